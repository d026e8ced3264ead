/** The tables of a font file by tag. */
export type Tables = ReadonlyMap<string, DataView>;

const kinds = new Set([0x0001_0000, 0x4f54_544f, 0x7472_7565]);

/** The tables of a TrueType or OpenType file (OpenType 1.9, "Font file"); `undefined` for files of other kinds. */
export function readTables(bytes: Uint8Array): Tables | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || !kinds.has(view.getUint32(0))) return undefined;
  const tables = new Map<string, DataView>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + index * 16;
    const tag = String.fromCharCode(...bytes.subarray(record, record + 4));
    tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + view.getUint32(record + 8), view.getUint32(record + 12)));
  }
  return tables;
}
