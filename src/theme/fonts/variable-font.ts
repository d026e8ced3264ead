import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tagNumber } from './harfbuzz.js';
import { readSfntTables, viewOf } from './sfnt-file.js';

/** An axis of a variable font (OpenType 1.9, `fvar`). */
export interface VariationAxis {
  /** `wght`, `wdth`, `ital`, `slnt` … */
  readonly tag: string;
  readonly min: number;
  readonly start: number;
  readonly max: number;
}

/** What a variable font can vary; empty for all other fonts and for damaged ones. */
export function variationAxes(bytes: Uint8Array): readonly VariationAxis[] {
  try {
    const table = readSfntTables(bytes).find(({ tag }) => tag === tagNumber('fvar'));
    return table === undefined ? [] : readAxes(viewOf(table.bytes));
  } catch {
    return [];
  }
}

function readAxes(view: DataView): readonly VariationAxis[] {
  const [first, count, size] = [view.getUint16(4), view.getUint16(8), view.getUint16(10)];
  const fixed = (at: number): number => view.getInt32(at) / 65_536;
  return Array.from({ length: count }, (_, index) => {
    const at = first + index * size;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
    return { tag, min: fixed(at + 4), start: fixed(at + 8), max: fixed(at + 12) };
  });
}

/** The functions of HarfBuzz's subsetter that instancing needs; pointers and sizes are numbers. */
interface Subsetter {
  readonly memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(size: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_length(blob: number): number;
  hb_blob_get_data(blob: number, length: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_keep_everything(input: number): void;
  hb_subset_input_pin_all_axes_to_default(input: number, face: number): number;
  hb_subset_input_pin_axis_location(input: number, face: number, axis: number, value: number): number;
  hb_subset_or_fail(face: number, input: number): number;
}

const require = createRequire(import.meta.url);
let subsetter: Subsetter | undefined;

function loadSubsetter(): Subsetter {
  if (subsetter !== undefined) return subsetter;
  const file = readFileSync(require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(file));
  subsetter = exports as unknown as Subsetter;
  subsetter._initialize();
  return subsetter;
}

/** HarfBuzz's `HB_MEMORY_MODE_WRITABLE`: the blob may use the bytes as they are. */
const writable = 2;

/**
 * The font that a variable font is at some place of its axes, as a file without variations: pdfkit and PowerPoint know no
 * others. Axes that `location` does not name stand at their default. Throws where the font cannot be read.
 */
export function instanceOf(bytes: Uint8Array, location: ReadonlyMap<string, number>): Uint8Array {
  const hb = loadSubsetter();
  const data = hb.malloc(bytes.length);
  if (data === 0) throw new Error('the font is too large');
  new Uint8Array(hb.memory.buffer).set(bytes, data);
  const blob = hb.hb_blob_create(data, bytes.length, writable, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  const input = hb.hb_subset_input_create_or_fail();
  try {
    hb.hb_subset_input_keep_everything(input);
    hb.hb_subset_input_pin_all_axes_to_default(input, face);
    for (const [axis, value] of location) hb.hb_subset_input_pin_axis_location(input, face, tagNumber(axis), value);
    return fontOf(hb.hb_subset_or_fail(face, input), hb);
  } finally {
    hb.hb_subset_input_destroy(input);
    hb.hb_face_destroy(face);
    hb.hb_blob_destroy(blob);
    hb.free(data);
  }
}

/** The file of a face, which is given up. */
function fontOf(face: number, hb: Subsetter): Uint8Array {
  if (face === 0) throw new Error('no instance of the variable font can be made');
  const blob = hb.hb_face_reference_blob(face);
  const font = new Uint8Array(hb.memory.buffer, hb.hb_blob_get_data(blob, 0), hb.hb_blob_get_length(blob)).slice();
  hb.hb_blob_destroy(blob);
  hb.hb_face_destroy(face);
  return font;
}
