import type { ComputedStyle } from '../../../theme/styled.js';
import type { TableCellNode, TableNode } from '../../boxes.js';
import type { Containing, Flow, PreferredWidths } from './flow-types.js';

/** What a column asks for. */
export interface ColumnWidths extends PreferredWidths {
  /** Share of the table's width that a cell of it asks for. */
  readonly share?: number;
  /** Whether a cell of it says how wide it is. */
  readonly fixed?: boolean;
}

const none = { x: 0, y: 0 };

/** Distance between cells, and from the outer ones to the table's edge (CSS 2.2, 17.6.1). */
export function tableSpacing(style: ComputedStyle): { readonly x: number; readonly y: number } {
  return style.borderCollapse === 'collapse' ? none : (style.borderSpacing ?? none);
}

/** Least and preferred width of every column (CSS 2.2, 17.5.2.2): cells of one column first, then spans. */
export function tableColumnWidths(table: TableNode, containing: Containing, flow: Flow): readonly ColumnWidths[] {
  const columns = Array.from({ length: table.columns }, (): Mutable => ({ min: 0, max: 0 }));
  const cells = (table.style.tableLayout === 'fixed' ? table.rows.slice(0, 1) : table.rows).flatMap((row) => row.cells);
  const spacing = tableSpacing(table.style).x;
  for (const cell of cells.toSorted((first, second) => first.colspan - second.colspan)) widen(columns, cell, spacing, containing, flow);
  return columns;
}

type Mutable = { -readonly [K in keyof ColumnWidths]: ColumnWidths[K] };

function widen(columns: readonly Mutable[], cell: TableCellNode, spacing: number, containing: Containing, flow: Flow): void {
  const { width } = cell.box.style;
  const share = typeof width === 'object' && 'share' in width ? width.share : undefined;
  const box = share === undefined ? cell.box : { ...cell.box, style: { ...cell.box.style, width: 'auto' as const } };
  const needed = leastOf(flow.preferred(box, containing), box, containing, flow);
  const spanned = columns.slice(cell.column, cell.column + cell.colspan);
  for (const key of ['min', 'max'] as const) {
    const missing = needed[key] - spacing * (spanned.length - 1) - spanned.reduce((sum, column) => sum + column[key], 0);
    if (missing <= 0) continue;
    // In the proportions that the columns have by themselves.
    const own = spanned.map(({ max }) => max);
    const total = sum(own);
    spanned.forEach((column, index) => {
      column[key] += total > 0 ? (missing * (own[index] ?? 0)) / total : missing / spanned.length;
    });
  }
  const [only] = spanned;
  if (only === undefined || cell.colspan > 1) return;
  if (share !== undefined) only.share = Math.max(only.share ?? 0, share);
  else if (typeof width === 'object') only.fixed = true;
}

/** A cell is never narrower than its content, whatever width it asks for. */
function leastOf(needed: PreferredWidths, box: TableCellNode['box'], containing: Containing, flow: Flow): PreferredWidths {
  if (box.style.width === 'auto') return needed;
  const { min } = flow.preferred({ ...box, style: { ...box.style, width: 'auto' } }, containing);
  return { min: Math.min(min, Math.max(min, needed.min)), max: Math.max(min, needed.max) };
}

/**
 * Widths of the columns in a table of the given inner width: as they prefer, less where it is short, more where it is
 * long, first those that do not say how wide they are.
 */
export function shareTableWidth(columns: readonly ColumnWidths[], width: number, stretch: boolean): readonly number[] {
  const wanted = stretch ? width : Math.min(width, preferredTotal(columns));
  const shared = columns.map(({ min, share }) => (share === undefined ? undefined : Math.max(min, share * wanted)));
  const left = wanted - sum(shared.map((each) => each ?? 0));
  const open = columns.filter((_, index) => shared[index] === undefined);
  const widths = shareAmong(open, Math.max(left, sum(open.map(({ min }) => min))), stretch || shared.some((each) => each !== undefined));
  let next = 0;
  const found = columns.map((_, index) => shared[index] ?? widths[next++] ?? 0);
  return stretch && open.length === 0 && sum(found) < width ? found.map((each) => (each * width) / Math.max(1, sum(found))) : found;
}

/** What all columns together like to have; a share makes the others' content ask for its part too. */
function preferredTotal(columns: readonly ColumnWidths[]): number {
  const shares = sum(columns.map(({ share = 0 }) => share));
  const rest = sum(columns.map(({ max, share }) => (share === undefined ? max : 0)));
  const byShare = columns.map(({ max, share }) => (share === undefined || share <= 0 ? 0 : max / share));
  const byRest = shares > 0 && shares < 1 ? rest / (1 - shares) : 0;
  return Math.max(sum(columns.map(({ max }) => max)), byRest, ...byShare);
}

function shareAmong(columns: readonly ColumnWidths[], width: number, stretch: boolean): readonly number[] {
  const most = sum(columns.map(({ max }) => max));
  const least = sum(columns.map(({ min }) => min));
  if (most <= width) return stretch ? grown(columns, width - most) : columns.map(({ max }) => max);
  if (least >= width) return columns.map(({ min }) => min);
  return columns.map(({ min, max }) => min + ((max - min) * (width - least)) / (most - least));
}

function grown(columns: readonly ColumnWidths[], spare: number): readonly number[] {
  const free = columns.some(({ fixed }) => fixed !== true) ? columns.filter(({ fixed }) => fixed !== true) : columns;
  const total = sum(free.map(({ max }) => max));
  return columns.map((column) => {
    if (!free.includes(column)) return column.max;
    return column.max + (total > 0 ? (column.max * spare) / total : spare / free.length);
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
