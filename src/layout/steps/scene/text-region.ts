import type { PlacedBlock } from '../../placed.js';
import { type DrawContext, points } from './draw-context.js';
import type { Point } from './rectangle.js';

/** Left and right edge of a flow of text, in points. */
export interface TextRegion {
  readonly left: number;
  readonly right: number;
}

/** Whether two regions are the same, to half a point. */
export function sameRegion(first: TextRegion, second: TextRegion): boolean {
  return Math.abs(first.left - second.left) < 0.5 && Math.abs(first.right - second.right) < 0.5;
}

/** The text region of a block whose border box has its corner at a point: its content box. */
export function regionOf(box: PlacedBlock, at: Point, { factor }: DrawContext): TextRegion {
  const left = at.x + box.content.x;
  return { left: points(left, factor), right: points(left + box.content.width, factor) };
}

/** The text region of a block: that around it, indented, unless the edge that its lines end at is another one. */
export function innerRegion(box: PlacedBlock, at: Point, outer: TextRegion, framed: boolean, draw: DrawContext): TextRegion {
  const own = regionOf(box, at, draw);
  if (framed || box.node.placeholder === true) return own;
  if (box.node.style.direction === 'rtl') return Math.abs(own.left - outer.left) < 0.5 && own.right < outer.right + 0.5 ? outer : own;
  return Math.abs(own.right - outer.right) < 0.5 && own.left > outer.left - 0.5 ? outer : own;
}
