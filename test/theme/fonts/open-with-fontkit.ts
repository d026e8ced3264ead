import { openFont } from '../../../src/theme/fonts/open-with-fontkit.js';
import type { FontReader } from '../../../src/theme/fonts/font-reader.js';

/** A font as fontkit reads it, to compare with. */
export function openWithFontkit(bytes: Uint8Array): FontReader {
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
