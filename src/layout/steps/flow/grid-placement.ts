import type { ComputedStyle, GridLine } from '../../../theme/styled.js';
import type { Item } from './flow-items.js';

/** An item's cells in a grid, counted from 0. */
export interface GridArea {
  readonly item: Item;
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
}

/** How many rows and columns a template has, and what its lines are called. */
export interface ExplicitGrid {
  readonly rows: number;
  readonly columns: number;
  readonly rowNames: ReadonlyMap<string, readonly number[]>;
  readonly columnNames: ReadonlyMap<string, readonly number[]>;
}

/** Where an item wants to be along one axis; without a start it goes where there is room. */
interface Span {
  readonly start?: number;
  readonly count: number;
}

/**
 * Places the items of a grid (CSS Grid 2, 8.5): first those that name their row and column, then those that name their row,
 * then all others in order, along the rows or down the columns. Nothing is before the first line.
 */
export function placeInGrid(items: readonly Item[], grid: ExplicitGrid, style: ComputedStyle): readonly GridArea[] {
  const { column: isDown = false, dense = false } = style.gridAutoFlow ?? {};
  const wanted = items.map((item) => wishOf(item, grid, isDown));
  const tracks = wanted.reduce((most, { across }) => Math.max(most, (across.start ?? 0) + across.count), isDown ? grid.rows : grid.columns);
  const taken = createOccupancy();
  const found = new Map<Wish, { readonly down: number; readonly across: number }>();
  const settle = (wish: Wish, down: number, across: number): void => {
    taken.add(down, across, wish.down.count, wish.across.count);
    found.set(wish, { down, across });
  };
  for (const wish of wanted)
    if (wish.down.start !== undefined && wish.across.start !== undefined) settle(wish, wish.down.start, wish.across.start);
  for (const wish of wanted) {
    if (wish.down.start === undefined || wish.across.start !== undefined) continue;
    let across = 0;
    while (!taken.isFree(wish.down.start, across, wish.down.count, wish.across.count)) across += 1;
    settle(wish, wish.down.start, across);
  }
  let cursor = { down: 0, across: 0 };
  for (const wish of wanted) {
    if (found.has(wish)) continue;
    const from = dense ? { down: 0, across: 0 } : cursor;
    cursor = nextFree(wish, from, Math.max(1, tracks), taken);
    settle(wish, cursor.down, cursor.across);
  }
  return wanted.map((wish) => areaOf(wish, found.get(wish) ?? { down: 0, across: 0 }, isDown));
}

interface Wish {
  readonly item: Item;
  readonly down: Span;
  readonly across: Span;
}

function wishOf(item: Item, grid: ExplicitGrid, isDown: boolean): Wish {
  const place = item.style.gridPlace;
  const row = spanOf(place?.rowStart ?? 'auto', place?.rowEnd ?? 'auto', grid.rows, grid.rowNames);
  const column = spanOf(place?.columnStart ?? 'auto', place?.columnEnd ?? 'auto', grid.columns, grid.columnNames);
  return isDown ? { item, down: column, across: row } : { item, down: row, across: column };
}

function areaOf({ item, down, across }: Wish, at: { readonly down: number; readonly across: number }, isDown: boolean): GridArea {
  if (isDown) return { item, row: at.across, rows: across.count, column: at.down, columns: down.count };
  return { item, row: at.down, rows: down.count, column: at.across, columns: across.count };
}

function spanOf(start: GridLine, end: GridLine, count: number, names: ExplicitGrid['rowNames']): Span {
  const from = lineNumber(start, count, names, '-start');
  const to = lineNumber(end, count, names, '-end');
  const span = spanCount(start) ?? spanCount(end) ?? 1;
  if (from !== undefined && to !== undefined) {
    const [first, last] = from < to ? [from, to] : from > to ? [to, from] : [from, from + 1];
    return { start: Math.max(0, first), count: Math.max(1, last - Math.max(0, first)) };
  }
  if (from !== undefined) return { start: Math.max(0, from), count: span };
  return to === undefined ? { count: span } : { start: Math.max(0, to - span), count: Math.min(span, Math.max(1, to)) };
}

function spanCount(line: GridLine): number | undefined {
  return typeof line === 'object' && 'span' in line ? line.span : undefined;
}

/** A line's number from 0; negative ones count from the end of the template. */
function lineNumber(line: GridLine, count: number, names: ExplicitGrid['rowNames'], suffix: '-start' | '-end'): number | undefined {
  if (line === 'auto' || 'span' in line) return undefined;
  if ('line' in line) return line.line > 0 ? line.line - 1 : count + 1 + line.line;
  const lines = names.get(line.name + suffix) ?? names.get(line.name);
  const at = line.number ?? 1;
  return lines === undefined ? count : (lines.at(at > 0 ? at - 1 : at) ?? count);
}

interface Occupancy {
  isFree(down: number, across: number, rows: number, columns: number): boolean;
  add(down: number, across: number, rows: number, columns: number): void;
}

function createOccupancy(): Occupancy {
  const cells = new Set<string>();
  const keys = (down: number, across: number, rows: number, columns: number): readonly string[] =>
    Array.from({ length: rows * columns }, (_, index) => `${down + Math.floor(index / columns)} ${across + (index % columns)}`);
  return {
    isFree: (...area) => keys(...area).every((key) => !cells.has(key)),
    add: (...area) => {
      for (const key of keys(...area)) cells.add(key);
    },
  };
}

/** The next place at or after the cursor; an item that names its column goes down in it. */
function nextFree(
  { down, across }: Wish,
  from: { readonly down: number; readonly across: number },
  tracks: number,
  taken: Occupancy,
): { readonly down: number; readonly across: number } {
  if (across.start !== undefined) {
    let row = across.start < from.across ? from.down + 1 : from.down;
    while (!taken.isFree(row, across.start, down.count, across.count)) row += 1;
    return { down: row, across: across.start };
  }
  for (let row = from.down, column = from.across; ; column += 1) {
    if (column + across.count > Math.max(tracks, across.count)) {
      row += 1;
      column = 0;
    }
    if (taken.isFree(row, column, down.count, across.count)) return { down: row, across: column };
  }
}
