import type { Deck } from '../../deck/deck.js';
import { slideLinks } from '../../deck/slide-links.js';
import { walk } from '../../deck/walk.js';
import type { Report } from '../../report/report.js';

/** Reports links within the deck that lead to no slide and to nothing on one (`read/place-link`). */
export function checkLinks(deck: Deck, report: Report): void {
  const nodes = deck.slides.flatMap(({ blocks, notes }) => [...walk([...blocks, ...notes])]);
  const slideOf = slideLinks(deck);
  for (const node of nodes) {
    if (node.type !== 'link' || !/^#./.test(node.url) || slideOf(node.url) !== undefined) continue;
    report.add('read/place-link', `no slide is named ${node.url.slice(1)}`, {
      ...(node.place === undefined ? {} : { place: node.place }),
      hint: 'give the slide a name: property',
    });
  }
}
