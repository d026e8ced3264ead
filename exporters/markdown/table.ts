import type { Table, TableCell, TableRow } from 'deckx/exporter';
import type { Table as MarkdownTable, TableRow as MarkdownRow, PhrasingContent } from 'mdast';
import type { Conversion } from './conversion.js';
import { transcriptInlines } from './transcript-inlines.js';

/**
 * A GFM table. GFM always has one header row: a table without one gets an empty one. Cells that span several columns or rows
 * are in the first of them.
 */
export function tableOf(table: Table, conversion: Conversion): MarkdownTable {
  const [first] = table.children;
  const header = first !== undefined && first.children.length > 0 && first.children.every((cell) => cell.header);
  const grid = gridOf(table.children);
  const width = Math.max(table.align.length, ...grid.map((row) => row.length), 1);
  const rows = grid.map((row) => markdownRow(row, width, conversion));
  return {
    type: 'table',
    align: Array.from({ length: width }, (_, index) => {
      const align = table.align[index] ?? 'none';
      return align === 'none' ? null : align;
    }),
    children: header ? rows : [markdownRow([], width, conversion), ...rows],
  };
}

type Grid = readonly (readonly (TableCell | undefined)[])[];

/** Where each cell begins, rows by columns; undefined where one reaches in from the left or from above. */
function gridOf(rows: readonly TableRow[]): Grid {
  const reach: number[] = [];
  return rows.map(({ children }) => {
    const row: (TableCell | undefined)[] = [];
    const skipTaken = (): void => {
      while ((reach[row.length] ?? 0) > 0) {
        reach[row.length]! -= 1;
        row.push(undefined);
      }
    };
    for (const cell of children) {
      skipTaken();
      for (let index = 0; index < (cell.colspan ?? 1); index += 1) {
        reach[row.length] = (cell.rowspan ?? 1) - 1;
        row.push(index === 0 ? cell : undefined);
      }
    }
    skipTaken();
    return row;
  });
}

function markdownRow(cells: readonly (TableCell | undefined)[], width: number, conversion: Conversion): MarkdownRow {
  return {
    type: 'tableRow',
    children: Array.from({ length: width }, (_, index) => ({
      type: 'tableCell',
      children: [...contentOf(cells[index], conversion)],
    })),
  };
}

function contentOf(cell: TableCell | undefined, conversion: Conversion): readonly PhrasingContent[] {
  return cell === undefined ? [] : transcriptInlines(cell.children, { ...conversion, breaks: 'html' });
}
