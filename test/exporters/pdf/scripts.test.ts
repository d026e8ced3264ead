/** Text in scripts that take a shaper: how it is drawn, and that a reader of the file finds it exactly as it was written. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReport, createStages, exportDeck, loadBuiltIn, type Deck } from 'deckx';
import { textOf, walk } from 'deckx/exporter';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkStructure } from '../../../exporters/pdf/inventory/check-structure.js';
import { openPdf } from '../../../exporters/pdf/inventory/open-pdf.js';
import { readSlides } from '../../../exporters/pdf/inventory/read-slides.js';
import { readStructure } from '../../../exporters/pdf/inventory/read-structure.js';
import { createAssets } from '../../../src/source/assets.js';
import { fixturesRoot } from '../../golden/golden.js';
import { pdfForm } from '../../golden/forms/pdf.js';
import { read } from '../../read/read.js';
import { scriptFixtures, type ScriptFixture } from './script-fixtures.js';
import { sample } from '../../tier.js';

async function deckOf({ name, lang }: Pick<ScriptFixture, 'name' | 'lang'>): Promise<Deck> {
  const { deck } = await read('remark', readFileSync(join(fixturesRoot, 'scripts', `${name}.md`), 'utf8'));
  return { ...deck, meta: { ...deck.meta, lang } };
}

async function make(deck: Deck, { fonts }: Pick<ScriptFixture, 'fonts'> = {}, given: object = {}): Promise<Uint8Array> {
  const report = createReport();
  const names =
    fonts === undefined
      ? []
      : readdirSync(fonts)
          .filter((name) => /\.(ttf|woff2)$/.test(name))
          .sort();
  const fontFiles = names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(fonts!, name))) }));
  const stages = createStages(deck, createAssets({ folders: [], report }), { fontFiles });
  return (await exportDeck(deck, (await loadBuiltIn('pdf'))!, { stages, given: { ...given }, fileName: 'deck.pdf' }, report))![0]!.bytes;
}

const sentence = (value: string, lang: string): Deck => ({
  type: 'deck',
  version: 1,
  meta: { lang },
  size: { width: 960, height: 540 },
  dialect: 'remark',
  player: 'remark',
  stylesheets: [],
  footnotes: [],
  slides: [{ type: 'slide', id: 's', classes: [], notes: [], blocks: [{ type: 'paragraph', children: [{ type: 'text', value }] }] }],
});

const flat = (text: string): string => text.replace(/[\s\u00AD\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu, ' ');

describe.each(sample('scripts', scriptFixtures))('$name', (fixture) => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await make(await deckOf(fixture), fixture, { layout: 'handout' });
  });

  it('can be read paragraph by paragraph, as it was written', async () => {
    const deck = await deckOf(fixture);
    const pdf = openPdf(bytes);
    const slides = readSlides(readStructure(pdf), pdf, { slides: true, notes: 'drawn' });
    expect(slides).toHaveLength(deck.slides.length);
    deck.slides.forEach(({ blocks, notes }, index) => {
      const found = { text: flat(slides[index]!.text ?? ''), notes: flat(slides[index]!.notes ?? '') };
      for (const [part, own] of [
        ['text', blocks],
        ['notes', notes],
      ] as const) {
        const paragraphs = [...walk(own)].filter(({ type }) => ['heading', 'paragraph', 'tableCell'].includes(type));
        expect(paragraphs.length).toBeGreaterThan(0);
        expect(paragraphs.map((node) => flat(textOf([node])).trim()).filter((text) => !found[part].includes(text))).toEqual([]);
      }
    });
  });

  it('for archives is as readers for the blind need it', async () => {
    const pdf = openPdf(await make(await deckOf(fixture), fixture, { layout: 'handout', pdfa: true }));
    expect(checkStructure(readStructure(pdf), pdf)).toEqual([]);
  });

  it('is the same in every run', async () => {
    expect(Buffer.compare(await make(await deckOf(fixture), fixture, { layout: 'handout' }), bytes)).toBe(0);
  });
});

it('fonts of a folder have the same names on slides and in notes, in whatever order they are used', async () => {
  const { fonts } = scriptFixtures.find(({ name }) => name === 'japanese')!;
  const fontFiles = readdirSync(fonts!)
    .filter((name) => name.endsWith('.woff2'))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(fonts!, name))) }));
  const report = createReport();
  const deck = sentence('窯の火', 'ja');
  const stages = createStages(deck, createAssets({ folders: [], report }), { fontFiles });
  const slides = (await stages.scene('final', report)).fonts;
  const notes = (
    await stages.column(
      [{ type: 'paragraph', children: [{ type: 'text', value: '火は静かに窯' }] }],
      { width: 300, fontSize: 10, fontFamily: 'sans-serif' },
      report,
    )
  ).fonts;
  const shared = [...slides.keys()].filter((id) => notes.has(id));
  expect(shared.length).toBeGreaterThan(0);
  expect(shared.filter((id) => Buffer.compare(slides.get(id)!.bytes, notes.get(id)!.bytes) !== 0)).toEqual([]);
  const drawn = (
    await pdfForm([{ bytes: await make(await deckOf({ name: 'japanese', lang: 'ja' }), { fonts: fonts! }, { layout: 'handout' }) }])
  )['pages.txt']!;
  // Boxes are what is drawn for characters that a font does not have.
  expect(drawn.match(/^ +stroke .* rect /gm)?.length).toBe(2);
});

describe('what is drawn', () => {
  const pages = async (text: string, lang: string): Promise<string> =>
    (await pdfForm([{ bytes: await make(sentence(text, lang), {}, { layout: 'slides' }) }]))['pages.txt']!;

  it('from the right says that it is reversed, word by word in the order in which it is read', async () => {
    const lines = (await pages('שלום kiln (עולם)', 'he')).split('\n').map((line) => line.trim());
    const drawn = lines.filter((line) => /^(ReversedChars|text .*[^ "]")/.test(line)).map((line) => /"(.*)"$/.exec(line)?.[1] ?? line);
    expect(drawn.filter((text) => text !== ' ')).toEqual(['ReversedChars', 'םולש', 'kiln', 'ReversedChars', ')םלוע(']);
  });

  it('has letters with marks as wholes', async () => {
    expect(await pages('קָם', 'he')).toContain('Span "קָ"');
  });

  it('says a word with marks as a whole where it runs from the left, and leaves the others as they are', async () => {
    const text = await pages('one x\u0302y two', 'en');
    expect(text.match(/Span ".*"/g)).toEqual(['Span "x\u0302y "']);
    expect(text).toMatch(/^ +text [^"]*"one "$/m);
  });

  it('has a code for each text of a glyph that says several', async () => {
    // One glyph of the font for both: an Arabic and a Persian letter, in the middle of a word.
    const pdf = openPdf(await make(sentence('بيب بیب', 'ar'), {}, { layout: 'slides' }));
    expect(flat(readSlides(readStructure(pdf), pdf, { slides: true, notes: 'none' })[0]!.text ?? '')).toContain('بيب بیب');
  });
});
