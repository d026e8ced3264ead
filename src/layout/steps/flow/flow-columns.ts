import type { BlockNode } from '../../boxes.js';
import { pixels } from '../../lengths.js';
import type { Placed } from '../../placed.js';
import { bareStyle } from './bare-style.js';
import { balancedBreaks, slabsOf } from './column-breaks.js';
import type { Containing, Flow } from './flow-types.js';
import { sliceBoxes } from './slice-boxes.js';

/**
 * Columns of a multi-column block (CSS Multi-column Layout, balanced): the children in one column of that width, cut
 * between lines and boxes, the pieces side by side.
 */
export function flowColumns(node: BlockNode, inner: Containing, flow: Flow): { readonly children: readonly Placed[]; readonly height: number } {
  const { columnCount: count, columnGap } = node.style;
  const gap = pixels(columnGap, inner.width);
  const width = Math.max(0, (inner.width - gap * (count - 1)) / count);
  const stacked = stack(node, width, flow);
  const slabs = slabsOf(stacked.children);
  const starts = balancedBreaks(slabs, count);
  const ends = starts.map((_, index) => starts[index + 1] ?? Infinity);
  const children = starts.flatMap((start, column) =>
    sliceBoxes(stacked.children, start, ends[column] ?? Infinity).map((child): Placed => ({ ...child, x: child.x + column * (width + gap) })),
  );
  const heights = starts.map((start, column) => {
    const last = slabs.findLast(({ top }) => top < (ends[column] ?? Infinity));
    return (column === starts.length - 1 ? stacked.height : (last?.bottom ?? start)) - start;
  });
  return { children, height: Math.max(0, ...heights) };
}

/** All children in one column of the given width. */
function stack(node: BlockNode, width: number, flow: Flow): { readonly children: readonly Placed[]; readonly height: number } {
  const placed = flow.independent({ ...node, style: bareStyle(node.style) }, { width }, width);
  return placed.kind === 'block' ? placed : { children: [], height: 0 };
}
