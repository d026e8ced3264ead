/** PDFs as other programs read them: qpdf and poppler. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReport, createStages, exportDeck, loadBuiltIn, readDeck, type Deck } from 'deckx';
import { findBuilds, textOf, type Slide } from 'deckx/exporter';
import exporter from '../../exporters/pdf/index.js';
import { layoutNames, type LayoutName, type PdfOptions } from '../../exporters/pdf/options.js';
import { createAssets } from '../../src/source/assets.js';
import { job, notes, scene, slide } from '../exporters/pdf/made.js';
import { deckFixtures } from '../golden/exporters.js';
import { fixturesRoot } from '../golden/golden.js';
import { missingWords } from '../readback/reading.js';
import { readPdf } from '../readback/read-pdf.js';

const folder = mkdtempSync(join(tmpdir(), 'deckx-pdf-'));
const run = (program: string, args: readonly string[]): string =>
  execFileSync(program, args, { stdio: 'pipe', maxBuffer: 1 << 28 }).toString();

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A fixture as a PDF on the disk. */
async function make(
  fixture: string,
  layout: LayoutName,
  more: Partial<PdfOptions> = {},
): Promise<{ readonly file: string; readonly deck: Deck }> {
  const path = join(fixturesRoot, fixture);
  const deck = JSON.parse(readFileSync(path, 'utf8')) as Deck;
  const report = createReport();
  const stages = createStages(deck, createAssets({ folders: [dirname(path)], report }));
  const pdf = (await loadBuiltIn('pdf'))!;
  const files = await exportDeck(deck, pdf, { stages, given: { layout, ...more }, fileName: 'deck.pdf' }, report);
  const file = join(folder, `${fixture.replaceAll('/', '-')}.${layout}${Object.keys(more).join('')}.pdf`);
  writeFileSync(file, files![0]!.bytes);
  return { file, deck };
}

type Dictionary = Readonly<Record<string, unknown>>;

/** A file's catalogue, what its entries refer to in their places. */
function catalogueOf(file: string): Dictionary {
  const objects = (
    JSON.parse(run('qpdf', ['--json=2', '--json-key=qpdf', file])) as {
      qpdf: readonly [unknown, Readonly<Record<string, { readonly value?: unknown }>>];
    }
  ).qpdf[1];
  const resolve = (value: unknown): unknown =>
    typeof value === 'string' && / \d+ R$/.test(value) ? objects[`obj:${value}`]?.value : value;
  const root = resolve((objects['trailer']!.value as Dictionary)['/Root']) as Dictionary;
  return Object.fromEntries(Object.entries(root).map(([key, value]) => [key, resolve(value)]));
}

/** Slides that a handout shows together: those of a hand-made build. */
function shownTogether(deck: Deck): readonly (readonly Slide[])[] {
  const builds = findBuilds(deck);
  const later = new Set(builds.flatMap(({ first, last }) => deck.slides.slice(first + 1, last + 1)));
  const together: Slide[][] = [];
  for (const slide of deck.slides.filter(({ hidden }) => hidden !== true)) {
    if (later.has(slide)) together.at(-1)!.push(slide);
    else together.push([slide]);
  }
  return together;
}

