import type { Color, StyledElement, StyledNode } from '../../../theme/styled.js';
import type { BlockNode, TableCellNode, TableRowNode } from '../../boxes.js';

interface RowElement {
  readonly element: StyledElement;
  readonly head: boolean;
  readonly fill?: Color;
}

interface CellContent {
  readonly fill?: Color;
  readonly box: BlockNode;
}

/** The rows of a table with their cells in columns (HTML's table model), and whatever in it is no row. */
export function tableGrid(
  table: StyledElement,
  content: (cell: StyledElement, rowFill: { readonly fill?: Color }) => CellContent,
): { readonly columns: number; readonly rows: readonly TableRowNode[]; readonly others: readonly StyledNode[] } {
  const others: StyledNode[] = [];
  const rows = rowsOf(table, others);
  const taken: boolean[][] = rows.map(() => []);
  const nodes = rows.map((row, index) => rowNode(row, index, taken, content, others));
  return { columns: Math.max(0, ...taken.map((row) => row.length)), rows: nodes, others };
}

function rowsOf(table: StyledElement, others: StyledNode[]): readonly RowElement[] {
  return table.children.flatMap((child): readonly RowElement[] => {
    if (child.type === 'text' || child.style.display === 'none') return keep(child, others);
    if (child.style.display === 'table-row') return [rowElement(child, false, table.style.backgroundColor)];
    if (child.style.display !== 'table-row-group') return keep(child, others);
    return child.children.flatMap((row) =>
      row.type === 'element' && row.style.display === 'table-row' ? [rowElement(row, child.tag === 'thead', child.style.backgroundColor)] : keep(row, others),
    );
  });
}

function keep(node: StyledNode, others: StyledNode[]): readonly RowElement[] {
  others.push(node);
  return [];
}

function rowElement(element: StyledElement, head: boolean, groupFill: Color): RowElement {
  const own = element.style.backgroundColor;
  const fill = own.alpha > 0 ? own : groupFill;
  return { element, head, ...(fill.alpha > 0 ? { fill } : {}) };
}

function rowNode(
  { element, head, fill }: RowElement,
  index: number,
  taken: boolean[][],
  content: (cell: StyledElement, rowFill: { readonly fill?: Color }) => CellContent,
  others: StyledNode[],
): TableRowNode {
  const cells: TableCellNode[] = [];
  for (const cell of element.children) {
    if (cell.type === 'text' || cell.style.display !== 'table-cell') {
      others.push(cell);
      continue;
    }
    const colspan = span(cell, 'colspan', 1000);
    const rowspan = Math.min(span(cell, 'rowspan', 65534), taken.length - index);
    const column = firstFree(taken[index] ?? []);
    occupy(taken, index, column, rowspan, colspan);
    const header = cell.node?.type === 'tableCell' ? cell.node.header : cell.tag === 'th';
    cells.push({ column, colspan, rowspan, header, ...content(cell, fill === undefined ? {} : { fill }) });
  }
  return { header: head || (cells.length > 0 && cells.every((cell) => cell.header)), cells };
}

function span(cell: StyledElement, key: 'colspan' | 'rowspan', limit: number): number {
  const given = (cell.node?.type === 'tableCell' ? cell.node[key] : undefined) ?? Number(cell.attrs?.other?.[key] ?? 1);
  return Number.isInteger(given) ? Math.min(limit, Math.max(1, given)) : 1;
}

function firstFree(row: readonly boolean[]): number {
  for (let column = 0; ; column += 1) if (row[column] !== true) return column;
}

function occupy(taken: boolean[][], row: number, column: number, rowspan: number, colspan: number): void {
  for (const line of taken.slice(row, row + rowspan)) {
    for (let offset = 0; offset < colspan; offset += 1) line[column + offset] = true;
  }
}
