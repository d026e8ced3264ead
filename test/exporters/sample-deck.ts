import type { Asset, Block, Deck, Inline, Slide } from 'deckx/exporter';

/** A deck of these slides, without stylesheets. */
export function deckOf(slides: readonly Slide[], more: Partial<Deck> = {}): Deck {
  const size = { width: 1210, height: 681 };
  return { type: 'deck', version: 1, meta: {}, size, dialect: 'remark', player: 'remark', stylesheets: [], slides, footnotes: [], ...more };
}

/** A slide that shows these blocks. */
export function slide(blocks: readonly Block[], more: Partial<Slide> = {}): Slide {
  return { type: 'slide', id: 'slide-1', classes: [], blocks, notes: [], ...more };
}

export const text = (value: string): Inline => ({ type: 'text', value });
export const paragraph = (...children: readonly Inline[]): Block => ({ type: 'paragraph', children });
export const title = (value: string): Block => ({ type: 'heading', depth: 1, children: [text(value)] });

/** A file of a deck. */
export function assetOf(url: string, bytes: string, mediaType: string, width?: number): Asset {
  const size = width === undefined ? {} : { width, height: width };
  return { url, name: url.split('/').at(-1)!, bytes: new TextEncoder().encode(bytes), mediaType, ...size };
}
