import type { TableCellNode, TableNode } from '../../boxes.js';
import type { Containing, Flow, PreferredWidths } from './flow-types.js';

/** Least and preferred width of every column (CSS 2.2, 17.5.2.2): cells of one column first, then spans. */
export function tableColumnWidths(table: TableNode, containing: Containing, flow: Flow): readonly PreferredWidths[] {
  const columns = Array.from({ length: table.columns }, () => ({ min: 0, max: 0 }));
  const cells = table.rows.flatMap((row) => row.cells);
  const bySpan = [...cells].sort((first, second) => first.colspan - second.colspan);
  for (const cell of bySpan) widen(columns, cell, flow.preferred(cell.box, containing));
  return columns;
}

function widen(columns: { min: number; max: number }[], cell: TableCellNode, needed: PreferredWidths): void {
  const spanned = columns.slice(cell.column, cell.column + cell.colspan);
  for (const key of ['min', 'max'] as const) {
    const missing = needed[key] - spanned.reduce((sum, column) => sum + column[key], 0);
    if (missing > 0) for (const column of spanned) column[key] += missing / spanned.length;
  }
}

/** Widths of the columns in a table of the given inner width: as they prefer, less where it is short, more where it is long. */
export function shareTableWidth(columns: readonly PreferredWidths[], width: number, stretch: boolean): readonly number[] {
  const total = (key: keyof PreferredWidths): number => columns.reduce((sum, column) => sum + column[key], 0);
  const most = total('max');
  const least = total('min');
  if (most <= width) {
    if (!stretch) return columns.map(({ max }) => max);
    return columns.map(({ max }) => (most > 0 ? (max * width) / most : width / columns.length));
  }
  if (least >= width) return columns.map(({ min }) => min);
  return columns.map(({ min, max }) => min + ((max - min) * (width - least)) / (most - least));
}
