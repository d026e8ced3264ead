import { tableOffset } from './font-tables.js';

/** What a font file says of itself. */
export interface FontFacts {
  readonly family: string;
  readonly style: string;
  readonly version: string;
  readonly fullName: string;
  /** 100 to 900. */
  readonly weight: number;
  /** `fsType`: what its licence permits. */
  readonly licence: number;
  readonly italic: boolean;
  /** Twenty hexadecimal digits. */
  readonly panose: string;
  /** Four numbers of Unicode ranges, then two of code pages. */
  readonly ranges: readonly number[];
  readonly checksumAdjustment: number;
  readonly outlines: 'truetype' | 'postscript';
  readonly variable: boolean;
}

/** Reads the tables `OS/2`, `head` and `name` of an OpenType file; `undefined` where one is missing or cut short. */
export function readFontFacts(bytes: Uint8Array): FontFacts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return factsOf(view);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function factsOf(view: DataView): FontFacts | undefined {
  const [os2, head, name] = ['OS/2', 'head', 'name'].map((tag) => tableOffset(view, tag));
  if (os2 === undefined || head === undefined || name === undefined) return undefined;
  const names = readNames(view, name);
  const family = names.get(1);
  if (family === undefined) return undefined;
  const style = names.get(2) ?? 'Regular';
  return {
    family,
    style,
    version: names.get(5) ?? '',
    fullName: names.get(4) ?? `${family} ${style}`,
    weight: view.getUint16(os2 + 4),
    licence: view.getUint16(os2 + 8),
    italic: (view.getUint16(os2 + 62) & 1) !== 0,
    panose: Array.from({ length: 10 }, (_, index) =>
      view
        .getUint8(os2 + 32 + index)
        .toString(16)
        .toUpperCase()
        .padStart(2, '0'),
    ).join(''),
    ranges: [
      ...[42, 46, 50, 54].map((at) => view.getUint32(os2 + at)),
      ...(view.getUint16(os2) >= 1 ? [78, 82].map((at) => view.getUint32(os2 + at)) : [0, 0]),
    ],
    checksumAdjustment: view.getUint32(head + 8),
    outlines: tableOffset(view, 'glyf') === undefined ? 'postscript' : 'truetype',
    variable: tableOffset(view, 'fvar') !== undefined,
  };
}

/** Windows' English names, by their number (OpenType, table name: platform 3, UTF-16). */
function readNames(view: DataView, table: number): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  const texts = table + view.getUint16(table + 4);
  for (let index = 0; index < view.getUint16(table + 2); index += 1) {
    const record = table + 6 + index * 12;
    if (view.getUint16(record) !== 3 || view.getUint16(record + 4) !== 0x409) continue;
    const [length, start] = [view.getUint16(record + 8), texts + view.getUint16(record + 10)];
    const units = Array.from({ length: length / 2 }, (_, unit) => view.getUint16(start + unit * 2));
    names.set(view.getUint16(record + 6), String.fromCharCode(...units));
  }
  return names;
}
