import type { Face, FontFile } from './font-library.js';
import type { FontReader } from './font-reader.js';
import { openWithFontkit } from './open-with-fontkit.js';
import { openSfnt } from './sfnt/open-sfnt.js';
import { shapedWidth, takesShaper } from './shape-text.js';

/** Characters that shaping may draw together with their neighbours, or not at all. */
const joined = /[\p{M}\p{Cf}\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Width of text in a font of fixed pitch, which has no kerning: shaping it would take a hundred times as long. */
function sumOfWidths(text: string, font: FontReader<number>): number {
  let sum = 0;
  for (const character of text) sum += font.characterWidth(character.codePointAt(0) ?? 0);
  return sum;
}

/** Opens a font file for measuring; throws when it is damaged or holds several fonts. */
export function openFace(file: FontFile): Face {
  const font = openReader(file.bytes);
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

/** Reads what it can by itself, and leaves to fontkit fonts of other kinds, to HarfBuzz text that takes a shaper. */
function openReader(bytes: Uint8Array): FontReader<number> {
  const plain = orUndefined(() => openSfnt(bytes));
  let fontkit = plain === undefined ? openWithFontkit(bytes) : undefined;
  const plainWidth = (text: string): number => orUndefined(() => plain?.width(text)) ?? (fontkit ??= openWithFontkit(bytes)).width(text);
  return {
    ...(plain ?? fontkit ?? openWithFontkit(bytes)),
    width: (text) => (takesShaper(text) ? shapedWidth(bytes, text) : plainWidth(text)),
  };
}

/** Damaged tables are left to fontkit as well: it may read them yet, and says what is wrong. */
function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** As Chromium takes them on Linux: `hhea`, but `OS/2`'s typographic ones where the font asks for that. */
function metricsOf(font: FontReader<number>): Pick<Face, 'ascent' | 'descent' | 'lineGap' | 'xHeight'> {
  const { unitsPerEm, xHeight } = font;
  const { ascent, descent, lineGap } = font.typographic ?? font.horizontal;
  return {
    ascent: ascent / unitsPerEm,
    descent: Math.abs(descent) / unitsPerEm,
    lineGap: Math.max(0, lineGap) / unitsPerEm,
    xHeight: (xHeight > 0 ? xHeight : unitsPerEm / 2) / unitsPerEm,
  };
}
