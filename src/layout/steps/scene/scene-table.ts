import type { BorderSide, Sides } from '../../../theme/styled.js';
import type { PlacedBlock, PlacedCell, PlacedTable } from '../../placed.js';
import type { SceneTableCell, TableBox, TextBox, TextParagraph } from '../../scene.js';
import { tableSpacing } from '../flow/table-widths.js';
import { type DrawContext, points, present, roundPoints } from './draw-context.js';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Draws the text of a cell whose border box stands at a corner, in pixels of the slide. */
export type CellText = (cell: PlacedBlock, corner: Point) => readonly TextBox[];

/** A table at (x, y) pixels of the slide as a native table. */
export function drawTable(table: PlacedTable, at: Point, context: DrawContext, textOf: CellText): TableBox {
  const { factor } = context;
  const spacing = tableSpacing(table.node.style);
  const heights = trackEdges(
    table.rows.map(({ height }) => height),
    spacing.y,
  );
  return {
    type: 'table',
    x: points(at.x, factor),
    y: points(at.y, factor),
    width: points(table.width, factor),
    height: points(table.height, factor),
    columns: fromLeft(trackEdges(table.columns, spacing.x), table).map((width) => points(width, factor)),
    rows: table.rows.map((row, index) => ({
      height: points(heights[index] ?? row.height, factor),
      header: row.header,
      cells: row.cells.map((cell) => drawCell(cell, table, at, context, textOf)),
    })),
  };
}

/** Whether the first column stands at the right; the cells of a row come in reading order all the same. */
function isFromRight({ node }: PlacedTable): boolean {
  return node.style.direction === 'rtl';
}

function fromLeft(columns: readonly number[], table: PlacedTable): readonly number[] {
  return isFromRight(table) ? columns.toReversed() : columns;
}

/** Native tables have no room between cells: each takes half of it on either side, those at the edge all of it. */
function trackEdges(sizes: readonly number[], spacing: number): readonly number[] {
  const last = sizes.length - 1;
  return sizes.map((size, index) => size + spacing + (index === 0 ? spacing / 2 : 0) + (index === last ? spacing / 2 : 0));
}

function drawCell(cell: PlacedCell, table: PlacedTable, at: Point, context: DrawContext, textOf: CellText): SceneTableCell {
  const { node, box } = cell;
  const corner = { x: at.x + box.x, y: at.y + box.y };
  return {
    column: isFromRight(table) ? Math.max(0, table.columns.length - node.column - node.colspan) : node.column,
    colspan: node.colspan,
    rowspan: node.rowspan,
    header: node.header,
    text: oneBox(textOf(box, corner), box, corner, context),
    ...present('fill', node.fill),
    ...present('border', cellBorder(node.edges ?? box.node.style.border, context.factor)),
  };
}

function cellBorder(border: Sides<BorderSide>, factor: number): SceneTableCell['border'] {
  const drawn = [border.top, border.right, border.bottom, border.left].some(({ width, color }) => width > 0 && color.alpha > 0);
  const side = (value: BorderSide): BorderSide => ({ ...value, width: points(value.width, factor) });
  return drawn ? { top: side(border.top), right: side(border.right), bottom: side(border.bottom), left: side(border.left) } : undefined;
}

/** A cell holds one text box: several become one, an empty cell has one without paragraphs. */
function oneBox(boxes: readonly TextBox[], cell: PlacedBlock, corner: Point, { factor, scale }: DrawContext): TextBox {
  const [first, ...others] = boxes;
  const left = corner.x + cell.content.x;
  const top = corner.y + cell.content.y;
  if (first === undefined) {
    const place = {
      x: points(left, factor),
      y: points(top, factor),
      width: points(cell.content.width, factor),
      height: points(cell.content.height, factor),
    };
    return { type: 'text', role: 'body', ...place, scale, paragraphs: [] };
  }
  return others.reduce(appended, first);
}

function appended(box: TextBox, next: TextBox): TextBox {
  const space = Math.max(0, next.y - box.y - box.height);
  const [first, ...rest] = next.paragraphs;
  const spaced: readonly TextParagraph[] =
    first === undefined ? [] : [{ ...first, spaceBefore: roundPoints(first.spaceBefore + space) }, ...rest];
  return { ...box, height: roundPoints(Math.max(box.height, next.y + next.height - box.y)), paragraphs: [...box.paragraphs, ...spaced] };
}
