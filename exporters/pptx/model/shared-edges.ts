import type { Line, PptxTableCell, Sides } from './presentation.js';

type Cell = Extract<PptxTableCell, { kind: 'cell' }>;
type Side = keyof Sides<unknown>;

const neighbours: readonly (readonly [Side, Side, number, number])[] = [
  ['top', 'bottom', -1, 0],
  ['bottom', 'top', 1, 0],
  ['left', 'right', 0, -1],
  ['right', 'left', 0, 1],
];

/**
 * Cells that say the same of an edge that they share, as PowerPoint writes them: a line that one of two neighbours has is
 * the other's, too. LibreOffice else takes “no line” of the one for both.
 */
export function withSharedEdges<T extends { readonly cells: readonly PptxTableCell[] }>(rows: readonly T[]): readonly T[] {
  return rows.map((row, down) => ({
    ...row,
    cells: row.cells.map((cell, across) => (cell.kind === 'cell' ? { ...cell, borders: sharedBorders(cell, down, across, rows) } : cell)),
  }));
}

function sharedBorders(
  cell: Cell,
  down: number,
  across: number,
  rows: readonly { readonly cells: readonly PptxTableCell[] }[],
): Sides<Line | undefined> {
  const borders = { ...cell.borders };
  for (const [own, others, rowwards, columnwards] of neighbours) {
    if (borders[own] !== undefined) continue;
    // What a cell spans ends at its far row and column.
    const row = down + (rowwards > 0 ? cell.rowspan : rowwards);
    const column = across + (columnwards > 0 ? cell.colspan : columnwards);
    const other = rows[row]?.cells[column];
    if (other?.kind === 'cell') borders[own] = other.borders[others];
  }
  return borders;
}
