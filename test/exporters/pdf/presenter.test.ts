import { describe, expect, it } from 'vitest';
import type { Block } from 'deckx/exporter';
import exporter from '../../../exporters/pdf/index.js';
import { openPdf } from '../../../exporters/pdf/inventory/open-pdf.js';
import { pdfpcFile } from '../../../exporters/pdf/presenter/pdfpc-file.js';
import { spokenText } from '../../../exporters/pdf/presenter/spoken-text.js';
import type { Page } from '../../../exporters/pdf/plan/plan.js';
import { job, notes, scene, slide } from './made.js';

const talk = scene([slide('one', [], {}, notes('Said of one.', 'Grüße, Ω.')), slide('two', []), slide('three', [], {}, notes('Said of three.'))]);

const text = (value: string): Block => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const list = (ordered: boolean, items: readonly (readonly Block[])[], start?: number): Block => ({
  type: 'list', ordered, spread: false, ...(start === undefined ? {} : { start }), children: items.map((children) => ({ type: 'listItem', children })),
});

describe('notes as plain text', () => {
  it('have blank lines between blocks', () => {
    expect(spokenText([{ type: 'heading', depth: 2, children: [{ type: 'text', value: 'Then' }] }, text('a'), text('b')])).toBe('Then\n\na\n\nb');
  });
  it('show lists with their markers, nested and numbered', () => {
    expect(spokenText([list(true, [[text('a'), list(false, [[text('x')], [text('y')]])], [text('b')]], 9)])).toBe('9. a\n   • x\n   • y\n10. b');
  });
  it('quote, and keep the lines of code', () => {
    expect(spokenText([{ type: 'blockquote', children: [text('a'), text('b')] }, { type: 'code', value: 'if x:\n  y', highlighted: [] }])).toBe('> a\n>\n> b\n\nif x:\n  y');
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
    pdf.array(pdf.dictionary(page)?.get('Annots')).map((each) => pdf.dictionary(each)).filter((each) => pdf.name(each?.get('Subtype')) === 'Text').map((each) => pdf.text(each?.get('Contents'))),
  );
}

describe('--pdf-notes', () => {
  it('puts the notes of each slide on its page as an annotation', async () => {
    expect(await annotations(true)).toEqual([['Said of one.\n\nGrüße, Ω.'], [], ['Said of three.']]);
    expect(await annotations(false)).toEqual([[], [], []]);
  });
  it('is the same in every run', async () => {
    const [first, second] = await Promise.all([1, 2].map(async () => (await exporter.export(job(talk, { layout: 'slides', pdfNotes: true, pdfa: true })))[0]!.bytes));
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
    const { pages } = JSON.parse(Buffer.from(pdfpcFile(['1', '1', '1', '2', '1'].map(page), 'a.PDF').bytes).toString()) as { pages: { overlay: number }[] };
    expect(pages.map(({ overlay }) => overlay)).toEqual([0, 1, 2, 0, 0]);
  });
});

it.each(['pdfNotes', 'pdfpc'] as const)('%s wants slide pages', async (option) => {
  const made = job(talk, { layout: 'handout', [option]: true });
  expect(await exporter.export(made)).toEqual([]);
  expect(made.report.diagnostics.map(({ code }) => code)).toEqual(['cli/usage']);
});
