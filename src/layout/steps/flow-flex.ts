import type { BlockNode, ImageNode, LinesNode, TableNode } from '../boxes.js';
import { definitePixels, pixels } from '../lengths.js';
import type { Placed } from '../placed.js';
import { bareStyle } from './bare-style.js';
import type { Containing, Flow } from './flow-types.js';
import { isAside } from './margins.js';

type Item = BlockNode | ImageNode | TableNode;

/**
 * Boxes side by side (CSS Flexbox, one row): the deck's columns in their shares of the width, other boxes as wide as
 * their content, narrower in proportion where it is short. All start at the top.
 */
export function flowFlexRow(parent: BlockNode, inner: Containing, flow: Flow): { readonly children: readonly Placed[]; readonly height: number } {
  const gap = pixels(parent.style.columnGap, inner.width);
  const items = parent.children.map((child) => (child.kind === 'lines' ? anonymous(child, parent) : child));
  const flexed = items.filter((item) => !isAside(item) || item.style.float !== 'none');
  const room = Math.max(0, inner.width - gap * Math.max(0, flexed.length - 1));
  const widths = itemWidths(parent, flexed, room, inner, flow);
  let x = 0;
  let height = 0;
  const children = items.map((item): Placed => {
    const index = flexed.indexOf(item);
    if (index < 0) return { kind: 'out', node: item, x, y: 0, width: 0, height: 0 };
    const margins = marginsOf(item, inner.width);
    const width = Math.max(0, (widths[index] ?? 0) - margins.left - margins.right);
    const box = flow.independent(item, inner, item.kind === 'image' ? undefined : width);
    const placed = { ...box, x: x + margins.left, y: margins.top };
    x += Math.max(widths[index] ?? 0, box.width + margins.left + margins.right) + gap;
    height = Math.max(height, box.height + margins.top + margins.bottom);
    return placed;
  });
  return { children, height };
}

function anonymous(lines: LinesNode, parent: BlockNode): BlockNode {
  return { kind: 'block', style: bareStyle(lines.inline.style), opacity: parent.opacity, children: [lines] };
}

/** Widths of the margin boxes. */
function itemWidths(parent: BlockNode, items: readonly Item[], room: number, inner: Containing, flow: Flow): readonly number[] {
  if (parent.element?.node?.type === 'columns') return columnShares(items).map((share) => share * room);
  const wanted = items.map((item) => {
    const margins = marginsOf(item, inner.width);
    const fixed = definitePixels(item.style.width, inner.width) !== undefined;
    const { max } = flow.preferred(item, inner);
    return { width: Math.min(max, room + margins.left + margins.right), fixed };
  });
  const total = wanted.reduce((sum, { width }) => sum + width, 0);
  const elastic = wanted.reduce((sum, { width, fixed }) => sum + (fixed ? 0 : width), 0);
  const excess = total - room;
  if (excess <= 0) return wanted.map(({ width }) => width);
  if (elastic <= 0) return wanted.map(({ width }) => (width * room) / total);
  return wanted.map(({ width, fixed }) => (fixed ? width : Math.max(0, width - (excess * width) / elastic)));
}

/** Shares of the deck's columns: given ones as they are, the others equal parts of the rest. Together at most 1. */
function columnShares(items: readonly Item[]): readonly number[] {
  const given = items.map(({ element }) => (element?.node?.type === 'column' ? element.node.width : undefined));
  const known = given.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  const open = given.filter((share) => share === undefined).length;
  const rest = Math.max(0, 1 - known);
  const shares = given.map((share) => share ?? (open === 0 ? 0 : rest / open));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return total > 1 ? shares.map((share) => share / total) : shares;
}

function marginsOf({ style }: Item, width: number): { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number } {
  const { top, right, bottom, left } = style.margin;
  return {
    top: definitePixels(top, width) ?? 0,
    right: definitePixels(right, width) ?? 0,
    bottom: definitePixels(bottom, width) ?? 0,
    left: definitePixels(left, width) ?? 0,
  };
}
