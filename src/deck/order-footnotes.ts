import type { Deck, FootnoteDefinition } from './deck.js';
import { walk } from './walk.js';

/**
 * The deck with its footnotes in the order in which they are first referred to, slide by slide, notes after the slide they
 * belong to: exporters number them by their places in the list. Those that nothing refers to come last.
 */
export function orderFootnotes(deck: Deck): Deck {
  if (deck.footnotes.length === 0) return deck;
  const order = new Map<string, number>();
  const nodes = deck.slides.flatMap(({ blocks, notes }) => [...blocks, ...notes]);
  for (const node of walk(nodes)) {
    if (node.type === 'footnoteReference' && !order.has(node.identifier)) order.set(node.identifier, order.size);
  }
  const rank = ({ identifier }: FootnoteDefinition): number => order.get(identifier) ?? order.size;
  return { ...deck, footnotes: [...deck.footnotes].sort((a, b) => rank(a) - rank(b)) };
}
