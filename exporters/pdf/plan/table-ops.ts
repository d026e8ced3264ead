import type { SceneBox, SceneTableCell, TableBox } from 'deckx/exporter';
import { headHeight } from './column-atoms.js';
import { artifact, faded, isVisible, type Context } from './context.js';
import type { Rect } from './geometry.js';
import type { LineOp, Op } from './plan.js';
import { strokeOf } from './shape-ops.js';
import { textOps } from './text-ops.js';

/** A table: fillings first, then text, then rules, so that no cell paints over its neighbour's rule. */
export function tableOps(box: TableBox, context: Context): readonly Op[] {
  const cells = cellsOf(box).filter(({ area }) => isVisible(context.window, area.y, area.y + area.height));
  const table = context.structure.once(box, () => context.structure.add('Table', context.parent));
  return [
    ...artifact(cells.flatMap((cell) => fillOps(cell, context))),
    ...cells.flatMap((cell) => textOrNothing(cell, cellNode(cell, table, context), context)),
    ...artifact(cells.flatMap((cell) => ruleOps(cell, context))),
  ];
}

/** The header of a table once more, its lower edge at y; it is not content, as it was written before. */
export function repeatedHead(box: TableBox, y: number, around: Context): readonly Op[] {
  const head = headHeight(box.rows);
  const rows = box.rows.slice(
    0,
    box.rows.findIndex(({ header }) => !header),
  );
  const context = { ...around, window: { top: -Infinity, bottom: Infinity } };
  const cells = cellsOf({ ...box, rows });
  const ops = [
    ...artifact(cells.flatMap((cell) => fillOps(cell, context))),
    ...cells.flatMap(({ cell: { text } }) => textOps({ ...text, role: 'decoration' }, context)),
    ...artifact(cells.flatMap((cell) => ruleOps(cell, context))),
  ];
  return [{ op: 'group', matrix: [1, 0, 0, 1, 0, y - head - box.y], ops }];
}

/** The table that continues at the top of a window. */
export function tableAt(boxes: readonly SceneBox[], top: number): TableBox | undefined {
  return boxes.flatMap((box) =>
    box.type === 'group' ? (tableAt(box.boxes, top) ?? []) : box.type === 'table' && box.y < top && box.y + box.height > top ? [box] : [],
  )[0];
}

/** A cell's text. An empty cell is marked too: the table's structure needs it. */
function textOrNothing({ cell: { text } }: PlacedCell, node: number, context: Context): readonly Op[] {
  const ops = textOps(text, { ...context, parent: node });
  return ops.length > 0 || text.paragraphs.some(({ lines }) => lines.length > 0) ? ops : [{ op: 'mark', node, ops: [] }];
}

interface PlacedCell {
  readonly cell: SceneTableCell;
  readonly row: object;
  /** A header over its column; else beside its row. */
  readonly inHeader: boolean;
  readonly area: Rect;
}

function cellsOf({ x, y, columns, rows }: TableBox): readonly PlacedCell[] {
  const lefts = edges(x, columns);
  const tops = edges(
    y,
    rows.map(({ height }) => height),
  );
  return rows.flatMap((row, index) =>
    row.cells.map((cell) => {
      const left = at(lefts, cell.column);
      const top = at(tops, index);
      const width = at(lefts, cell.column + cell.colspan) - left;
      const height = at(tops, index + cell.rowspan) - top;
      return { cell, row, inHeader: row.header, area: { x: left, y: top, width, height } };
    }),
  );
}

function edges(start: number, sizes: readonly number[]): readonly number[] {
  const result = [start];
  for (const size of sizes) result.push(result.at(-1)! + size);
  return result;
}

/** An edge by number; a span that runs over ends at the last. */
function at(list: readonly number[], index: number): number {
  return list[Math.min(index, list.length - 1)]!;
}

function cellNode({ cell, row, inHeader }: PlacedCell, table: number, { structure }: Context): number {
  const rowNode = structure.once(row, () => structure.add('TR', table));
  return structure.once(cell, () =>
    cell.header ? structure.add('TH', rowNode, { scope: inHeader ? 'Column' : 'Row' }) : structure.add('TD', rowNode),
  );
}

function fillOps({ cell, area }: PlacedCell, { window, opacity }: Context): readonly Op[] {
  if (cell.fill === undefined || cell.fill.alpha <= 0) return [];
  return [{ op: 'rect', ...cut(area, window), radius: 0, fill: faded(cell.fill, opacity) }];
}

function cut(area: Rect, window: Context['window']): Rect {
  if (window === undefined) return area;
  const { end = window.bottom } = window;
  const top = Math.min(Math.max(area.y, window.top), end);
  return { ...area, y: top, height: Math.max(0, Math.min(area.y + area.height, end) - top) };
}

function ruleOps({ cell: { border }, area }: PlacedCell, { window, opacity }: Context): readonly Op[] {
  if (border === undefined) return [];
  const { x, y, width, height } = cut(area, window);
  const [right, bottom] = [x + width, y + height];
  const sides = [
    { side: border.top, x1: x, y1: y, x2: right, y2: y },
    { side: border.right, x1: right, y1: y, x2: right, y2: bottom },
    { side: border.bottom, x1: x, y1: bottom, x2: right, y2: bottom },
    { side: border.left, x1: x, y1: y, x2: x, y2: bottom },
  ];
  return sides.flatMap(({ side, ...line }): readonly LineOp[] => {
    const stroke = strokeOf(side, opacity);
    return stroke === undefined ? [] : [{ op: 'line', ...line, stroke }];
  });
}
