import { expect, it } from 'vitest';
import exporter from '../../../exporters/pdf/index.js';
import { openPdf } from '../../../exporters/pdf/inventory/open-pdf.js';
import { readStructure } from '../../../exporters/pdf/inventory/read-structure.js';
import { job, paragraph, run, scene, slide, textBox } from './made.js';

it('a character that no font has is a box of our own, and no text shows the font’s', async () => {
  const box = textBox([paragraph([[run('a日b')]], { x: 0, top: 0 })]);
  const [file] = await exporter.export(job(scene([slide('a', [box])]), { layout: 'slides' }));
  const [page] = readStructure(openPdf(file!.bytes)).pages;
  expect(page!.emptyGlyphs).toBe(0);
  expect(page!.pieces.flatMap(({ glyphs }) => glyphs).join('')).toBe('a日b');
});

it('nor does the text of a drawing, whose characters are told', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="40"><text x="5" y="20">to 本</text></svg>';
  const asset = { url: 'd.svg', name: 'd.svg', bytes: new TextEncoder().encode(svg), mediaType: 'image/svg+xml', width: 100, height: 40 };
  const image = { type: 'image', url: 'd.svg', alt: 'A drawing', x: 0, y: 0, width: 100, height: 40 } as const;
  const made = job(scene([slide('a', [image])]), { layout: 'slides' }, [asset]);
  const [file] = await exporter.export(made);
  expect(readStructure(openPdf(file!.bytes)).pages[0]!.emptyGlyphs).toBe(0);
  expect(made.report.diagnostics).toMatchObject([
    { code: 'layout/missing-glyph', message: 'a font used in the image d.svg does not have 本 (U+672C)' },
  ]);
});
