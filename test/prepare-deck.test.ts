import { expect, it } from 'vitest';
import { createReport, type ReadDeck } from 'deckx/reader';
import { prepareDeck } from '../src/prepare-deck.js';
import { findPlayer, players } from '../src/theme/players/index.js';

const read: ReadDeck = {
  type: 'deck',
  version: 1,
  meta: {},
  dialect: 'test',
  player: 'reveal',
  stylesheets: [],
  slides: [],
  footnotes: [],
};
const reveal = findPlayer('reveal')!;

it.each(players)('slides are as large as those of the player $name where the source names no size', async (player) => {
  const deck = await prepareDeck({ ...read, player: player.name }, player, {}, createReport());
  expect(deck.size).toEqual(player.size);
});

it('a size that the source names stays', async () => {
  const size = { width: 800, height: 600 };
  expect((await prepareDeck({ ...read, size }, reveal, {}, createReport())).size).toEqual(size);
});

it('a shape is asked of the size of the player', async () => {
  expect((await prepareDeck(read, reveal, { aspect: 2 }, createReport())).size).toEqual({ width: 1400, height: 700 });
});

it('keys are in the order of JSON', async () => {
  const deck = await prepareDeck(read, reveal, {}, createReport());
  expect(Object.keys(deck)).toEqual(['type', 'version', 'meta', 'size', 'dialect', 'player', 'stylesheets', 'slides', 'footnotes']);
});

it('a theme of the player is known, another is reported', async () => {
  const report = createReport();
  const night = { ...reveal, themes: new Map([['night', 'section { color: red }']]) };
  expect((await prepareDeck({ ...read, meta: { theme: 'night' } }, night, {}, report)).meta).toEqual({ theme: 'night' });
  expect((await prepareDeck(read, night, { theme: 'dark' }, report)).meta).toEqual({ theme: 'dark' });
  expect(report.diagnostics).toEqual([]);
  expect((await prepareDeck({ ...read, meta: { theme: 'day' } }, night, {}, report)).meta).toEqual({});
  expect(report.diagnostics).toMatchObject([{ code: 'theme/unknown-theme', hint: 'available: night, light, dark, paper' }]);
});
