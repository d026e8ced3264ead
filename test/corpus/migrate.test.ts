/** The seed talk in other dialects, read again: the same deck. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReport, dialects, type Deck } from 'deckx/reader';
import { describe, expect, it } from 'vitest';
import { capsicumText } from '../../exporters/dialects/capsicum/capsicum-text.js';
import { remarkText } from '../../exporters/dialects/remark/remark-text.js';
import { deployment } from './expected.js';
import { folderOf } from '../read/read.js';
import { sizedDeck } from '../../src/theme/players/sized-deck.js';

const read = async (dialect: string, text: string): Promise<Deck> => {
  const folder = { ...folderOf([]), hasAsset: (url: string) => url.startsWith('images/') };
  const source = { file: 'deck', text, stylesheets: [], folder };
  return sizedDeck(await dialects.find(({ name }) => name === dialect)!.read(source, createReport()));
};

const bare = (deck: Deck): unknown =>
  JSON.parse(JSON.stringify(deck, (key, value: unknown) => (key === 'place' || key === 'dialect' || key === 'player' ? undefined : value)));

describe.each([
  ['capsicum', 'deck.txt'],
  ['remark', 'slides.md'],
])('%s', (dialect, file) => {
  it.each(Object.entries({ remark: remarkText, capsicum: capsicumText }))(
    'as %s is the same deck, and nothing is lost',
    async (target, write) => {
      const deck = await read(dialect, readFileSync(join(deployment, file), 'utf8'));
      const report = createReport();
      const again = await read(target, write(deck, { report, urlOf: (url) => url }));
      expect(bare(again)).toEqual(bare(deck));
      expect(report.diagnostics).toEqual([]);
    },
  );
});
