import type { EmbeddedFont, Presentation } from '../model/presentation.js';
import { eotOf } from './eot.js';
import type { OpenPackage } from './open-package.js';
import { relate } from './relationships.js';
import { el, type XmlElement } from '../xml/element.js';

const faces = ['regular', 'bold', 'italic', 'boldItalic'] as const;

/**
 * The fonts that travel with the presentation (ECMA-376 part 1, 19.2.1.9), each face a part of its own; `undefined` where there are
 * none. Their form is not the standard's obfuscated one but that which PowerPoint reads and writes: Embedded OpenType.
 */
export function embedFonts(open: OpenPackage, presentationPath: string, { fonts = [] }: Presentation): XmlElement | undefined {
  if (fonts.length === 0) return undefined;
  let count = 0;
  const place = (bytes: Uint8Array): string => {
    const name = `fonts/font${(count += 1)}.fntdata`;
    open.parts.set(`ppt/${name}`, eotOf(bytes));
    return relate(open, presentationPath, 'font', name);
  };
  return el('p:embeddedFontLst', {}, ...fonts.map((font) => embeddedFontElement(font, place)));
}

/** `p:embeddedFont` of a family; `place` puts a face's file into the package and gives the id of its relationship. */
export function embeddedFontElement(font: EmbeddedFont, place: (bytes: Uint8Array) => string): XmlElement {
  const parts = faces.flatMap((face) => {
    const bytes = font[face];
    return bytes === undefined ? [] : [el(`p:${face}`, { 'r:id': place(bytes) })];
  });
  return el('p:embeddedFont', {}, el('p:font', { typeface: font.family, panose: font.panose }), ...parts);
}
