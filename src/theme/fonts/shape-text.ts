import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { plainScript } from './sfnt/plain-script.js';

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
 * Whether a text takes a shaper: marks, scripts that join or reorder letters, and all that HarfBuzz knows better than a
 * font's character map. Other text is single glyphs with ligatures and kerning.
 */
export function takesShaper(text: string): boolean {
  return plainScript(text) === undefined;
}

/**
 * The glyphs of a text in one font (TTF or OTF, never WOFF), from left to right, as HarfBuzz gives them, which browsers use too.
 * Text that runs from right to left comes out reversed, its brackets mirrored.
 */
export function shapeText(
  bytes: Uint8Array,
  text: string,
  { rightToLeft, ligatures = true, wholeGraphemes = false }: ShapeOptions = {},
): readonly ShapedGlyph[] {
  const hb = loadShaper();
  const font = fontOf(bytes, hb);
  const buffer = hb.hb_buffer_create();
  try {
    hb.hb_buffer_set_cluster_level(buffer, wholeGraphemes ? byGrapheme : byCharacter);
    addText(buffer, text, hb);
    hb.hb_buffer_guess_segment_properties(buffer);
    if (rightToLeft !== undefined) hb.hb_buffer_set_direction(buffer, rightToLeft ? fromRight : fromLeft);
    shape(font, buffer, ligatures ? [] : ['liga', 'clig'], hb);
    return glyphsOf(buffer, hb);
  } finally {
    hb.hb_buffer_destroy(buffer);
  }
}

/** Width of a shaped text in font units. */
export function shapedWidth(bytes: Uint8Array, text: string): number {
  return shapeText(bytes, text).reduce((sum, { advance }) => sum + advance, 0);
}

/** HarfBuzz's constants: `HB_BUFFER_CLUSTER_LEVEL_MONOTONE_…`, `HB_DIRECTION_…`, `HB_MEMORY_MODE_READONLY`. */
const byGrapheme = 0;
const byCharacter = 1;
const fromLeft = 4;
const fromRight = 5;
const readOnly = 1;

/** The functions of HarfBuzz that shaping needs; pointers and sizes are numbers. */
interface Shaper {
  readonly memory: WebAssembly.Memory;
  __wasm_call_ctors(): void;
  malloc(size: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_font_create(face: number): number;
  hb_font_destroy(font: number): void;
  hb_buffer_create(): number;
  hb_buffer_destroy(buffer: number): void;
  hb_buffer_set_cluster_level(buffer: number, level: number): void;
  hb_buffer_set_direction(buffer: number, direction: number): void;
  hb_buffer_add_utf16(buffer: number, text: number, length: number, offset: number, itemLength: number): void;
  hb_buffer_guess_segment_properties(buffer: number): void;
  hb_buffer_get_length(buffer: number): number;
  hb_buffer_get_glyph_infos(buffer: number, length: number): number;
  hb_buffer_get_glyph_positions(buffer: number, length: number): number;
  hb_shape(font: number, buffer: number, features: number, count: number): void;
}

const require = createRequire(import.meta.url);
let shaper: Shaper | undefined;

function loadShaper(): Shaper {
  if (shaper !== undefined) return shaper;
  const file = readFileSync(require.resolve('harfbuzzjs/dist/harfbuzz.wasm'));
  const { exports } = new WebAssembly.Instance(
    new WebAssembly.Module(file),
    surroundings(() => loaded.memory),
  );
  const loaded = exports as unknown as Shaper;
  loaded.__wasm_call_ctors();
  shaper = loaded;
  return loaded;
}

const most = 2 ** 31;

/** What HarfBuzz, compiled by Emscripten, asks of where it runs: memory, and words for when it gives up. */
function surroundings(memory: () => WebAssembly.Memory): WebAssembly.Imports {
  const giveUp = (): never => {
    throw new Error('HarfBuzz gave up');
  };
  const nothing = (): void => undefined;
  const grow = (size: number): number => {
    const pages = Math.ceil(((size >>> 0) - memory().buffer.byteLength) / 65_536);
    if (size >>> 0 > most) return 0;
    // In larger steps than asked for: for each step all memory is looked at again.
    memory().grow(Math.max(pages, 64));
    return 1;
  };
  return {
    env: { _abort_js: giveUp, _setitimer_js: nothing, _emscripten_runtime_keepalive_clear: nothing, emscripten_resize_heap: grow },
    wasi_snapshot_preview1: { proc_exit: giveUp },
  };
}

const fonts = new WeakMap<Uint8Array, number>();
/** HarfBuzz's memory does not know when a file is forgotten. */
const forgotten = new FinalizationRegistry<() => void>((release) => {
  release();
});

/** A font by its file, which is copied to HarfBuzz's memory once. Its scale is its units to the em. */
function fontOf(bytes: Uint8Array, hb: Shaper): number {
  const known = fonts.get(bytes);
  if (known !== undefined) return known;
  const data = hb.malloc(bytes.length);
  if (data === 0) throw new Error('the font is too large');
  new Uint8Array(hb.memory.buffer).set(bytes, data);
  const blob = hb.hb_blob_create(data, bytes.length, readOnly, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  const font = hb.hb_font_create(face);
  fonts.set(bytes, font);
  forgotten.register(bytes, () => {
    hb.hb_font_destroy(font);
    hb.hb_face_destroy(face);
    hb.hb_blob_destroy(blob);
    hb.free(data);
  });
  return font;
}

function addText(buffer: number, text: string, hb: Shaper): void {
  const data = hb.malloc(Math.max(1, text.length) * 2);
  if (data === 0) throw new Error('the text is too long');
  const units = new Uint16Array(hb.memory.buffer, data, text.length);
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);
  hb.hb_buffer_add_utf16(buffer, data, text.length, 0, text.length);
  hb.free(data);
}

/** Shapes what is in a buffer, with features of the font (`hb_feature_t`) turned off for all of it. */
function shape(font: number, buffer: number, without: readonly string[], hb: Shaper): void {
  if (without.length === 0) {
    hb.hb_shape(font, buffer, 0, 0);
    return;
  }
  const data = hb.malloc(without.length * 16);
  const tags = without.map((tag) => Array.from(tag).reduce((sum, character) => sum * 256 + character.charCodeAt(0), 0));
  new Uint32Array(hb.memory.buffer, data, without.length * 4).set(tags.flatMap((tag) => [tag, 0, 0, 0xffffffff]));
  hb.hb_shape(font, buffer, data, without.length);
  hb.free(data);
}

/** Records of five 32-bit numbers each: `hb_glyph_info_t` and `hb_glyph_position_t`. */
function glyphsOf(buffer: number, hb: Shaper): readonly ShapedGlyph[] {
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
