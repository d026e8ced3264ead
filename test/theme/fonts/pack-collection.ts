/** Packs TrueType fonts as one collection (OpenType 1.9, "Font collections"), sharing no tables. */
export function packCollection(fonts: readonly Uint8Array[]): Uint8Array {
  const header = Buffer.alloc(12 + fonts.length * 4);
  header.write('ttcf', 0, 'latin1');
  header.writeUInt32BE(0x00010000, 4);
  header.writeUInt32BE(fonts.length, 8);
  const parts: Buffer[] = [header];
  let start = header.length;
  fonts.forEach((font, index) => {
    header.writeUInt32BE(start, 12 + index * 4);
    const copy = Buffer.from(font);
    for (let record = 12; record < 12 + copy.readUInt16BE(4) * 16; record += 16)
      copy.writeUInt32BE(copy.readUInt32BE(record + 8) + start, record + 8);
    parts.push(copy);
    start += copy.length;
  });
  return new Uint8Array(Buffer.concat(parts));
}
