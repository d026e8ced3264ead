import { inflateSync } from 'node:zlib';

interface Table {
  readonly tag: number;
  readonly checksum: number;
  readonly bytes: Uint8Array;
}

const signature = 0x774f4646;

/** Whether these bytes are a WOFF file, version 1. */
export function isWoff(bytes: Uint8Array): boolean {
  return bytes.length >= 44 && viewOf(bytes).getUint32(0) === signature;
}

/** The TrueType or OpenType font in a WOFF file (WOFF 1.0, sections 3 to 5). Throws on damaged data. */
export function unpackWoff(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const tables = Array.from({ length: view.getUint16(12) }, (_, index) => readTable(bytes, view, 44 + index * 20));
  return writeFont(view.getUint32(4), tables);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function readTable(bytes: Uint8Array, view: DataView, entry: number): Table {
  const offset = view.getUint32(entry + 4);
  const packedLength = view.getUint32(entry + 8);
  const length = view.getUint32(entry + 12);
  const packed = bytes.subarray(offset, offset + packedLength);
  const unpacked = packedLength < length ? new Uint8Array(inflateSync(packed)) : packed;
  if (unpacked.length !== length) throw new Error('a table of the WOFF file has another length than it says');
  return { tag: view.getUint32(entry), checksum: view.getUint32(entry + 16), bytes: unpacked };
}

/** OpenType 1.9, "Font file": a header, the table records, the tables on multiples of four. */
function writeFont(flavor: number, tables: readonly Table[]): Uint8Array {
  const start = 12 + tables.length * 16;
  const size = tables.reduce((sum, table) => sum + padded(table.bytes.length), start);
  const bytes = new Uint8Array(size);
  const view = viewOf(bytes);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  view.setUint32(0, flavor);
  view.setUint16(4, tables.length);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, tables.length * 16 - power * 16);
  let offset = start;
  tables.forEach((table, index) => {
    const record = 12 + index * 16;
    view.setUint32(record, table.tag);
    view.setUint32(record + 4, table.checksum);
    view.setUint32(record + 8, offset);
    view.setUint32(record + 12, table.bytes.length);
    bytes.set(table.bytes, offset);
    offset += padded(table.bytes.length);
  });
  return bytes;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
