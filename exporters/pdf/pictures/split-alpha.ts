import type { PngFile } from './png-file.js';
import { unfilter } from './unfilter.js';

/** Rows with their filter bytes. */
export interface Planes {
  readonly colors: Uint8Array;
  /** Absent when all pixels are opaque. */
  readonly alpha?: Uint8Array;
}

/**
 * Parts the colours of a picture with an alpha channel from its opacity. PNG's filters predict each byte from bytes of
 * the same channel, so the filtered bytes can be sorted as they are: nothing is unfiltered, and the encoder's choice of
 * filters lives on.
 */
export function splitAlpha({
  width,
  height,
  bits,
  colorType,
  rows,
}: Pick<PngFile, 'width' | 'height' | 'bits' | 'colorType' | 'rows'>): Planes {
  const wide = bits === 16 ? 2 : 1;
  const kept = (colorType === 6 ? 3 : 1) * wide;
  const colors = new Uint8Array(height * (width * kept + 1));
  const alpha = new Uint8Array(height * (width * wide + 1));
  const step = kept + wide;
  let from = 0;
  let toColor = 0;
  let toAlpha = 0;
  for (let row = 0; row < height; row += 1) {
    const filter = rows[from++]!;
    colors[toColor++] = filter;
    alpha[toAlpha++] = filter;
    for (const end = from + width * step; from < end; from += step) {
      // Written out: this loop runs for each pixel of each screenshot.
      colors[toColor++] = rows[from]!;
      if (kept > 1) colors[toColor++] = rows[from + 1]!;
      if (kept > 2) colors[toColor++] = rows[from + 2]!;
      for (let index = 3; index < kept; index += 1) colors[toColor++] = rows[from + index]!;
      alpha[toAlpha++] = rows[from + kept]!;
      if (wide > 1) alpha[toAlpha++] = rows[from + kept + 1]!;
    }
  }
  return isOpaque(alpha, width * wide, wide) ? { colors } : { colors, alpha };
}

function isOpaque(filtered: Uint8Array, rowBytes: number, step: number): boolean {
  return unfilter(filtered, rowBytes, step).every((byte) => byte === 255);
}
