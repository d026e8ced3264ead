/** Where a table of a font file begins (OpenType, table directory); `undefined` where it has none of that tag. */
export function tableOffset(view: DataView, tag: string): number | undefined {
  if (view.byteLength < 12) return undefined;
  const count = view.getUint16(4);
  for (let entry = 12; entry < 12 + count * 16 && entry + 16 <= view.byteLength; entry += 16) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(entry + index)));
    if (name === tag) return view.getUint32(entry + 8);
  }
  return undefined;
}
