import { expect, it } from 'vitest';
import exporter from '../../../exporters/pdf/index.js';
import { openPdf } from '../../../exporters/pdf/inventory/open-pdf.js';
import { job, paragraph, run, scene, slide, textBox } from './made.js';

it('a character that no font has is as wide in the file as the box that is drawn for it', async () => {
  const box = textBox([paragraph([[run('日 too')]], { x: 0, top: 0 })]);
  const [file] = await exporter.export(job(scene([slide('a', [box])]), { layout: 'slides' }));
  const pdf = openPdf(file!.bytes);
  const widths = pdf.numbers
    .map((ref) => pdf.dictionary({ ref }))
    .filter((font) => pdf.name(font?.get('Subtype')) === 'CIDFontType2')
    .map((font) => pdf.array(pdf.array(font?.get('W'))[1])[0]);
  // Arimo's box is 1,536 of 2,048 units wide; the file counts in thousandths.
  expect(widths).toContain(750);
  expect(widths).not.toContain(1536);
});
