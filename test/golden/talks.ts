import { join } from 'node:path';
import { createReport, createStages, exportDeck, loadBuiltIn, readDeck, type Deck, type Report } from 'deckx';
import { createAssets } from '../../src/source/assets.js';
import { fileInput } from '../../src/source/input.js';
import { loadSource } from '../../src/source/load-source.js';
import { textForm } from './forms/text.js';
import { filesBelow, fixturesRoot, type GoldenCase } from './golden.js';
import { diagnosticLines } from './readers.js';

/** The talks that are shipped, as paths below `fixtures/`: a folder each, with its source, styles and pictures. */
export const talks: readonly string[] = filesBelow(join(fixturesRoot, 'talks'))
  .filter((path) => /^[^/]+\/(deck\.txt|slides\.md)$/.test(path))
  .map((path) => `talks/${path}`);

/** The formats that show a whole talk as text a person can read; pptx and pdf are pinned by the deck fixtures. */
const formats = ['md', 'reveal'];

/** The golden cases of whole talks, from the file to the output: `golden/talks/<talk>/{read,md,reveal}/…`. */
export const talkCases: readonly GoldenCase[] = talks.flatMap((path) => [readCase(path), ...formats.map((name) => exportCase(path, name))]);

function readCase(path: string): GoldenCase {
  return {
    folder: `${path.replace(/\/[^/]+$/, '')}/read`,
    async make() {
      const report = createReport();
      const { deck } = await readTalk(path, report);
      return { 'ir.json': `${JSON.stringify(deck, null, 1)}\n`, 'diagnostics.txt': diagnosticLines(report.diagnostics) };
    },
  };
}

function exportCase(path: string, name: string): GoldenCase {
  return {
    folder: `${path.replace(/\/[^/]+$/, '')}/${name}`,
    async make() {
      const { deck, folders } = await readTalk(path, createReport());
      const report = createReport();
      const stages = createStages(deck, createAssets({ folders, report }));
      const exporter = (await loadBuiltIn(name))!;
      const files = await exportDeck(deck, exporter, { stages, given: {}, fileName: `deck${exporter.extension}` }, report);
      return { ...(await textForm(files ?? [])), 'diagnostics.txt': diagnosticLines(report.diagnostics) };
    },
  };
}

/** A talk of the fixtures, read, and where its pictures are. */
export async function readTalk(path: string, report: Report): Promise<{ readonly deck: Deck; readonly folders: readonly string[] }> {
  const loaded = (await loadSource(fileInput(path, fixturesRoot), { cwd: fixturesRoot }, report))!;
  const { deck } = (await readDeck(loaded.source, {}, report))!;
  return { deck, folders: loaded.folders };
}
