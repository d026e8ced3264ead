import { findBuilds } from 'deckx/exporter';
import type { Deck } from 'deckx/exporter';

/**
 * The name of the series that a slide is part of, by its index: slides that follow each other and only add to what was there.
 * reveal.js animates from one to the next.
 */
export function findSeries(deck: Deck): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  findBuilds(deck).forEach(({ first, last }, number) => {
    for (let index = first; index <= last; index += 1) names.set(index, `build-${number + 1}`);
  });
  return names;
}
