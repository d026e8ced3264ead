import type { ReadDeck } from './dialect.js';
import { deckProblems } from './json/deck-problems.js';

/** What keeps a deck that a reader returned from being one: the first that is found, in a sentence. */
export function deckProblem(deck: ReadDeck | undefined): string | undefined {
  // Readers may leave the size to the player.
  const value: unknown = typeof deck === 'object' ? { size: { width: 1, height: 1 }, ...deck } : deck;
  return deckProblems(value)[0]?.message;
}
