import type { Block, DeckMeta } from 'deckx/exporter';
import type { LayoutJob } from './layout.js';
import type { Sheet } from './sheet.js';

/** A page with the title, and author and date where the deck gives them. */
export async function coverSheet(title: string, { author, date }: Pick<DeckMeta, 'author' | 'date'>, { area, settings, column }: LayoutJob): Promise<Sheet> {
  const lines = [author, date].filter((text) => text !== undefined && text.trim() !== '');
  const blocks: readonly Block[] = [
    { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] },
    ...lines.map((value): Block => ({ type: 'paragraph', children: [{ type: 'text', value: value! }] })),
  ];
  const set = await column(blocks, { width: area.width, fontSize: settings.fontSize * 1.6, tallest: area.height });
  const y = Math.max(0, Math.min(area.height * 0.3, area.height - set.height));
  return { isCover: true, parts: [{ kind: 'column', column: set, window: { top: 0, bottom: set.height + 1 }, x: 0, y }] };
}
