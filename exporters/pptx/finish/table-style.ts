import type { CellLook, Presentation } from '../model/presentation.js';
import { lineElement } from './appearance.js';
import { colorElement, fillElement } from './fills.js';
import type { OpenPackage } from './open-package.js';
import { el, type XmlElement } from '../xml/element.js';

/** PowerPoint's own “No Style, No Grid”, which needs no definition. */
export const plainStyle = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}';

/** The id of the deck's own style: any GUID that PowerPoint does not use. */
export const deckStyle = '{D1C3B7A5-6F0E-5A42-9E21-DECC0A7AB1E5}';

/** `tableStyles.xml` with a style like the deck's tables, which PowerPoint gives to tables to come (ECMA-376 part 1, 20.1.4.2.26). */
export function writeTableStyles({ parts }: OpenPackage, { tableStyle }: Presentation): void {
  if (tableStyle === undefined) return;
  const { body, header, band } = tableStyle;
  const style = el(
    'a:tblStyle',
    { styleId: deckStyle, styleName: 'Deck' },
    el('a:wholeTbl', {}, ...lookElements(body, true)),
    band === undefined ? undefined : el('a:band1H', {}, el('a:tcStyle', {}, el('a:tcBdr'), el('a:fill', {}, fillElement(band)))),
    header === undefined ? undefined : el('a:firstRow', {}, ...lookElements(header, false)),
  );
  const namespace = { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main' };
  parts.set('ppt/tableStyles.xml', el('a:tblStyleLst', { ...namespace, def: deckStyle }, style));
}

/** Text, then borders and fill, in the order of CT_TablePartStyle. */
function lookElements({ fill, color, bold, bottom }: CellLook, everyRow: boolean): readonly XmlElement[] {
  const line = (side: string): XmlElement => el(`a:${side}`, {}, lineElement('a:ln', bottom));
  const sides = bottom === undefined ? [] : [line('bottom'), ...(everyRow ? [line('insideH')] : [])];
  return [
    el('a:tcTxStyle', { b: bold ? 'on' : undefined }, color === undefined ? undefined : colorElement(color)),
    el('a:tcStyle', {}, el('a:tcBdr', {}, ...sides), el('a:fill', {}, fill === undefined ? el('a:noFill') : fillElement(fill))),
  ];
}
