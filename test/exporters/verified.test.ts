/** Every generated deck is in every output whole, as deckx reads it back, and PDFs hold what readers for the blind rely on. */
import fc from 'fast-check';
import { createReport, createStages, exportDeck, loadBuiltIn } from 'deckx';
import { describe, expect, it } from 'vitest';
import { assetsOf } from '../theme/style.js';
import type { Inline, Slide } from 'deckx/exporter';
import { deckOfGenerated, generatedSlide } from './generated-deck.js';
import { paragraph, slide, text } from './sample-deck.js';

const runs = Number(process.env['DECKX_RUNS'] ?? 40);

describe.each<[string, Readonly<Record<string, string | boolean>>]>([
  ['pdf', { layout: 'handout' }],
  ['pdf', { layout: 'slides', pdfNotes: true }],
  ['pdf', { layout: 'notes-right' }],
  ['pdf', { layout: 'script' }],
  ['pptx', {}],
  ['reveal', {}],
  ['md', {}],
])('%s %o', (name, given) => {
  async function verify(slides: readonly Omit<Slide, 'id'>[]): Promise<void> {
    const exporter = (await loadBuiltIn(name))!;
    const deck = { ...deckOfGenerated(slides), meta: { lang: 'en' } };
    const report = createReport();
    const files = await exportDeck(deck, exporter, { stages: createStages(deck, assetsOf({})), given, fileName: 'deck', verify: true }, report);
    expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(files!.length).toBeGreaterThan(0);
  }

  it('has all of it', async () => {
    const property = fc.asyncProperty(fc.array(generatedSlide, { minLength: 1, maxLength: 3 }), verify);
    await fc.assert(property, { numRuns: runs, ...(process.env['DECKX_RUNS'] === undefined ? { seed: 20261125 } : {}) });
  });

  it('has two links that touch and lead to one address', async () => {
    const link = (value: string): Inline => ({ type: 'link', url: 'https://example.org', children: [text(value)] });
    await verify([slide([paragraph(link('one'), link('two'))])]);
  });
});
