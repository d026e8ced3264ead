import type { Face, FontFile } from './font-library.js';
import type { FontReader } from './font-reader.js';
import { openWithHarfbuzz } from './open-with-harfbuzz.js';

/** Characters that shaping may draw together with their neighbours, or not at all. */
const joined = /[\p{M}\p{Cf}\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Width of text in a font of fixed pitch, which has no kerning: shaping it would take a hundred times as long. */
function sumOfWidths(text: string, font: FontReader): number {
  let sum = 0;
  for (const character of text) sum += font.characterWidth(character.codePointAt(0) ?? 0);
  return sum;
}

/** Opens a font file for measuring; throws when it is damaged. */
export function openFace(file: FontFile): Face {
  const font = openWithHarfbuzz(file.bytes);
  const { unitsPerEm, isFixed } = font;
  const measure = (text: string): number => (isFixed && !joined.test(text) ? sumOfWidths(text, font) : font.width(text));
  const advances = new Map<string, number>();
  return {
    file,
    ...metricsOf(font),
    has: (codePoint) => font.has(codePoint),
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
function metricsOf(font: FontReader): Pick<Face, 'ascent' | 'descent' | 'lineGap' | 'xHeight'> {
  const { unitsPerEm, xHeight } = font;
  const { ascent, descent, lineGap } = font.typographic ?? font.horizontal;
  return {
    ascent: ascent / unitsPerEm,
    descent: Math.abs(descent) / unitsPerEm,
    lineGap: Math.max(0, lineGap) / unitsPerEm,
    xHeight: (xHeight > 0 ? xHeight : unitsPerEm / 2) / unitsPerEm,
  };
}
