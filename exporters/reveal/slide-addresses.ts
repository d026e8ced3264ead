import { slideLinks } from 'deckx/exporter';
import type { Deck } from 'deckx/exporter';

/** Links between slides as reveal.js has them: `#/id`; other addresses stay as they are. `ids`: those of the page. */
export function pageLinks(deck: Deck, ids: ReadonlyMap<string, string>): (url: string) => string {
  const slideAt = slideLinks(deck);
  return (url) => {
    const slide = slideAt(url);
    return slide === undefined ? url : `#/${encodeURIComponent(ids.get(slide.id) ?? slide.id)}`;
  };
}
