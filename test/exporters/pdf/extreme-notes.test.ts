/** Notes of any length, width and depth are in the file whole, and well tagged. */
import { expect, it } from 'vitest';
import { sample } from '../../tier.js';
import { extremeDecks, rightToLeft } from './extreme-decks.js';
import { writtenDeck } from './real-deck.js';

const decks = [
  ...extremeDecks.map(([name, text]) => ({ name, text, lang: 'en' })),
  { name: 'from right to left', text: rightToLeft, lang: 'he' },
];

it.each(sample('extreme notes as files', decks))('notes $name', async ({ text, lang }) => {
  const deck = await writtenDeck(text, lang);
  const { diagnostics } = await deck.verify({ layout: 'handout', pageSize: 'a5' });
  expect(diagnostics).toEqual([]);
});
