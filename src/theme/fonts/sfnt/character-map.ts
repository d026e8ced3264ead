/** The glyph of a code point; 0 where the font has none. */
export type CharacterMap = (codePoint: number) => number;

/** Unicode subtables by platform and encoding, the widest first. */
const preferred = ['3,10', '0,6', '0,4', '3,1', '0,3', '0,2', '0,1', '0,0'];

/** Reads a `cmap` table with a Unicode subtable of format 4 or 12; `undefined` for others. */
export function readCharacterMap(table: DataView): CharacterMap | undefined {
  const offsets = new Map<string, number>();
  for (let index = 0; index < table.getUint16(2); index++) {
    const record = 4 + index * 8;
    const key = `${table.getUint16(record)},${table.getUint16(record + 2)}`;
    if (!offsets.has(key)) offsets.set(key, table.getUint32(record + 4));
  }
  const best = preferred.find((key) => offsets.has(key));
  if (best === undefined) return undefined;
  const at = offsets.get(best)!;
  const format = table.getUint16(at);
  if (format === 4) return (codePoint) => segmentedGlyph(table, at, codePoint);
  return format === 12 ? (codePoint) => groupedGlyph(table, at, codePoint) : undefined;
}

/** The index of the range that holds a value, among ranges in order; -1 where none does. */
export function rangeWith(value: number, count: number, start: (index: number) => number, end: (index: number) => number): number {
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (value < start(middle)) high = middle - 1;
    else if (value > end(middle)) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** Format 4: segments of the basic plane, as four parallel arrays. */
function segmentedGlyph(table: DataView, at: number, codePoint: number): number {
  const size = table.getUint16(at + 6);
  const ends = at + 14;
  const starts = ends + size + 2;
  const start = (index: number): number => table.getUint16(starts + index * 2);
  const index = rangeWith(codePoint, size / 2, start, (each) => table.getUint16(ends + each * 2));
  if (index < 0) return 0;
  const delta = table.getUint16(starts + size + index * 2);
  const position = starts + 2 * size + index * 2;
  const offset = table.getUint16(position);
  if (offset === 0) return (codePoint + delta) & 0xffff;
  const place = position + offset + 2 * (codePoint - start(index));
  const glyph = place + 2 <= table.byteLength ? table.getUint16(place) : 0;
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}

/** Format 12: groups of any plane. */
function groupedGlyph(table: DataView, at: number, codePoint: number): number {
  const group = (index: number): number => at + 16 + index * 12;
  const start = (index: number): number => table.getUint32(group(index));
  const index = rangeWith(codePoint, table.getUint32(at + 12), start, (each) => table.getUint32(group(each) + 4));
  return index < 0 ? 0 : table.getUint32(group(index) + 8) + codePoint - start(index);
}
