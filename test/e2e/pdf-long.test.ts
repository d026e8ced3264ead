/** Five megabytes of notes on one slide: all of it is there, in order, with nothing over anything. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReport, createStages, readDeck } from 'deckx';
import type { ExportJob } from 'deckx/exporter';
import { afterAll, expect, it } from 'vitest';
import { drawPdf } from '../../exporters/pdf/draw/draw-pdf.js';
import { pdfOptions, type PdfOptions } from '../../exporters/pdf/options.js';
import { planPdf } from '../../exporters/pdf/plan/plan-pdf.js';
import { assetsOf } from '../theme/style.js';

const folder = mkdtempSync(join(tmpdir(), 'deckx-long-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const megabyte = 1 << 20;
const defaults = Object.fromEntries(Object.entries(pdfOptions).map(([name, spec]) => [name, spec.default])) as unknown as PdfOptions;

/** Paragraphs of numbered words until there are so many bytes. */
function longNotes(bytes: number): { readonly text: string; readonly count: number } {
  const paragraphs: string[] = [];
  let [count, length] = [0, 0];
  while (length < bytes) {
    const words = Array.from({ length: 120 }, () => `kiln${(count += 1)}`);
    paragraphs.push(words.join(' '));
    length += paragraphs.at(-1)!.length + 2;
  }
  return { text: paragraphs.join('\n\n'), count };
}

it('of five megabytes', async () => {
  const { text, count } = longNotes(5 * megabyte);
  const report = createReport();
  const source = { file: 'long.md', text: `# Long\n\n???\n\n${text}\n`, stylesheets: [], hasAsset: () => true };
  const { deck } = (await readDeck(source, { lang: 'en', from: 'remark' }, report))!;
  const stages = createStages(deck, assetsOf({}));
  const job: ExportJob<PdfOptions> = {
    deck,
    options: defaults,
    fileName: 'long.pdf',
    scene: (steps) => stages.scene(steps ?? 'final', report),
    column: (blocks, options) => stages.column(blocks, options, report),
    asset: () => Promise.resolve(undefined),
    date: new Date(0),
    report,
  };
  const plan = (await planPdf(job))!;
  const file = join(folder, 'long.pdf');
  writeFileSync(file, await drawPdf(plan, report));
  expect(report.diagnostics).toEqual([]);
  expect(execFileSync('qpdf', ['--check', file]).toString()).toContain('No syntax or stream encoding errors found');
  const said = execFileSync('pdftotext', [file, '-'], { maxBuffer: 64 * megabyte }).toString().match(/kiln\d+/g);
  expect(said).toHaveLength(count);
  expect(said!.every((word, index) => word === `kiln${index + 1}`)).toBe(true);
}, 300_000);
