import { embeddedFontElement } from '../finish/embedded-fonts.js';
import { eotOf } from '../finish/eot.js';
import { type OpenPackage, xmlPart } from '../finish/open-package.js';
import { childOf, descend, el, elementsOf, type XmlElement } from '../xml/element.js';
import type { Presentation } from '../model/presentation.js';
import { addPart, unusedPath } from './package-parts.js';

/** Children of `p:presentation` that come after the embedded fonts (CT_Presentation). */
const afterFonts = new Set([
  'p:custShowLst',
  'p:photoAlbum',
  'p:custDataLst',
  'p:kinsoku',
  'p:defaultTextStyle',
  'p:modifyVerifier',
  'p:extLst',
]);

/**
 * Embeds the deck's fonts in a template. Those that the template has embedded stay as they are: of a family that both have, only
 * the faces are added that the template lacks.
 */
export function addFonts(open: OpenPackage, main: string, { fonts = [] }: Presentation): void {
  if (fonts.length === 0) return;
  const root = xmlPart(open, main);
  root.attributes.set('embedTrueTypeFonts', '1');
  const list = childOf(root, 'p:embeddedFontLst') ?? insertList(root);
  const place = (bytes: Uint8Array): string => {
    const path = unusedPath(open, 'ppt/fonts/font1.fntdata');
    open.parts.set(path, eotOf(bytes));
    return addPart(open, main, 'font', path);
  };
  for (const font of fonts) {
    const own = elementsOf(list).find((element) => familyOf(element) === font.family.toLowerCase());
    if (own === undefined) list.children.push(embeddedFontElement(font, place));
    else addFaces(own, font, place);
  }
}

function insertList(root: XmlElement): XmlElement {
  const list = el('p:embeddedFontLst');
  const children = elementsOf(root);
  const at = children.findIndex(({ name }) => afterFonts.has(name));
  const before = at < 0 ? children.length : at;
  root.children = [...children.slice(0, before), list, ...children.slice(before)];
  return list;
}

function familyOf(font: XmlElement): string | undefined {
  return childOf(font, 'p:font')?.attributes.get('typeface')?.toLowerCase();
}

/** The faces that a template's entry lacks, in the order of CT_EmbeddedFontListEntry. */
function addFaces(own: XmlElement, font: NonNullable<Presentation['fonts']>[number], place: (bytes: Uint8Array) => string): void {
  const names = new Set(elementsOf(own).map(({ name }) => name));
  const lacking = Object.fromEntries(Object.entries(font).filter(([key]) => !names.has(`p:${key}`)));
  const added = elementsOf(embeddedFontElement({ ...lacking, family: font.family, panose: font.panose }, place)).slice(1);
  const all = [...elementsOf(own).slice(1), ...added];
  own.children = [descend(own, 'p:font'), ...faceOrder.flatMap((name) => all.filter((face) => face.name === name))];
}

const faceOrder = ['p:regular', 'p:bold', 'p:italic', 'p:boldItalic'];
