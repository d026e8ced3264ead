import type { BlockNode } from '../boxes.js';
import { pixels } from '../lengths.js';
import type { Placed } from '../placed.js';
import { bareStyle } from './bare-style.js';
import type { Containing, Flow } from './flow-types.js';

/**
 * Columns of a multi-column block or an even grid (CSS Multi-column Layout, balanced): the children, which are not cut,
 * go on in the next column as soon as one is filled.
 */
export function flowColumns(node: BlockNode, inner: Containing, flow: Flow): { readonly children: readonly Placed[]; readonly height: number } {
  const count = node.style.columnCount;
  const gap = pixels(node.style.columnGap, inner.width);
  const width = Math.max(0, (inner.width - gap * (count - 1)) / count);
  const stacked = stack(node, width, flow);
  const target = stacked.height / count;
  let column = 0;
  let start = 0;
  let height = 0;
  const children = stacked.children.map((child): Placed => {
    const middle = child.y - start + child.height / 2;
    if (column < count - 1 && middle > target && child.y > start) {
      column += 1;
      start = child.y;
    }
    height = Math.max(height, child.y - start + child.height);
    return { ...child, x: child.x + column * (width + gap), y: child.y - start };
  });
  return { children, height };
}

/** All children in one column of the given width. */
function stack(node: BlockNode, width: number, flow: Flow): { readonly children: readonly Placed[]; readonly height: number } {
  const placed = flow.independent({ ...node, style: bareStyle(node.style) }, { width }, width);
  return placed.kind === 'block' ? placed : { children: [], height: 0 };
}
