import type { Deck } from '../deck/deck.js';
import { findDeepBlock, tooDeep } from '../deck/nesting.js';
import type { Report } from '../report/report.js';

/** Reports (`read/invalid-deck`) the first block whose nodes are nested too deeply for those who walk a deck recursively. */
export function reportDeepBlock(deck: Deck, report: Report): void {
  const deep = findDeepBlock(deck);
  if (deep === undefined) return;
  const { slide, block } = deep;
  report.add('read/invalid-deck', tooDeep, {
    ...(slide === undefined ? {} : { slide }),
    ...(block.place === undefined ? {} : { place: block.place }),
  });
}
