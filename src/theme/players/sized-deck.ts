import type { Deck } from '../../deck/deck.js';
import type { Player } from '../../deck/player.js';
import type { ReadDeck } from '../../read/dialect.js';
import { playerOf } from './index.js';

/** A deck whose slides have a size: their own, else that of the player's slides. */
export function sizedDeck(read: ReadDeck, player: Player = playerOf(read)): Deck {
  if (isSized(read)) return read;
  const { type, version, meta, ...rest } = read;
  // Where the size of a deck is in JSON: its keys have one order.
  return { type, version, meta, size: player.size, ...rest };
}

function isSized(read: ReadDeck): read is Deck {
  return read.size !== undefined;
}
