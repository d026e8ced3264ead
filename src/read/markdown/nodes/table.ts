import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Block, Inline, Table, TableCell, TableRow } from '../../../deck/deck.js';
import { attribute, attributesOf } from '../attributes.js';
import { withAttributes } from '../node-start.js';
import type { NodeStart } from '../reading.js';
import { isElement } from '../html-tree.js';

/** How the parts of a table are read; given by the reader of blocks. */
type InlinesIn = (cell: Tree.Element) => readonly Inline[];
type StartOf = (element: Tree.Element) => NodeStart;
type BlocksIn = (element: Tree.Element) => readonly Block[];

/** A table, its caption before it as blocks. */
export function tableFrom(
  element: Tree.Element,
  start: NodeStart,
  inlinesIn: InlinesIn,
  startOf: StartOf,
  blocksIn: BlocksIn,
): readonly Block[] {
  const captions = element.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'caption');
  const rows = rowsOf(element);
  const table: Table = {
    type: 'table',
    align: alignOf(rows),
    children: rows.map((row): TableRow => {
      const rowStart = startOf(row);
      const children = cellsOf(row).map((cell) => cellFrom(cell, inlinesIn, startOf));
      return { type: 'tableRow', children, ...rowStart, ...withAttributes(attributesOf(row)) };
    }),
    ...start,
    ...withAttributes(attributesOf(element)),
  };
  return [...captions.flatMap(blocksIn), table];
}

function rowsOf(element: Tree.Element): readonly Tree.Element[] {
  return element.childNodes
    .filter(isElement)
    .flatMap((child) => (child.tagName === 'tr' ? [child] : /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : []));
}

function cellsOf(row: Tree.Element): readonly Tree.Element[] {
  return row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

function cellFrom(cell: Tree.Element, inlinesIn: InlinesIn, startOf: StartOf): TableCell {
  const [colspan, rowspan] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
  return {
    type: 'tableCell',
    header: cell.tagName === 'th',
    ...(colspan > 1 ? { colspan } : {}),
    ...(rowspan > 1 ? { rowspan } : {}),
    children: inlinesIn(cell),
    ...startOf(cell),
    ...withAttributes(attributesOf(cell, 'colspan', 'rowspan', 'align')),
  };
}

/** Limits as HTML sets them. */
function spanOf(cell: Tree.Element, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return Number.isNaN(value) ? 1 : Math.max(1, Math.min(value, 1000));
}

/** Of each column what its first cell says, by attribute or style. */
function alignOf(rows: readonly Tree.Element[]): Table['align'] {
  const widths = rows.map((row) => cellsOf(row).reduce((width, cell) => width + spanOf(cell, 'colspan'), 0));
  const first = rows[0] === undefined ? [] : cellsOf(rows[0]).flatMap((cell) => Array<Tree.Element>(spanOf(cell, 'colspan')).fill(cell));
  return Array.from({ length: Math.max(0, ...widths) }, (_, column) => alignmentOf(first[column]));
}

function alignmentOf(cell: Tree.Element | undefined): Table['align'][number] {
  if (cell === undefined) return 'none';
  const styled = /text-align\s*:\s*(left|center|right)/i.exec(attribute(cell, 'style') ?? '')?.[1];
  const value = (styled ?? attribute(cell, 'align') ?? '').toLowerCase();
  return value === 'left' || value === 'center' || value === 'right' ? value : 'none';
}
