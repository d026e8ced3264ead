/** Five megabytes of notes on one slide: all of it is there, in order, with nothing over anything. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { drawPdf } from '../../exporters/pdf/draw/draw-pdf.js';
import { faultsOf } from '../exporters/pdf/drawn.js';
import { measureOf, writtenDeck } from '../exporters/pdf/real-deck.js';

const folder = mkdtempSync(join(tmpdir(), 'deckx-long-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const megabyte = 1 << 20;

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
  const deck = await writtenDeck(`# Long\n\n???\n\n${text}\n`);
  const { plan, report } = await deck.plan({});
  const measure = measureOf(plan);
  expect(plan.pages.flatMap((page) => faultsOf(page, measure))).toEqual([]);
  const file = join(folder, 'long.pdf');
  writeFileSync(file, await drawPdf(plan, report));
  expect(report.diagnostics).toEqual([]);
  expect(execFileSync('qpdf', ['--check', file]).toString()).toContain('No syntax or stream encoding errors found');
  const said = execFileSync('pdftotext', [file, '-'], { maxBuffer: 64 * megabyte })
    .toString()
    .match(/kiln\d+/g);
  expect(said).toHaveLength(count);
  expect(said!.every((word, index) => word === `kiln${index + 1}`)).toBe(true);
});
