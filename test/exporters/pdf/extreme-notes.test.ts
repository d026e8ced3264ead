/** Notes of any length, width and depth are in the file whole, and well tagged. */
import { expect, it } from 'vitest';
import { extremeDecks, rightToLeft } from './extreme-decks.js';
import { writtenDeck } from './real-deck.js';

it.each<readonly [string, string, string?]>([...extremeDecks, ['from right to left', rightToLeft, 'he']])('notes %s', async (_, text, lang = 'en') => {
  const deck = await writtenDeck(text, lang);
  const { diagnostics } = await deck.verify({ layout: 'handout', pageSize: 'a5' });
  expect(diagnostics).toEqual([]);
});
