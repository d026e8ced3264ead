import type { BorderSide, Color, Sides, StyledElement, StyledNode } from '../../../theme/styled.js';
import type { BlockNode, TableCellNode, TableRowNode } from '../../boxes.js';
import { definitePixels } from '../../lengths.js';
import { bareStyle } from '../flow/bare-style.js';
import { collapseBorders, strongest } from './collapse-borders.js';
import { scaleStyle } from './scale-style.js';

interface RowElement {
  readonly element: StyledElement;
  readonly head: boolean;
  readonly fill?: Color;
  /** Borders of its row group at this row. */
  readonly group?: Partial<Sides<BorderSide>>;
}

interface CellContent {
  readonly fill?: Color;
  readonly box: BlockNode;
}

/**
 * The rows of a table with their cells in columns (HTML's table model), headers first and footers last, and whatever in it is
 * not a row. Cells outside rows form one.
 */
export function tableGrid(
  table: StyledElement,
  zoom: number,
  content: (cell: StyledElement, rowFill: { readonly fill?: Color }) => CellContent,
): { readonly columns: number; readonly rows: readonly TableRowNode[]; readonly others: readonly StyledNode[] } {
  const others: StyledNode[] = [];
  const rows = rowsOf(table, others);
  const taken: boolean[][] = rows.map(() => []);
  const nodes = rows.map((row, index) => rowNode(row, index, taken, zoom, content, others));
  const columns = Math.max(0, ...taken.map((row) => row.length));
  if (table.style.borderCollapse !== 'collapse') return { columns, rows: nodes, others };
  const bordered = nodes.map((node, index) => ({ node, edges: rowEdges(rows[index], zoom, node) }));
  return { columns, rows: collapseBorders(bordered, scaleStyle(table.style, zoom), columns), others };
}

function rowEdges(row: RowElement | undefined, zoom: number, { cells }: TableRowNode): Sides<BorderSide> {
  const none = { ...(row?.element.style.border.top ?? cells[0]!.box.style.border.top), width: 0, style: 'none' } as const;
  const own = row === undefined ? undefined : scaleStyle(row.element.style, zoom).border;
  const side = (name: keyof Sides<unknown>): BorderSide => {
    const group = row?.group?.[name];
    return strongest([own?.[name] ?? none, group === undefined ? none : { ...group, width: group.width * zoom }]);
  };
  return { top: side('top'), right: side('right'), bottom: side('bottom'), left: side('left') };
}

const groups: ReadonlySet<string> = new Set(['table-row-group', 'table-header-group', 'table-footer-group']);

function rowsOf(table: StyledElement, others: StyledNode[]): readonly RowElement[] {
  const parts = withRows(table.children, table).flatMap(
    (child): readonly { readonly rank: number; readonly rows: readonly RowElement[] }[] => {
      if (child.type === 'text' || child.style.display === 'none') return keep(child, others);
      const { display } = child.style;
      if (display === 'table-row') return [{ rank: 1, rows: [rowElement(child, false, table.style.backgroundColor)] }];
      if (!groups.has(display)) return keep(child, others);
      const rank = display === 'table-header-group' ? 0 : display === 'table-footer-group' ? 2 : 1;
      return [{ rank, rows: groupRows(child, others) }];
    },
  );
  return parts.toSorted((first, second) => first.rank - second.rank).flatMap(({ rows }) => rows);
}

function groupRows(group: StyledElement, others: StyledNode[]): readonly RowElement[] {
  const isRow = (row: StyledNode): row is StyledElement => row.type === 'element' && row.style.display === 'table-row';
  const children = withRows(group.children, group);
  for (const child of children) if (!isRow(child)) keep(child, others);
  const rows = children.filter(isRow);
  const { border } = group.style;
  return rows.map((row, index) => {
    const edges = {
      left: border.left,
      right: border.right,
      ...(index === 0 ? { top: border.top } : {}),
      ...(index === rows.length - 1 ? { bottom: border.bottom } : {}),
    };
    return { ...rowElement(row, group.tag === 'thead', group.style.backgroundColor), group: edges };
  });
}

/** Cells that stand outside of rows, in rows of their own (CSS 2.2, 17.2.1). */
function withRows(children: readonly StyledNode[], parent: StyledElement): readonly StyledNode[] {
  const isCell = (node: StyledNode): boolean => node.type === 'element' && node.style.display === 'table-cell';
  if (!children.some(isCell)) return children;
  const result: StyledNode[] = [];
  let row: StyledNode[] | undefined;
  for (const child of children) {
    const isBlank = child.type === 'text' && child.value.trim() === '';
    if (isCell(child) && row === undefined) {
      row = [];
      result.push({ type: 'element', tag: 'div', style: { ...bareStyle(parent.style), display: 'table-row' }, children: row });
    }
    if (isCell(child)) row?.push(child);
    else if (!isBlank) {
      row = undefined;
      result.push(child);
    }
  }
  return result;
}

function keep(node: StyledNode, others: StyledNode[]): readonly [] {
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
  zoom: number,
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
  const height = definitePixels(element.style.height, undefined);
  return {
    ...(height === undefined ? {} : { height: height * zoom }),
    header: head || (cells.length > 0 && cells.every((cell) => cell.header)),
    cells,
  };
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
