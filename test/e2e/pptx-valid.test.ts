/** The shipped talks, every deck fixture and decks that no fixture is like, for every version of Office that the Open XML SDK knows, and by our own invariants. */
import validate, { OFFICE_VERSIONS } from '@ooxml-tools/validate';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Deck } from 'deckx/exporter';
import { cpuTime } from '../cpu-time.js';
import { exportFixture, exportPptx, exportTalk, fixtureDecks } from '../exporters/pptx/fixture-decks.js';
import { deckOf, list, oddDecks, text, title } from '../exporters/pptx/odd-decks.js';
import { packageFaults } from '../exporters/pptx/package-faults.js';
import { readPptx } from '../readback/read-pptx.js';

const talks = { 'talk lighthouse': 'lighthouse/deck.txt', 'talk bread': 'bread/slides.md' } as const;
const made: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ...Object.entries(talks).map(([name, path]) => [name, () => exportTalk(path)] as const),
  ...Object.entries(oddDecks).map(([name, deck]) => [`a deck ${name}`, () => exportPptx(deck)] as const),
  ...fixtureDecks.map((name) => [`fixture ${name}`, () => exportFixture(name)] as const),
];

/**
 * The one thing that the SDK is wrong about: its schema of Office 2010 takes a formula (`a14:m`) for an element without content. It
 * may say so once a formula, of nothing else, for no other version.
 */
function formulasRefused(bytes: Uint8Array, version: (typeof OFFICE_VERSIONS)[number]): readonly string[] {
  if (version !== 'Office2010') return [];
  const slides = Object.entries(unzipSync(bytes)).filter(([path]) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  return slides.flatMap(([, xml]) => strFromU8(xml).match(/<a14:m /g) ?? []);
}

describe.each(made)('%s', (_, make) => {
  it.each(OFFICE_VERSIONS)('is valid for %s', async (version) => {
    const bytes = await make();
    const found = await validate(bytes, 'pptx', version);
    const formulas = formulasRefused(bytes, version);
    const isFormula = ({ description, path }: (typeof found)[number]): boolean =>
      /\/a14:m\[\d+\]$/.test(path.xpath) && description.includes('leaf');
    expect(found.filter((one) => !isFormula(one)).map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`)).toEqual(
      [],
    );
    expect(found.filter(isFormula)).toHaveLength(formulas.length);
  });

  it('has no fault of our own list', async () => {
    expect(packageFaults(await make())).toEqual([]);
  });
});

it('a deck of 1,500 slides is whole, in time and size that grow with it', async () => {
  const deck = (count: number): Deck =>
    deckOf(
      Array.from({ length: count }, (_, index) => ({
        blocks: [title(`Slide ${index + 1}`), list('one', 'two', 'three')],
        notes: [text(`note ${index + 1}`)],
      })),
    );
  const timed = (count: number) => cpuTime(() => exportPptx(deck(count)));
  await timed(10);
  const [few, many] = [await timed(150), await timed(1500)];
  expect(many.time).toBeLessThan(Math.max(20_000, few.time * 40));
  expect(packageFaults(many.result)).toEqual([]);
  expect(await validate(many.result, 'pptx', 'Microsoft365')).toEqual([]);
  const read = readPptx(many.result);
  expect(read).toHaveLength(1500);
  expect(read[1499]!.notes).toContain('note 1500');
});
