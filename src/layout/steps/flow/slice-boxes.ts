import type { Placed, PlacedBlock } from '../../placed.js';
import { isBreakable } from './column-breaks.js';

/**
 * What of some stacked boxes begins between two heights, with `from` moved up to 0; boxes that reach over an edge are
 * cut there, between lines. Coordinates as in the boxes.
 */
export function sliceBoxes(boxes: readonly Placed[], from: number, to: number): readonly Placed[] {
  return boxes.flatMap((box): readonly Placed[] => {
    if (box.kind === 'lines') {
      const lines = box.lines.filter((line) => isBetween(box.y + line.top, from, to));
      if (lines.length === 0) return [];
      const { marker, ...plain } = box;
      const isFirst = lines[0] === box.lines[0];
      return [{ ...plain, y: box.y - from, lines, ...(isFirst && marker !== undefined ? { marker } : {}) }];
    }
    if (box.kind === 'block' && isBreakable(box)) return sliceBlock(box, from, to);
    return isBetween(box.y, from, to) ? [{ ...box, y: box.y - from }] : [];
  });
}

function isBetween(y: number, from: number, to: number): boolean {
  return y >= from - 0.005 && y < to - 0.005;
}

function sliceBlock(box: PlacedBlock, from: number, to: number): readonly Placed[] {
  const top = Math.max(box.y, from);
  const cut = top - box.y;
  const children = sliceBoxes(box.children, cut, to - box.y);
  if (children.length === 0) return [];
  const bottom = Math.min(box.y + box.height, to);
  const contentTop = Math.max(box.content.y, cut);
  const contentBottom = Math.min(box.content.y + box.content.height, bottom - box.y);
  const content = { ...box.content, y: contentTop - cut, height: Math.max(0, contentBottom - contentTop) };
  return [{ ...box, y: top - from, height: bottom - top, content, children }];
}
