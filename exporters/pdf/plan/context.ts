import type { Color, FontFile, LinearGradient, Report } from 'deckx/exporter';
import type { Picture } from '../pictures/picture.js';
import type { Footnotes } from './footnotes.js';
import type { LineFormulas } from './formula-ops.js';
import type { Matrix } from './geometry.js';
import type { LinkResolver } from './links.js';
import type { MarkOp, Op } from './plan.js';
import type { SmallPrint } from './small-print.js';
import type { Structure } from './structure.js';

/** What boxes are turned into operations with. */
export interface Context {
  readonly report: Report;
  readonly fonts: ReadonlyMap<string, FontFile>;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Names of pictures, measured, for those that cannot be shown. */
  readonly labels: ReadonlyMap<string, SmallPrint>;
  readonly structure: Structure;
  /** The document's language. */
  readonly lang: string;
  /** Structure node that holds what is drawn. */
  readonly parent: number;
  /** From the boxes' coordinates to the page's. */
  readonly matrix: Matrix;
  readonly opacity: number;
  /** Only this part of a column is drawn: lines and rows that begin in it, shapes as far as they are in it. */
  readonly window?: Window;
  /** Drawings that belong in lines of the text that is drawn. */
  readonly formulas?: LineFormulas;
  readonly resolveLink: LinkResolver;
  /** Of the slide or the column that is drawn. */
  readonly footnotes: Footnotes;
  /** Id of the slide that is drawn, or of the first that it stands for; absent in notes. */
  readonly slideId?: string;
  /** Number of the slide that is drawn, for diagnostics. */
  readonly slide: number;
}

/** Part of a column, from its top (included) to its bottom (excluded). */
export interface Window {
  readonly top: number;
  readonly bottom: number;
  /** Where grounds and rules are cut, when before the bottom: the page has no more room. */
  readonly end?: number;
  /** Height of the table head that stands above it once more. */
  readonly head?: number;
}

/** Whether anything from `top` to `bottom` is in the window. */
export function isVisible(window: Window | undefined, top: number, bottom: number): boolean {
  return window === undefined || (top < window.bottom && (bottom > window.top || top >= window.top));
}

/** Content outside of the structure tree; nothing when there is none. */
export function artifact(ops: readonly Op[]): readonly MarkOp[] {
  return ops.length === 0 ? [] : [{ op: 'mark', node: 'artifact', ops }];
}

/** A colour under an opacity. */
export function faded({ hex, alpha }: Color, opacity: number): Color {
  return { hex, alpha: alpha * opacity };
}

/** A filling under an opacity. */
export function fadedFill(fill: Color | LinearGradient, opacity: number): Color | LinearGradient {
  if (!('stops' in fill)) return faded(fill, opacity);
  return { ...fill, stops: fill.stops.map(({ offset, color }) => ({ offset, color: faded(color, opacity) })) };
}
