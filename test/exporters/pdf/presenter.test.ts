import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { createReport, createStages, exportDeck, type Deck, type Exporter, type OutputFile } from 'deckx';
import { stepCount, type Block, type Inline, type Report } from 'deckx/exporter';
import exporter from '../../../exporters/pdf/index.js';
import { openPdf } from '../../../exporters/pdf/inventory/open-pdf.js';
import { pdfpcFile } from '../../../exporters/pdf/presenter/pdfpc-file.js';
import { spokenText } from '../../../exporters/pdf/presenter/spoken-text.js';
import type { Page } from '../../../exporters/pdf/plan/plan.js';
import { createAssets } from '../../../src/source/assets.js';
import { deckFixtures } from '../../golden/exporters.js';
import { fixturesRoot } from '../../golden/golden.js';
import { job, notes, scene, slide } from './made.js';
import { sample } from '../../tier.js';

const talk = scene([
  slide('one', [], {}, notes('Said of one.', 'Grüße, Ω.')),
  slide('two', []),
  slide('three', [], {}, notes('Said of three.')),
]);

const text = (value: string): Block => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const list = (ordered: boolean, items: readonly (readonly Block[])[], start?: number): Block => ({
  type: 'list',
  ordered,
  spread: false,
  ...(start === undefined ? {} : { start }),
  children: items.map((children) => ({ type: 'listItem', children })),
});

describe('notes as plain text', () => {
  it('have blank lines between blocks', () => {
    expect(spokenText([{ type: 'heading', depth: 2, children: [{ type: 'text', value: 'Then' }] }, text('a'), text('b')])).toBe(
      'Then\n\na\n\nb',
    );
  });
  it('show lists with their markers, nested and numbered', () => {
    expect(spokenText([list(true, [[text('a'), list(false, [[text('x')], [text('y')]])], [text('b')]], 9)])).toBe(
      '9. a\n   • x\n   • y\n10. b',
    );
  });
  it('quote, and keep the lines of code', () => {
    expect(
      spokenText([
        { type: 'blockquote', children: [text('a'), text('b')] },
        { type: 'code', value: 'if x:\n  y', highlighted: [] },
      ]),
    ).toBe('> a\n>\n> b\n\nif x:\n  y');
  });
  it('have what stands in columns, one below the other', () => {
    expect(
      spokenText([
        {
          type: 'columns',
          children: [
            { type: 'column', children: [list(false, [[text('a')], [text('b')]])] },
            { type: 'column', children: [text('c')] },
          ],
        },
      ]),
    ).toBe('• a\n• b\n\nc');
  });
  it('have the footnotes that they refer to below, by their numbers', () => {
    const reference = (identifier: string): Inline => ({ type: 'footnoteReference', identifier });
    const footnotes = ['x', 'y', 'z'].map((identifier) => ({
      type: 'footnoteDefinition' as const,
      identifier,
      children: [text(`of ${identifier}`), text('and more')],
    }));
    const cited: Block = {
      type: 'paragraph',
      children: [{ type: 'text', value: 'Clay' }, { type: 'strong', children: [reference('z')] }, reference('x')],
    };
    expect(spokenText([cited], footnotes)).toBe('Clay[3][1]\n\n[1] of x\n\n    and more\n\n[3] of z\n\n    and more');
  });
  it('are nothing for nothing', () => {
    expect(spokenText([])).toBe('');
  });
});

/** What notes say, by the number of their page. */
async function annotations(pdfNotes: boolean): Promise<readonly (readonly (string | undefined)[])[]> {
  const [file] = await exporter.export(job(talk, { layout: 'slides', pdfNotes }));
  const pdf = openPdf(file!.bytes);
  const pages = pdf.array(pdf.dictionary(pdf.catalogue.get('Pages'))?.get('Kids'));
  return pages.map((page) =>
    pdf
      .array(pdf.dictionary(page)?.get('Annots'))
      .map((each) => pdf.dictionary(each))
      .filter((each) => pdf.name(each?.get('Subtype')) === 'Text')
      .map((each) => pdf.text(each?.get('Contents'))),
  );
}

describe('--pdf-notes', () => {
  it('puts the notes of each slide on its page as an annotation', async () => {
    expect(await annotations(true)).toEqual([['Said of one.\n\nGrüße, Ω.'], [], ['Said of three.']]);
    expect(await annotations(false)).toEqual([[], [], []]);
  });
  it('is the same in every run', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(async () => (await exporter.export(job(talk, { layout: 'slides', pdfNotes: true, pdfa: true })))[0]!.bytes),
    );
    expect(Buffer.compare(first!, second!)).toBe(0);
  });
});

