import type { Block } from 'deckx/exporter';
import { createFlow, flowColumn, type Flow } from './flow.js';
import { labelOf, notesOf, type HandoutItem } from './item.js';
import { type Layout } from './layout.js';
import type { Column } from './sheet.js';

const gaps = { number: 48, items: 12 };

/** `outline`: titles and notes, one slide after the other, numbers in a column of their own; no pictures of slides. */
export const outline: Layout = async (job) => {
  const { items, settings, area } = job;
  const flow = createFlow(area);
  for (const item of items) {
    const column = await job.column([titleBlock(item), ...notesOf(item)], {
      width: area.width - gaps.number,
      fontSize: settings.fontSize,
      tallest: area.height,
      item,
    });
    placeEntry(flow, item, column, settings.fontSize);
  }
  return flow.sheets;
};

/** The slide's title as a heading; one without has its number for one. */
export function titleBlock({ slide: { title }, first, last }: HandoutItem): Block {
  const value = title === undefined || title.trim() === '' ? `Slide ${labelOf({ first, last })}` : title;
  return { type: 'heading', depth: 3, children: [{ type: 'text', value }] };
}

function placeEntry(flow: Flow, item: HandoutItem, column: Column, size: number): void {
  const top = flow.y === 0 ? 0 : flow.y + gaps.items;
  flowColumn(flow, column, { top, furtherTop: 0 }, ({ sheet, window, y, begins }) => {
    if (begins)
      sheet.parts.push({
        kind: 'print',
        text: labelOf(item),
        size,
        align: 'left',
        x: 0,
        baseline: y + baselineOf(column),
        width: gaps.number - 4,
      });
    sheet.parts.push({ kind: 'column', item, column, window, x: gaps.number, y });
  });
}

/** The baseline of a column's first line. */
export function baselineOf({ boxes }: Column): number {
  for (const box of boxes) if (box.type === 'text') return box.paragraphs[0]?.lines[0]?.baseline ?? 0;
  return 0;
}
