import { inflateSync } from 'node:zlib';
import { type SfntTable, viewOf, writeSfnt } from './sfnt-file.js';

const signature = 0x774f4646;
/** A table larger than this is none of a font for slides; what deflates to it may be small. */
const largest = 2 ** 27;

/** Whether these bytes are a WOFF file, version 1. */
export function isWoff(bytes: Uint8Array): boolean {
  return bytes.length >= 44 && viewOf(bytes).getUint32(0) === signature;
}

/** The TrueType or OpenType font in a WOFF file (WOFF 1.0, sections 3 to 5). Throws on damaged data. */
export function unpackWoff(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const tables = Array.from({ length: view.getUint16(12) }, (_, index) => readTable(bytes, view, 44 + index * 20));
  return writeSfnt(view.getUint32(4), tables);
}

function readTable(bytes: Uint8Array, view: DataView, entry: number): SfntTable {
  const offset = view.getUint32(entry + 4);
  const packedLength = view.getUint32(entry + 8);
  const length = view.getUint32(entry + 12);
  if (length > largest) throw new Error('a table of the WOFF file is too large');
  const packed = bytes.subarray(offset, offset + packedLength);
  // A table is never longer than it says: what inflates further is damaged, and need not be inflated.
  const unpacked = packedLength < length ? new Uint8Array(inflateSync(packed, { maxOutputLength: length })) : packed;
  if (unpacked.length !== length) throw new Error('a table of the WOFF file has another length than it says');
  return { tag: view.getUint32(entry), checksum: view.getUint32(entry + 16), bytes: unpacked };
}
