import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';

/** Pixels as bytes, row by row from the top, without padding. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Bytes of a pixel: grey, grey and opacity, colour, colour and opacity. */
  readonly channels: 1 | 2 | 3 | 4;
  readonly data: Uint8Array;
}

/** Colour types by channels (PNG, second edition, table 11.1). */
const colorTypes = { 1: 0, 2: 4, 3: 2, 4: 6 } as const;

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Pixels as a PNG file, 8 bits a sample: the same bytes on every machine, which native encoders do not promise. */
export function writePng({ width, height, channels, data }: Pixels): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, colorTypes[channels], 0, 0, 0], 8);
  const rows = filterRows(data, width * channels, height, channels);
  return Buffer.concat([
    new Uint8Array(signature),
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(Buffer.from(type, 'latin1'), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

/**
 * Filters rows (PNG, 9.2): of the differences from the pixel to the left and from the one above, those that are smaller in sum,
 * which is the heuristic of the specification (12.8) with the two filters that do most of the good.
 */
function filterRows(data: Uint8Array, rowBytes: number, height: number, step: number): Uint8Array {
  const out = new Uint8Array(height * (rowBytes + 1));
  const [left, up] = [new Uint8Array(rowBytes), new Uint8Array(rowBytes)];
  for (let row = 0; row < height; row += 1) {
    const from = row * rowBytes;
    let [leftSum, upSum] = [0, 0];
    for (let index = 0; index < rowBytes; index += 1) {
      const value = data[from + index]!;
      const toLeft = (value - (index < step ? 0 : data[from + index - step]!)) & 0xff;
      const toUp = (value - (row === 0 ? 0 : data[from + index - rowBytes]!)) & 0xff;
      left[index] = toLeft;
      up[index] = toUp;
      leftSum += toLeft < 128 ? toLeft : 256 - toLeft;
      upSum += toUp < 128 ? toUp : 256 - toUp;
    }
    const to = row * (rowBytes + 1);
    out[to] = leftSum < upSum ? 1 : 2;
    out.set(leftSum < upSum ? left : up, to + 1);
  }
  return out;
}
