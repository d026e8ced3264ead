import type { Deck } from '../../deck/deck.js';

/** Players of decks by the dialect that they were read from: the only place that knows both. */
const players: ReadonlyMap<string, string> = new Map([
  ['capsicum', 'podium'],
  ['remark', 'remark'],
  ['reveal', 'reveal'],
]);

/**
 * A deck of JSON with its player. Decks that were written before they named one (`Deck.player`) have that of their dialect; one
 * of a dialect that deckx never read stays without.
 */
export function withPlayer(deck: Deck): Deck {
  const player = deck.player ?? players.get(deck.dialect);
  if (player === undefined || player === deck.player) return deck;
  // Where readers put it: the JSON of a deck has its keys in one order.
  const { type, version, meta, size, dialect, ...rest } = deck;
  return { type, version, meta, size, dialect, player, ...rest };
}
