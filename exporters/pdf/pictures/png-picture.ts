import { alphaOf, colorsOf, samplesOf } from './png-samples.js';
import type { RasterPicture } from './picture.js';
import { pack, packRows } from './pack-rows.js';
import { readPng, type PngFile } from './png-file.js';
import { splitAlpha } from './split-alpha.js';

/**
 * A PNG as a PDF carries it. PDF knows PNG's own row filters, so that most files go in as they are. PDF keeps colour and
 * opacity in two images: files with transparency are taken apart, and interlaced ones put in order.
 */
export function pngPicture(bytes: Uint8Array): RasterPicture {
  const file = readPng(bytes);
  const { width, height, bits, data, interlaced, transparency } = file;
  const base = { kind: 'raster', width, height, bits, colors: colorSpaceOf(file) } as const;
  if (interlaced) return { ...base, ...inOrder(file) };
  if (file.colorType >= 4) {
    const { colors, alpha } = splitAlpha(file);
    return { ...base, data: pack(colors), ...(alpha === undefined ? {} : { alpha: { bits: bits === 16 ? 16 : 8, data: pack(alpha) } }) };
  }
  if (transparency === undefined) return { ...base, data };
  const alpha = alphaOf(file, samplesOf(file));
  return { ...base, data, ...(alpha === undefined ? {} : { alpha: { bits: 8, data: packRows(alpha, width) } }) };
}

function colorSpaceOf({ colorType, palette }: PngFile): RasterPicture['colors'] {
  if (colorType === 3 && palette !== undefined) return { palette };
  return colorType === 2 || colorType === 6 ? 'rgb' : 'gray';
}

function inOrder(file: PngFile): Pick<RasterPicture, 'bits' | 'data' | 'alpha'> {
  const { width } = file;
  const samples = samplesOf(file);
  const alpha = alphaOf(file, samples);
  const colors = colorsOf(file, samples);
  return {
    bits: 8,
    data: packRows(colors, colors.length / file.height),
    ...(alpha === undefined ? {} : { alpha: { bits: 8, data: packRows(alpha, width) } }),
  };
}
