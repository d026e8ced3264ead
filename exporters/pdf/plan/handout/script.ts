import { textOf } from 'deckx/exporter';
import { createFlow, flowColumn, makeRoom, type Flow } from './flow.js';
import { labelOf, type HandoutItem, type Talk } from './item.js';
import { printSize, type Layout, type LayoutJob } from './layout.js';
import { baselineOf, titleBlock } from './outline.js';
import type { Sheet } from './sheet.js';

/** The column of numbers and cues, spaces, and the height of that column's entry for a slide. */
const margin = { width: 92, gap: 14, entry: 46 };
const gaps = { items: 18, clicks: 6 };
const numberSize = 18;

/**
 * `script`: the notes as a speech, in large type. In the margin stand the slide's number, how long its notes take and when they
 * are over, and where the next click comes.
 */
export const script: Layout = async (job) => {
  const flow = createFlow(job.area);
  let seconds = 0;
  for (const item of job.items) {
    const own = secondsOf(item, job.settings.wordsPerMinute);
    seconds += own;
    await placeSpeech(flow, item, `${clock(own)} · ${clock(seconds)}`, job);
  }
  return flow.sheets;
};

async function placeSpeech(flow: Flow, item: HandoutItem, times: string, { area, settings, column: set }: LayoutJob): Promise<void> {
  if (flow.y > 0) flow.y += gaps.items;
  makeRoom(flow, margin.entry);
  const x = margin.width + margin.gap;
  for (const [index, { afterClick, blocks }] of speechOf(item).entries()) {
    const column = await set(blocks, { width: area.width - x, fontSize: settings.fontSize, tallest: area.height, item });
    const top = index === 0 ? flow.y : flow.y + gaps.clicks;
    const sheets = flow.sheets.length;
    flowColumn(flow, column, { top, furtherTop: 0 }, ({ sheet, window, y, begins }) => {
      if (begins && index === 0) addEntry(sheet, item, times, y);
      if (begins && afterClick) addClick(sheet, y + (index === 0 ? margin.entry : baselineOf(column)));
      sheet.parts.push({ kind: 'column', item, column, window, x, y });
    });
    // The entry in the margin may be taller than the notes beside it.
    if (index === 0 && flow.sheets.length === sheets) flow.y = Math.max(flow.y, Math.min(top + margin.entry, flow.height));
  }
}

/** What is said, the slide's title before it. */
function speechOf(item: HandoutItem): readonly Talk[] {
  const [first = { afterClick: false, blocks: [] }, ...more] = item.talk;
  return [{ ...first, blocks: [titleBlock(item), ...first.blocks] }, ...more];
}

function addEntry(sheet: Sheet, item: HandoutItem, times: string, y: number): void {
  if (y > 0) sheet.parts.push({ kind: 'rule', x: 0, y: y - gaps.items / 2, width: margin.width });
  sheet.parts.push(
    {
      kind: 'print',
      text: labelOf(item),
      size: numberSize,
      align: 'left',
      x: 0,
      baseline: y + numberSize - 2,
      width: margin.width,
      strong: true,
    },
    { kind: 'print', text: times, size: printSize + 1, align: 'left', x: 0, baseline: y + numberSize + 12, width: margin.width },
  );
}

function addClick(sheet: Sheet, baseline: number): void {
  sheet.parts.push({
    kind: 'print',
    text: 'click',
    size: printSize + 1,
    align: 'right',
    x: margin.width,
    baseline,
    width: margin.width / 2,
  });
}

/** How long an item's notes take to be said, in whole seconds. */
export function secondsOf({ talk }: Pick<HandoutItem, 'talk'>, wordsPerMinute: number): number {
  const words = talk.reduce(
    (sum, { blocks }) =>
      sum +
      textOf(blocks)
        .split(/\s+/)
        .filter((word) => word !== '').length,
    0,
  );
  return Math.round((words * 60) / wordsPerMinute);
}

/** `1:05`, or `1:00:05` from an hour on. */
export function clock(seconds: number): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return hours === 0 ? `${minutes}:${pad(rest)}` : `${hours}:${pad(minutes)}:${pad(rest)}`;
}
