import type { TableCellNode, TableNode } from '../../boxes.js';
import { definitePixels, frameOf } from '../../lengths.js';
import type { Placed, PlacedBlock, PlacedCell, PlacedRow, PlacedTable } from '../../placed.js';
import { firstBaseline } from './baseline.js';
import { clampWidth, ownWidth } from './block-size.js';
import type { Containing, Flow } from './flow-types.js';
import { type ColumnWidths, shareTableWidth, tableColumnWidths, tableSpacing } from './table-widths.js';

/** A table at (0, 0): columns by content, rows as high as their highest cell (CSS 2.2, 17.5). */
export function flowTable(table: TableNode, containing: Containing, borderWidth: number | undefined, flow: Flow): PlacedTable {
  const frame = frameOf(table.style, containing.width);
  const sides = frame.left + frame.right;
  const spacing = tableSpacing(table.style);
  const gaps = spacing.x * (table.columns + 1);
  const own = borderWidth === undefined ? ownWidth(table.style, containing.width, sides) : borderWidth - sides;
  const room =
    own === undefined
      ? Math.max(0, clampWidth(table.style, containing.width - sides, containing.width, sides))
      : clampWidth(table.style, own, containing.width, sides);
  const wanted = tableColumnWidths(table, containing, flow);
  const columns = columnsIn(table, wanted, room - gaps, own !== undefined);
  const cells = table.rows.map((row) => row.cells.map((cell) => flowCell(cell, columns, spacing.x, flow)));
  const heights = rowHeights(table, cells, spacing.y, definitePixels(table.style.height, containing.height));
  const tops = heights.map((_, index) => frame.top + spacing.y + sum(heights.slice(0, index)) + spacing.y * index);
  const width = sum(columns) + gaps + sides;
  const leftOf = ({ column }: TableCellNode, box: PlacedBlock): number => {
    const before = spacing.x * (column + 1) + sum(columns.slice(0, column));
    return table.style.direction === 'rtl' ? width - frame.right - before - box.width : frame.left + before;
  };
  const rows = table.rows.map((row, index): PlacedRow => ({
    y: tops[index] ?? 0,
    height: heights[index] ?? 0,
    header: row.header,
    cells: row.cells.flatMap((cell, at): readonly PlacedCell[] => {
      const box = cells[index]?.[at];
      if (box === undefined) return [];
      const height = sum(heights.slice(index, index + cell.rowspan)) + spacing.y * (cell.rowspan - 1);
      return [
        { node: cell, box: { ...stretched(box, height, rowBaseline(cells[index] ?? [])), x: leftOf(cell, box), y: tops[index] ?? 0 } },
      ];
    }),
  }));
  const height = sum(heights) + spacing.y * (heights.length + 1) + frame.top + frame.bottom;
  return { kind: 'table', node: table, x: 0, y: 0, width, height, columns, rows };
}

/** With `table-layout: fixed` the first row decides, and columns that say nothing are equally wide. */
function columnsIn(table: TableNode, wanted: readonly ColumnWidths[], width: number, isGiven: boolean): readonly number[] {
  if (table.style.tableLayout !== 'fixed' || !isGiven) return shareTableWidth(wanted, width, isGiven);
  const given = wanted.map(({ max, fixed, share }) => (share === undefined ? (fixed === true ? max : undefined) : share * width));
  const open = given.filter((each) => each === undefined).length;
  const rest = Math.max(0, width - sum(given.map((each) => each ?? 0)));
  return given.map((each) => each ?? rest / open);
}

function flowCell(cell: TableCellNode, columns: readonly number[], spacing: number, flow: Flow): PlacedBlock {
  const width =
    sum(columns.slice(cell.column, cell.column + cell.colspan)) + spacing * (Math.min(cell.colspan, columns.length - cell.column) - 1);
  const style = { ...cell.box.style, width: 'auto', minWidth: { px: 0 }, maxWidth: 'none' } as const;
  const placed = flow.independent({ ...cell.box, style }, { width }, width);
  if (placed.kind !== 'block') throw new TypeError('a cell is a block');
  return placed;
}

/** Rows as high as their cells and as they say; a table that is to be higher gives each its part of what is left. */
function rowHeights(
  table: TableNode,
  cells: readonly (readonly PlacedBlock[])[],
  spacing: number,
  wanted: number | undefined,
): readonly number[] {
  const heights = table.rows.map(({ height = 0 }) => height);
  const spans = table.rows.flatMap((row, index) =>
    row.cells.map((cell, at) => ({ index, rowspan: cell.rowspan, height: cells[index]?.[at]?.height ?? 0 })),
  );
  for (const { index, rowspan, height } of spans.toSorted((first, second) => first.rowspan - second.rowspan)) {
    const missing = height - sum(heights.slice(index, index + rowspan)) - spacing * (rowspan - 1);
    const last = index + rowspan - 1;
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing;
  }
  const total = sum(heights);
  const spare = wanted === undefined ? 0 : Math.max(0, wanted - total - spacing * (heights.length + 1));
  return spare === 0 ? heights : heights.map((height) => height + (total > 0 ? (spare * height) / total : spare / heights.length));
}

/** Where the first lines of a row's cells stand that are aligned by them. */
function rowBaseline(cells: readonly PlacedBlock[]): number {
  return cells.reduce((most, box) => Math.max(most, isOnBaseline(box) ? (firstBaseline(box) ?? 0) : 0), 0);
}

function isOnBaseline({ node: { style } }: PlacedBlock): boolean {
  return !(typeof style.verticalAlign === 'string' && /^(top|middle|bottom)$/.test(style.verticalAlign));
}

/** A cell as high as its rows, its content aligned in it. */
function stretched(box: PlacedBlock, height: number, baseline: number): PlacedBlock {
  const spare = Math.max(0, height - box.height);
  const { verticalAlign } = box.node.style;
  const onBaseline = isOnBaseline(box) ? Math.max(0, Math.min(spare, baseline - (firstBaseline(box) ?? baseline))) : 0;
  const shift = verticalAlign === 'middle' ? spare / 2 : verticalAlign === 'bottom' ? spare : onBaseline;
  const children = shift === 0 ? box.children : box.children.map((child): Placed => ({ ...child, y: child.y + shift }));
  return { ...box, height: box.height + spare, content: { ...box.content, height: box.content.height + spare }, children };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
