import { bundledFile } from './bundled-files.js';
import { emojiDrawing, type EmojiDrawing } from './emoji-drawings.js';
import type { EmojiGlyph, Face } from './font-library.js';
import { fontTable } from './harfbuzz.js';
import { openFace } from './open-face.js';
import { openWithHarfbuzz } from './open-with-harfbuzz.js';

/**
 * How an emoji is drawn: as one picture; one that there is no picture of as its parts, as UTS #51 (2.2) wants. `undefined`
 * where that would leave a part out. The texts joined are the sequence.
 */
export function emojiGlyphs(sequence: string): readonly EmojiGlyph[] | undefined {
  const whole = emojiDrawing(sequence);
  if (whole !== undefined) return [glyph(sequence, whole)];
  const parts = sequence.split(/(?<=\u200D)/u);
  const glyphs = parts.map((part) => {
    const plain = part.replace('\u200D', '');
    const drawing = emojiDrawing(plain) ?? emojiDrawing(plain.replace(/\p{Emoji_Modifier}/u, ''));
    return drawing === undefined ? undefined : glyph(part, drawing);
  });
  return glyphs.includes(undefined) ? undefined : glyphs.filter((found) => found !== undefined);
}

function glyph(text: string, drawing: EmojiDrawing): EmojiGlyph {
  return { text, face: emojiFace(), drawing };
}

let face: Face | undefined;

/** The font that keeps an emoji's place and text: every emoji is as wide as one of its glyphs, whatever it is made of. */
function emojiFace(): Face {
  if (face !== undefined) return face;
  const file = bundledFile('Noto Emoji', false, false);
  const reader = openWithHarfbuzz(file.bytes);
  const width = reader.characterWidth(0x1f600) / reader.unitsPerEm;
  face = { ...openFace(file), advance: () => width };
  return face;
}

/** Tables by which fonts bring coloured glyphs (OpenType 1.9; `sbix` is Apple's), which are not drawn from fonts. */
const coloured = ['COLR', 'CBDT', 'sbix', 'SVG '];

/** Whether a face has an emoji as an outline, that is, as it will be drawn. */
export function hasOutline(face: Face, sequence: string): boolean {
  if (!face.has(sequence.codePointAt(0) ?? 0)) return false;
  return !coloured.some((tag) => fontTable(face.file.bytes, tag).byteLength > 0);
}
