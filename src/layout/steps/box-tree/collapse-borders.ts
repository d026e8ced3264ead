import type { BorderSide, ComputedStyle, Sides } from '../../../theme/styled.js';
import type { TableCellNode, TableRowNode } from '../../boxes.js';

/** A row with the borders that it and its group have themselves. */
export interface BorderedRow {
  readonly node: TableRowNode;
  readonly edges: Sides<BorderSide>;
}

/**
 * Borders that collapse (CSS 2.2, 17.6.2): of those that meet at an edge the widest is drawn, once. Half of it is in each of
 * the cells beside it; a border at the table's edge is in the cell.
 */
export function collapseBorders(rows: readonly BorderedRow[], table: ComputedStyle, columns: number): readonly TableRowNode[] {
  const grid = cellGrid(rows);
  return rows.map(({ node }, index) => ({
    ...node,
    cells: node.cells.map((cell) => {
      const edges = edgesOf(cell, index, { rows, grid, table, columns });
      const isOuter = outerEdges(cell, index, rows.length, columns);
      const border = mapSides((side): BorderSide => ({ ...edges[side], width: isOuter[side] ? edges[side].width : edges[side].width / 2 }));
      return { ...cell, edges, box: { ...cell.box, style: { ...cell.box.style, border } } };
    }),
  }));
}

interface TableEdges {
  readonly rows: readonly BorderedRow[];
  readonly grid: readonly (readonly TableCellNode[])[];
  readonly table: ComputedStyle;
  readonly columns: number;
}

type Side = keyof Sides<unknown>;

function mapSides<T>(of: (side: Side) => T): Sides<T> {
  return { top: of('top'), right: of('right'), bottom: of('bottom'), left: of('left') };
}

/** The cell at every place. */
function cellGrid(rows: readonly BorderedRow[]): readonly (readonly TableCellNode[])[] {
  const grid: TableCellNode[][] = rows.map(() => []);
  rows.forEach(({ node }, index) => {
    for (const cell of node.cells) {
      for (const line of grid.slice(index, index + cell.rowspan)) {
        for (let column = cell.column; column < cell.column + cell.colspan; column += 1) line[column] = cell;
      }
    }
  });
  return grid;
}

function outerEdges(cell: TableCellNode, row: number, rows: number, columns: number): Sides<boolean> {
  return { top: row === 0, bottom: row + cell.rowspan >= rows, left: cell.column === 0, right: cell.column + cell.colspan >= columns };
}

function edgesOf(cell: TableCellNode, row: number, { rows, grid, table, columns }: TableEdges): Sides<BorderSide> {
  const last = row + cell.rowspan - 1;
  const isOuter = outerEdges(cell, row, rows.length, columns);
  const own = (side: Side): readonly BorderSide[] => [cell.box.style.border[side]];
  const beside = (line: number, column: number, side: Side): readonly BorderSide[] => {
    const neighbour = grid[line]?.[column];
    return neighbour === undefined || neighbour === cell ? [] : [neighbour.box.style.border[side]];
  };
  const lines = Array.from({ length: cell.rowspan }, (_, offset) => row + offset);
  const across = Array.from({ length: cell.colspan }, (_, offset) => cell.column + offset);
  const outer = (side: Side): readonly BorderSide[] => (isOuter[side] ? [table.border[side]] : []);
  const ofRow = (line: number, side: Side): readonly BorderSide[] => {
    const edge = rows[line]?.edges[side];
    return edge === undefined ? [] : [edge];
  };
  return {
    top: strongest([
      ...own('top'),
      ...across.flatMap((column) => beside(row - 1, column, 'bottom')),
      ...ofRow(row, 'top'),
      ...ofRow(row - 1, 'bottom'),
      ...outer('top'),
    ]),
    bottom: strongest([
      ...own('bottom'),
      ...across.flatMap((column) => beside(last + 1, column, 'top')),
      ...ofRow(last, 'bottom'),
      ...ofRow(last + 1, 'top'),
      ...outer('bottom'),
    ]),
    left: strongest([
      ...own('left'),
      ...lines.flatMap((line) => beside(line, cell.column - 1, 'right')),
      ...(isOuter.left ? ofRow(row, 'left') : []),
      ...outer('left'),
    ]),
    right: strongest([
      ...own('right'),
      ...lines.flatMap((line) => beside(line, cell.column + cell.colspan, 'left')),
      ...(isOuter.right ? ofRow(row, 'right') : []),
      ...outer('right'),
    ]),
  };
}

const strength: Readonly<Record<BorderSide['style'], number>> = { none: 0, dotted: 1, dashed: 2, solid: 3, double: 4 };

/** The widest, then the one of the strongest style, then the first: cells come before rows, rows before the table. */
export function strongest(sides: readonly BorderSide[]): BorderSide {
  return sides.reduce((best, side) =>
    side.width > best.width || (side.width === best.width && strength[side.style] > strength[best.style]) ? side : best,
  );
}
