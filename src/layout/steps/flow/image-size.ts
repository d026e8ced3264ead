import type { ComputedStyle } from '../../../theme/styled.js';
import type { ImageNode } from '../../boxes.js';
import { definitePixels, frameOf } from '../../lengths.js';
import type { PlacedImage } from '../../placed.js';
import type { Containing } from './flow-types.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a browser takes for a picture that says nothing about its size (CSS 2.2, 10.3.2). */
const fallback: Size = { width: 300, height: 150 };

/** Content size of a picture (CSS 2.2, 10.3.2, 10.4, 10.6.2): what is not given follows from the aspect ratio. */
export function imageSize(style: ComputedStyle, natural: Size, containing: Containing): Size {
  const own = { width: natural.width || fallback.width, height: natural.height || fallback.height };
  const ratio = own.width / own.height;
  const width = definitePixels(style.width, containing.width);
  const height = definitePixels(style.height, containing.height);
  const limits = limitsOf(style, containing);
  if (width !== undefined && height !== undefined) {
    return { width: clamp(width, limits.minWidth, limits.maxWidth), height: clamp(height, limits.minHeight, limits.maxHeight) };
  }
  if (width !== undefined) return fromWidth(clamp(width, limits.minWidth, limits.maxWidth), ratio, limits);
  if (height !== undefined) {
    const used = clamp(height, limits.minHeight, limits.maxHeight);
    return { width: clamp(used * ratio, limits.minWidth, limits.maxWidth), height: used };
  }
  return scaledInto(own, limits);
}

interface Limits {
  readonly minWidth: number;
  readonly maxWidth: number;
  readonly minHeight: number;
  readonly maxHeight: number;
}

function limitsOf(style: ComputedStyle, containing: Containing): Limits {
  return {
    minWidth: definitePixels(style.minWidth, containing.width) ?? 0,
    maxWidth: definitePixels(style.maxWidth, containing.width) ?? Infinity,
    minHeight: definitePixels(style.minHeight, containing.height) ?? 0,
    maxHeight: definitePixels(style.maxHeight, containing.height) ?? Infinity,
  };
}

function fromWidth(width: number, ratio: number, limits: Limits): Size {
  return { width, height: clamp(width / ratio, limits.minHeight, limits.maxHeight) };
}

/** Both lengths automatic: the ratio is kept under the limits. */
function scaledInto(own: Size, limits: Limits): Size {
  const shrink = Math.min(1, limits.maxWidth / own.width, limits.maxHeight / own.height);
  const grow = Math.max(1, limits.minWidth / own.width, limits.minHeight / own.height);
  const scale = shrink < 1 ? shrink : grow;
  return { width: own.width * scale, height: own.height * scale };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** A picture with its frame, its border box at (0, 0). */
export function placeImage(node: ImageNode, containing: Containing): PlacedImage {
  const frame = frameOf(node.style, containing.width);
  const { width, height } = imageSize(contentBoxed(node.style, containing), node.natural, containing);
  return {
    kind: 'image',
    node,
    x: 0,
    y: 0,
    width: width + frame.left + frame.right,
    height: height + frame.top + frame.bottom,
    content: { x: frame.left, y: frame.top, width, height },
  };
}

/** With `border-box` the given lengths include the frame: takes it off once, so that sizes are the picture's own. */
function contentBoxed(style: ComputedStyle, containing: Containing): ComputedStyle {
  if (style.boxSizing === 'content-box') return style;
  const frame = frameOf(style, containing.width);
  const inner = (
    length: ComputedStyle['maxWidth'] | 'auto',
    base: number | undefined,
    sides: number,
  ): { readonly px: number } | undefined => {
    const px = definitePixels(length, base);
    return px === undefined ? undefined : { px: Math.max(0, px - sides) };
  };
  const across = frame.left + frame.right;
  const down = frame.top + frame.bottom;
  return {
    ...style,
    width: inner(style.width, containing.width, across) ?? 'auto',
    height: inner(style.height, containing.height, down) ?? 'auto',
    maxWidth: inner(style.maxWidth, containing.width, across) ?? 'none',
    maxHeight: inner(style.maxHeight, containing.height, down) ?? 'none',
  };
}
