import { fontOf, type Harfbuzz, tagNumber, withHarfbuzz, withText } from './harfbuzz.js';

/** How a text is shaped. */
export interface ShapeOptions {
  /** Absent: as its script runs. */
  readonly rightToLeft?: boolean;
  /** Those that a font has for looks, which is what is usual; those that a script needs it always has. */
  readonly ligatures?: boolean;
  /** Whether letters and their marks share a cluster; else each has its own, where the font keeps them apart. */
  readonly wholeGraphemes?: boolean;
}

/** One glyph of a shaped text. Lengths are font units. */
export interface ShapedGlyph {
  /** Number of the glyph in the font; 0: the font has none. */
  readonly id: number;
  /** Where in the text the characters begin that it stands for, in UTF-16 units; several glyphs may share one place. */
  readonly cluster: number;
  readonly advance: number;
  readonly xOffset: number;
  /** Upwards. */
  readonly yOffset: number;
}

/**
 * The glyphs of a text in one font (TTF or OTF, never WOFF), from left to right, as HarfBuzz gives them, which browsers use too.
 * Text that runs from right to left comes out reversed, its brackets mirrored.
 */
export function shapeText(bytes: Uint8Array, text: string, options: ShapeOptions = {}): readonly ShapedGlyph[] {
  return withHarfbuzz((hb) => {
    const buffer = hb.hb_buffer_create();
    fill(buffer, text, options, hb);
    shape(fontOf(bytes, hb), buffer, options.ligatures === false ? ['liga', 'clig'] : [], hb);
    const glyphs = glyphsOf(buffer, hb);
    hb.hb_buffer_destroy(buffer);
    return glyphs;
  });
}

/** HarfBuzz's constants: `HB_BUFFER_CLUSTER_LEVEL_MONOTONE_…`, `HB_DIRECTION_…`. */
const byGrapheme = 0;
const byCharacter = 1;
const fromLeft = 4;
const fromRight = 5;

function fill(buffer: number, text: string, { rightToLeft, wholeGraphemes = false }: ShapeOptions, hb: Harfbuzz): void {
  hb.hb_buffer_set_cluster_level(buffer, wholeGraphemes ? byGrapheme : byCharacter);
  withText(text, hb, (units) => {
    hb.hb_buffer_add_utf16(buffer, units, text.length, 0, text.length);
  });
  hb.hb_buffer_guess_segment_properties(buffer);
  if (rightToLeft !== undefined) hb.hb_buffer_set_direction(buffer, rightToLeft ? fromRight : fromLeft);
}

/** Shapes what is in a buffer, with features of the font (`hb_feature_t`) turned off for all of it. */
function shape(font: number, buffer: number, without: readonly string[], hb: Harfbuzz): void {
  if (without.length === 0) {
    hb.hb_shape(font, buffer, 0, 0);
    return;
  }
  const data = hb.malloc(without.length * 16);
  const tags = without.map(tagNumber);
  new Uint32Array(hb.memory.buffer, data, without.length * 4).set(tags.flatMap((tag) => [tag, 0, 0, 0xffffffff]));
  hb.hb_shape(font, buffer, data, without.length);
  hb.free(data);
}

/** Records of five 32-bit numbers each: `hb_glyph_info_t` and `hb_glyph_position_t`. */
function glyphsOf(buffer: number, hb: Harfbuzz): readonly ShapedGlyph[] {
  const count = hb.hb_buffer_get_length(buffer);
  const infos = new Uint32Array(hb.memory.buffer, hb.hb_buffer_get_glyph_infos(buffer, 0), count * 5);
  const positions = new Int32Array(hb.memory.buffer, hb.hb_buffer_get_glyph_positions(buffer, 0), count * 5);
  return Array.from({ length: count }, (_, index) => {
    const at = index * 5;
    const [id = 0, , cluster = 0] = infos.subarray(at, at + 3);
    const [advance = 0, , xOffset = 0, yOffset = 0] = positions.subarray(at, at + 4);
    return { id, cluster, advance, xOffset, yOffset };
  });
}
