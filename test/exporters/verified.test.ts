/** Every generated deck is in every output whole, as deckx reads it back, and PDFs hold what readers for the blind rely on. */
import fc from 'fast-check';
import { createReport, createStages, exportDeck, loadBuiltIn } from 'deckx';
import { describe, expect, it } from 'vitest';
import type { Block, Deck, Inline, Slide } from 'deckx/exporter';
import { deckOfGenerated, generatedSlide } from './generated-deck.js';
import { assetOf, paragraph, slide, text } from './sample-deck.js';
import type { Assets } from '../../src/source/asset.js';
import { tries } from '../tier.js';

/** What dialects cannot write, or not all of them: tables, footnotes, formulas, pictures with and without a text of their own. */
const more: fc.Arbitrary<Inline> = fc.constantFrom<Inline>(
  text('word'),
  text('in\u00ADcom\u00ADpre\u00ADhen\u00ADsi\u00ADble'),
  text('👩🏽‍🚀 🇳🇿'),
  { type: 'footnoteReference', identifier: 'a' },
  { type: 'footnoteReference', identifier: 'b' },
  { type: 'inlineMath', value: 'x^2' },
  { type: 'image', url: 'd.svg', alt: '' },
  { type: 'image', url: 'd.svg', alt: 'A square' },
  { type: 'link', url: '#slide-1', children: [text('first')] },
);
const line = fc
  .array(more, { minLength: 1, maxLength: 4 })
  .map((parts) => parts.flatMap((part, index): Inline[] => (index === 0 ? [part] : [text(' '), part])));
const row = fc.array(line, { minLength: 2, maxLength: 2 }).map((cells) => ({
  type: 'tableRow' as const,
  children: cells.map((children) => ({ type: 'tableCell' as const, header: false, children })),
}));
const rich: fc.Arbitrary<Block> = fc.oneof(
  line.map((children) => paragraph(...children)),
  fc.array(row, { minLength: 1, maxLength: 3 }).map((children): Block => ({ type: 'table', align: [], children })),
  line.map((children): Block => ({ type: 'blockquote', children: [paragraph(...children)] })),
  line.map((children): Block => ({
    type: 'list',
    ordered: false,
    spread: false,
    children: [{ type: 'listItem', children: [paragraph(...children)] }],
  })),
);
const richSlide: fc.Arbitrary<Omit<Slide, 'id'>> = fc
  .record({ blocks: fc.array(rich, { minLength: 1, maxLength: 3 }), notes: fc.array(rich, { maxLength: 2 }) })
  .map((parts) => ({ type: 'slide', classes: [], ...parts }));

const square = assetOf(
  'd.svg',
  '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" height="20"/></svg>',
  'image/svg+xml',
  20,
);
const assets: Assets = { get: (url) => Promise.resolve(url === square.url ? square : undefined) };
const footnotes: Deck['footnotes'] = [
  { type: 'footnoteDefinition', identifier: 'a', children: [paragraph(text('Measured.'))] },
  {
    type: 'footnoteDefinition',
    identifier: 'b',
    children: [
      paragraph(text('See '), { type: 'link', url: 'https://example.org/log', children: [text('the log')] }),
      paragraph(text('And more.')),
    ],
  },
];

describe.each<[string, Readonly<Record<string, string | boolean>>]>([
  ['pdf', { layout: 'handout' }],
  ['pdf', { layout: 'slides', pdfNotes: true }],
  ['pdf', { layout: 'notes-right' }],
  ['pdf', { layout: 'script' }],
  ['pptx', {}],
  ['reveal', {}],
  ['md', {}],
  ['md', { notesOnly: true }],
])('%s %o', (name, given) => {
  async function verify(slides: readonly Omit<Slide, 'id'>[]): Promise<void> {
    const exporter = (await loadBuiltIn(name))!;
    const deck = { ...deckOfGenerated(slides), meta: { lang: 'en' }, footnotes };
    const report = createReport();
    const files = await exportDeck(deck, exporter, { stages: createStages(deck, assets), given, fileName: 'deck', verify: true }, report);
    expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(files!.length).toBeGreaterThan(0);
  }

  it.each([
    ['odd text', generatedSlide],
    ['rich content', richSlide],
  ])('has all of %s', async (_, arbitrary) => {
    const property = fc.asyncProperty(fc.array(arbitrary, { minLength: 1, maxLength: 3 }), verify);
    await fc.assert(property, tries(40, 20261125));
  });

  it('has two links that touch and lead to one address', async () => {
    const link = (value: string): Inline => ({ type: 'link', url: 'https://example.org', children: [text(value)] });
    await verify([slide([paragraph(link('one'), link('two'))])]);
  });
});
