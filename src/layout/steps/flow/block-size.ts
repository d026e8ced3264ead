import type { ComputedStyle } from '../../../theme/styled.js';
import { definitePixels, type Frame, frameOf } from '../../lengths.js';
import type { Containing } from './flow-types.js';

/** A block's horizontal measures in pixels. */
export interface BlockWidths {
  readonly marginLeft: number;
  readonly marginRight: number;
  readonly border: number;
  readonly content: number;
  readonly frame: Frame;
}

/** Widths and margins of a block in normal flow (CSS 2.2, 10.3.3 and 10.4): `auto` fills, automatic margins centre. */
export function blockWidths(style: ComputedStyle, containingWidth: number): BlockWidths {
  const before = known.get(style);
  if (before?.containingWidth === containingWidth) return before.widths;
  const widths = findBlockWidths(style, containingWidth);
  known.set(style, { containingWidth, widths });
  return widths;
}

/** Boxes that share a style are mostly in blocks of the same width. */
const known = new WeakMap<ComputedStyle, { readonly containingWidth: number; readonly widths: BlockWidths }>();

function findBlockWidths(style: ComputedStyle, containingWidth: number): BlockWidths {
  const frame = frameOf(style, containingWidth);
  const sides = frame.left + frame.right;
  const left = definitePixels(style.margin.left, containingWidth);
  const right = definitePixels(style.margin.right, containingWidth);
  const filling = Math.max(0, containingWidth - (left ?? 0) - (right ?? 0) - sides);
  const wanted = ownWidth(style, containingWidth, sides);
  const content = clampWidth(style, wanted ?? filling, containingWidth, sides);
  const spare = Math.max(0, containingWidth - content - sides - (left ?? 0) - (right ?? 0));
  const [marginLeft, marginRight] = autoMargins(left, right, spare);
  return { marginLeft, marginRight, frame, content, border: content + sides };
}

function autoMargins(left: number | undefined, right: number | undefined, spare: number): readonly [number, number] {
  if (left === undefined && right === undefined) return [spare / 2, spare / 2];
  if (left === undefined) return [spare, right ?? 0];
  return [left, right ?? spare];
}

/** The content width that the style asks for; `undefined` for `auto`. */
export function ownWidth(style: ComputedStyle, containingWidth: number, sides: number): number | undefined {
  const width = definitePixels(style.width, containingWidth);
  if (width !== undefined) return contentLength(style, width, sides);
  const isRatioed = style.aspectRatio !== undefined && style.width === 'auto' && style.height !== 'auto' && 'px' in style.height;
  return isRatioed ? widthFromHeight(style, style.aspectRatio) : undefined;
}

/** `aspect-ratio` is that of the box that `box-sizing` names. */
function widthFromHeight(style: ComputedStyle, ratio: number): number {
  const height = style.height !== 'auto' && 'px' in style.height ? style.height.px : 0;
  const frame = frameOf(style, 0);
  const width = height * ratio;
  return Math.max(0, style.boxSizing === 'border-box' ? width - frame.left - frame.right : width);
}

/** The content height that `aspect-ratio` gives a box of some content width; 0 without one. */
export function ratioHeight(style: ComputedStyle, contentWidth: number, frame: Frame): number {
  if (style.aspectRatio === undefined || style.height !== 'auto') return 0;
  if (style.boxSizing === 'content-box') return contentWidth / style.aspectRatio;
  return Math.max(0, (contentWidth + frame.left + frame.right) / style.aspectRatio - frame.top - frame.bottom);
}

export function clampWidth(style: ComputedStyle, width: number, containingWidth: number, sides: number): number {
  const most = definitePixels(style.maxWidth, containingWidth);
  const least = contentLength(style, definitePixels(style.minWidth, containingWidth) ?? 0, sides);
  return Math.max(least, most === undefined ? width : Math.min(width, contentLength(style, most, sides)));
}

/** The content height that the style asks for; `undefined` for `auto` and shares of an unknown height. */
export function ownHeight(style: ComputedStyle, containing: Containing, frame: Frame): number | undefined {
  const height = definitePixels(style.height, containing.height);
  return height === undefined ? undefined : contentLength(style, height, frame.top + frame.bottom);
}

export function clampHeight(style: ComputedStyle, height: number, containing: Containing, frame: Frame): number {
  const sides = frame.top + frame.bottom;
  const most = definitePixels(style.maxHeight, containing.height);
  const least = definitePixels(style.minHeight, containing.height);
  const capped = most === undefined ? height : Math.min(height, contentLength(style, most, sides));
  return least === undefined ? capped : Math.max(capped, contentLength(style, least, sides));
}

function contentLength(style: ComputedStyle, length: number, sides: number): number {
  return Math.max(0, style.boxSizing === 'border-box' ? length - sides : length);
}
