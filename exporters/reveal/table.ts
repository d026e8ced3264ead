import type { Table, TableRow } from 'deckx/exporter';
import { attributesOf } from './attributes.js';
import { inlinesMarkup } from './inlines.js';
import { element } from './markup.js';
import type { Rendering } from './rendering.js';

/** A table: leading rows of header cells are its head. */
export function tableMarkup(table: Table, rendering: Rendering): string {
  const firstBody = table.children.findIndex(({ children }) => children.length === 0 || children.some(({ header }) => !header));
  const split = firstBody < 0 ? table.children.length : firstBody;
  const part = (tag: string, rows: readonly TableRow[]): string =>
    rows.length === 0 ? '' : element(tag, {}, rows.map((row) => rowMarkup(row, table.align, rendering)).join(''));
  const inner = part('thead', table.children.slice(0, split)) + part('tbody', table.children.slice(split));
  return element('table', attributesOf(table, rendering), inner);
}

function rowMarkup(row: TableRow, align: Table['align'], rendering: Rendering): string {
  let column = 0;
  const cells = row.children.map((cell) => {
    const { header, colspan = 1, rowspan = 1, children } = cell;
    const side = align[column] ?? 'none';
    column += colspan;
    const more = {
      style: side === 'none' ? undefined : `text-align: ${side}`,
      colspan: colspan > 1 ? String(colspan) : undefined,
      rowspan: rowspan > 1 ? String(rowspan) : undefined,
    };
    return element(header ? 'th' : 'td', attributesOf(cell, rendering, more), inlinesMarkup(children, rendering));
  });
  return element('tr', attributesOf(row, rendering), cells.join(''));
}
