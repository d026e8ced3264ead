/** Every exporter that reads its own output back finds in it what the deck had, and finds out when it is not there. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createReport, createStages, exportDeck, type Deck, type Exporter, type OutputFile, type StepMode } from 'deckx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { builtInExporters, loadBuiltIn } from '../../src/export/load.js';
import { copyDiagnostics } from '../../src/report/copy-diagnostics.js';
import { createAssets } from '../../src/source/assets.js';
import { fixtureExport } from '../fixture-exports.js';
import { deckFixtures } from '../golden/exporters.js';
import { fixturesRoot } from '../golden/golden.js';

const readable: readonly string[] = ['pptx', 'pdf', 'reveal', 'md', 'json'];

async function verified(exporter: Exporter, path: string, steps?: StepMode): Promise<readonly string[]> {
  const deck = JSON.parse(readFileSync(join(fixturesRoot, path), 'utf8')) as Deck;
  const report = createReport();
  const assets = createAssets({ folders: [dirname(join(fixturesRoot, path))], report });
  const context = {
    stages: createStages(deck, assets),
    given: {},
    fileName: 'deck',
    verify: true,
    ...(steps === undefined ? {} : { steps }),
  };
  await exportDeck(deck, exporter, context, report);
  return report.diagnostics.filter(({ code }) => code === 'export/lost').map(({ message, slide }) => `${slide}: ${message}`);
}

it('only the formats that are named here are not read back', async () => {
  const exporters = await Promise.all(builtInExporters.map(async ({ name }) => (await loadBuiltIn(name))!));
  expect(exporters.filter((exporter) => exporter.inventory !== undefined).map(({ name }) => name)).toEqual(readable);
});

describe.each(readable)('%s has all of', (name) => {
  it.each(deckFixtures)('%s', async (path) => {
    const { files, report } = await fixtureExport(path, name);
    const again: Exporter['export'] = (job) => {
      copyDiagnostics(report, job.report);
      return Promise.resolve(files);
    };
    expect(await verified({ ...(await loadBuiltIn(name))!, export: again }, path)).toEqual([]);
  });
});

it.each(['final', 'slides'] as const)('pptx has all steps of a deck, shown as %s', async (steps) => {
  expect(await verified((await loadBuiltIn('pptx'))!, 'deck/steps.json', steps)).toEqual([]);
});

/** The exporter, with its file spoilt between writing and reading. */
function spoilt(exporter: Exporter, spoil: (bytes: Uint8Array) => Uint8Array): Exporter {
  const files = async (written: Promise<readonly OutputFile[]>): Promise<readonly OutputFile[]> =>
    (await written).map((file) => ({ ...file, bytes: spoil(file.bytes) }));
  return { ...exporter, export: (job) => files(exporter.export(job)) };
}

describe('a file without some of it', () => {
  const slideParts = (change: (xml: string) => string) => (bytes: Uint8Array) =>
    zipSync(
      Object.fromEntries(
        Object.entries(unzipSync(bytes)).map(([path, part]) => [
          path,
          /slides\/slide\d+\.xml$/.test(path) ? strToU8(change(strFromU8(part))) : part,
        ]),
      ),
    );
  const text = (change: (text: string) => string) => (bytes: Uint8Array) => strToU8(change(strFromU8(bytes)));
  it.each([
    ['pptx', 'deck/title-and-text.json', 'text', slideParts((xml) => xml.replace(/<a:t>[^<]*<\/a:t>/g, '<a:t/>'))],
    ['pptx', 'deck/links.json', 'links', slideParts((xml) => xml.replace(/<(\/?)a:hlinkClick/g, '<$1a:hlinkHover'))],
    ['pptx', 'deck/images.json', 'alternative texts', slideParts((xml) => xml.replace(/ descr="[^"]*"/g, ''))],
    ['pptx', 'deck/table.json', 'tables', slideParts((xml) => xml.replace(/<(\/?)a:tbl>/g, '<$1a:table>'))],
    ['reveal', 'deck/title-and-text.json', 'headings', text((html) => html.replace(/<h\d[^>]*>.*?<\/h\d>/g, ''))],
    ['reveal', 'deck/steps.json', 'fragments', text((html) => html.replaceAll('fragment', 'plain'))],
    ['md', 'deck/notes-rich.json', 'notes', text((markdown) => markdown.replace(/^[^#>\n].*$/gm, ''))],
    ['json', 'deck/images.json', 'pictures', text((json) => json.replaceAll('"image"', '"picture"'))],
  ])('is found out: %s, %s without %s', async (name, path, _, spoil) => {
    const exporter = spoilt((await loadBuiltIn(name))!, spoil);
    expect((await verified(exporter, path)).length).toBeGreaterThan(0);
  });
});
