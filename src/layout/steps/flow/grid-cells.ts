import type { GridTrack } from '../../../theme/styled.js';
import type { BlockNode } from '../../boxes.js';
import { pixels } from '../../lengths.js';
import { isItem, type Item, itemsOf } from './flow-items.js';
import type { Containing, Flow, PreferredWidths } from './flow-types.js';
import { type ExplicitGrid, type GridArea, placeInGrid } from './grid-placement.js';
import { type Contribution, templateTracks, trackSizes } from './grid-tracks.js';

/** A grid with its items in their cells, before anything has a size. */
export interface Grid {
  readonly parent: BlockNode;
  readonly items: readonly Item[];
  readonly areas: readonly GridArea[];
  readonly columns: readonly GridTrack[];
  readonly rows: readonly GridTrack[];
  readonly gap: { readonly x: number; readonly y: number };
}

/** Widths that a grid would take. */
export function gridWidths(parent: BlockNode, inner: Containing, flow: Flow): PreferredWidths {
  const grid = gridOf(parent, { width: 0 });
  const needs = columnNeeds(grid, inner, flow);
  const sizes = (items: readonly Contribution[]): number =>
    extent(trackSizes(grid.columns, items, { gap: grid.gap.x, stretch: false }), grid.gap.x);
  return { min: sizes(needs.map((need) => ({ ...need, max: need.min }))), max: sizes(needs) };
}

/** The items of a grid in their cells, and its tracks. */
export function gridOf(parent: BlockNode, inner: Containing): Grid {
  const { gridColumns, gridRows, gridAreas = [], columnGap, rowGap } = parent.style;
  const gap = { x: pixels(columnGap, inner.width), y: pixels(rowGap, inner.height ?? 0) };
  const items = itemsOf(parent);
  const flowing = items.filter(isItem);
  const columns = templateTracks(gridColumns, inner.width, gap.x);
  const rows = templateTracks(gridRows, inner.height, gap.y);
  const explicit: ExplicitGrid = {
    columns: Math.max(columns.length, gridAreas[0]?.length ?? 0),
    rows: Math.max(rows.length, gridAreas.length),
    columnNames: withAreas(gridColumns?.names, gridAreas, 'columns'),
    rowNames: withAreas(gridRows?.names, gridAreas, 'rows'),
  };
  const areas = placeInGrid(flowing, explicit, parent.style);
  const used = (end: (area: GridArea) => number): number => areas.reduce((most, area) => Math.max(most, end(area)), 0);
  const columnCount = Math.max(
    explicit.columns,
    used((area) => area.column + area.columns),
  );
  const rowCount = Math.max(
    explicit.rows,
    used((area) => area.row + area.rows),
  );
  const filled = fittedColumns(
    parent,
    columns,
    used((area) => area.column + area.columns),
  );
  return {
    parent,
    items,
    areas,
    columns: filled ?? withImplicit(columns, columnCount, parent.style.gridAutoColumns),
    rows: withImplicit(rows, rowCount, parent.style.gridAutoRows),
    gap,
  };
}

/** `auto-fit` removes empty columns. */
function fittedColumns({ style }: BlockNode, columns: readonly GridTrack[], used: number): readonly GridTrack[] | undefined {
  const { gridColumns } = style;
  const isFitted = gridColumns?.repeated?.keepEmpty === false && gridColumns.after.length === 0;
  return isFitted && used < columns.length ? columns.slice(0, Math.max(used, gridColumns.before.length, 1)) : undefined;
}

function withImplicit(tracks: readonly GridTrack[], count: number, auto: readonly GridTrack[] = ['auto']): readonly GridTrack[] {
  return [...tracks, ...Array.from({ length: Math.max(0, count - tracks.length) }, (_, index) => auto[index % auto.length] ?? 'auto')];
}

/** An area gives its lines names of its own. */
function withAreas(
  names: ReadonlyMap<string, readonly number[]> | undefined,
  areas: readonly (readonly string[])[],
  axis: 'rows' | 'columns',
): ReadonlyMap<string, readonly number[]> {
  if (areas.length === 0) return names ?? new Map<string, readonly number[]>();
  const all = new Map(names);
  areas.forEach((row, rowIndex) => {
    row.forEach((name, columnIndex) => {
      const at = axis === 'rows' ? rowIndex : columnIndex;
      if (/^\.+$/.test(name)) return;
      all.set(`${name}-start`, [Math.min(at, ...(all.get(`${name}-start`) ?? []))]);
      all.set(`${name}-end`, [Math.max(at + 1, ...(all.get(`${name}-end`) ?? []))]);
    });
  });
  return all;
}

/** What the items ask of the columns. */
export function columnNeeds({ areas }: Grid, inner: Containing, flow: Flow): readonly Contribution[] {
  return areas.map(({ item, column, columns }) => ({ ...flow.preferred(item, inner), start: column, span: columns }));
}

/** Tracks with the gaps between them. */
export function extent(sizes: readonly number[], gap: number): number {
  return sizes.reduce((sum, size) => sum + size, 0) + gap * Math.max(0, sizes.length - 1);
}
