import type { Block, DeckMeta } from 'deckx/exporter';
import { createFlow, flowColumn } from './flow.js';
import type { LayoutJob } from './layout.js';
import type { Column, Sheet } from './sheet.js';

/** Sizes of the text, as multiples of that of the notes: the largest that fits the page. */
const sizes = [1.6, 1.2, 0.9];

/** A page with the title, and author and date where the deck gives them; more of them for a title that no page can hold. */
export async function coverSheets(
  title: string,
  { author, date }: Pick<DeckMeta, 'author' | 'date'>,
  job: LayoutJob,
): Promise<readonly Sheet[]> {
  const lines = [author, date].filter((text) => text !== undefined && text.trim() !== '');
  const blocks: readonly Block[] = [
    { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] },
    ...lines.map((value): Block => ({ type: 'paragraph', children: [{ type: 'text', value: value! }] })),
  ];
  const { area } = job;
  const column = await fittingColumn(blocks, job);
  const flow = createFlow(area);
  const top = Math.max(0, Math.min(area.height * 0.3, area.height - column.height));
  flowColumn(flow, column, { top, furtherTop: 0 }, ({ sheet, window, y }) => {
    sheet.parts.push({ kind: 'column', column, window, x: 0, y });
  });
  return flow.sheets.map(({ parts }) => ({ parts, isCover: true }));
}

async function fittingColumn(blocks: readonly Block[], { area, settings, column: set }: LayoutJob): Promise<Column> {
  let column: Column | undefined;
  for (const size of sizes) {
    column = await set(blocks, { width: area.width, fontSize: settings.fontSize * size, tallest: area.height });
    if (column.height <= area.height) break;
  }
  return column!;
}
