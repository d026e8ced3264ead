import { zlibSync } from 'fflate';
import type { RasterPicture } from './picture.js';
import { layoutOf, passesOf, readPng, type PngFile } from './png-file.js';
import { unfilter } from './unfilter.js';

/**
 * A PNG as a PDF carries it. PDF knows PNG's own row filters, so that most files go in as they are; interlaced ones and
 * those with transparency are taken apart, for PDF keeps colour and opacity in two images.
 */
export function pngPicture(bytes: Uint8Array): RasterPicture {
  const file = readPng(bytes);
  const { width, height, bits, data, palette } = file;
  const colors = palette !== undefined && file.colorType === 3 ? { palette } : file.colorType === 2 || file.colorType === 6 ? 'rgb' : 'gray';
  const plain = file.colorType <= 3 && !file.interlaced;
  if (plain && file.transparency === undefined) return { kind: 'raster', width, height, bits, colors, data };
  const pixels = samplesOf(file);
  const alpha = alphaOf(file, pixels);
  const opacity = alpha === undefined ? {} : { alpha: packed(alpha, width) };
  if (plain) return { kind: 'raster', width, height, bits, colors, data, ...opacity };
  return { kind: 'raster', width, height, bits: 8, ...colorPlane(file, pixels, colors), ...opacity };
}

/** All samples, 16 bits wide where the file has them, else 8; unscaled. Left to right, top to bottom. */
function samplesOf(file: PngFile): Uint8Array | Uint16Array {
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
function alphaOf(file: PngFile, pixels: Uint8Array | Uint16Array): Uint8Array | undefined {
  const { samples } = layoutOf(file);
  const { colorType, bits, transparency } = file;
  const alpha = new Uint8Array(file.width * file.height).fill(255);
  const key = transparency === undefined || colorType === 3 ? [] : keyOf(transparency, samples);
  let opaque = true;
  for (let pixel = 0; pixel < alpha.length; pixel += 1) {
    const at = pixel * samples;
    let value = 255;
    if (colorType >= 4) value = bits === 16 ? pixels[at + samples - 1]! >> 8 : pixels[at + samples - 1]!;
    else if (colorType === 3) value = transparency?.[pixels[at]!] ?? 255;
    else if (key.length > 0 && key.every((sample, index) => sample === pixels[at + index])) value = 0;
    alpha[pixel] = value;
    opaque &&= value === 255;
  }
  return opaque ? undefined : alpha;
}

/** The one colour that `tRNS` makes transparent: two bytes a sample. */
function keyOf(transparency: Uint8Array, samples: number): readonly number[] {
  if (transparency.length < samples * 2) return [];
  return Array.from({ length: samples }, (_, index) => (transparency[index * 2]! << 8) | transparency[index * 2 + 1]!);
}

/** The colours alone, a byte a sample. */
function colorPlane(
  { width, height, colorType, bits }: PngFile,
  pixels: Uint8Array | Uint16Array,
  colors: RasterPicture['colors'],
): Pick<RasterPicture, 'colors' | 'data'> {
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
  return { colors, data: packed(plane, width * kept) };
}

/** Rows of bytes, each as its difference from the one above, compressed: the same bytes on every machine. */
function packed(plane: Uint8Array, rowBytes: number): Uint8Array {
  const rows = plane.length / rowBytes;
  const out = new Uint8Array(rows * (rowBytes + 1));
  for (let row = 0; row < rows; row += 1) {
    const to = row * (rowBytes + 1);
    out[to] = 2;
    for (let index = 0; index < rowBytes; index += 1) {
      const above = row === 0 ? 0 : plane[(row - 1) * rowBytes + index]!;
      out[to + 1 + index] = plane[row * rowBytes + index]! - above;
    }
  }
  return zlibSync(out, { level: 6 });
}
