import type { BlockNode } from '../../boxes.js';
import { definitePixels, pixels } from '../../lengths.js';
import type { Placed } from '../../placed.js';
import { blockWidths } from './block-size.js';
import { flexSizes } from './flex-sizes.js';
import { distributed } from './distribute.js';
import {
  alignedOffset,
  alignmentOf,
  type FlowedItems,
  isItem,
  type Item,
  itemsOf,
  layOutItem,
  marginsOf,
  outOfFlowItem,
  stretched,
} from './flow-items.js';
import type { Containing, Flow } from './flow-types.js';
import { shrinkToFit } from './preferred-widths.js';

/**
 * Boxes below each other (CSS Flexbox 1, one column): margins do not collapse; where the container has a height, those
 * that grow share what is left, else `justify-content` does.
 * @param height least height of the container's content
 */
export function flowFlexColumn(parent: BlockNode, inner: Containing, height: number, flow: Flow): FlowedItems {
  const { rowGap, justifyContent, flexDirection } = parent.style;
  const isReversed = flexDirection === 'column-reverse';
  const gap = pixels(rowGap, inner.height ?? 0);
  const items = itemsOf(parent);
  const inFlow = items.filter(isItem);
  const flexed = (isReversed ? inFlow.toReversed() : inFlow).map((item) => ({
    item,
    margins: marginsOf(item, inner.width),
    box: natural(item, parent, inner, flow),
  }));
  const gaps = gap * Math.max(0, flexed.length - 1);
  const sizes = flexed.map(({ item, margins, box }) => {
    const around = margins.top + margins.bottom;
    const own = box.height + around;
    const basis = definitePixels(item.style.flexBasis, inner.height);
    const base = basis === undefined ? own : basis + around;
    const isShrinkable = (item.style.height !== 'auto' || item.style.overflow !== undefined) && item.kind === 'block';
    const min = isShrinkable ? around + (item.style.overflow === undefined ? Math.min(box.height, contentHeight(box)) : 0) : own;
    const most = definitePixels(item.style.maxHeight, inner.height);
    const max = most === undefined ? Infinity : Math.max(most + around, min);
    return { base, grow: item.style.flexGrow, shrink: isShrinkable ? box.height * (item.style.flexShrink ?? 1) : 0, min, max };
  });
  const content = sizes.reduce((sum, { base, min }) => sum + Math.max(base, min), 0) + gaps;
  const whole = inner.height ?? Math.max(height, content);
  const heights = flexSizes(sizes, whole - gaps);
  const spare = whole - gaps - heights.reduce((sum, each) => sum + each, 0);
  const autos = flexed.reduce(
    (count, { item: { style } }) => count + (style.margin.top === 'auto' ? 1 : 0) + (style.margin.bottom === 'auto' ? 1 : 0),
    0,
  );
  const auto = autos > 0 ? Math.max(0, spare) / autos : 0;
  const { start, between } = distributed(justifyContent, autos > 0 ? 0 : spare, flexed.length, isReversed);
  let y = start;
  const placed = new Map<Item, Placed>();
  flexed.forEach(({ item, margins, box }, index) => {
    y += item.style.margin.top === 'auto' ? auto : 0;
    const outer = heights[index] ?? 0;
    const sized = resized(box, item, outer - margins.top - margins.bottom, inner, flow);
    placed.set(item, { ...sized, x: crossStart(item, sized, parent, inner.width), y: y + margins.top });
    y += outer + (item.style.margin.bottom === 'auto' ? auto : 0) + gap + between;
  });
  return { children: items.map((item) => placed.get(item) ?? outOfFlowItem(item)), height: whole };
}

/** An item with the height that it got: grown, or smaller than it asked for. */
function resized(box: Placed, item: Item, height: number, inner: Containing, flow: Flow): Placed {
  const grown = item.style.flexGrow > 0 && item.kind === 'block' ? { ...item, style: { ...item.style, height: 'auto' as const } } : item;
  if (item.kind !== 'block' || height >= box.height - 0.01) return stretched(box, grown, height, inner, flow);
  return flow.independent({ ...item, style: { ...item.style, height: { px: height }, boxSizing: 'border-box' } }, inner, box.width);
}

/** How much of its height an item cannot do without. */
function contentHeight(box: Placed): number {
  if (box.kind !== 'block') return box.height;
  const bottom = box.children.reduce((most, child) => Math.max(most, child.kind === 'out' ? 0 : child.y + child.height), box.content.y);
  return bottom + box.height - box.content.y - box.content.height;
}

/** An item as wide as the container where it is stretched, else as its content. */
function natural(item: Item, parent: BlockNode, inner: Containing, flow: Flow): Placed {
  const { style } = item;
  const fills =
    alignmentOf(item, parent) === 'stretch' && style.width === 'auto' && style.margin.left !== 'auto' && style.margin.right !== 'auto';
  if (fills && item.kind === 'image' && style.height !== 'auto') return flow.independent(item, inner);
  if (fills) return layOutItem(item, blockWidths(style, inner.width).border, inner, flow);
  return flow.independent(item, inner, shrinkToFit(item, inner, flow));
}

function crossStart(item: Item, box: Placed, parent: BlockNode, width: number): number {
  const margins = marginsOf(item, width);
  const spare = width - box.width - margins.left - margins.right;
  const { left, right } = item.style.margin;
  if (left !== 'auto' && right !== 'auto') return margins.left + alignedOffset(alignmentOf(item, parent), spare);
  return margins.left + alignedOffset(left !== 'auto' ? 'start' : right !== 'auto' ? 'end' : 'center', Math.max(0, spare));
}
