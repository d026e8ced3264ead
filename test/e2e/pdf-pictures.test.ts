/** Pictures in a PDF, as poppler and qpdf find them: drawings as vectors, each picture once, with the pixels that it has or that are wanted. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createReport, createStages, exportDeck, loadBuiltIn, readDeck } from 'deckx';
import type { PdfOptions } from '../../exporters/pdf/options.js';
import { createAssets } from '../../src/source/assets.js';
import { fixturesRoot } from '../golden/golden.js';

const folder = mkdtempSync(join(tmpdir(), 'deckx-pdf-pictures-'));
for (const name of ['kiln.png', 'glow.jpg', 'vase.svg']) copyFileSync(join(fixturesRoot, 'deck/images', name), join(folder, name));
copyFileSync(join(folder, 'kiln.png'), join(folder, 'copy.png'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (program: string, args: readonly string[]): string =>
  execFileSync(program, args, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 }).toString('latin1');

let count = 0;

/** A deck in the dialect of remark as a PDF on the disk. */
async function make(text: string, given: Partial<PdfOptions> = {}): Promise<string> {
  const report = createReport();
  const { deck } = (await readDeck({ file: 'deck.md', text, stylesheets: [] }, { from: 'remark', lang: 'en' }, report))!;
  const stages = createStages(deck, createAssets({ folders: [folder], report }));
  const files = await exportDeck(deck, (await loadBuiltIn('pdf'))!, { stages, given: { ...given }, fileName: 'deck.pdf' }, report);
  expect(report.diagnostics).toEqual([]);
  count += 1;
  const file = join(folder, `deck-${count}.pdf`);
  writeFileSync(file, files![0]!.bytes);
  return file;
}

interface Raster {
  readonly page: number;
  readonly type: string;
  readonly width: number;
  readonly object: number;
  readonly ppi: number;
}

/** The pictures of pixels on each page, as often as they are drawn. */
function rastersOf(file: string): readonly Raster[] {
  const lines = run('pdfimages', ['-list', file])
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const cells = line.trim().split(/\s+/);
    return { page: Number(cells[0]), type: cells[2]!, width: Number(cells[3]), object: Number(cells[10]), ppi: Number(cells[12]) };
  });
}

interface Stream {
  readonly dict: Readonly<Record<string, unknown>>;
}

/** Streams of the file, by object, that are of some kind. */
function streamsOf(file: string, subtype: string): readonly (readonly [string, Stream])[] {
  const { qpdf } = JSON.parse(run('qpdf', ['--json=2', '--json-key=qpdf', '--json-stream-data=none', file])) as {
    qpdf: readonly [unknown, Readonly<Record<string, { readonly stream?: Stream }>>];
  };
  return Object.entries(qpdf[1]).flatMap(([key, { stream }]) =>
    stream?.dict['/Subtype'] === subtype ? [[key.replace(/^obj:(\d+) (\d+) R$/, '$1,$2'), stream] as const] : [],
  );
}

describe('a drawing', () => {
  const text = '# Vase\n![A vase](vase.svg)\n\n???\n\n![A vase](vase.svg)\n\n---\n![A vase](./vase.svg)\n';

  it.each(['handout', 'slides', 'notes-right'] as const)('is vectors in %s, once in the file', async (layout) => {
    const file = await make(text, { layout });
    expect(rastersOf(file)).toEqual([]);
    const forms = streamsOf(file, '/Form');
    expect(forms).toHaveLength(1);
    const content = run('qpdf', [`--show-object=${forms[0]![0]}`, '--filtered-stream-data', file]);
    expect(content).toMatch(/^-?[\d. -]+ c$/m);
    expect(content).toMatch(/^(f|B|S)\*?$/m);
  });

  it('has pixels where it brings some along', async () => {
    const png = execFileSync('base64', ['-w0', join(folder, 'kiln.png')]).toString();
    writeFileSync(
      join(folder, 'photo.svg'),
      `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="60"><image width="96" height="60" href="data:image/png;base64,${png}"/></svg>`,
    );
    expect(rastersOf(await make('![A kiln](photo.svg)', { layout: 'slides' })).map(({ type }) => type)).toEqual(['image']);
  });
});

describe('a picture', () => {
  const text =
    '# Kiln\n![A kiln](kiln.png)\n\n???\n\n![A kiln](kiln.png)\n\n---\n![A kiln](./kiln.png)\n\n---\nbackground-image: url(kiln.png)\n\n![A kiln](copy.png)\n\n---\n![Glow](glow.jpg)\n\n???\n\n![Glow](glow.jpg)\n';

  it('is in the file once, however often, by what address, and from how many files of the same content it is shown', async () => {
    const file = await make(text);
    const images = rastersOf(file).filter(({ type }) => type === 'image');
    expect(images.map(({ page }) => page)).toEqual([1, 1, 2, 3, 3, 4, 4]);
    expect(new Set(images.map(({ object }) => object)).size).toBe(2);
    expect(streamsOf(file, '/Image')).toHaveLength(2);
  });

  it('keeps its pixels', async () => {
    const images = rastersOf(await make(text)).filter(({ type }) => type === 'image');
    expect(new Set(images.map(({ width }) => width))).toEqual(new Set([96, 48]));
  });

  it('has no more pixels to the inch than are wanted, where it is largest', async () => {
    const file = await make(
      '# Kiln\n<img src="kiln.png" alt="A kiln" width="192">\n\n---\n<img src="kiln.png" alt="A kiln" width="96">\n',
      { layout: 'slides', maxImageDpi: 30 },
    );
    const own = await make('# Kiln\n<img src="kiln.png" alt="A kiln" width="192">\n\n---\n<img src="kiln.png" alt="A kiln" width="96">\n', {
      layout: 'slides',
    });
    const [first, second] = rastersOf(file).filter(({ type }) => type === 'image');
    const [ownFirst] = rastersOf(own).filter(({ type }) => type === 'image');
    expect(ownFirst!.width).toBe(96);
    expect(ownFirst!.ppi).toBeGreaterThan(33);
    expect(first!.ppi).toBeLessThanOrEqual(33);
    expect(first!.ppi).toBeGreaterThan(27);
    expect(second!.object).toBe(first!.object);
    expect(second!.ppi).toBeGreaterThan(first!.ppi);
  });
});
