/** Every deck fixture and talk as a .pptx, opened and saved again by an office suite: no slide is lost, titles are titles. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow, fixturesRoot } from '../golden/golden.js';
import { elements, openPptx, presentation, type SlidePart } from '../readback/pptx-package.js';
import { readPdf } from '../readback/read-pdf.js';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const decks = filesBelow(join(fixturesRoot, 'deck')).filter((path) => /^[^/]+\.json$/.test(path));
const talks: Readonly<Record<string, string>> = { lighthouse: 'talks/lighthouse/deck.txt', bread: 'talks/bread/slides.md' };
const names = [...decks.map((path) => path.replace('.json', '')), ...Object.keys(talks)];

const folder = mkdtempSync(join(tmpdir(), 'deckx-resave-'));
const made = (name: string, extension: string): string => join(folder, extension, `${name}.${extension}`);

function soffice(extension: string): void {
  const files = names.map((name) => made(name, 'pptx'));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', extension, '--outdir', join(folder, extension), ...files], {
    stdio: 'pipe',
  });
}

beforeAll(() => {
  mkdirSync(join(folder, 'pptx'));
  const inputs = decks.map((path) => join(fixturesRoot, 'deck', path));
  execFileSync(process.execPath, [cli, 'convert', '--to', 'pptx', '-q', '-o', `${folder}/pptx/`, ...inputs], { stdio: 'pipe' });
  for (const [name, path] of Object.entries(talks)) {
    execFileSync(process.execPath, [cli, 'to-pptx', '-q', '-o', made(name, 'pptx'), join(fixturesRoot, path)], { stdio: 'pipe' });
  }
  soffice('odp');
  soffice('pdf');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const draw = 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0';
const presenting = 'urn:oasis:names:tc:opendocument:xmlns:presentation:1.0';

/** The pages of an OpenDocument presentation. */
function pagesOf(file: string): readonly Element[] {
  const content = strFromU8(unzipSync(readFileSync(file))['content.xml']!);
  return elements(new DOMParser().parseFromString(content, 'text/xml'), draw, 'page');
}

const bare = (text: string | null): string => (text ?? '').replace(/\s+/g, '');

/** Whether LibreOffice shows a shape: of alternatives the first if it asks for `a14`, else the second. */
function isShown(shape: Element): boolean {
  const branch = shape.parentNode as Element;
  if (branch.localName !== 'Choice' && branch.localName !== 'Fallback') return true;
  const [choice] = elements(branch.parentNode as Element, '*', 'Choice');
  return (choice?.getAttribute('Requires') === 'a14') === (branch.localName === 'Choice');
}

/** Text of the title placeholders of a slide. */
function titlesOf({ document }: SlidePart): readonly string[] {
  return elements(document, presentation, 'sp')
    .filter(isShown)
    .filter((shape) => elements(shape, presentation, 'ph').some((holder) => /^(title|ctrTitle)$/.test(holder.getAttribute('type') ?? '')))
    .map((shape) =>
      bare(
        elements(shape, presentation, 'txBody')
          .map(({ textContent }) => textContent)
          .join(''),
      ),
    );
}

describe.each(names)('%s', (name) => {
  it('has as many slides after LibreOffice saved it, and as many pages as slides are shown', () => {
    const { slides } = openPptx(readFileSync(made(name, 'pptx')));
    expect(pagesOf(made(name, 'odp'))).toHaveLength(slides.length);
    const shown = slides.filter(({ document }) => document.documentElement!.getAttribute('show') !== '0');
    expect(readPdf(made(name, 'pdf')).pages).toHaveLength(shown.length);
  });

  it('has every title in the outline', () => {
    const { slides } = openPptx(readFileSync(made(name, 'pptx')));
    const titles = slides.map(titlesOf);
    const found = pagesOf(made(name, 'odp')).map((page) =>
      elements(page, draw, 'frame')
        .filter((frame) => frame.getAttributeNS(presenting, 'class') === 'title')
        .map(({ textContent }) => bare(textContent)),
    );
    expect(titles.flat().length).toBeGreaterThan(0);
    expect(found).toEqual(titles);
  });
});
