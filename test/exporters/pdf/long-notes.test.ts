import { createReport, createStages, exportDeck } from 'deckx';
import type { Block } from 'deckx/exporter';
import { describe, expect, it } from 'vitest';
import exporter from '../../../exporters/pdf/index.js';
import { openPdf } from '../../../exporters/pdf/inventory/open-pdf.js';
import { readStructure, type PdfStructure } from '../../../exporters/pdf/inventory/read-structure.js';
import { assetsOf } from '../../theme/style.js';
import { deckOf, slide } from '../sample-deck.js';
import { job, paragraph, planned, run, scene, slide as sceneSlide, textBox } from './made.js';

const plain = (value: string) => [{ type: 'text' as const, value }];
const cell = (value: string, header = false) => ({ type: 'tableCell' as const, header, children: plain(value) });
const table = (rows: number): Block => ({
  type: 'table',
  align: [],
  children: [
    { type: 'tableRow', children: [cell('Cone', true), cell('Use', true)] },
    ...Array.from({ length: rows }, (_, index) => ({ type: 'tableRow' as const, children: [cell(`c${index}`), cell(`u${index}`)] })),
  ],
});

/** The pages of a handout of one slide with these notes, which have lost nothing and are well tagged. */
async function pagesOf(...notes: readonly Block[]): Promise<PdfStructure['pages']> {
  const report = createReport();
  const deck = { ...deckOf([slide([], { notes })]), meta: { lang: 'en' } };
  const files = await exportDeck(
    deck,
    exporter,
    { stages: createStages(deck, assetsOf({})), given: {}, fileName: 'a.pdf', verify: true },
    report,
  );
  expect(report.diagnostics).toEqual([]);
  const pdf = openPdf(files![0]!.bytes);
  return readStructure(pdf).pages;
}

const textsOf = (page: PdfStructure['pages'][number], isArtifact: boolean): string =>
  page.pieces
    .filter(({ mark }) => (mark === 'artifact') === isArtifact)
    .map(({ glyphs }) => glyphs.join(''))
    .join(' ');

describe('notes longer than a page', () => {
  it('repeat the head of a table, which is content only once', async () => {
    const pages = await pagesOf(table(60));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map((page) => textsOf(page, false).includes('Cone'))).toEqual([true, ...pages.slice(1).map(() => false)]);
    expect(pages.map((page) => textsOf(page, true).includes('Cone'))).toEqual([false, ...pages.slice(1).map(() => true)]);
    const rows = pages.flatMap((page) => textsOf(page, false).match(/c\d+/g) ?? []);
    expect(rows).toEqual(Array.from({ length: 60 }, (_, index) => `c${index}`));
  });

  it('break words that no line can hold, and lose nothing of them', async () => {
    const word = 'abcdefghij'.repeat(40);
    const [page] = await pagesOf({ type: 'paragraph', children: plain(`${word} end`) });
    expect(textsOf(page!, false).replace(/\s/g, '')).toContain(`${word}end`);
  });

  it('are read without the hyphens that divide their words', async () => {
    const words = Array.from({ length: 300 }, (_, index) =>
      index % 2 === 0 ? 'incom\u00ADprehen\u00ADsible' : `x${'i'.repeat(index % 17)}`,
    );
    const pages = await pagesOf({ type: 'paragraph', children: plain(words.join(' ')) });
    const said = pages.map((page) => textsOf(page, false)).join('');
    expect(said).toContain('\u00AD');
    expect(said.replaceAll('\u00AD', '').match(/incomprehensible/g)).toHaveLength(150);
  });

  it('go on with code of 200 lines, and with 3,000 words', async () => {
    const code = Array.from({ length: 200 }, (_, index) => `line_${index}()`);
    const words = Array.from({ length: 3000 }, (_, index) => `w${index}`);
    const pages = await pagesOf(
      { type: 'code', value: code.join('\n'), highlighted: [] },
      { type: 'paragraph', children: plain(words.join(' ')) },
    );
    const said = pages.map((page) => textsOf(page, false)).join(' ');
    expect(said.match(/line_\d+\(\)/g)).toEqual(code);
    expect(said.match(/w\d+/g)).toEqual(words);
  });
});

it('a line of code that had to be broken ends with an arrow, that of a paragraph does not', async () => {
  const lines = [[run('one ', {}, { font: 'mono' })], [run('two', {}, { font: 'mono' })]];
  const arrowsOf = async (kind: 'code' | 'paragraph'): Promise<number> => {
    const box = textBox([paragraph(lines, { x: 0, top: 0 }, { kind })]);
    const made = job(scene([sceneSlide('a', [], {}, [{ type: 'paragraph', children: plain('x') }])]));
    const { pages } = await planned({
      ...made,
      column: (blocks, options) =>
        options.width > 10_000 ? made.column(blocks, options) : Promise.resolve({ height: 60, boxes: [box], fonts: new Map() }),
    });
    return JSON.stringify(pages[0]!.ops).split('"op":"line"').length - 1;
  };
  expect(await arrowsOf('code')).toBe(4);
  expect(await arrowsOf('paragraph')).toBe(0);
});
