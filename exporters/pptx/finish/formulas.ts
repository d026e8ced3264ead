import type { Formula, FormulaShape } from '../model/presentation.js';
import { el, type XmlElement } from '../xml/element.js';

const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const drawing2010 = 'http://schemas.microsoft.com/office/drawing/2010/main';
const math = 'http://schemas.openxmlformats.org/officeDocument/2006/math';

/** A formula in a paragraph (MS-ODRAWXML, 2.5.1): in the line, or as a paragraph of its own. */
export function formulaElement({ element, display }: Formula): XmlElement {
  if (!display) return el('a14:m', { 'xmlns:a14': drawing2010 }, withMath(element));
  const paragraph = el('m:oMathPara', { 'xmlns:m': math }, el('m:oMathParaPr', {}, el('m:jc', { 'm:val': 'center' })), element);
  return el('a14:m', { 'xmlns:a14': drawing2010 }, paragraph);
}

function withMath(element: XmlElement): XmlElement {
  return { ...element, attributes: new Map([['xmlns:m', math], ...element.attributes]) };
}

/**
 * A shape with formulas for those who know them, and what the others show (ECMA-376 part 3, 7.6). Which prefix stands for a
 * namespace says nothing, but LibreOffice goes by it: under any other than `a14` it takes the fallback.
 */
export function alternateContent({ inLibreOffice }: FormulaShape, choice: XmlElement, fallback: readonly XmlElement[]): XmlElement {
  const prefix = inLibreOffice ? 'a14' : 'draw2010';
  return el(
    'mc:AlternateContent',
    { 'xmlns:mc': compatibility },
    el('mc:Choice', { [`xmlns:${prefix}`]: drawing2010, Requires: prefix }, choice),
    el('mc:Fallback', {}, ...fallback),
  );
}
