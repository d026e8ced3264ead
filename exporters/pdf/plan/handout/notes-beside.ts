import { createFlow, flowColumn, lastSheet, makeRoom, turnOver, type Flow } from './flow.js';
import { labelOf, notesOf, type HandoutItem } from './item.js';
import { fittedFrame, printSize, type Layout, type LayoutJob } from './layout.js';
import type { Size } from '../../settings/page-size.js';
import type { Column, Sheet } from './sheet.js';

/** Share of the width that slides have at most, and spaces between columns and rows. */
const left = { 'notes-right': 0.42, '3up': 0.5 };
const gaps = { columns: 18, rows: 18, label: 12 };
/** How small a slide may become for one more to fit a page, as a share of its size. */
const least = 0.85;
/** Distance of lines to write on. */
const linePitch = 22;

/**
 * `notes-right`: slides in a left column, their notes beside them, as many as fit; notes longer than a page continue on the
 * next. `3up`: three slides per page, each beside lines to write on or its notes, which take the room they need.
 */
export const notesBeside: Layout = async (job) => {
  const { items, settings, area, slide } = job;
  const isThreeUp = settings.layout === '3up';
  const flow = createFlow(area);
  const third = rowHeight(area, 3);
  const frame = isThreeUp ? fittedFrame(slide, { width: area.width * left['3up'], height: third - gaps.label }) : frameBesideNotes(job);
  const { width } = frame;
  const x = width + gaps.columns;
  for (const item of items) {
    const withLines = isThreeUp && settings.beside === 'lines';
    const column = withLines ? undefined : await notesColumn(item, area.width - x, job);
    const height = Math.max(isThreeUp ? third : frame.height + gaps.label, column?.height ?? 0);
    startRow(flow, height, frame.height + gaps.label);
    const top = flow.y;
    const sheet = lastSheet(flow);
    sheet.parts.push({ kind: 'slide', item, frame: { ...frame, x: 0, y: top } });
    sheet.parts.push({
      kind: 'print',
      text: labelOf(item),
      size: printSize,
      align: 'left',
      x: 0,
      baseline: top + frame.height + gaps.label - 2,
      width,
    });
    if (withLines) addLines(sheet, { x, y: top, width: area.width - x, height: third - gaps.label });
    const pages = flow.sheets.length;
    if (column !== undefined) flowNotes(flow, item, column, { x, top, width });
    flow.y = flow.sheets.length > pages ? flow.y : Math.max(flow.y, top + height);
  }
  return flow.sheets;
};

/** Height of a row where so many of them fill a page. */
function rowHeight({ height }: Size, rows: number): number {
  return (height - (rows - 1) * gaps.rows) / rows;
}

/** As large as its share of the width allows, but somewhat smaller where one more slide then fits a page. */
function frameBesideNotes({ area, slide }: LayoutJob): Size {
  const largest = fittedFrame(slide, { width: area.width * left['notes-right'], height: area.height / 2 - gaps.label });
  const rows = Math.ceil((area.height + gaps.rows) / (largest.height + gaps.label + gaps.rows) - 0.01);
  const height = rowHeight(area, rows) - gaps.label;
  return height < largest.height * least ? largest : fittedFrame(slide, { ...largest, height: Math.min(height, largest.height) });
}

async function notesColumn(item: HandoutItem, width: number, { settings, area, column }: LayoutJob): Promise<Column | undefined> {
  const notes = notesOf(item);
  return notes.length === 0 ? undefined : column(notes, { width, fontSize: settings.fontSize, tallest: area.height, item });
}

/** A row that no page can hold begins on a page of its own, unless the slide still fits below the others. */
function startRow(flow: Flow, height: number, least: number): void {
  if (flow.y > 0) flow.y += gaps.rows;
  if (height <= flow.height) makeRoom(flow, height);
  else if (flow.y + Math.max(least, flow.height / 2) > flow.height) turnOver(flow);
}

function flowNotes(
  flow: Flow,
  item: HandoutItem,
  column: Column,
  { x, top, width }: { readonly x: number; readonly top: number; readonly width: number },
): void {
  flowColumn(flow, column, { top, furtherTop: 0 }, ({ sheet, window, y, index }) => {
    if (index > 0)
      sheet.parts.push({
        kind: 'print',
        text: `Slide ${labelOf(item)} (continued)`,
        size: printSize,
        align: 'left',
        x: 0,
        baseline: y + printSize,
        width,
      });
    sheet.parts.push({ kind: 'column', item, column, window, x, y });
  });
}

function addLines(
  sheet: Sheet,
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): void {
  for (let down = linePitch; down <= height + 0.01; down += linePitch) sheet.parts.push({ kind: 'rule', x, y: y + down, width });
}
