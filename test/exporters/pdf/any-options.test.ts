/** Whatever the options, what a PDF is to show is there, as deckx reads it back. */
import fc from 'fast-check';
import { createReport, createStages, exportDeck, loadBuiltIn, type StepMode } from 'deckx';
import { expect, it } from 'vitest';
import { layoutNames } from '../../../exporters/pdf/options.js';
import { assetsOf } from '../../theme/style.js';
import { deckOfGenerated, generatedSlide } from '../generated-deck.js';
import { tries } from '../../tier.js';

const options = fc.record({
  layout: fc.constantFrom(...layoutNames),
  pageSize: fc.constantFrom('a4', 'letter', 'a5', '100x100mm', 'a3'),
  orientation: fc.constantFrom('portrait', 'landscape'),
  compact: fc.boolean(),
  beside: fc.constantFrom('lines', 'notes'),
  cover: fc.boolean(),
  hyphenate: fc.boolean(),
  duplex: fc.boolean(),
  pdfa: fc.boolean(),
  slides: fc.constantFrom('', '1', '2-3', '-2', '4-'),
  onlyWithNotes: fc.boolean(),
  header: fc.constantFrom('', '{title}|{slide}|{page}'),
  fontSize: fc.constantFrom(0, 8, 24),
});

it('of any kind', async () => {
  const exporter = (await loadBuiltIn('pdf'))!;
  const property = fc.asyncProperty(
    fc.array(generatedSlide, { minLength: 1, maxLength: 4 }),
    options,
    fc.constantFrom<StepMode | undefined>(undefined, 'slides', 'final'),
    async (slides, given, steps) => {
      const deck = { ...deckOfGenerated(slides), meta: { lang: 'en', author: 'Ida', date: '2024-01-01' } };
      const report = createReport();
      const job = {
        stages: createStages(deck, assetsOf({})),
        given,
        fileName: 'deck',
        verify: true,
        ...(steps === undefined ? {} : { steps }),
      };
      const files = await exportDeck(deck, exporter, job, report);
      expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(files!.length).toBeGreaterThan(0);
    },
  );
  await fc.assert(property, tries(60, 20261125));
});
