import { layoutOf, passesOf, type PngFile } from './png-file.js';
import { unfilter } from './unfilter.js';

type Samples = Uint8Array | Uint16Array;

/** All samples of a picture, 16 bits wide where the file has them, else 8; unscaled. Left to right, top to bottom. */
export function samplesOf(file: PngFile): Samples {
  const { width, height, bits, interlaced, rows } = file;
  const { samples, rowBytes } = layoutOf(file);
  const out = bits === 16 ? new Uint16Array(width * height * samples) : new Uint8Array(width * height * samples);
  let from = 0;
  for (const [x0, y0, dx, dy] of passesOf(interlaced)) {
    const columns = Math.max(0, Math.ceil((width - x0) / dx));
    const lines = columns === 0 ? 0 : Math.max(0, Math.ceil((height - y0) / dy));
    const size = rowBytes(columns);
    const bytes = unfilter(rows.subarray(from, from + lines * (size + 1)), size, Math.max(1, (samples * bits) / 8));
    from += lines * (size + 1);
    for (let row = 0; row < lines; row += 1) {
      const line = bytes.subarray(row * size, (row + 1) * size);
      for (let column = 0; column < columns; column += 1) {
        const to = ((y0 + row * dy) * width + x0 + column * dx) * samples;
        for (let index = 0; index < samples; index += 1) out[to + index] = sampleAt(line, column * samples + index, bits);
      }
    }
  }
  return out;
}

function sampleAt(line: Uint8Array, index: number, bits: PngFile['bits']): number {
  if (bits === 8) return line[index]!;
  if (bits === 16) return (line[index * 2]! << 8) | line[index * 2 + 1]!;
  const perByte = 8 / bits;
  const shift = 8 - bits * ((index % perByte) + 1);
  return (line[Math.floor(index / perByte)]! >> shift) & ((1 << bits) - 1);
}

/** Opacity, a byte a pixel; `undefined` when all are opaque. */
export function alphaOf(file: PngFile, pixels: Samples): Uint8Array | undefined {
  const { samples } = layoutOf(file);
  const opacity = opacityOf(file, samples);
  const alpha = new Uint8Array(file.width * file.height);
  let opaque = true;
  for (let pixel = 0; pixel < alpha.length; pixel += 1) {
    const value = opacity(pixels, pixel * samples);
    alpha[pixel] = value;
    opaque &&= value === 255;
  }
  return opaque ? undefined : alpha;
}

/** How to find the opacity of the pixel that begins at an index. */
function opacityOf({ colorType, bits, transparency }: PngFile, samples: number): (pixels: Samples, at: number) => number {
  if (colorType >= 4) return bits === 16 ? (pixels, at) => pixels[at + samples - 1]! >> 8 : (pixels, at) => pixels[at + samples - 1]!;
  if (transparency === undefined) return () => 255;
  if (colorType === 3) return (pixels, at) => transparency[pixels[at]!] ?? 255;
  // The one colour that is transparent: two bytes a sample.
  if (transparency.length < samples * 2) return () => 255;
  const key = Array.from({ length: samples }, (_, index) => (transparency[index * 2]! << 8) | transparency[index * 2 + 1]!);
  return (pixels, at) => (key.every((sample, index) => sample === pixels[at + index]) ? 0 : 255);
}

/** The colours alone, a byte a sample. */
export function colorsOf({ width, height, colorType, bits }: PngFile, pixels: Samples): Uint8Array {
  const { samples } = layoutOf({ colorType, bits });
  const kept = colorType >= 4 ? samples - 1 : samples;
  const plane = new Uint8Array(width * height * kept);
  const widened = colorType === 3 || bits >= 8 ? 1 : 255 / ((1 << bits) - 1);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    for (let index = 0; index < kept; index += 1) {
      const value = pixels[pixel * samples + index]!;
      plane[pixel * kept + index] = bits === 16 ? value >> 8 : value * widened;
    }
  }
  return plane;
}
