import type { FontFile, FontLibrary } from '../../../theme/fonts/font-library.js';
import type { ImageNode, InlineBox } from '../../boxes.js';
import type { SceneLink, SceneMath, TextRun } from '../../scene.js';
import type { InlineMeter } from '../measure/inline-metrics.js';
import type { Rectangle } from './rectangle.js';

/** A run without its text. */
export interface RunLook {
  readonly look: Omit<TextRun, 'text'>;
  readonly key: string;
}

/** What the scene's parts share while they turn pixels into points. */
export interface DrawContext {
  readonly library: FontLibrary;
  readonly meter: InlineMeter;
  /** Look and link of inline boxes, and a key that is equal for equal ones; remembered by their runs. */
  readonly looks: WeakMap<InlineBox, RunLook>;
  /** A number for each link: two that lead to one address are two. */
  readonly links: Map<SceneLink, number>;
  /** Formulas by their boxes, so that a run and the drawing in it have the same one. */
  readonly formulas: WeakMap<ImageNode, SceneMath>;
  /** Points a pixel. */
  readonly factor: number;
  /** Font scale that made the slide fit. */
  readonly scale: number;
  /** Collects every font file that a line uses. */
  useFont(file: FontFile): string;
}

/** A context for one slide or column; the fonts that its lines use are added to `fonts`. */
export function createDrawContext(
  environment: { readonly fonts: FontLibrary; readonly meter: InlineMeter },
  factor: number,
  scale: number,
  fonts: Map<string, FontFile>,
): DrawContext {
  return {
    library: environment.fonts,
    meter: environment.meter,
    looks: new WeakMap(),
    links: new Map(),
    formulas: new WeakMap(),
    factor,
    scale,
    useFont(file) {
      if (!fonts.has(file.id)) fonts.set(file.id, file);
      return file.id;
    },
  };
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

/** A rectangle in points from one in pixels. */
export function pointRectangle({ x, y, width, height }: Rectangle, factor: number): Rectangle {
  return { x: points(x, factor), y: points(y, factor), width: points(width, factor), height: points(height, factor) };
}
