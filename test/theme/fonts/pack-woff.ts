import { deflateSync } from 'node:zlib';

/** Packs a TrueType font as WOFF 1.0, tables compressed where that helps. */
export function packWoff(font: Uint8Array): Uint8Array {
  const source = Buffer.from(font);
  const count = source.readUInt16BE(4);
  const header = Buffer.alloc(44 + count * 20);
  header.writeUInt32BE(0x774f4646, 0);
  header.writeUInt32BE(source.readUInt32BE(0), 4);
  header.writeUInt16BE(count, 12);
  header.writeUInt32BE(source.length, 16);
  const parts: Buffer[] = [header];
  let offset = header.length;
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16;
    const start = source.readUInt32BE(record + 8);
    const table = source.subarray(start, start + source.readUInt32BE(record + 12));
    const packed = deflateSync(table);
    const bytes = packed.length < table.length ? packed : table;
    const entry = 44 + index * 20;
    source.copy(header, entry, record, record + 4);
    header.writeUInt32BE(offset, entry + 4);
    header.writeUInt32BE(bytes.length, entry + 8);
    header.writeUInt32BE(table.length, entry + 12);
    source.copy(header, entry + 16, record + 4, record + 8);
    const padding = Buffer.alloc((4 - (bytes.length % 4)) % 4);
    parts.push(bytes, padding);
    offset += bytes.length + padding.length;
  }
  header.writeUInt32BE(offset, 8);
  return new Uint8Array(Buffer.concat(parts));
}
