import type { Font, create } from 'fontkit';
import type { Face, FontFile } from './font-library.js';

/** fontkit's `create`, handed over since fontkit itself is loaded late. */
export type OpenFont = typeof create;

/** Characters that shaping may draw together with their neighbours, or not at all. */
const joined = /[\p{M}\p{Cf}\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Width of text in a font of fixed pitch, which has no kerning: shaping it would take a hundred times as long. */
function sumOfAdvances(text: string, font: Font): number {
  let sum = 0;
  for (const character of text) sum += font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth;
  return sum;
}

/** Opens a font file for measuring; throws when it is damaged or holds several fonts. */
export function openFace(file: FontFile, open: OpenFont): Face {
  const font = open(file.bytes);
  if ('fonts' in font) throw new Error('a collection of several fonts');
  const { unitsPerEm } = font;
  const isFixed = (font.post?.isFixedPitch ?? 0) !== 0;
  const measure = (text: string): number =>
    isFixed && !joined.test(text) ? sumOfAdvances(text, font) : font.layout(text).advanceWidth;
  const advances = new Map<string, number>();
  return {
    file,
    ...metricsOf(font),
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    advance(text) {
      const known = advances.get(text);
      if (known !== undefined) return known;
      const advance = measure(text) / unitsPerEm;
      advances.set(text, advance);
      return advance;
    },
  };
}

/** As Chromium takes them on Linux: `hhea`, but `OS/2`'s typographic ones where the font asks for that. */
function metricsOf(font: Font): Pick<Face, 'ascent' | 'descent' | 'lineGap' | 'xHeight'> {
  const { unitsPerEm } = font;
  const os2 = font['OS/2'];
  const typographic = os2?.fsSelection.useTypoMetrics === true;
  const ascent = typographic ? os2.typoAscender : font.ascent;
  const descent = typographic ? os2.typoDescender : font.descent;
  const lineGap = typographic ? os2.typoLineGap : font.lineGap;
  const xHeight = font.xHeight > 0 ? font.xHeight : unitsPerEm / 2;
  return {
    ascent: ascent / unitsPerEm,
    descent: Math.abs(descent) / unitsPerEm,
    lineGap: Math.max(0, lineGap) / unitsPerEm,
    xHeight: xHeight / unitsPerEm,
  };
}
