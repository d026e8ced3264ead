import type { TableCellNode, TableNode } from '../../boxes.js';
import { frameOf } from '../../lengths.js';
import type { Placed, PlacedBlock, PlacedCell, PlacedRow, PlacedTable } from '../../placed.js';
import { clampWidth, ownWidth } from './block-size.js';
import type { Containing, Flow } from './flow-types.js';
import { shareTableWidth, tableColumnWidths } from './table-widths.js';

/** A table at (0, 0): columns by content, rows as high as their highest cell (CSS 2.2, 17.5). Borders do not overlap. */
export function flowTable(table: TableNode, containing: Containing, borderWidth: number | undefined, flow: Flow): PlacedTable {
  const frame = frameOf(table.style, containing.width);
  const sides = frame.left + frame.right;
  const own = borderWidth === undefined ? ownWidth(table.style, containing.width, sides) : borderWidth - sides;
  const room = own ?? Math.max(0, clampWidth(table.style, containing.width - sides, containing.width, sides));
  const columns = shareTableWidth(tableColumnWidths(table, containing, flow), room, own !== undefined);
  const cells = table.rows.map((row) => row.cells.map((cell) => flowCell(cell, columns, flow)));
  const heights = rowHeights(table, cells);
  const tops = heights.map((_, index) => frame.top + sum(heights.slice(0, index)));
  const rows = table.rows.map((row, index): PlacedRow => ({
    y: tops[index] ?? 0,
    height: heights[index] ?? 0,
    header: row.header,
    cells: row.cells.flatMap((cell, at): readonly PlacedCell[] => {
      const box = cells[index]?.[at];
      if (box === undefined) return [];
      const height = sum(heights.slice(index, index + cell.rowspan));
      return [{ node: cell, box: { ...stretched(box, height), x: frame.left + sum(columns.slice(0, cell.column)), y: tops[index] ?? 0 } }];
    }),
  }));
  const width = sum(columns) + sides;
  return { kind: 'table', node: table, x: 0, y: 0, width, height: sum(heights) + frame.top + frame.bottom, columns, rows };
}

function flowCell(cell: TableCellNode, columns: readonly number[], flow: Flow): PlacedBlock {
  const width = sum(columns.slice(cell.column, cell.column + cell.colspan));
  const style = { ...cell.box.style, width: 'auto', minWidth: { px: 0 }, maxWidth: 'none' } as const;
  const placed = flow.independent({ ...cell.box, style }, { width }, width);
  if (placed.kind !== 'block') throw new TypeError('a cell is a block');
  return placed;
}

function rowHeights(table: TableNode, cells: readonly (readonly PlacedBlock[])[]): readonly number[] {
  const heights = table.rows.map(() => 0);
  const spans = table.rows.flatMap((row, index) => row.cells.map((cell, at) => ({ index, rowspan: cell.rowspan, height: cells[index]?.[at]?.height ?? 0 })));
  for (const { index, rowspan, height } of [...spans].sort((first, second) => first.rowspan - second.rowspan)) {
    const missing = height - sum(heights.slice(index, index + rowspan));
    const last = index + rowspan - 1;
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing;
  }
  return heights;
}

/** A cell as high as its rows, its content aligned in it. */
function stretched(box: PlacedBlock, height: number): PlacedBlock {
  const spare = Math.max(0, height - box.height);
  const { verticalAlign } = box.node.style;
  const shift = verticalAlign === 'middle' ? spare / 2 : verticalAlign === 'bottom' ? spare : 0;
  const children = shift === 0 ? box.children : box.children.map((child): Placed => ({ ...child, y: child.y + shift }));
  return { ...box, height: box.height + spare, content: { ...box.content, height: box.content.height + spare }, children };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
