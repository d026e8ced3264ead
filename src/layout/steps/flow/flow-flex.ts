import type { BlockNode } from '../../boxes.js';
import { definitePixels, frameOf, pixels } from '../../lengths.js';
import type { Placed } from '../../placed.js';
import { firstBaseline } from './baseline.js';
import { distributed } from './distribute.js';
import { type FlexSize, flexSizes } from './flex-sizes.js';
import {
  alignedOffset,
  alignmentOf,
  type FlowedItems,
  isItem,
  type Item,
  itemsOf,
  layOutItem,
  type Margins,
  marginsOf,
  outOfFlowItem,
  stretched,
} from './flow-items.js';
import type { Containing, Flow } from './flow-types.js';

/**
 * Boxes side by side (CSS Flexbox 1): as wide as their basis, grown or shrunk to the room there is, in as many rows as
 * they need where they may wrap, aligned to each other; the deck's columns in their shares of the width.
 * @param least least height of the container's content
 */
export function flowFlexRow(parent: BlockNode, inner: Containing, least: number, flow: Flow): FlowedItems {
  const { columnGap, rowGap, flexWrap, flexDirection } = parent.style;
  const isReversed = flexDirection === 'row-reverse';
  const container: Container = { parent, inner, gap: pixels(columnGap, inner.width), isReversed, flow };
  const items = itemsOf(parent);
  const rows = rowsOf(items.filter(isItem), container).map((row) => layOutRow(row, container));
  if (flexWrap === 'wrap-reverse') rows.reverse();
  const gap = pixels(rowGap, inner.height ?? 0);
  const content = rows.reduce((sum, { height }) => sum + height, 0) + gap * Math.max(0, rows.length - 1);
  const whole = inner.height ?? Math.max(least, content);
  const heights = rowHeights(rows, whole - content, parent);
  const { start, between } =
    flexWrap === undefined ? { start: 0, between: 0 } : distributed(parent.style.alignContent ?? 'stretch', whole - content, rows.length);
  const placed = new Map<Item, Placed>();
  let y = start;
  rows.forEach((row, index) => {
    const height = heights[index] ?? row.height;
    for (const [item, box] of placeRow(row, height, container)) placed.set(item, { ...box, y: box.y + y });
    y += height + gap + between;
  });
  return {
    children: items.map((item) => placed.get(item) ?? outOfFlowItem(item)),
    height: inner.height ?? Math.max(content, rows.length > 0 && flexWrap === undefined ? (heights[0] ?? 0) : 0),
  };
}

interface Container {
  readonly parent: BlockNode;
  readonly inner: Containing;
  readonly gap: number;
  readonly isReversed: boolean;
  readonly flow: Flow;
}

/** One row fills the container's height; of several each gets its part of what is left, when they are to be stretched. */
function rowHeights(rows: readonly FlexRow[], spare: number, { style }: BlockNode): readonly number[] {
  if (style.flexWrap === undefined) return rows.map(({ height }) => Math.max(height, height + spare));
  const more = (style.alignContent ?? 'stretch') === 'stretch' && spare > 0 ? spare / rows.length : 0;
  return rows.map(({ height }) => height + more);
}

function rowsOf(items: readonly Item[], container: Container): readonly (readonly Item[])[] {
  const { parent, inner, gap, flow } = container;
  if (parent.style.flexWrap === undefined) return items.length === 0 ? [] : [items];
  const rows: Item[][] = [];
  let used = 0;
  for (const item of items) {
    const { base, min, max } = sizeOf(item, inner, flow);
    const width = Math.max(min, Math.min(base, max));
    const row = rows.at(-1);
    if (row === undefined || used + gap + width > inner.width + 0.01) {
      rows.push([item]);
      used = width;
    } else {
      row.push(item);
      used += gap + width;
    }
  }
  return rows;
}

interface RowBox {
  readonly item: Item;
  readonly margins: Margins;
  /** Width of the margin box. */
  readonly outer: number;
  readonly box: Placed;
  /** Of the first line, from the margin box's top, where boxes are aligned by it. */
  readonly baseline?: number;
}

interface FlexRow {
  readonly boxes: readonly RowBox[];
  readonly height: number;
  readonly baseline: number;
}

