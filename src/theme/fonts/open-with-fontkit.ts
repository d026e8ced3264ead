import { createRequire } from 'node:module';
import type * as fontkit from 'fontkit';
import type { FontReader } from './font-reader.js';

const require = createRequire(import.meta.url);

/** fontkit's view of a font file of any kind but a collection; throws on what is none. */
export function openFont(bytes: Uint8Array): fontkit.Font {
  // Loaded here, not at the top: it takes about as long as a deck's layout, and few texts need it.
  const { create } = require('fontkit') as typeof fontkit;
  const font = create(bytes);
  if ('fonts' in font) throw new Error('a collection of several fonts');
  return font;
}

/** Reads a font with fontkit, which knows every kind of font; throws as `openFont` does. */
export function openWithFontkit(bytes: Uint8Array): FontReader<number> {
  const font = openFont(bytes);
  const { unitsPerEm, ascent, descent, lineGap } = font;
  const os2 = font['OS/2'];
  const typographic = { ascent: os2?.typoAscender ?? 0, descent: os2?.typoDescender ?? 0, lineGap: os2?.typoLineGap ?? 0 };
  return {
    unitsPerEm,
    horizontal: { ascent, descent, lineGap },
    ...(os2?.fsSelection.useTypoMetrics === true ? { typographic } : {}),
    xHeight: os2?.xHeight ?? 0,
    isFixed: (font.post?.isFixedPitch ?? 0) !== 0,
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    characterWidth: (codePoint) => font.glyphForCodePoint(codePoint).advanceWidth,
    width: (text) => font.layout(text).advanceWidth,
  };
}
