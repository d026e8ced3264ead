import type { ComputedStyle, ContentSize, Length, LengthOrAuto } from '../theme/styled.js';
import { resolveLength } from '../theme/values/length-math.js';

/** A length in pixels; shares are of `base`. */
export const pixels: (length: Length, base: number) => number = resolveLength;

/** Pixels, or `undefined` for `auto`, `none`, what the content decides, and shares of a base that is not known. */
export function definitePixels(length: LengthOrAuto | ContentSize | 'none', base: number | undefined): number | undefined {
  if (typeof length === 'string') return undefined;
  if ('px' in length) return length.px;
  return base === undefined ? undefined : pixels(length, base);
}

/** Border and padding of a box, side by side. Percentages are of the containing block's width (CSS 2.2, 8.4). */
export interface Frame {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export function frameOf(style: ComputedStyle, base: number): Frame {
  const before = frames.get(style);
  if (before?.base === base) return before.frame;
  const frame = findFrame(style, base);
  frames.set(style, { base, frame });
  return frame;
}

/** Boxes share style objects, and every step asks for the frame of each box. */
const frames = new WeakMap<ComputedStyle, { readonly base: number; readonly frame: Frame }>();

function findFrame(style: ComputedStyle, base: number): Frame {
  return {
    top: style.border.top.width + pixels(style.padding.top, base),
    right: style.border.right.width + pixels(style.padding.right, base),
    bottom: style.border.bottom.width + pixels(style.padding.bottom, base),
    left: style.border.left.width + pixels(style.padding.left, base),
  };
}