describe.each(layoutNames)('%s of a deck with rich notes', (layout) => {
  it('is sound and tagged, its fonts are embedded', async () => {
    const { file } = await make('deck/notes-rich.json', layout);
    expect(run('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors found');
    expect(run('pdfinfo', [file])).toMatch(/^Tagged: +yes$/m);
    const fonts = run('pdffonts', [file])
      .split('\n')
      .slice(2)
      .filter((line) => line !== '');
    expect(fonts.filter((line) => !/ yes yes yes +\d+ +0$/.test(line))).toEqual([]);
  });
});

it.each<[string, LayoutName, Partial<PdfOptions>]>([
  ['deck/notes-rich.json', 'handout', {}],
  ['deck/images.json', 'notes-right', {}],
  ['deck/math.json', 'script', {}],
  ['deck/emoji.json', 'slides', { pdfNotes: true }],
])('%s as %s %o for archives says what it is', async (fixture, layout, options) => {
  const { file } = await make(fixture, layout, { ...options, pdfa: true });
  expect(run('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors found');
  const metadata = run('pdfinfo', ['-meta', file]);
  expect(metadata).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A<\/pdfaid:conformance>/);
  expect(metadata).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
  // Each name space that PDF/A does not know is described (ISO 19005-2, 6.6.2.3).
  const known = ['rdf', 'x', 'xmp', 'dc', 'pdf', 'pdfaid', 'pdfaExtension', 'pdfaSchema', 'pdfaProperty'];
  const own = new Set([...metadata.matchAll(/<(\w+):/g)].flatMap(([, prefix = '']) => (known.includes(prefix) ? [] : [prefix])));
  const described = [...metadata.matchAll(/<pdfaSchema:prefix>(\w+)</g)].map(([, prefix]) => prefix);
  expect([...own].sort()).toEqual(described.sort());
  expect(catalogueOf(file)['/OutputIntents']).toHaveLength(1);
  const fonts = run('pdffonts', [file])
    .split('\n')
    .slice(2)
    .filter((line) => line !== '');
  expect(fonts.filter((line) => !/ yes yes yes +\d+ +0$/.test(line))).toEqual([]);
});

it('a note before a step: one page, the last state, all that is said (backslide#30)', async () => {
  const text = readFileSync(join(fixturesRoot, 'remark/backslide-30-note-before-step.md'), 'utf8');
  const report = createReport();
  const { deck } = (await readDeck({ file: 'deck.md', text, stylesheets: [] }, { from: 'remark', lang: 'en' }, report))!;
  const stages = createStages(deck, createAssets({ folders: [], report }));
  const files = await exportDeck(deck, (await loadBuiltIn('pdf'))!, { stages, given: {}, fileName: 'deck.pdf', verify: true }, report);
  const file = join(folder, 'backslide-30.pdf');
  writeFileSync(file, files![0]!.bytes);
  expect(run('pdfinfo', [file])).toMatch(/^Pages: +1$/m);
  const page = run('pdftotext', [file, '-']);
  const parts = [
    'Firing the kiln',
    'to 600 degrees',
    'to 1240 degrees',
    'Open the damper before the first burner.',
    'Then watch the cones.',
  ];
  expect(parts.filter((part) => !page.includes(part))).toEqual([]);
  expect(page.match(/to 600 degrees/g)).toHaveLength(1);
  expect(report.diagnostics).toEqual([]);
});

it.each(['notes-right', 'outline', 'script'] as const)('%s has what is said, in order', async (layout) => {
  const { file, deck } = await make('deck/notes-rich.json', layout);
  const text = run('pdftotext', ['-raw', file, '-']);
  let from = 0;
  for (const { notes } of deck.slides) {
    for (const word of textOf(notes)
      .split(/[\s\p{Cc}]+/u)
      .filter((each) => each !== '')) {
      const at = text.indexOf(word, from);
      expect(at, word).toBeGreaterThanOrEqual(from);
      from = at;
    }
  }
});

it('page labels are the slides’ numbers, where slides are the pages', async () => {
  const made = job(scene([slide('one', []), slide('two', []), slide('three', [])]), { layout: 'slides', slides: '2-' });
  const file = join(folder, 'labels.pdf');
  writeFileSync(file, (await exporter.export(made))[0]!.bytes);
  const labels = (JSON.parse(run('qpdf', ['--json=2', '--json-key=pagelabels', file])) as { pagelabels: unknown }).pagelabels;
  expect(labels).toEqual([{ index: 0, label: { '/S': '/D', '/St': 2 } }]);
});

it('notes as annotations are not seen on the slides', async () => {
  const made = (pdfNotes: boolean) =>
    job(scene([slide('one', [], {}, notes('Said of one.'))], { width: 96, height: 54 }), { layout: 'slides', pdfNotes });
  const pictures = await Promise.all(
    [true, false].map(async (pdfNotes) => {
      const file = join(folder, `notes-${pdfNotes}.pdf`);
      writeFileSync(file, (await exporter.export(made(pdfNotes)))[0]!.bytes);
      expect(run('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors found');
      return execFileSync('pdftoppm', ['-r', '72', file], { maxBuffer: 1 << 24 });
    }),
  );
  expect(Buffer.compare(pictures[0]!, pictures[1]!)).toBe(0);
});

describe.each(deckFixtures)('%s', (fixture) => {
  let handout: Awaited<ReturnType<typeof make>>;
  let slides: Awaited<ReturnType<typeof make>>;
  beforeAll(async () => {
    handout = await make(fixture, 'handout');
    slides = await make(fixture, 'slides');
  });

  it('is sound', () => {
    for (const { file } of [handout, slides]) expect(run('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors found');
  });

  it('has every font embedded, as a subset, with its characters', () => {
    for (const { file } of [handout, slides]) {
      const fonts = run('pdffonts', [file])
        .split('\n')
        .slice(2)
        .filter((line) => line !== '');
      expect(fonts.filter((line) => !/ yes yes yes +\d+ +0$/.test(line))).toEqual([]);
    }
  });

  it('is tagged, with title and language, as PDF for all readers', () => {
    for (const { file, deck } of [handout, slides]) {
      const title = deck.meta.title ?? '';
      expect(run('pdfinfo', [file])).toMatch(/^Tagged: +yes$/m);
      expect(/^Title: +(\S.*)$/m.exec(run('pdfinfo', [file]))?.[1]).toContain(title);
      expect(catalogueOf(file)).toMatchObject({
        '/Lang': `u:${deck.meta.lang!}`,
        '/MarkInfo': { '/Marked': true },
        '/ViewerPreferences': { '/DisplayDocTitle': true },
      });
      const metadata = run('pdfinfo', ['-meta', file]);
      expect(metadata).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
      expect(metadata).toMatch(/<dc:title>\s*<rdf:Alt>\s*<rdf:li xml:lang="x-default">\S/);
    }
  });

  it('says every word of every note below its slide', () => {
    const { pages, bookmarks } = readPdf(handout.file);
    const shown = shownTogether(handout.deck);
    expect(bookmarks).toHaveLength(shown.length);
    shown.forEach((slides, index) => {
      const text = pages
        .slice(bookmarks[index]!.page, bookmarks[index + 1]?.page)
        .map((page) => page.text)
        .join('\n');
      const words = textOf(slides.flatMap(({ notes }) => notes)).split(/[\s\p{Cc}]+/u);
      expect(missingWords(words, text)).toEqual([]);
    });
  });
});

it('shows opacity, palettes and colours as they are in the file', async () => {
  const png = new Uint8Array(readFileSync(join(fixturesRoot, 'deck/images/flame.png')));
  const picture = { url: 'flame.png', name: 'flame.png', mediaType: 'image/png', bytes: png, width: 24, height: 60 };
  const box = { type: 'image', url: 'flame.png', alt: '', x: 0, y: 0, width: 48, height: 120 } as const;
  const ground = { color: { hex: '0000FF', alpha: 1 } };
  const made = job(scene([slide('one', [box], { background: ground })], { width: 48, height: 120 }), { layout: 'slides' }, [picture]);
  const file = join(folder, 'flame.pdf');
  writeFileSync(file, (await exporter.export(made))[0]!.bytes);
  const pixels = execFileSync('pdftoppm', ['-r', '72', file], { maxBuffer: 1 << 24 });
  expect(pixels.subarray(0, 13).toString('latin1')).toBe('P6\n48 120\n255');
  const at = (x: number, y: number): readonly number[] => [...pixels.subarray(14 + (y * 48 + x) * 3, 14 + (y * 48 + x) * 3 + 3)];
  // The corner is transparent, the foot of the flame is not.
  expect(at(0, 0)).toEqual([0, 0, 255]);
  const [red, green, blue] = at(24, 110);
  expect(red!).toBeGreaterThan(200);
  expect(green!).toBeGreaterThan(100);
  expect(blue!).toBeLessThan(60);
});

it('embeds variable WOFF2 fonts as subsets, part by part, as text', async () => {
  const require = createRequire(import.meta.url);
  const fonts = dirname(require.resolve('@fontsource-variable/comfortaa/index.css'));
  const text = (value: string) => ({ type: 'text', value }) as const;
  const deck: Deck = {
    type: 'deck',
    version: 1,
    meta: { lang: 'en' },
    size: { width: 1210, height: 681 },
    dialect: 'remark',
    player: 'remark',
    stylesheets: [{ href: 'index.css' }],
    slides: [
      {
        type: 'slide',
        id: 'slide-1',
        classes: [],
        blocks: [
          {
            type: 'paragraph',
            attrs: { classes: [], style: "font-family: 'Comfortaa Variable'" },
            children: [text('Clay, '), { type: 'strong', children: [text('глина')] }, text(' and πηλός')],
          },
        ],
        notes: [],
      },
    ],
    footnotes: [],
  };
  const report = createReport();
  const stages = createStages(deck, createAssets({ folders: [fonts], report }));
  const files = await exportDeck(deck, (await loadBuiltIn('pdf'))!, { stages, given: { layout: 'slides' }, fileName: 'deck.pdf' }, report);
  const file = join(folder, 'woff2.pdf');
  writeFileSync(file, files![0]!.bytes);
  const embedded = run('pdffonts', [file])
    .split('\n')
    .slice(2)
    .filter((line) => line !== '');
  expect(embedded).toHaveLength(3);
  for (const line of embedded) expect(line).toMatch(/^[A-Z]{6}\+Comfortaa\S* .* yes yes yes +\d+ +0$/);
  expect(run('pdftotext', [file, '-']).trim()).toBe('Clay, глина and πηλός');
  expect(report.diagnostics).toEqual([]);
});
