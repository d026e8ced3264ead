import type { ComputedStyle } from '../../../theme/styled.js';
import type { BlockNode, BoxNode } from '../../boxes.js';
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
export function flowColumns(
  node: BlockNode,
  inner: Containing,
  flow: Flow,
): { readonly children: readonly Placed[]; readonly height: number } {
  const children: Placed[] = [];
  let y = 0;
  for (const section of sectionsOf(node)) {
    const flowed = section.isSpanning
      ? stack({ ...node, children: section.nodes }, inner.width, flow)
      : flowSection({ ...node, children: section.nodes }, inner, flow);
    const top = y;
    children.push(...flowed.children.map((child): Placed => ({ ...child, y: child.y + top })));
    y += flowed.height;
  }
  return { children, height: y };
}

/** How many columns a block has, and how wide they are (CSS Multi-column 1, 3.4). */
export function columnsOf(
  { columnCount, columnWidth, columnGap }: ComputedStyle,
  available: number,
): { readonly count: number; readonly width: number } {
  const gap = pixels(columnGap, available);
  const fitting =
    columnWidth === undefined ? columnCount : Math.max(1, Math.floor((available + gap + 0.01) / (Math.max(1, columnWidth) + gap)));
  const count = columnWidth !== undefined && columnCount > 1 ? Math.min(columnCount, fitting) : fitting;
  return { count, width: Math.max(0, (available - gap * (count - 1)) / count) };
}

/** Runs of children in columns, and boxes across all of them (`column-span: all`). */
function sectionsOf({ children }: BlockNode): readonly { readonly isSpanning: boolean; readonly nodes: readonly BoxNode[] }[] {
  const sections: { readonly isSpanning: boolean; readonly nodes: BoxNode[] }[] = [];
  for (const child of children) {
    const isSpanning = child.kind !== 'lines' && child.style.columnSpan === 'all';
    const last = sections.at(-1);
    if (last?.isSpanning === isSpanning) last.nodes.push(child);
    else sections.push({ isSpanning, nodes: [child] });
  }
  return sections;
}

function flowSection(node: BlockNode, inner: Containing, flow: Flow): { readonly children: readonly Placed[]; readonly height: number } {
  const { count, width } = columnsOf(node.style, inner.width);
  const gap = pixels(node.style.columnGap, inner.width);
  const stacked = stack(node, width, flow);
  const slabs = slabsOf(stacked.children);
  const starts = balancedBreaks(slabs, count);
  const ends = starts.map((_, index) => starts[index + 1] ?? Infinity);
  const children = starts.flatMap((start, column) =>
    sliceBoxes(stacked.children, start, ends[column] ?? Infinity).map((child): Placed => ({
      ...child,
      x: child.x + column * (width + gap),
    })),
  );
  const heights = starts.map((start, column) => {
    const last = slabs.findLast(({ top }) => top < (ends[column] ?? Infinity));
    return (last?.bottom ?? start) - start;
  });
  return { children, height: Math.max(0, ...heights) };
}

/** All children in one column of the given width. */
function stack(node: BlockNode, width: number, flow: Flow): { readonly children: readonly Placed[]; readonly height: number } {
  const placed = flow.independent({ ...node, style: bareStyle(node.style) }, { width }, width);
  return placed.kind === 'block' ? placed : { children: [], height: 0 };
}