function layOutRow(items: readonly Item[], container: Container): FlexRow {
  const { parent, inner, gap, flow } = container;
  const room = Math.max(0, inner.width - gap * Math.max(0, items.length - 1));
  const widths = itemWidths(parent, items, room, inner, flow);
  const boxes = items.map((item, index): RowBox => {
    const margins = marginsOf(item, inner.width);
    const outer = widths[index] ?? 0;
    const box = layOutItem(item, Math.max(0, outer - margins.left - margins.right), inner, flow);
    const own = alignmentOf(item, parent) === 'baseline' ? { baseline: margins.top + (firstBaseline(box) ?? box.height) } : {};
    return { item, margins, outer, box, ...own };
  });
  const baseline = boxes.reduce((most, each) => Math.max(most, each.baseline ?? 0), 0);
  const height = boxes.reduce(
    (most, each) =>
      Math.max(
        most,
        each.box.height + each.margins.top + each.margins.bottom + (each.baseline === undefined ? 0 : baseline - each.baseline),
      ),
    0,
  );
  return { boxes, height, baseline };
}

function placeRow(row: FlexRow, height: number, { parent, inner, gap, isReversed, flow }: Container): readonly (readonly [Item, Placed])[] {
  const boxes = isReversed ? row.boxes.toReversed() : row.boxes;
  const spare = inner.width - gap * Math.max(0, boxes.length - 1) - boxes.reduce((sum, { outer }) => sum + outer, 0);
  const autos = boxes.reduce(
    (count, { item: { style } }) => count + (style.margin.left === 'auto' ? 1 : 0) + (style.margin.right === 'auto' ? 1 : 0),
    0,
  );
  const auto = autos > 0 ? Math.max(0, spare) / autos : 0;
  const { start, between } = distributed(parent.style.justifyContent, autos > 0 ? 0 : spare, boxes.length, isReversed);
  let x = start;
  return boxes.map((each) => {
    const { item, margins, outer, box } = each;
    x += item.style.margin.left === 'auto' ? auto : 0;
    const across = height - margins.top - margins.bottom;
    const align = alignmentOf(item, parent);
    const sized = align === 'stretch' ? stretched(box, item, across, inner, flow) : box;
    const offset = each.baseline === undefined ? crossOffset(item, align, across - sized.height) : row.baseline - each.baseline;
    const placed = { ...sized, x: x + margins.left, y: margins.top + offset };
    x += outer + (item.style.margin.right === 'auto' ? auto : 0) + gap + between;
    return [item, placed] as const;
  });
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
  return flexSizes(
    items.map((item) => sizeOf(item, inner, flow)),
    room,
  );
}

function sizeOf(item: Item, inner: Containing, flow: Flow): FlexSize {
  const { style } = item;
  const margins = marginsOf(item, inner.width);
  const frame = frameOf(style, inner.width);
  const around = margins.left + margins.right;
  const border = (length: number | undefined): number | undefined =>
    length === undefined
      ? undefined
      : Math.max(frame.left + frame.right, style.boxSizing === 'border-box' ? length : length + frame.left + frame.right);
  const { max } = flow.preferred(item, inner);
  const { min } = flow.preferred(item.kind === 'image' ? item : { ...item, style: { ...style, width: 'auto' } }, inner);
  const own = border(definitePixels(style.width, inner.width));
  const basis = border(definitePixels(style.flexBasis, inner.width)) ?? own;
  const base = basis === undefined ? max : basis + around;
  const limit = border(definitePixels(style.maxWidth, inner.width));
  const wanted = definitePixels(style.minWidth, inner.width) ?? 0;
  const automatic = style.overflow === undefined ? min : frame.left + frame.right + around;
  const least = wanted > 0 ? (border(wanted) ?? 0) + around : own === undefined ? automatic : Math.min(automatic, own + around);
  const shrink = Math.max(0, base - around - frame.left - frame.right) * (style.flexShrink ?? 1);
  return {
    base,
    grow: style.flexGrow,
    shrink,
    min: limit === undefined ? least : Math.min(least, Math.max(limit + around, wanted > 0 ? least : 0)),
    max: limit === undefined ? Infinity : limit + around,
  };
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
