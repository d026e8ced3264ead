import type { FontFile, FontLibrary } from '../../theme/fonts/font-library.js';
import type { InlineMeter } from './inline-metrics.js';

/** What the scene's parts share while they turn pixels into points. */
export interface DrawContext {
  readonly library: FontLibrary;
  readonly meter: InlineMeter;
  /** Points a pixel. */
  readonly factor: number;
  /** Font scale that made the slide fit. */
  readonly scale: number;
  /** Collects every font file that a line uses. */
  useFont(file: FontFile): string;
}

/** Points from pixels, to a thousandth: below what any format keeps. */
export function points(pixels: number, factor: number): number {
  return roundPoints(pixels * factor);
}

export function roundPoints(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}

/** An optional key: present only with a value. */
export function present<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: T };
}
