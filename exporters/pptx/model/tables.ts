import type { BorderSide, SceneTableCell, SceneTableRow, TableBox } from 'deckx/exporter';
import { faded } from './colors.js';
import { frameOf } from './frame.js';
import type { Identities } from './identities.js';
import { planLines } from './line-plan.js';
import { toLine } from './outline.js';
import { toParagraphs } from './paragraphs.js';
import type { Line, PptxParagraph, PptxTableCell, Sides, TableShape } from './presentation.js';
import { withSharedEdges } from './shared-edges.js';
import { slideText, where, type SlideContext } from './slide-context.js';
import { stepsIn } from './steps.js';
import { themed } from './theme-references.js';
import { centipoints, emu } from './units.js';

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
    ...tableStep(box, context),
    headerRow: box.rows[0]?.header === true,
    alt: slideText(box.alt ?? headings(box), context, box.place),
    columns: box.columns.map(emu),
    rows: withSharedEdges(rows),
    emptySize: smallestSize(box),
  };
}

/** The size of the table's smallest text; where there is no text, one that needs no room. */
function smallestSize({ rows }: TableBox): number {
  const sizes = rows.flatMap(({ cells }) =>
    cells.flatMap(({ text }) => text.paragraphs.flatMap(({ runs }) => runs.map(({ style }) => style.size))),
  );
  return centipoints(sizes.length === 0 ? 1 : Math.min(...sizes));
}

/** PowerPoint animates no part of a table: it appears with the first of its parts. */
function tableStep(box: TableBox, context: SlideContext): Pick<TableShape, 'step'> {
  const steps = stepsIn([box]);
  if (steps.size > 1)
    context.report.add(
      'export/step',
      'table rows and cells cannot appear one by one; the whole table appears at once',
      where(context, box.place),
    );
  const step = Math.min(...steps, Infinity);
  return step === 0 || step === Infinity ? {} : { step };
}

/** What the columns are called: the first thing that who cannot see a table wants to know. */
function headings({ rows }: TableBox): string {
  const [first] = rows;
  if (first?.header !== true) return '';
  return first.cells
    .map(({ text }) =>
      text.paragraphs
        .flatMap(({ runs }) => runs.map((run) => run.text))
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((text) => text !== '')
    .join(', ');
}

const noBorders: Sides<undefined> = { top: undefined, right: undefined, bottom: undefined, left: undefined };

const emptyCell: PptxTableCell = {
  kind: 'cell',
  colspan: 1,
  rowspan: 1,
  paragraphs: [],
  margins: { top: 0, right: 0, bottom: 0, left: 0 },
  anchor: 't',
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

/** A cell; its margins put the text where the scene has it, and never make the row grow. One without text has room for some. */
function toCell(cell: SceneTableCell, area: Rectangle, opacity: number, context: SlideContext): PptxTableCell {
  const { text, fill, border } = cell;
  const plan = planLines(text, context.fonts);
  const height = plan.paragraphs.reduce(
    (sum, { pitch, spaceBefore }, index) => sum + spaceBefore + pitch * Math.max(1, text.paragraphs[index]!.lines.length),
    0,
  );
  const above = plan.top - area.y;
  const below = area.y + area.height - plan.top - height;
  return {
    kind: 'cell',
    colspan: cell.colspan,
    rowspan: cell.rowspan,
    paragraphs: toParagraphs(text, plan, opacity, context).map(withOwnWeight),
    anchor: anchorOf(above, below),
    margins: {
      left: Math.max(0, emu(text.x - area.x)),
      right: Math.max(0, emu((area.x + area.width - text.x - text.width) * 0.9)),
      ...(text.paragraphs.length === 0 ? { top: 0, bottom: 0 } : uprightMargins(above, below, cell.rowspan)),
    },
    ...(fill === undefined || fill.alpha === 0 ? {} : { fill: themed(faded(fill, opacity), context.theme, 'other') }),
    borders: border === undefined ? noBorders : mapSides(border, (side) => themedLine(side, opacity, context)),
  };
}

/** Where the text stands, by the margin that is needed least: from above, from below, or from the middle. */
function anchorOf(above: number, below: number): 't' | 'ctr' | 'b' {
  const offset = Math.abs(above - below);
  if (offset <= above && offset <= below) return 'ctr';
  return above < below ? 't' : 'b';
}

/**
 * Margins above and below the text, less a hair, so that the row does not grow. A cell over several rows has but what its anchor
 * leaves to be said: LibreOffice gives all that such a cell needs to its last row.
 */
function uprightMargins(above: number, below: number, rowspan: number): Pick<Sides<number>, 'top' | 'bottom'> {
  const margin = (points: number): number => Math.max(0, emu(points));
  const anchor = anchorOf(above, below);
  if (rowspan === 1) return { top: margin(above), bottom: margin(below - 0.1) };
  if (anchor === 'ctr') return { top: margin(above - below), bottom: margin(below - above) };
  return { top: anchor === 't' ? margin(above) : 0, bottom: anchor === 'b' ? margin(below) : 0 };
}

/** Text says that it is not bold, too: that of a header would be by the table's style. */
function withOwnWeight(paragraph: PptxParagraph): PptxParagraph {
  return { ...paragraph, runs: paragraph.runs.map((run) => ({ ...run, format: { ...run.format, bold: run.format.bold ?? false } })) };
}

function themedLine(side: BorderSide, opacity: number, { theme }: SlideContext): Line | undefined {
  const line = toLine(side, opacity);
  return line === undefined ? undefined : { ...line, color: themed(line.color, theme, 'other') };
}

function mapSides<T>({ top, right, bottom, left }: Sides<T>, map: (side: T) => Line | undefined): Sides<Line | undefined> {
  return { top: map(top), right: map(right), bottom: map(bottom), left: map(left) };
}
