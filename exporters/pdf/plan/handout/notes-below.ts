import { createFlow, flowColumn, lastSheet, makeRoom, turnOver, type Flow } from './flow.js';
import { labelOf, notesOf, type HandoutItem } from './item.js';
import { fittedFrame, printSize, type Layout, type LayoutJob } from './layout.js';
import type { Column, Sheet, SlidePart } from './sheet.js';

/** Space between a slide and its notes, above notes that continue, and between slides that share a page. */
const gaps = { notes: 20, continued: 20, items: 30 };

/** The share of a page's height that a slide may take: half, or what leaves room for more. */
const shares = { own: 1 / 2, compact: 0.3 };

/**
 * `handout`: a slide a page, its notes below, flowing on to pages without the slide. With `compact` slides share pages as
 * far as they fit with all of their notes.
 */
export const notesBelow: Layout = async (job) => {
  const { items, settings, area, slide } = job;
  const flow = createFlow(area);
  const frame = fittedFrame(slide, { width: area.width, height: area.height * (settings.compact ? shares.compact : shares.own) });
  for (const item of items) {
    const notes = notesOf(item);
    const column =
      notes.length === 0
        ? undefined
        : await job.column(notes, { width: area.width, fontSize: settings.fontSize, tallest: area.height - gaps.continued, item });
    const height = frame.height + (column === undefined ? 0 : gaps.notes + column.height);
    if (settings.compact && flow.y > 0) flow.y += gaps.items;
    if (settings.compact) makeRoom(flow, height);
    else turnOver(flow);
    placeItem(flow, item, { ...frame, x: (area.width - frame.width) / 2, y: flow.y }, column, job);
  }
  return flow.sheets;
};

function placeItem(flow: Flow, item: HandoutItem, frame: SlidePart['frame'], column: Column | undefined, { sideRoom }: LayoutJob): void {
  const sheet = lastSheet(flow);
  sheet.parts.push({ kind: 'slide', item, frame });
  addNumber(sheet, item, frame, sideRoom);
  flow.y = frame.y + frame.height;
  if (column === undefined) return;
  const places = { top: flow.y + gaps.notes, furtherTop: gaps.continued };
  flowColumn(flow, column, places, ({ sheet: on, window, y, index }) => {
    if (index > 0) addContinuation(on, item, flow.width);
    on.parts.push({ kind: 'column', item, column, window, x: 0, y });
  });
}

/** The slide's number: beside the frame, or below it where the page has no margin for it. */
function addNumber(sheet: Sheet, item: HandoutItem, frame: SlidePart['frame'], sideRoom: number): void {
  const beside = frame.x + sideRoom;
  const isBeside = beside >= 40;
  sheet.parts.push({
    kind: 'print',
    text: labelOf(item),
    size: printSize,
    align: 'right',
    x: isBeside ? frame.x - 8 : frame.x + frame.width,
    baseline: isBeside ? frame.y + printSize : frame.y + frame.height + printSize + 3,
    width: isBeside ? beside - 10 : frame.width,
  });
}

/** The header of a page on which notes continue. */
export function addContinuation(sheet: Sheet, item: HandoutItem, width: number): void {
  sheet.parts.push({ kind: 'print', text: `Slide ${labelOf(item)} (continued)`, size: printSize, align: 'left', x: 0, baseline: 6, width });
}
