/** Scripts, marks, emoji, and signs that steer direction and joining in any order: nothing is lost, and readers for the blind find all. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createReport, createStages, exportDeck, loadBuiltIn, type Deck } from 'deckx';
import type { Inline } from 'deckx/exporter';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkStructure } from '../../../exporters/pdf/inventory/check-structure.js';
import { openPdf } from '../../../exporters/pdf/inventory/open-pdf.js';
import { readStructure } from '../../../exporters/pdf/inventory/read-structure.js';
import { createAssets } from '../../../src/source/assets.js';
import { tries } from '../../tier.js';

const require = createRequire(import.meta.url);
const fontFiles = [
  '@fontsource/noto-sans-thai/files/noto-sans-thai-thai-400-normal.woff2',
  '@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-400-normal.woff2',
].map((name) => ({ name, bytes: new Uint8Array(readFileSync(require.resolve(name))) }));

const bits = [
  'שלום',
  'אב',
  'مرحبا',
  'لا',
  'مُحَمَّد',
  'ab',
  'word',
  '12',
  '3.5',
  '٣٤',
  '(',
  ')',
  '[',
  '.',
  ',',
  '-',
  '/',
  ' ',
  ' ',
  ' ',
  '\u200F',
  '\u200E',
  '\u2067',
  '\u2069',
  '\u202B',
  '\u202C',
  '\u202E',
  '\u200D',
  '\u200C',
  '\u0301',
  '\u05B8',
  '\u0651',
  '😀',
  '👩🏽‍🚀',
  '🇳🇿',
  '3️⃣',
  '🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  '日本',
  '。',
  '「',
  'ก',
  'น้ำ',
  'ที่',
  'कि',
  'क्ष',
  '한',
  '한'.normalize('NFD'),
  '\u00AD',
  '\u00A0',
  '\uFE0F',
  '\uFE0E',
  'ﬁ',
  '𝒜',
  '𐤀',
  'ߞߊ߲',
  '\t',
  'e\u0301\u0323',
  '\u0640',
  '💩\u200D',
  '\u{E0067}',
];
const text = fc.array(fc.constantFrom(...bits), { minLength: 1, maxLength: 25 }).map((parts) => parts.join(''));
const word = text.map((value): Inline => ({ type: 'text', value }));
const inline: fc.Arbitrary<Inline> = fc.oneof(
  word,
  word.map((child): Inline => ({ type: 'strong', children: [child] })),
  // Two links to one address that touch are one, and one of blanks is none.
  fc.tuple(text, fc.nat()).map(([value, path]): Inline => ({
    type: 'link',
    url: `https://example.org/${path}`,
    children: [{ type: 'text', value: `a${value}` }],
  })),
  text.map((value): Inline => ({ type: 'inlineCode', value })),
  fc
    .tuple(word, fc.constantFrom('rtl', 'ltr', 'auto'))
    .map(([child, dir]): Inline => ({ type: 'span', attrs: { classes: [], other: { dir } }, children: [child] })),
);
const paragraph = fc.array(inline, { minLength: 1, maxLength: 4 }).map((children) => ({ type: 'paragraph', children }) as const);

it('is in the file as it was written', async () => {
  const pdf = (await loadBuiltIn('pdf'))!;
  await fc.assert(
    fc.asyncProperty(
      paragraph,
      text,
      paragraph,
      fc.constantFrom('en', 'he', 'ar', 'ja'),
      fc.boolean(),
      async (said, code, noted, lang, hasFonts) => {
        const slide = {
          type: 'slide',
          id: 's',
          classes: [],
          blocks: [said, { type: 'code', value: code, highlighted: [] }],
          notes: [noted],
        } as const;
        const deck: Deck = {
          type: 'deck',
          version: 1,
          meta: { lang },
          size: { width: 960, height: 540 },
          dialect: 'remark',
          player: 'remark',
          stylesheets: [],
          footnotes: [],
          slides: [slide],
        };
        const report = createReport();
        const stages = createStages(deck, createAssets({ folders: [], report }), { fontFiles: hasFonts ? fontFiles : [] });
        const files = await exportDeck(deck, pdf, { stages, given: { layout: 'handout' }, fileName: 'deck.pdf', verify: true }, report);
        expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        const read = openPdf(files![0]!.bytes);
        expect(checkStructure(readStructure(read), read)).toEqual([]);
      },
    ),
    tries(40, 20261125),
  );
});
