import type { BlockNode } from '../../boxes.js';
import { definitePixels, frameOf, pixels } from '../../lengths.js';
import type { Placed } from '../../placed.js';
import { type FlexSize, flexSizes } from './flex-sizes.js';
import { alignedOffset, type FlowedItems, isItem, type Item, itemsOf, justified, layOutItem, marginsOf, outOfFlowItem, stretched } from './flow-items.js';
import type { Containing, Flow } from './flow-types.js';

/**
 * Boxes side by side (CSS Flexbox 1, one row without wrapping): as wide as their basis, grown or shrunk to the room there
 * is, aligned to each other; the deck's columns in their shares of the width.
 */
export function flowFlexRow(parent: BlockNode, inner: Containing, flow: Flow): FlowedItems {
  const { columnGap, justifyContent, alignItems } = parent.style;
  const gap = pixels(columnGap, inner.width);
  const items = itemsOf(parent);
  const flexed = items.filter(isItem);
  const room = Math.max(0, inner.width - gap * Math.max(0, flexed.length - 1));
  const widths = itemWidths(parent, flexed, room, inner, flow);
  const boxes = flexed.map((item, index) => {
    const margins = marginsOf(item, inner.width);
    return { item, margins, outer: widths[index] ?? 0, box: layOutItem(item, Math.max(0, (widths[index] ?? 0) - margins.left - margins.right), inner, flow) };
  });
  const height = inner.height ?? boxes.reduce((most, { box, margins }) => Math.max(most, box.height + margins.top + margins.bottom), 0);
  const spare = room - widths.reduce((sum, width) => sum + width, 0);
  const autos = flexed.reduce((count, { style }) => count + (style.margin.left === 'auto' ? 1 : 0) + (style.margin.right === 'auto' ? 1 : 0), 0);
  const auto = autos > 0 ? Math.max(0, spare) / autos : 0;
  const { start, between } = justified(justifyContent, autos > 0 ? 0 : spare, flexed.length);
  let x = start;
  const placed = new Map<Item, Placed>();
  for (const { item, margins, outer, box } of boxes) {
    x += item.style.margin.left === 'auto' ? auto : 0;
    const across = height - margins.top - margins.bottom;
    const sized = alignItems === 'stretch' ? stretched(box, item, across, inner, flow) : box;
    placed.set(item, { ...sized, x: x + margins.left, y: margins.top + crossOffset(item, alignItems, across - sized.height) });
    x += outer + (item.style.margin.right === 'auto' ? auto : 0) + gap + between;
  }
  return { children: items.map((item) => placed.get(item) ?? outOfFlowItem(item)), height };
}

/** Automatic margins above and below come before `align-items`. */
function crossOffset({ style }: Item, align: BlockNode['style']['alignItems'], spare: number): number {
  const { top, bottom } = style.margin;
  if (top !== 'auto' && bottom !== 'auto') return alignedOffset(align, spare);
  return alignedOffset(top !== 'auto' ? 'start' : bottom !== 'auto' ? 'end' : 'center', Math.max(0, spare));
}

/** Widths of the margin boxes. */
function itemWidths(parent: BlockNode, items: readonly Item[], room: number, inner: Containing, flow: Flow): readonly number[] {
  if (parent.element?.node?.type === 'columns') return columnShares(items).map((share) => share * room);
  return flexSizes(items.map((item) => sizeOf(item, inner, flow)), room);
}

function sizeOf(item: Item, inner: Containing, flow: Flow): FlexSize {
  const { style } = item;
  const margins = marginsOf(item, inner.width);
  const frame = frameOf(style, inner.width);
  const around = margins.left + margins.right;
  const border = (length: number | undefined): number | undefined =>
    length === undefined ? undefined : Math.max(frame.left + frame.right, style.boxSizing === 'border-box' ? length : length + frame.left + frame.right);
  const { max } = flow.preferred(item, inner);
  const { min } = flow.preferred(item.kind === 'image' ? item : { ...item, style: { ...style, width: 'auto' } }, inner);
  const own = border(definitePixels(style.width, inner.width));
  const basis = border(definitePixels(style.flexBasis, inner.width)) ?? own;
  const base = basis === undefined ? max : basis + around;
  const limit = border(definitePixels(style.maxWidth, inner.width));
  const least = pixels(style.minWidth, inner.width) > 0 ? (border(pixels(style.minWidth, inner.width)) ?? 0) + around : min;
  return { base, grow: style.flexGrow, shrink: Math.max(0, base - around - frame.left - frame.right), min: own === undefined ? least : Math.min(least, own + around), max: limit === undefined ? Infinity : limit + around };
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
