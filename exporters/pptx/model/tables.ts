import type { SceneTableCell, SceneTableRow, TableBox } from 'deckx/exporter';
import { faded } from './colors.js';
import { frameOf } from './frame.js';
import type { Identities } from './identities.js';
import { planLines } from './line-plan.js';
import { toLine } from './outline.js';
import { toParagraphs } from './paragraphs.js';
import type { Line, PptxTableCell, Sides, TableShape } from './presentation.js';
import type { SlideContext } from './slide-context.js';
import { emu } from './units.js';

/** A table of PowerPoint's own, every place of its grid filled: with a cell, or with the part of one that spans it. */
export function toTable(box: TableBox, opacity: number, identities: Identities, context: SlideContext): TableShape {
  const covered = coveredPlaces(box.rows);
  let top = box.y;
  const rows = box.rows.map((row, index) => {
    const at = (column: number): PptxTableCell => {
      const cell = row.cells.find((one) => one.column === column);
      if (cell !== undefined) return toCell(cell, cellBox(box, index, top, cell), opacity, context);
      return covered.get(`${index},${column}`) ?? emptyCell;
    };
    const made = { height: emu(row.height), cells: box.columns.map((_, column) => at(column)) };
    top += row.height;
    return made;
  });
  return {
    kind: 'table',
    ...identities.next('Table'),
    frame: frameOf(box),
    headerRow: box.rows[0]?.header === true,
    columns: box.columns.map(emu),
    rows,
  };
}

const noBorders: Sides<undefined> = { top: undefined, right: undefined, bottom: undefined, left: undefined };

const emptyCell: PptxTableCell = {
  kind: 'cell',
  colspan: 1,
  rowspan: 1,
  paragraphs: [],
  margins: { top: 0, right: 0, bottom: 0, left: 0 },
  borders: noBorders,
};

/** Places, as `row,column`, that a cell to the left or above spans. */
function coveredPlaces(rows: readonly SceneTableRow[]): ReadonlyMap<string, PptxTableCell> {
  const covered = new Map<string, PptxTableCell>();
  rows.forEach((row, top) => {
    for (const { column, colspan, rowspan } of row.cells) {
      for (let down = 0; down < rowspan; down++) {
        for (let across = 0; across < colspan; across++) {
          if (down + across === 0) continue;
          covered.set(`${top + down},${column + across}`, { kind: 'covered', across: across > 0, down: down > 0 });
        }
      }
    }
  });
  return covered;
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function cellBox(box: TableBox, index: number, y: number, { column, colspan, rowspan }: SceneTableCell): Rectangle {
  const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);
  return {
    x: box.x + sum(box.columns.slice(0, column)),
    y,
    width: sum(box.columns.slice(column, column + colspan)),
    height: sum(box.rows.slice(index, index + rowspan).map(({ height }) => height)),
  };
}

/** A cell; its margins put the text where the scene has it, and never make the row grow. */
function toCell(cell: SceneTableCell, area: Rectangle, opacity: number, context: SlideContext): PptxTableCell {
  const { text, fill, border } = cell;
  const plan = planLines(text, context.fonts);
  const height = plan.paragraphs.reduce(
    (sum, { pitch, spaceBefore }, index) => sum + spaceBefore + pitch * Math.max(1, text.paragraphs[index]!.lines.length),
    0,
  );
  const margin = (points: number): number => Math.max(0, emu(points));
  return {
    kind: 'cell',
    colspan: cell.colspan,
    rowspan: cell.rowspan,
    paragraphs: toParagraphs(text, plan, opacity, context),
    margins: {
      left: margin(text.x - area.x),
      top: margin(plan.top - area.y),
      right: margin((area.x + area.width - text.x - text.width) * 0.9),
      bottom: margin(area.y + area.height - plan.top - height - 0.1),
    },
    ...(fill === undefined || fill.alpha === 0 ? {} : { fill: faded(fill, opacity) }),
    borders: border === undefined ? noBorders : mapSides(border, (side) => toLine(side, opacity)),
  };
}

function mapSides<T>({ top, right, bottom, left }: Sides<T>, map: (side: T) => Line | undefined): Sides<Line | undefined> {
  return { top: map(top), right: map(right), bottom: map(bottom), left: map(left) };
}
