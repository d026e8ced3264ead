import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The functions of HarfBuzz that measuring and shaping need; pointers, tags and sizes are numbers. */
export interface Harfbuzz {
  readonly memory: WebAssembly.Memory;
  __wasm_call_ctors(): void;
  malloc(size: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_length(blob: number): number;
  hb_blob_get_data(blob: number, length: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_get_upem(face: number): number;
  hb_face_collect_unicodes(face: number, set: number): void;
  hb_face_reference_table(face: number, tag: number): number;
  hb_set_create(): number;
  hb_set_destroy(set: number): void;
  hb_set_get_population(set: number): number;
  hb_font_create(face: number): number;
  hb_font_destroy(font: number): void;
  hb_font_get_face(font: number): number;
  hb_font_get_nominal_glyph(font: number, codePoint: number, glyph: number): number;
  hb_font_get_glyph_h_advance(font: number, glyph: number): number;
  hb_buffer_create(): number;
  hb_buffer_destroy(buffer: number): void;
  hb_buffer_reset(buffer: number): void;
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
let loaded: Harfbuzz | undefined;
let fonts = new WeakMap<Uint8Array, number>();

/**
 * Runs some work with HarfBuzz, loaded when it is first needed. Work that throws leaves HarfBuzz's memory in an unknown state:
 * the next one gets a fresh HarfBuzz.
 */
export function withHarfbuzz<Result>(work: (hb: Harfbuzz) => Result): Result {
  loaded ??= load();
  try {
    return work(loaded);
  } catch (error) {
    loaded = undefined;
    fonts = new WeakMap();
    throw error;
  }
}

function load(): Harfbuzz {
  const file = readFileSync(require.resolve('harfbuzzjs/dist/harfbuzz.wasm'));
  const { exports } = new WebAssembly.Instance(
    new WebAssembly.Module(file),
    surroundings(() => hb.memory),
  );
  const hb = exports as unknown as Harfbuzz;
  hb.__wasm_call_ctors();
  return hb;
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

/** `HB_MEMORY_MODE_READONLY`: the blob uses the bytes as they are. */
const readOnly = 1;

/** HarfBuzz's memory does not know when a file is forgotten. */
const forgotten = new FinalizationRegistry<() => void>((release) => {
  release();
});

/** HarfBuzz's font for a file, which is copied to its memory once. Its scale is its units to the em. */
export function fontOf(bytes: Uint8Array, hb: Harfbuzz): number {
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

/** A table of a font; empty where the font has none of that tag, or none that lies within the file. */
export function fontTable(bytes: Uint8Array, tag: string): DataView {
  return withHarfbuzz((hb) => {
    const blob = hb.hb_face_reference_table(hb.hb_font_get_face(fontOf(bytes, hb)), tagNumber(tag));
    const table = new Uint8Array(hb.memory.buffer, hb.hb_blob_get_data(blob, 0), hb.hb_blob_get_length(blob)).slice();
    hb.hb_blob_destroy(blob);
    return new DataView(table.buffer);
  });
}

/** A tag of four characters as HarfBuzz and font files write it. */
export function tagNumber(tag: string): number {
  return Array.from(tag).reduce((sum, character) => sum * 256 + character.charCodeAt(0), 0);
}

/** Puts a text into HarfBuzz's memory; `use` gets where it is, in UTF-16 units. */
export function withText(text: string, hb: Harfbuzz, use: (pointer: number) => void): void {
  const pointer = hb.malloc(Math.max(1, text.length) * 2);
  if (pointer === 0) throw new Error('the text is too long');
  const units = new Uint16Array(hb.memory.buffer, pointer, text.length);
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);
  use(pointer);
  hb.free(pointer);
}