describe('--pdfpc', () => {
  it('writes the notes beside the PDF', async () => {
    const [pdf, beside, ...others] = await exporter.export(job(talk, { layout: 'slides', pdfpc: true }));
    expect(Buffer.from(pdf!.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(others).toEqual([]);
    expect(beside!.name).toBe('deck.pdfpc');
    expect(JSON.parse(Buffer.from(beside!.bytes).toString())).toEqual({
      pdfpcFormat: 2,
      disableMarkdown: true,
      pages: [
        { idx: 0, label: '1', overlay: 0, note: 'Said of one.\n\nGrüße, Ω.' },
        { idx: 1, label: '2', overlay: 0 },
        { idx: 2, label: '3', overlay: 0, note: 'Said of three.' },
      ],
    });
  });
  it('counts pages of one label', () => {
    const page = (label: string): Page => ({ width: 1, height: 1, label, starts: [], ops: [] });
    const { pages } = JSON.parse(Buffer.from(pdfpcFile(['1', '1', '1', '2', '1'].map(page), 'a.PDF').bytes).toString()) as {
      pages: { overlay: number }[];
    };
    expect(pages.map(({ overlay }) => overlay)).toEqual([0, 1, 2, 0, 0]);
  });
  it('has the states of a slide as one slide, by the names of the schema', async () => {
    const [, beside] = await made('deck/steps.json', { pdfpc: true });
    const { pages } = JSON.parse(Buffer.from(beside!.bytes).toString()) as { pages: { label: string; forcedOverlay?: boolean }[] };
    const { slides } = readDeck('deck/steps.json');
    const states = slides.flatMap((each) => Array.from({ length: stepCount(each) + 1 }, (_, step) => step > 0));
    expect(states).toContain(true);
    expect(pages.map(({ forcedOverlay = false }) => forcedOverlay)).toEqual(states);
    const names = ['idx', 'label', 'overlay', 'forcedOverlay', 'hidden', 'note'];
    expect(pages.flatMap((page) => Object.keys(page)).filter((name) => !names.includes(name))).toEqual([]);
  });
  it('does not take a state for one of the slide before, where its own is left out', async () => {
    const [, beside] = await made('deck/steps.json', { pdfpc: true, slides: '1,6' });
    expect(Buffer.from(beside!.bytes).toString()).not.toContain('forcedOverlay');
  });
});

it.each(['pdfNotes', 'pdfpc'] as const)('%s wants slide pages', async (option) => {
  const made = job(talk, { layout: 'handout', [option]: true });
  expect(await exporter.export(made)).toEqual([]);
  expect(made.report.diagnostics.map(({ code }) => code)).toEqual(['cli/usage']);
});

function readDeck(path: string): Deck {
  return JSON.parse(readFileSync(join(fixturesRoot, path), 'utf8')) as Deck;
}

/** A fixture's slide pages; with a report they are read back, after some harm. */
async function made(
  path: string,
  given: object,
  verify?: { readonly report: Report; readonly spoil: (bytes: Uint8Array) => Uint8Array },
): Promise<readonly OutputFile[]> {
  const report = verify?.report ?? createReport();
  const deck = readDeck(path);
  const stages = createStages(deck, createAssets({ folders: [dirname(join(fixturesRoot, path))], report }));
  const spoilt: Exporter = {
    ...exporter,
    export: async (each) => (await exporter.export(each)).map((file) => ({ ...file, bytes: verify?.spoil(file.bytes) ?? file.bytes })),
  };
  const files = await exportDeck(
    deck,
    spoilt,
    { stages, given: { layout: 'slides', ...given }, fileName: 'deck.pdf', verify: verify !== undefined },
    report,
  );
  return files ?? [];
}

describe('--verify', () => {
  async function lost(path: string, given: object, spoil: (text: string) => string = (text) => text): Promise<readonly string[]> {
    const report = createReport();
    await made(path, given, {
      report,
      spoil: (bytes) => new Uint8Array(Buffer.from(spoil(Buffer.from(bytes).toString('latin1')), 'latin1')),
    });
    return report.diagnostics.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code}: ${message}`);
  }

  it.each(sample('notes of fixtures', deckFixtures))('finds all notes of %s', async (path) => {
    expect(await lost(path, { pdfNotes: true, pdfpc: true })).toEqual([]);
  });

  it('finds a note that is not there, and one that is another', async () => {
    const text = 'deck/title-and-text.json';
    expect((await lost(text, { pdfNotes: true }, (file) => file.replaceAll('/Subtype /Text', '/Subtype /Texx'))).join('\n')).toMatch(
      /export\/lost: the output is missing \d+ words in the notes/,
    );
    expect((await lost(text, { pdfpc: true }, (file) => file.replaceAll('"note"', '"nota"'))).join('\n')).toMatch(
      /export\/lost: the output is missing \d+ words in the notes/,
    );
    expect(
      (await lost(text, { pdfNotes: true, pdfpc: true }, (file) => file.replace(/"note": "(\w+)/, '"note": "$1, $1'))).join('\n'),
    ).toMatch(/export\/structure: the notes of page \d+ differ from those in the .pdfpc file/);
  });
});

describe('metadata', () => {
  const metadata = async (given: object): Promise<string> =>
    Buffer.from((await made('deck/title-and-text.json', given))[0]!.bytes).toString('latin1');

  it('tells pdfpc that notes are plain text, where there are any', async () => {
    expect(await metadata({ pdfNotes: true })).toContain('<pdfpc:DisableMarkdown>true</pdfpc:DisableMarkdown>');
    expect(await metadata({})).not.toContain('pdfpc:');
  });

  it('of a file for archives describes each property of its own', async () => {
    const archive = await metadata({ pdfNotes: true, pdfa: true });
    expect([...archive.matchAll(/<pdfaSchema:prefix>(\w+)</g)].map(([, prefix]) => prefix)).toEqual(['pdfuaid', 'pdfpc']);
    expect([...archive.matchAll(/<pdfaProperty:name>(\w+)</g)].map(([, name]) => name)).toEqual(['part', 'DisableMarkdown']);
    expect(await metadata({ pdfNotes: true })).not.toContain('pdfaExtension');
    const [xmp] = /<x:xmpmeta.*<\/x:xmpmeta>/s.exec(archive)!;
    const errors: string[] = [];
    new DOMParser({ onError: (level, message) => errors.push(`${level} ${message}`) }).parseFromString(xmp, 'text/xml');
    expect(errors).toEqual([]);
  });
});
