import type { ItemAlignment } from '../../../theme/styled.js';
import type { BlockNode } from '../../boxes.js';
import type { Placed } from '../../placed.js';
import { blockWidths } from './block-size.js';
import { distributed } from './distribute.js';
import { alignedOffset, alignmentOf, type FlowedItems, type Item, marginsOf, outOfFlowItem, stretched } from './flow-items.js';
import type { Containing, Flow } from './flow-types.js';
import { columnNeeds, extent, gridOf } from './grid-cells.js';
import type { GridArea } from './grid-placement.js';
import { type Contribution, trackSizes } from './grid-tracks.js';
import { shrinkToFit } from './preferred-widths.js';

/**
 * Boxes in the cells of a grid (CSS Grid 2), where their placement or the automatic one puts them.
 * @param least least height of the container's content
 */
export function flowGrid(parent: BlockNode, inner: Containing, least: number, flow: Flow): FlowedItems {
  const grid = gridOf(parent, inner);
  const { justifyContent, alignContent = 'stretch' } = parent.style;
  const widths = trackSizes(grid.columns, columnNeeds(grid, inner, flow), {
    size: inner.width,
    gap: grid.gap.x,
    stretch: justifyContent === 'stretch',
  });
  const lefts = starts(widths, grid.gap.x, inner.width, justifyContent);
  const cells = grid.areas.map((area) => layOutCell(area, lefts, widths, parent, flow));
  const needs = cells.map(({ area, box, margins }): Contribution => {
    const height = box.height + margins.top + margins.bottom;
    return { start: area.row, span: area.rows, min: height, max: height };
  });
  const room = { gap: grid.gap.y, stretch: alignContent === 'stretch' };
  const natural = trackSizes(grid.rows, needs, { ...room, ...(inner.height === undefined ? {} : { size: inner.height }) });
  const content = extent(natural, grid.gap.y);
  const heights = inner.height === undefined && least > content ? trackSizes(grid.rows, needs, { ...room, size: least }) : natural;
  const whole = inner.height ?? Math.max(least, content);
  const tops = starts(heights, grid.gap.y, whole, alignContent);
  const placed = new Map(cells.map((cell) => [cell.area.item, placeCell(cell, tops, heights, parent, flow)]));
  return {
    children: grid.items.map((item) => placed.get(item) ?? outOfFlowItem(item)),
    height: inner.height ?? Math.max(content, extent(heights, grid.gap.y)),
  };
}

/** Where tracks begin, the gaps and what is put between them counted in. */
function starts(sizes: readonly number[], gap: number, room: number, how: Parameters<typeof distributed>[0]): readonly number[] {
  const { start, between } = distributed(how, room - extent(sizes, gap), sizes.length);
  let at = start;
  return sizes.map((size) => {
    const from = at;
    at += size + gap + between;
    return from;
  });
}

interface Cell {
  readonly area: GridArea;
  readonly x: number;
  readonly width: number;
  readonly margins: ReturnType<typeof marginsOf>;
  readonly box: Placed;
}

function layOutCell(area: GridArea, lefts: readonly number[], widths: readonly number[], parent: BlockNode, flow: Flow): Cell {
  const { item } = area;
  const x = lefts[area.column] ?? 0;
  const last = area.column + area.columns - 1;
  const width = (lefts[last] ?? 0) + (widths[last] ?? 0) - x;
  const fills =
    acrossOf(item, parent) === 'stretch' &&
    item.style.width === 'auto' &&
    item.style.margin.left !== 'auto' &&
    item.style.margin.right !== 'auto';
  const containing = { width };
  const box = flow.independent(item, containing, fills && item.kind !== 'table' ? undefined : shrinkToFit(item, containing, flow));
  return { area, x, width, margins: marginsOf(item, width), box };
}

function acrossOf({ style }: Item, parent: BlockNode): ItemAlignment {
  return style.justifySelf ?? parent.style.justifyItems ?? 'stretch';
}

function placeCell(
  { area, x, width, margins, box }: Cell,
  tops: readonly number[],
  heights: readonly number[],
  parent: BlockNode,
  flow: Flow,
): Placed {
  const { item } = area;
  const top = tops[area.row] ?? 0;
  const last = area.row + area.rows - 1;
  const across = (tops[last] ?? 0) + (heights[last] ?? 0) - top - margins.top - margins.bottom;
  const align = alignmentOf(item, parent);
  const sized = align === 'stretch' ? stretched(box, item, across, { width }, flow) : box;
  return {
    ...sized,
    x: x + sideways(item, sized, width, acrossOf(item, parent)),
    y: top + margins.top + downOffset(item, align, across - sized.height),
  };
}

/** Left margin; automatic ones share what the box leaves of its column, before any alignment. */
function sideways(item: Item, box: Placed, width: number, align: ItemAlignment): number {
  const fixed = { ...item.style, boxSizing: 'border-box', width: { px: box.width }, minWidth: { px: 0 }, maxWidth: 'none' } as const;
  const { marginLeft } = blockWidths(fixed, width);
  if (item.style.margin.left === 'auto' || item.style.margin.right === 'auto') return marginLeft;
  const margins = marginsOf(item, width);
  return marginLeft + alignedOffset(align, width - box.width - margins.left - margins.right);
}

function downOffset({ style }: Item, align: ItemAlignment, spare: number): number {
  const { top, bottom } = style.margin;
  if (top !== 'auto' && bottom !== 'auto') return alignedOffset(align, spare);
  return alignedOffset(top !== 'auto' ? 'start' : bottom !== 'auto' ? 'end' : 'center', Math.max(0, spare));
}
