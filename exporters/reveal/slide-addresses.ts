import { slideLinks } from 'deckx/exporter';
import type { Deck } from 'deckx/exporter';

/** Links between slides as reveal.js has them: `#/id`; other addresses stay as they are. */
export function pageLinks(deck: Deck): (url: string) => string {
  const slideAt = slideLinks(deck);
  return (url) => {
    const slide = slideAt(url);
    return slide === undefined ? url : `#/${encodeURIComponent(slide.id)}`;
  };
}
