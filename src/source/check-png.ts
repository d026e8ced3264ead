import { crc32 } from 'node:zlib';

/**
 * Whether the chunks of a PNG file lead to its end, those that matter with sound checksums (PNG specification, 5.3, 5.4): a
 * file cut short or with a flipped bit has a sound header too.
 */
export function isWholePng(bytes: Uint8Array): boolean {
  let hasData = false;
  for (const { type, data, checksum } of chunks(bytes)) {
    // A capital letter: no reader can do without it.
    if (type[0]! < 'a' && crc32(data, crc32(Buffer.from(type, 'latin1'))) !== checksum) return false;
    if (type === 'IEND') return hasData;
    hasData ||= type === 'IDAT';
  }
  return false;
}

/** Deflate makes at most 258 bytes of two bits (RFC 1951, 3.2.5). */
const mostInflation = 1032;

/** Whether the data of a whole PNG file could be that of so many pixels. A header alone makes viewers set memory aside for all of them. */
export function couldFillItself(bytes: Uint8Array): boolean {
  let size = 0;
  for (const { type, data } of chunks(bytes)) if (type === 'IDAT') size += data.length;
  return size * mostInflation >= leastData(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** Samples of a pixel by colour type (PNG specification, 11.2.2). */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Bytes that the pixels make; filters and what rounding adds are left out. */
function leastData(view: DataView): number {
  const [width, height, depth, colorType] = [view.getUint32(16), view.getUint32(20), view.getUint8(24), view.getUint8(25)];
  return Math.floor((width * height * depth * (samples[colorType] ?? 1)) / 8);
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  readonly checksum: number;
}

/** The chunks up to where they stop fitting into the file. */
function* chunks(bytes: Uint8Array): Generator<Chunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length) return;
    yield {
      type: String.fromCharCode(...bytes.subarray(at + 4, at + 8)),
      data: bytes.subarray(at + 8, end),
      checksum: view.getUint32(end),
    };
    at = end + 4;
  }
}
