/** Decks that no fixture is like; for every version of Office, and a long one, in test/e2e/pptx-valid.test.ts. */
import validate from '@ooxml-tools/validate';
import { createReport, type Report } from 'deckx/exporter';
import { describe, expect, it } from 'vitest';
import { readPptx } from '../../readback/read-pptx.js';
import { exportPptx, exportTalk } from './fixture-decks.js';
import { oddDecks } from './odd-decks.js';
import { packageFaults } from './package-faults.js';
import { sample } from '../../tier.js';

describe.each(sample('odd decks', Object.entries(oddDecks)))('a deck %s', (name, deck) => {
  it.each(['Office2007', 'Microsoft365'] as const)('is valid for %s', async (version) => {
    const bytes = await exportPptx(deck);
    expect(packageFaults(bytes)).toEqual([]);
    expect((await validate(bytes, 'pptx', version)).map(({ description, path }) => `${path.xpath}: ${description}`)).toEqual([]);
  });

  it('has its slides, in a template too', async () => {
    const template = { name: 'house.pptx', bytes: new Uint8Array(await exportTalk('lighthouse/deck.txt')) };
    const bytes = await exportPptx(deck, undefined, { template });
    expect(packageFaults(bytes)).toEqual([]);
    expect((await validate(bytes, 'pptx', 'Microsoft365')).map(({ description, path }) => `${path.xpath}: ${description}`)).toEqual([]);
    for (const made of [bytes, await exportPptx(deck)]) expect(readPptx(made), name).toHaveLength(deck.slides.length);
  });
});

it('characters that XML has none of are told of, the others kept', async () => {
  const report: Report = createReport();
  const [slide] = readPptx(await exportPptx(oddDecks['of control characters']!, undefined, {}, report));
  expect(report.diagnostics.filter(({ code }) => code === 'export/dropped').length).toBeGreaterThan(3);
  expect(slide!.text.replace(/[^a-g]/g, '')).toContain('abcdefg');
});

it('paragraphs of a deck from the right run from the right, code does not', async () => {
  const { strFromU8, unzipSync } = await import('fflate');
  const parts = unzipSync(await exportPptx(oddDecks['from the right']!));
  const [first, second] = [1, 2].map((number) => strFromU8(parts[`ppt/slides/slide${number}.xml`]!));
  expect(first!.match(/<a:pPr [^>]*rtl="1"/g)!.length).toBeGreaterThanOrEqual(4);
  expect(/<a:p>(?:(?!<\/a:p>).)*let x = 1;/s.exec(second!)![0]).not.toContain('rtl="1"');
});
