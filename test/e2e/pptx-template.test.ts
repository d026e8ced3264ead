/** A deck in a template that deckx did not make: LibreOffice writes it from a text of our own, and opens what comes of it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import validate, { OFFICE_VERSIONS } from '@ooxml-tools/validate';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageFaults } from '../exporters/pptx/package-faults.js';
import { openPptx, relationships } from '../readback/pptx-package.js';
import { missingWords } from '../readback/reading.js';
import { readPdf } from '../readback/read-pdf.js';
import { readPptx } from '../readback/read-pptx.js';

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'deckx-template-'));
const template = join(folder, 'brickworks.pptx');

function convert(file: string, format: string): void {
  execFileSync(
    'soffice',
    [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', format, '--outdir', folder, file],
    { stdio: 'pipe' },
  );
}

beforeAll(() => {
  convert(path('test/e2e/templates/brickworks.fodp'), 'pptx');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.each(['lighthouse/deck.txt', 'bread/slides.md'])('%s', (talk) => {
  const file = join(folder, `${talk.split('/')[0]!}.pptx`);

  beforeAll(() => {
    execFileSync(process.execPath, [path('dist/cli.js'), 'to-pptx', path(`fixtures/talks/${talk}`), '--template', template, '-o', file], {
      stdio: 'pipe',
    });
    convert(file, 'pdf');
  });

  it('is valid, and has no fault but the template’s own', async () => {
    const bytes = new Uint8Array(readFileSync(file));
    // LibreOffice gives a shape of its master an id that another has: that stays as it was.
    const own = packageFaults(readFileSync(template)).filter((fault) => /^ppt\/slide(?:Master|Layout)s\//.test(fault));
    expect(packageFaults(bytes).filter((fault) => !own.includes(fault))).toEqual([]);
    for (const version of OFFICE_VERSIONS) expect(await validate(bytes, 'pptx', version)).toEqual([]);
  });

  it('has the template’s master and layouts as they were, and lies on several of them', () => {
    const before = unzipSync(readFileSync(template));
    const bytes = readFileSync(file);
    const after = unzipSync(bytes);
    const kept = Object.keys(before).filter((name) => /^ppt\/(?:slideMasters|slideLayouts|theme)\//.test(name));
    expect(kept.filter((name) => Buffer.compare(before[name]!, after[name] ?? new Uint8Array()) !== 0)).toEqual([]);
    const used = openPptx(bytes).slides.map(
      (slide) => [...relationships(after, slide.path).values()].find(({ type }) => type.endsWith('/slideLayout'))!.target,
    );
    expect(new Set(used).size).toBeGreaterThan(2);
    expect(used.filter((layout) => before[layout] === undefined)).toEqual([]);
  });

  it('opens in LibreOffice with every word on its page, and nothing of the template’s slides', () => {
    const slides = readPptx(readFileSync(file));
    const { pages } = readPdf(join(folder, `${talk.split('/')[0]!}.pdf`));
    expect(pages).toHaveLength(slides.length);
    const lost = slides.flatMap(({ text }, index) => {
      const words = text.replace(/\p{Extended_Pictographic}|\uFE0F/gu, '').split(/\s+/);
      const missing = missingWords(words, pages[index]!.text);
      return missing.length === 0 ? [] : [{ slide: index + 1, missing }];
    });
    expect(lost).toEqual([]);
    expect(pages.map(({ text }) => text).join(' ')).not.toContain('The old cover');
  });
});
