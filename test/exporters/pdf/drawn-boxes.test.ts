/** Nothing that is drawn lies on anything, sticks out of its page, or is lost, with what decks and notes can be in truth. */
import { describe, expect, it } from 'vitest';
import type { PdfOptions } from '../../../exporters/pdf/options.js';
import type { Page } from '../../../exporters/pdf/plan/plan.js';
import { deckFixtures } from '../../golden/exporters.js';
import { drawnOn, faultsOf, type Measure } from './drawn.js';
import { extremeDecks, rightToLeft } from './extreme-decks.js';
import { fixtureDeck, measureOf, realDeck, writtenDeck, type RealDeck } from './real-deck.js';
import { sample } from '../../tier.js';

const withNotes: readonly Partial<PdfOptions>[] = [
  { layout: 'handout' },
  { layout: 'handout', compact: true },
  { layout: 'notes-right' },
  { layout: '3up', beside: 'notes' },
  { layout: 'outline' },
  { layout: 'script' },
];
const withoutNotes: readonly Partial<PdfOptions>[] = [
  { layout: '2up' },
  { layout: '3up' },
  { layout: '4up' },
  { layout: '6up' },
  { layout: '9up' },
];
const papers: readonly Partial<PdfOptions>[] = [
  { pageSize: 'a4' },
  { pageSize: 'letter', orientation: 'landscape', duplex: true },
  { pageSize: 'a5' },
  { pageSize: '100x100mm', margin: '10mm' },
];
const on = (layouts: readonly Partial<PdfOptions>[]): readonly Partial<PdfOptions>[] =>
  papers.flatMap((paper) => layouts.map((layout) => ({ ...layout, ...paper })));

/** Content in the order in which it is told: it is drawn in that order. */
function saidOn(pages: readonly Page[], measure: Measure): string {
  return pages
    .flatMap((page) => drawnOn(page, measure).flatMap(({ kind, isContent, text }) => (kind === 'text' && isContent ? [text] : [])))
    .join(' ');
}

interface Found {
  readonly faults: readonly string[];
  readonly said: string;
}

async function planned(deck: RealDeck, options: Partial<PdfOptions>): Promise<Found> {
  const { plan, report } = await deck.plan(options);
  const measure = measureOf(plan);
  const ranOff = report.diagnostics
    .filter(({ code, message }) => code === 'layout/overflow' && message.includes('runs off'))
    .map(({ message }) => message);
  const drawn = plan.pages.flatMap((page, index) => faultsOf(page, measure).map((fault) => `page ${index + 1}: ${fault}`));
  return { faults: [...ranOff, ...drawn].map((fault) => `${JSON.stringify(options)} ${fault}`), said: saidOn(plan.pages, measure) };
}

async function faultsIn(deck: RealDeck, looks: readonly Partial<PdfOptions>[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const look of looks) found.push(...(await planned(deck, look)).faults);
  return found;
}

/** All letters, in no order: what stands side by side is told page by page. A soft hyphen shows where a line ends at it. */
const lettersOf = (text: string): string =>
  Array.from(text.replace(/[\s-]+/g, ''))
    .sort()
    .join('');

describe.each(sample('boxes of fixtures', deckFixtures))('%s', (path) => {
  it('without notes has nothing on anything, and nothing off its page', async () => {
    expect(await faultsIn(fixtureDeck(path), on(withoutNotes))).toEqual([]);
  });

  it('with its slides as notes, too, has nothing on anything, and says the same wherever pages end', async () => {
    const deck = fixtureDeck(path, { asNotes: true });
    const found: string[] = [];
    for (const layout of withNotes) {
      const plain = lettersOf((await planned(deck, { ...layout, pageSize: '297x5000mm' })).said);
      for (const look of on([layout])) {
        const { faults, said } = await planned(deck, look);
        found.push(...faults);
        expect(lettersOf(said), JSON.stringify(look)).toBe(plain);
      }
    }
    expect(found).toEqual([]);
  });
});

/** Words that are told apart, in the order of the source. */
const wordsOf = (text: string): readonly string[] => text.replace(/\s+/g, '').match(/[whf]\d+z/g) ?? [];

describe.each(sample('extreme notes', extremeDecks))('notes %s', (_, source) => {
  it('lie on nothing, and are all there, in order', async () => {
    const deck = await writtenDeck(source);
    const said = wordsOf(source.replace(/\[\^\d\](?!:)/g, ' '));
    const found: string[] = [];
    for (const look of on(withNotes)) {
      const { faults, said: drawn } = await planned(deck, look);
      found.push(...faults);
      expect(wordsOf(drawn), JSON.stringify(look)).toEqual(said);
    }
    expect(found).toEqual([]);
  });
});

describe('heads and feet', () => {
  const names = { wide: 'W'.repeat(60) + 'i'.repeat(200), words: 'Clay, glaze and fire '.repeat(20), word: 'kiln'.repeat(80), empty: '' };
  const lines = ['{title}|{author}|{date}', '{title}||{page} / {pages}', '{title}|{author}', '|{title}|', '||{title} {author}', '{title}'];

  it.each(sample('heads and feet', Object.entries(names)))('lie beside each other: %s', async (_, name) => {
    const deck = await writtenDeck(`# A\n\n???\n\n${'said '.repeat(300)}\n\n---\n# B\n`);
    const named = realDeck({ ...deck.deck, meta: { ...deck.deck.meta, title: name, author: name, date: name } });
    for (const line of lines)
      expect(await faultsIn(named, on([{ layout: 'handout', header: line, footer: line, cover: true }]))).toEqual([]);
  });
});

it('notes from right to left lie on nothing, and are all there', async () => {
  const deck = await writtenDeck(rightToLeft, 'he');
  const sorted = (text: string): readonly string[] => (text.match(/[\u05d0-\u05ea]+/g) ?? []).sort();
  for (const look of on(withNotes)) {
    const { faults, said } = await planned(deck, look);
    expect(faults).toEqual([]);
    expect(sorted(said).length).toBeGreaterThan(400);
  }
});
