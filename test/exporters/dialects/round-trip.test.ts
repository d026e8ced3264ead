/** Decks written in a dialect and read again are the same, but for losses that were reported. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReport, dialects, type Deck } from 'deckx/reader';
import { describe, expect, it } from 'vitest';
import { remarkText } from '../../../exporters/dialects/remark/remark-text.js';
import { fixtureSource, readerFixtures } from '../../golden/readers.js';
import { fixturesRoot } from '../../golden/golden.js';

const read = (dialect: string, text: string): Promise<Deck> =>
  Promise.resolve(dialects.find(({ name }) => name === dialect)!.read({ ...fixtureSource('deck', text), math: { dollars: false, inCode: true } }, createReport()));

/** Without places, and with texts that follow each other (the reader leaves out a `<wbr>`) in one. */
const bare = (deck: Deck): unknown =>
  JSON.parse(JSON.stringify(deck, (key, value: unknown) => (key === 'place' || key === 'dialect' ? undefined : Array.isArray(value) ? merged(value) : value)));

interface TextLike {
  readonly type?: string;
  readonly value?: string;
  readonly step?: number;
}

function merged(values: readonly TextLike[]): readonly unknown[] {
  return values.reduce<TextLike[]>((all, each) => {
    const last = all.at(-1);
    if (last?.type !== 'text' || each?.type !== 'text' || last.step !== each.step) return [...all, each];
    return [...all.slice(0, -1), { ...last, value: `${last.value}${each.value}` }];
  }, []);
}

describe.each(readerFixtures)('$path', ({ dialect, path }) => {
  it('remark', async () => {
    const deck = await read(dialect, readFileSync(join(fixturesRoot, path), 'utf8'));
    const report = createReport();
    const text = remarkText(deck, { report, urlOf: (url) => url });
    const again = await read('remark', text);
    expect(bare(again), text).toEqual(bare(deck));
    expect(report.diagnostics).toEqual([]);
  });
});
