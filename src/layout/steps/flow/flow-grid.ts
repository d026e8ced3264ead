import type { GridTrack } from '../../../theme/styled.js';
import type { BlockNode } from '../../boxes.js';
import { pixels } from '../../lengths.js';
import type { Placed } from '../../placed.js';
import { blockWidths } from './block-size.js';
import { alignedOffset, type FlowedItems, isItem, type Item, itemsOf, justified, marginsOf, outOfFlowItem, stretched } from './flow-items.js';
import type { Containing, Flow, PreferredWidths } from './flow-types.js';
import { gridTracks } from './grid-tracks.js';

const oneColumn: readonly GridTrack[] = [{ fr: 1 }];

/**
 * Boxes in the cells of a grid, row by row (CSS Grid 2 with columns alone). Rows are as high as what stands in them, and
 * share what the container's height leaves.
 * @param height least height of the container's content
 */
export function flowGrid(parent: BlockNode, inner: Containing, height: number, flow: Flow): FlowedItems {
  const { gridColumns, columnGap, rowGap, justifyContent, alignItems } = parent.style;
  const tracks = gridColumns.length === 0 ? oneColumn : gridColumns;
  const items = itemsOf(parent);
  const cells = items.filter(isItem);
  const gap = { x: pixels(columnGap, inner.width), y: pixels(rowGap, inner.height ?? 0) };
  const room = inner.width - gap.x * (tracks.length - 1);
  const widths = gridTracks(tracks, columnContents(cells, tracks.length, inner, flow), room, inner.width);
  const { start, between } = justified(justifyContent, room - widths.reduce((sum, width) => sum + width, 0), widths.length);
  const lefts = widths.map((_, index) => start + widths.slice(0, index).reduce((sum, width) => sum + width + gap.x + between, 0));
  const rows = rowsOf(cells, tracks.length).map((row) => layOutRow(row, widths, flow));
  const content = rows.reduce((sum, row) => sum + row.height, 0) + gap.y * Math.max(0, rows.length - 1);
  const more = rows.length === 0 ? 0 : Math.max(0, (inner.height ?? height) - content) / rows.length;
  const placed = new Map<Item, Placed>();
  let y = 0;
  for (const row of rows) {
    row.cells.forEach(({ item, box }, column) => {
      const width = widths[column] ?? 0;
      const margins = marginsOf(item, width);
      const across = row.height + more - margins.top - margins.bottom;
      const sized = alignItems === 'stretch' ? stretched(box, item, across, { width }, flow) : box;
      const x = (lefts[column] ?? 0) + sideways(item, sized, width);
      placed.set(item, { ...sized, x, y: y + margins.top + alignedOffset(alignItems, across - sized.height) });
    });
    y += row.height + more + gap.y;
  }
  return { children: items.map((item) => placed.get(item) ?? outOfFlowItem(item)), height: content + more * rows.length };
}

function rowsOf(items: readonly Item[], columns: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / columns) }, (_, row) => items.slice(row * columns, (row + 1) * columns));
}

/** Widths that the boxes of each column of a grid would take. */
export function columnContents(items: readonly Item[], columns: number, inner: Containing, flow: Flow): readonly PreferredWidths[] {
  return Array.from({ length: columns }, (_, column) =>
    items
      .filter((_item, index) => index % columns === column)
      .map((item) => flow.preferred(item, inner))
      .reduce((one, other) => ({ min: Math.max(one.min, other.min), max: Math.max(one.max, other.max) }), { min: 0, max: 0 }),
  );
}

interface Row {
  readonly cells: readonly { readonly item: Item; readonly box: Placed }[];
  readonly height: number;
}

function layOutRow(items: readonly Item[], widths: readonly number[], flow: Flow): Row {
  const cells = items.map((item, column) => ({ item, box: flow.independent(item, { width: widths[column] ?? 0 }) }));
  const heights = cells.map(({ item, box }, column) => {
    const margins = marginsOf(item, widths[column] ?? 0);
    return box.height + margins.top + margins.bottom;
  });
  return { cells, height: Math.max(0, ...heights) };
}

/** Left margin; automatic ones share what the box leaves of its column. */
function sideways(item: Item, box: Placed, width: number): number {
  const fixed = { ...item.style, boxSizing: 'border-box', width: { px: box.width }, minWidth: { px: 0 }, maxWidth: 'none' } as const;
  return blockWidths(fixed, width).marginLeft;
}
