import type { ComputedStyle, Corners } from '../../../theme/styled.js';
import { pixels } from '../../lengths.js';
import type { CornerSize } from '../../scene.js';
import { points } from './draw-context.js';

/** The corners of a box in pixels, made smaller where two would overlap (CSS Backgrounds 3, 5.5); `undefined` for a box without. */
export function cornersOf({ borderRadius }: ComputedStyle, width: number, height: number): Corners<CornerSize> | undefined {
  if (borderRadius === undefined) return undefined;
  const corners = mapCorners(borderRadius, ({ x, y }) => ({ x: pixels(x, width), y: pixels(y, height) }));
  const { topLeft, topRight, bottomRight, bottomLeft } = corners;
  const sums = [
    [width, topLeft.x + topRight.x],
    [width, bottomLeft.x + bottomRight.x],
    [height, topLeft.y + bottomLeft.y],
    [height, topRight.y + bottomRight.y],
  ] as const;
  const by = Math.min(1, ...sums.map(([side, sum]) => (sum > 0 ? side / sum : 1)));
  return mapCorners(corners, ({ x, y }) => (x === 0 || y === 0 ? { x: 0, y: 0 } : { x: x * by, y: y * by }));
}

/** Corners of a box whose edges are further in (or, with a negative distance, out) than those of another. */
export function insetCorners(corners: Corners<CornerSize>, by: number): Corners<CornerSize> {
  const side = (value: number): number => (value === 0 ? 0 : Math.max(0, value - by));
  return mapCorners(corners, ({ x, y }) => ({ x: side(x), y: side(y) }));
}

export function mapCorners<T, U>({ topLeft, topRight, bottomRight, bottomLeft }: Corners<T>, map: (corner: T) => U): Corners<U> {
  return { topLeft: map(topLeft), topRight: map(topRight), bottomRight: map(bottomRight), bottomLeft: map(bottomLeft) };
}

/** Corners for a shape, in points: one radius where all are the same quarter of a circle, else each by itself. */
export function shapeCorners(
  corners: Corners<CornerSize> | undefined,
  factor: number,
): { readonly radius: number; readonly corners?: Corners<CornerSize> } {
  if (corners === undefined) return { radius: 0 };
  const all = Object.values(corners).flatMap(({ x, y }: CornerSize) => [x, y]);
  const radius = points(Math.max(...all), factor);
  const isEven = all.every((value) => Math.abs(value - (all[0] ?? 0)) < 0.01);
  return isEven ? { radius } : { radius, corners: pointCorners(corners, factor) };
}

export function pointCorners(corners: Corners<CornerSize>, factor: number): Corners<CornerSize> {
  return mapCorners(corners, ({ x, y }) => ({ x: points(x, factor), y: points(y, factor) }));
}

/** Whether any corner is round. */
export function isRound(corners: Corners<CornerSize>): boolean {
  return Object.values(corners).some(({ x, y }: CornerSize) => x > 0.01 && y > 0.01);
}
