import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Block } from 'deckx/exporter';
import { createReport, createStages, exportDeck, type Deck } from 'deckx';
import { describe, expect, it } from 'vitest';
import exporter from '../../../exporters/pdf/index.js';
import { createPdfLexer, type PdfObject } from '../../../exporters/pdf/inventory/pdf-syntax.js';
import { parseToUnicode } from '../../../exporters/pdf/inventory/to-unicode.js';
import { layoutNames } from '../../../exporters/pdf/options.js';
import { createAssets } from '../../../src/source/assets.js';
import { fixturesRoot } from '../../golden/golden.js';
import { deckOf, slide as slideOf } from '../sample-deck.js';
import { job, notes, paragraph, run, scene, slide, textBox } from './made.js';
import { sample } from '../../tier.js';

describe('objects', () => {
  const all = (text: string, references = true): readonly PdfObject[] => {
    const lexer = createPdfLexer(text, 0, references);
    const found: PdfObject[] = [];
    for (let object = lexer.next(); object !== undefined; object = lexer.next()) found.push(object);
    return found;
  };

  it('are read as the standard writes them', () => {
    expect(all('1 -2.5 .5 true null /A#20b (a(b)\\)\\101\\n) <4142 4> [1 [2]] % x\n3')).toEqual([
      1,
      -2.5,
      0.5,
      true,
      null,
      { name: 'A b' },
      { bytes: 'a(b))A\n' },
      { bytes: 'AB@' },
      [1, [2]],
      3,
    ]);
    expect(all('<</A<</B 1>>/C(x)>>')).toEqual([
      new Map<string, PdfObject>([
        ['A', new Map([['B', 1]])],
        ['C', { bytes: 'x' }],
      ]),
    ]);
  });

  it('are references in a file, and numbers in content', () => {
    expect(all('[12 0 R 5]')).toEqual([[{ ref: 12 }, 5]]);
    expect(all('1 0 0 RG', false)).toEqual([1, 0, 0, { operator: 'RG' }]);
  });

  it('have text by their font’s table', () => {
    const text = parseToUnicode(
      '1 beginbfchar <0001> <00660069> endbfchar 2 beginbfrange <0002> <0004> <0041> <0005> <0006> [<0058> <0059>] endbfrange',
    );
    expect([1, 2, 4, 5, 6, 7].map(text)).toEqual(['fi', 'A', 'C', 'X', 'Y', undefined]);
  });
});

/** A fixture as PDF, and what was reported when it was read back. */
async function verified(fixture: string, given: object): Promise<{ readonly bytes: Uint8Array; readonly lost: readonly string[] }> {
  const path = join(fixturesRoot, fixture);
  const deck = JSON.parse(readFileSync(path, 'utf8')) as Deck;
  const report = createReport();
  const stages = createStages(deck, createAssets({ folders: [dirname(path)], report }));
  const files = await exportDeck(deck, exporter, { stages, given: given as never, fileName: 'deck.pdf', verify: true }, report);
  const lost = report.diagnostics.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code} ${message}`);
  return { bytes: files?.[0]?.bytes ?? new Uint8Array(), lost };
}

it.each(sample('rich notes in layouts', layoutNames))(
  '%s of rich notes is all there and well tagged, for archives, too',
  async (layout) => {
    const [first, second] = [
      await verified('deck/notes-rich.json', { layout, pdfa: true, cover: true }),
      await verified('deck/notes-rich.json', { layout, pdfa: true, cover: true }),
    ];
    expect(first.lost).toEqual([]);
    expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true);
    const metadata = Buffer.from(first.bytes).toString('latin1');
    expect(metadata).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(metadata).toContain('/OutputIntents');
  },
);

it.each(['1', '2', '2-3', '3-', '-2'])('slides %s, of which some are there in part, lack nothing', async (slides) => {
  for (const fixture of ['deck/steps.json', 'deck/steps-kinds.json']) {
    expect((await verified(fixture, { layout: 'slides', slides })).lost).toEqual([]);
  }
});

describe('what is lost is found', () => {
  const said = (value: string): Block => ({ type: 'paragraph', children: [{ type: 'text', value }] });
  const text = textBox([paragraph([[run('shown')]], { x: 40, top: 40 })]);

  async function told(deckNotes: string, drawnNotes: string, blocks: readonly Block[]): Promise<readonly string[]> {
    const made = job(scene([slide('a', [text], {}, notes(drawnNotes))]));
    const files = await exporter.export(made);
    const report = createReport();
    const { verifyOutput } = await import('../../../src/export/verify-output.js');
    await verifyOutput(files, exporter, { ...made, report, deck: deckOf([slideOf(blocks, { id: 'a', notes: [said(deckNotes)] })]) });
    return report.diagnostics.map(({ code, message }) => `${code} ${message}`);
  }

  it('words of slides and notes', async () => {
    expect(await told('one two', 'one two', [said('shown')])).toEqual([]);
    expect(await told('one two', 'one', [said('shown')])).toEqual(['export/lost the output is missing one word in the notes: two']);
    expect(await told('one', 'one', [said('shown and more')])).toEqual(['export/lost the output is missing 2 words: more, and']);
  });

  it('decoration, slide by slide', async () => {
    const asset = {
      url: 'd.svg',
      name: 'd.svg',
      bytes: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'),
      mediaType: 'image/svg+xml',
      width: 9,
      height: 9,
    };
    const picture = { type: 'image', url: 'd.svg', alt: '', x: 0, y: 0, width: 90, height: 90 } as const;
    const block: Block = { type: 'paragraph', children: [{ type: 'image', url: 'd.svg', alt: '' }] };
    const { verifyOutput } = await import('../../../src/export/verify-output.js');
    for (const layout of ['slides', '6up'] as const) {
      // The first slide lacks its picture; the second has two.
      const made = job(scene([slide('a', []), slide('b', [picture, picture]), slide('c', [text, picture])]), { layout }, [asset]);
      const report = createReport();
      const slides = [slideOf([block], { id: 'a' }), slideOf([block, block], { id: 'b' }), slideOf([said('shown'), block], { id: 'c' })];
      await verifyOutput(await exporter.export(made), exporter, { ...made, report, deck: deckOf(slides) });
      expect(report.diagnostics.map(({ slide: number, code }) => `${number} ${code}`)).toEqual(['1 export/lost']);
    }
  });
});
