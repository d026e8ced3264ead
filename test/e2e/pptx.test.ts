/** The shipped talks, opened by an office suite: as many pages as slides, every word on its page. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playPptx } from '../readback/play-pptx.js';
import { elements } from '../readback/pptx-package.js';
import { missingWords } from '../readback/reading.js';
import { readPdf } from '../readback/read-pdf.js';
import { readPptx } from '../readback/read-pptx.js';

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const talks = ['lighthouse/deck.txt', 'bread/slides.md'];

/** Clicks of each page of an .odp, and the effects that each shows by. */
function clicksOf(odp: Uint8Array): readonly (readonly number[])[] {
  const document = new DOMParser().parseFromString(strFromU8(unzipSync(odp)['content.xml']!), 'text/xml');
  return elements(document, '*', 'page').map((page) => {
    const counts: number[] = [];
    for (const node of elements(page, '*', 'par')) {
      const type = node.getAttribute('presentation:node-type') ?? '';
      if (type === 'on-click') counts.push(1);
      else if (type === 'with-previous') counts.push(counts.pop()! + 1);
    }
    return counts;
  });
}

describe('steps', () => {
  const folder = mkdtempSync(join(tmpdir(), 'deckx-steps-'));
  const names = ['steps', 'builds', 'steps-kinds', 'transitions'];

  beforeAll(() => {
    const inputs = names.map((name) => path(`fixtures/deck/${name}.json`));
    execFileSync(process.execPath, [path('dist/cli.js'), 'convert', ...inputs, '--to', 'pptx', '-q', '-o', `${folder}/`]);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const files = names.map((name) => join(folder, `${name}.pptx`));
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'odp', '--outdir', folder, ...files], { stdio: 'pipe' });
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(names)('are animations for LibreOffice, too: %s', (name) => {
    const bytes = readFileSync(join(folder, `${name}.pptx`));
    const written = playPptx(bytes).map((states) => states.length - 1);
    const found = clicksOf(readFileSync(join(folder, `${name}.odp`)));
    expect(written.some((clicks) => clicks > 0)).toBe(true);
    expect(found.map((clicks) => clicks.length)).toEqual(written);
  });

  it('of one click come together', () => {
    const found = clicksOf(readFileSync(join(folder, 'builds.odp')));
    expect(found[1]).toEqual([3, 3]);
  });
});

describe('formulas', () => {
  const folder = mkdtempSync(join(tmpdir(), 'deckx-math-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('are drawn by LibreOffice, those in lines of text as pictures', () => {
    const file = join(folder, 'math.pptx');
    execFileSync(process.execPath, [path('dist/cli.js'), 'to-pptx', '--steps', 'slides', path('fixtures/deck/math.json'), '-o', file], {
      stdio: 'pipe',
    });
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { stdio: 'pipe' });
    const { pages } = readPdf(join(folder, 'math.pdf'));
    expect(pages).toHaveLength(6);
    // Native formulas come as text; the ones in lines leave the words around them.
    expect(pages[0]!.text).toMatch(/A surface of area\s+loses\s+in all/);
    expect(pages[0]!.text).toContain('\u221E');
    expect(pages.map(({ text }) => text).join('')).not.toContain('\u00BF');
    const images = execFileSync('pdfimages', ['-list', '-l', '1', join(folder, 'math.pdf')], { encoding: 'utf8' });
    // Four in lines, and the aligned equations.
    expect(images.match(/^ +1 +\d+ image /gm)).toHaveLength(5);
  });
});

describe.each(talks)('%s', (talk) => {
  const folder = mkdtempSync(join(tmpdir(), 'deckx-pptx-'));
  const file = join(folder, 'talk.pptx');

  beforeAll(() => {
    execFileSync(process.execPath, [path('dist/cli.js'), 'to-pptx', path(`fixtures/talks/${talk}`), '-o', file]);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { stdio: 'pipe' });
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('opens in LibreOffice with every word of every slide on its page', () => {
    const slides = readPptx(readFileSync(file));
    const { pages } = readPdf(join(folder, 'talk.pdf'));
    expect(slides.length).toBeGreaterThan(8);
    expect(pages).toHaveLength(slides.length);
    const lost = slides.flatMap(({ text }, index) => {
      // LibreOffice draws emoji only with a font that has them, and has none on a bare machine.
      const words = text.replace(/\p{Extended_Pictographic}|\uFE0F/gu, '').split(/\s+/);
      const missing = missingWords(words, pages[index]!.text);
      return missing.length === 0 ? [] : [{ slide: index + 1, missing }];
    });
    expect(lost).toEqual([]);
  });

  it('keeps its links and pictures', () => {
    const slides = readPptx(readFileSync(file));
    const { pages } = readPdf(join(folder, 'talk.pdf'));
    expect(slides.flatMap(({ images }) => images).length).toBeGreaterThan(0);
    const links = slides.flatMap(({ links }) => links);
    expect(links.length).toBeGreaterThan(0);
    const found = pages.flatMap((page) => page.links);
    expect(links.filter((link) => !found.includes(link))).toEqual([]);
  });
});
