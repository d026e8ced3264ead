import type { Presentation } from '../model/presentation.js';
import { embedFonts } from './embedded-fonts.js';
import { type OpenPackage, xmlPart } from './open-package.js';
import { unrelate } from './relationships.js';
import { sectionsExtension } from './sections.js';
import { childOf, el, elementsOf } from '../xml/element.js';

const path = 'ppt/presentation.xml';

/** The order of CT_Presentation's children, as far as they occur. */
const order = ['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:sldIdLst', 'p:sldSz', 'p:notesSz', 'p:defaultTextStyle'];

/**
 * Puts the parts of `presentation.xml` in order: PptxGenJS lists the notes master after the slides, where the schema wants
 * it before, and turns the slide's size round for the notes page, which is a portrait sheet whatever the slide is.
 */
export function finishPresentationPart(open: OpenPackage, presentation: Presentation): void {
  const { slides } = presentation;
  const root = xmlPart(open, path);
  const notes = slides.some((slide) => slide.notes !== undefined);
  if (!notes) unrelate(open, path, 'notesMaster');
  const kept = elementsOf(root).filter(({ name }) => notes || name !== 'p:notesMasterIdLst');
  root.children = kept
    .map((element) => (element.name === 'p:notesSz' ? el('p:notesSz', { cx: 6_858_000, cy: 9_144_000 }) : element))
    .sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
  if (slides.length === 0 && childOf(root, 'p:sldIdLst') !== undefined) {
    root.children = elementsOf(root).filter(({ name }) => name !== 'p:sldIdLst');
  }
  const ids = elementsOf(childOf(root, 'p:sldIdLst') ?? el('none')).map(({ attributes }) => attributes.get('id')!);
  const fonts = embedFonts(open, path, presentation);
  if (fonts !== undefined) {
    root.attributes.set('embedTrueTypeFonts', '1');
    const text = elementsOf(root).findIndex(({ name }) => name === 'p:defaultTextStyle');
    root.children.splice(text < 0 ? root.children.length : text, 0, fonts);
  }
  const sections = sectionsExtension(presentation, ids);
  if (sections !== undefined) root.children.push(el('p:extLst', {}, sections));
}
