import { inflateSync } from 'node:zlib';
import { PictureError } from './picture.js';

/** A PNG file taken apart (PNG, second edition, https://www.w3.org/TR/png/). */
export interface PngFile {
  readonly width: number;
  readonly height: number;
  readonly bits: 1 | 2 | 4 | 8 | 16;
  /** 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha. */
  readonly colorType: 0 | 2 | 3 | 4 | 6;
  readonly interlaced: boolean;
  readonly palette?: Uint8Array;
  /** The `tRNS` chunk. */
  readonly transparency?: Uint8Array;
  /** The compressed rows, as they are in the file. */
  readonly data: Uint8Array;
  /** The rows with their filter bytes; those of all passes when interlaced. */
  readonly rows: Uint8Array;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const samples = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;
const depths = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] } as const;

/** Offsets and distances of the passes of an interlaced picture; the one pass of any other (PNG, 8.2). */
export function passesOf(interlaced: boolean): readonly (readonly [x: number, y: number, dx: number, dy: number])[] {
  if (!interlaced) return [[0, 0, 1, 1]];
  return [
    [0, 0, 8, 8],
    [4, 0, 8, 8],
    [0, 4, 4, 8],
    [2, 0, 4, 4],
    [0, 2, 2, 4],
    [1, 0, 2, 2],
    [0, 1, 1, 2],
  ];
}

/** Samples of a pixel, and bytes of a row of so many pixels. */
export function layoutOf({ colorType, bits }: Pick<PngFile, 'colorType' | 'bits'>): {
  readonly samples: number;
  readonly rowBytes: (pixels: number) => number;
} {
  const count = samples[colorType];
  return { samples: count, rowBytes: (pixels) => Math.ceil((pixels * count * bits) / 8) };
}

/** Reads a PNG file. Throws a `PictureError` when it is damaged. */
export function readPng(bytes: Uint8Array): PngFile {
  if (signature.some((byte, index) => bytes[index] !== byte)) throw new PictureError('is not a PNG file');
  const parts: Uint8Array[] = [];
  let header: Omit<PngFile, 'data' | 'rows'> | undefined;
  for (const { type, data } of chunks(bytes)) {
    if (type === 'IHDR') header = readHeader(data);
    else if (header === undefined) throw new PictureError('is a PNG file without a header');
    else if (type === 'PLTE') header = { ...header, palette: data.subarray(0, data.length - (data.length % 3)) };
    else if (type === 'tRNS') header = { ...header, transparency: data };
    else if (type === 'IDAT') parts.push(data);
  }
  if (header === undefined || parts.length === 0) throw new PictureError('is a truncated PNG file');
  if (header.colorType === 3 && (header.palette?.length ?? 0) === 0) throw new PictureError('is a PNG file without a palette');
  const data = Buffer.concat(parts);
  return { ...header, data, rows: readRows(header, data) };
}

function* chunks(bytes: Uint8Array): Generator<{ readonly type: string; readonly data: Uint8Array }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = signature.length;
  while (at + 8 <= bytes.length) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'IEND') return;
    // The last chunk of a file that breaks off is used as far as it goes; what is missing shows in the rows.
    yield { type, data: bytes.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

function readHeader(data: Uint8Array): Omit<PngFile, 'data' | 'rows'> {
  if (data.length < 13) throw new PictureError('is a PNG file with a damaged header');
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [bits, colorType, interlace] = [data[8]!, data[9]!, data[12]!];
  if (width === 0 || height === 0 || width * height > 2 ** 27) throw new PictureError(`has an invalid size, ${width} x ${height}`);
  if (!isColorType(colorType) || !isDepth(bits, colorType) || interlace > 1) throw new PictureError('is a PNG file of an unknown type');
  return { width, height, bits, colorType, interlaced: interlace === 1 };
}

function isColorType(value: number): value is PngFile['colorType'] {
  return value in depths;
}

function isDepth(value: number, colorType: PngFile['colorType']): value is PngFile['bits'] {
  return (depths[colorType] as readonly number[]).includes(value);
}

function readRows(header: Omit<PngFile, 'data' | 'rows'>, data: Uint8Array): Uint8Array {
  const { rowBytes } = layoutOf(header);
  const { width, height } = header;
  const expected = passesOf(header.interlaced).reduce((sum, [x, y, dx, dy]) => {
    const [columns, rows] = [Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)];
    return columns <= 0 || rows <= 0 ? sum : sum + rows * (1 + rowBytes(columns));
  }, 0);
  const rows = inflated(data, expected);
  if (rows.length < expected) throw new PictureError('is a truncated PNG file');
  return rows.subarray(0, expected);
}

function inflated(data: Uint8Array, expected: number): Uint8Array {
  try {
    return inflateSync(data, { maxOutputLength: expected + 65_536 });
  } catch {
    throw new PictureError('is a damaged PNG file');
  }
}
