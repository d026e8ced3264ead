import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkReader, createReport, dialects, type Deck, type Dialect, type Source } from 'deckx/reader';
import { describe, expect, it } from 'vitest';
import { fixturesRoot } from '../golden/golden.js';
import { readerFixtures } from '../golden/readers.js';

describe.each(dialects)('$name', (dialect) => {
  it('does what readers are expected to do', async () => {
    // Fixtures show one feature each; a detection needs a talk.
    const samples = readerFixtures
      .filter((fixture) => fixture.dialect === dialect.name)
      .map(({ path }) => ({ file: path, text: readFileSync(join(fixturesRoot, path), 'utf8').replaceAll('\r\n', '\n') }))
      .filter(({ file, text }) => dialect.detect({ file, text, stylesheets: [] }).confidence > 0);
    expect(samples.length).toBeGreaterThan(10);
    expect(await checkReader(dialect, samples)).toEqual([]);
  });
});

describe('a reader is told what it does wrong:', () => {
  const good = dialects.find(({ name }) => name === 'remark')!;
  const sample = { text: 'name: one\n# First\n\nSome words.\n???\nnote\n---\n# Second' };
  const changed = (change: (deck: Deck, source: Source) => unknown): Partial<Dialect> => ({
    read: async (source) => change((await good.read(source, createReport())) as Deck, source) as Deck,
  });
  const slides = (deck: Deck, fields: object): unknown => ({ ...deck, slides: deck.slides.map((slide) => ({ ...slide, ...fields })) });
  const moved = (place: object | undefined) => (deck: Deck) =>
    JSON.parse(JSON.stringify(deck, (key, value: unknown) => (key === 'place' ? place : value))) as unknown;
  let calls = 0;

  it.each<[string, Partial<Dialect>]>([
    ['detect() gives deck a confidence of 2, not one above 0 and up to 1', { detect: () => ({ confidence: 2, why: 'x' }) }],
    ['detect() gives deck a confidence of NaN, not one above 0 and up to 1', { detect: () => ({ confidence: NaN, why: 'x' }) }],
    ['detect() gives no reason for deck', { detect: () => ({ confidence: 1, why: '' }) }],
    [
      'detect() throws at deck: no',
      {
        detect: () => {
          throw new Error('no');
        },
      },
    ],
    ['read() throws at deck: cards', { read: () => Promise.reject(new Error('cards')) }],
    [
      'read() throws at the first 2 characters of deck: short',
      changed((deck, { text }) => {
        if (text.length < 3) throw new Error('short');
        return deck;
      }),
    ],
    ['the deck of deck is not valid: slides: expected', changed((deck) => ({ ...deck, slides: 1 }))],
    ['the deck of deck is not valid: deck: expected', changed(() => undefined)],
    ['the same source gives a different deck the second time', changed((deck) => ({ ...deck, meta: { title: String((calls += 1)) } }))],
    ['the deck is without the stylesheets of the source (Source.stylesheets)', changed((deck) => ({ ...deck, stylesheets: [] }))],
    ['two slides have the id x', changed((deck) => slides(deck, { id: 'x' }))],
    ['"a b" cannot be the id of a slide: letters, digits, _ and - can', changed((deck) => slides(deck, { id: 'a b' }))],
    ['the text "First" has no place', changed(moved(undefined))],
    ['the place of the text "First" is not in the source', changed(moved({ file: 'deck', line: 99, column: 1 }))],
    ['the place of the text "First" is not in the source', changed(moved({ file: 'other', line: 2, column: 3 }))],
    ['the place of the text "First" is after it', changed(moved({ file: 'deck', line: 8, column: 1 }))],
  ])('%s', async (problem, faulty) => {
    const problems = await checkReader({ ...good, ...faulty }, [sample]);
    expect(problems).toContainEqual(expect.stringContaining(problem));
  });
});
