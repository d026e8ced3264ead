/** A table of an sfnt font file: its tag as a number, its checksum, its bytes. */
export interface SfntTable {
  readonly tag: number;
  readonly checksum: number;
  readonly bytes: Uint8Array;
}

/** A view of just these bytes, which may be part of a larger buffer. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Writes a font file (OpenType 1.9, "Font file"): a header, the table records, the tables on multiples of four. */
export function writeSfnt(flavor: number, tables: readonly SfntTable[]): Uint8Array {
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

/** The tables of the font whose table directory begins at `at`. Throws on tables that are outside the file. */
export function readSfntTables(bytes: Uint8Array, at = 0): readonly SfntTable[] {
  const view = viewOf(bytes);
  return Array.from({ length: view.getUint16(at + 4) }, (_, index) => {
    const record = at + 12 + index * 16;
    const [offset, length] = [view.getUint32(record + 8), view.getUint32(record + 12)];
    if (offset + length > bytes.length) throw new Error('a table lies outside of the font file');
    return { tag: view.getUint32(record), checksum: view.getUint32(record + 4), bytes: bytes.subarray(offset, offset + length) };
  });
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
