/** Decks written in a dialect and read again are the same, but for losses that were reported. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReport, dialects, type Deck } from 'deckx/reader';
import { describe, expect, it } from 'vitest';
import { capsicumText } from '../../../exporters/dialects/capsicum/capsicum-text.js';
import { remarkText } from '../../../exporters/dialects/remark/remark-text.js';
import { pageWith } from '../../read/remark/page-with.js';
import { fixtureSource, readerFixtures } from '../../golden/readers.js';
import { fixturesRoot } from '../../golden/golden.js';
import { sizedDeck } from '../../../src/theme/players/sized-deck.js';

/** A page beside the deck that shows formulas. */
const page = pageWith({ dollars: false, inCode: true });

const read = async (dialect: string, text: string): Promise<Deck> =>
  sizedDeck(await dialects.find(({ name }) => name === dialect)!.read(fixtureSource('deck', text), createReport(), page));

const loss = (message: string): string => `migrate/no-equivalent: capsicum ${message}`;
const blanks = loss('loses the spacing between the items of this list, which is written as HTML');
const lookAlike = loss('reads ⎽ ＿ ＜ ＝ ＞ in code as the ASCII characters that they look like');

/** What is lost, and reported. */
const known: Readonly<Record<string, readonly string[]>> = {
  'remark/blockquotes.md → capsicum': [blanks],
  'remark/dollars-stay.md → capsicum': [loss('has no inline formulas; this one is written as code')],
  'remark/lists.md → capsicum': [loss('has no checkboxes in this list, which is written as HTML; they are characters'), blanks],
  'remark/lookalikes-stay.md → capsicum': [lookAlike, lookAlike],
  'remark/math-fence.md → capsicum': [loss('has no formulas inside HTML; this one is written as code')],
};

const writers = { remark: remarkText, capsicum: capsicumText };

/** Without places, and with texts that follow each other (the reader leaves out a `<wbr>`) in one. */
const bare = (deck: Deck): unknown =>
  JSON.parse(
    JSON.stringify(deck, (key, value: unknown) =>
      key === 'place' || key === 'dialect' || key === 'player' ? undefined : Array.isArray(value) ? merged(value) : value,
    ),
  );

interface TextLike {
  readonly type?: string;
  readonly value?: string;
  readonly step?: number;
}

function merged(values: readonly TextLike[]): readonly unknown[] {
  return values.reduce<TextLike[]>((all, each) => {
    const last = all.at(-1);
    if (last?.type !== 'text' || each.type !== 'text' || last.step !== each.step) return [...all, each];
    return [...all.slice(0, -1), { ...last, value: `${last.value}${each.value}` }];
  }, []);
}

const talks = [
  { dialect: 'capsicum', path: 'talks/lighthouse/deck.txt' },
  { dialect: 'remark', path: 'talks/bread/slides.md' },
];

describe.each([...readerFixtures, ...talks])('$path', ({ dialect, path }) => {
  it.each(Object.entries(writers))('%s', async (target, write) => {
    const deck = await read(dialect, readFileSync(join(fixturesRoot, path), 'utf8'));
    const report = createReport();
    const text = write(deck, { report, urlOf: (url) => url });
    const again = await read(target, text);
    const losses = report.diagnostics.map(({ code, message }) => `${code}: ${message}`);
    expect(losses).toEqual(known[`${path} → ${target}`] ?? []);
    if (losses.length === 0) expect(bare(again), text).toEqual(bare(deck));
    else expect(bare(again), text).not.toEqual(bare(deck));
  });
});
