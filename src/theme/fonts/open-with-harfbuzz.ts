import type { FontReader, VerticalMetrics } from './font-reader.js';
import { fontOf, fontTable, type Harfbuzz, withHarfbuzz, withText } from './harfbuzz.js';

/**
 * Reads a font (TTF or OTF, never WOFF) with HarfBuzz, which browsers measure with too and which reads no byte outside of the
 * file. Throws where the file lacks metrics, widths or characters: it is damaged, or no font.
 */
export function openWithHarfbuzz(bytes: Uint8Array): FontReader {
  const table = (tag: string): DataView => fontTable(bytes, tag);
  const [hhea, os2, post] = [table('hhea'), table('OS/2'), table('post')];
  if (table('head').byteLength < 54 || hhea.byteLength < 36) throw new Error('a font without metrics');
  if (table('hmtx').byteLength < 4 * Math.max(1, hhea.getUint16(34))) throw new Error('a font without widths');
  const unitsPerEm = withHarfbuzz((hb) => checkedUnits(fontOf(bytes, hb), hb));
  const glyphOf = glyphFinder(bytes);
  return {
    unitsPerEm,
    horizontal: metricsAt(hhea, 4),
    ...(os2.byteLength >= 78 && (os2.getUint16(62) & 0x80) !== 0 ? { typographic: metricsAt(os2, 68) } : {}),
    xHeight: os2.byteLength >= 88 && os2.getUint16(0) >= 2 ? os2.getInt16(86) : 0,
    isFixed: post.byteLength >= 16 && post.getUint32(12) !== 0,
    has: (codePoint) => glyphOf(codePoint) !== 0,
    characterWidth: (codePoint) => withHarfbuzz((hb) => hb.hb_font_get_glyph_h_advance(fontOf(bytes, hb), glyphOf(codePoint))),
    width: (text) => withHarfbuzz((hb) => shapedWidth(fontOf(bytes, hb), text, hb)),
  };
}

function metricsAt(table: DataView, at: number): VerticalMetrics {
  return { ascent: table.getInt16(at), descent: table.getInt16(at + 2), lineGap: table.getInt16(at + 4) };
}

/** Units to the em, of a font that has characters. */
function checkedUnits(font: number, hb: Harfbuzz): number {
  const face = hb.hb_font_get_face(font);
  const characters = hb.hb_set_create();
  hb.hb_face_collect_unicodes(face, characters);
  const count = hb.hb_set_get_population(characters);
  hb.hb_set_destroy(characters);
  if (count === 0) throw new Error('a font without characters');
  return hb.hb_face_get_upem(face);
}

/** Finds a character's glyph, 0 where there is none. Remembered: texts are made of few characters. */
function glyphFinder(bytes: Uint8Array): (codePoint: number) => number {
  const known = new Map<number, number>();
  return (codePoint) => {
    const before = known.get(codePoint);
    if (before !== undefined) return before;
    const glyph = withHarfbuzz((hb) => findGlyph(fontOf(bytes, hb), codePoint, hb));
    known.set(codePoint, glyph);
    return glyph;
  };
}

function findGlyph(font: number, codePoint: number, hb: Harfbuzz): number {
  const result = hb.malloc(4);
  const found = hb.hb_font_get_nominal_glyph(font, codePoint, result) !== 0;
  const [glyph = 0] = new Uint32Array(hb.memory.buffer, result, 1);
  hb.free(result);
  return found ? glyph : 0;
}

function shapedWidth(font: number, text: string, hb: Harfbuzz): number {
  const buffer = hb.hb_buffer_create();
  withText(text, hb, (units) => {
    hb.hb_buffer_add_utf16(buffer, units, text.length, 0, text.length);
  });
  hb.hb_buffer_guess_segment_properties(buffer);
  hb.hb_shape(font, buffer, 0, 0);
  const count = hb.hb_buffer_get_length(buffer);
  // Records of five 32-bit numbers each, the first of which is the advance (`hb_glyph_position_t`).
  const positions = new Int32Array(hb.memory.buffer, hb.hb_buffer_get_glyph_positions(buffer, 0), count * 5);
  let sum = 0;
  for (let at = 0; at < positions.length; at += 5) sum += positions[at]!;
  hb.hb_buffer_destroy(buffer);
  return sum;
}
