/**
 * The pipeline, in the order in which a deck goes through it:
 *
 *     inputOf ─▶ loadSource ─▶ readDeck ─▶ prepareDeck ─▶ styleDeck ─▶ layOutDeck ─▶ export ─▶ verifyOutput
 *      Input       Source        Deck         Deck        StyledDeck      Scene       files
 *
 * `openDeck` goes as far as the deck, `exportDeck` makes one format of it, `convert` does it all. Exporters that show slides ask for
 * style and layout, which are done once for all of them. Every stage is loaded when it is first needed: the transcript never pays
 * for layout. Nothing here writes or prints, and calls share nothing, so that they can run side by side.
 */
import { basename, resolve } from 'node:path';
import { checkOptions } from './check-options.js';
import type {
  Conversion,
  ConvertedFile,
  ConvertOptions,
  OpenDeck,
  OpenOptions,
  ReadOptions,
  ReadResult,
  StageOptions,
} from './conversion.js';
import type { Deck } from './deck/deck.js';
import { expandSteps, stepCount, type StepMode } from './deck/steps.js';
import { createExportJob, type ExportContext } from './export/create-export-job.js';
import { reportDeepBlock } from './export/deep-block.js';
import type { Exporter, OutputFile } from './export/exporter.js';
import { loadExporters } from './export/load.js';
import { reportUnknownOptions } from './export/options.js';
import { placeFiles } from './export/place-files.js';
import { keepResults, once, type Stages } from './export/stages.js';
import { prepareDeck } from './prepare-deck.js';
import type { ExplainedDetection } from './read/detect-dialect.js';
import { countErrors } from './report/count-errors.js';
import { createReport, type Report } from './report/report.js';
import { assetUses } from './source/asset-uses.js';
import type { Assets } from './source/asset.js';
import { createAssets } from './source/assets.js';
import { inputOf, type DeckInput } from './source/deck-input.js';
import { portable } from './source/input.js';
import { loadSource, type LoadedSource } from './source/load-source.js';
import { locateExactly } from './source/locate-asset.js';
import { readFonts } from './source/read-fonts.js';
import type { Source } from './source/source.js';
import { shareFonts } from './theme/fonts/share-fonts.js';
import { playerOf } from './theme/players/index.js';

/**
 * Converts a deck into one or several formats. What is wrong with it, or with the options, is among the diagnostics; a format that
 * fails does not stop the others. Rejects only for faults of deckx or of an exporter.
 *
 *     const { files, diagnostics } = await convert('# Hello', { to: 'pptx' });
 */
export async function convert(input: DeckInput, options: ConvertOptions): Promise<Conversion> {
  const report = createReport();
  const open = { ...options, cwd: resolve(options.cwd ?? '') };
  const exporters = await loadExporters([options.to].flat(), open.cwd, report);
  reportUnknownOptions(exporters, options.options ?? {}, report);
  await checkOptions(open, report);
  const found = countErrors(report) > 0 ? undefined : inputOf(input, open.cwd, report);
  const loaded = found && (await loadSource(found, open, report));
  const opened = loaded && (await openDeck(loaded, open, report));
  if (found === undefined || opened === undefined) return { files: [], diagnostics: report.diagnostics };
  const files: ConvertedFile[] = [];
  for (const exporter of exporters) {
    const output = basename(found.base) + exporter.extension;
    const context = { ...options, stages: opened.stages, given: options.options ?? {}, fileName: basename(output) };
    const made = await exportDeck(opened.deck, exporter, context, report);
    const placed = placeFiles(made ?? [], output, report);
    files.push(...placed.map(({ path, bytes }) => ({ name: portable(path), bytes, format: exporter.name })));
  }
  return { files, diagnostics: report.diagnostics, deck: opened.deck };
}

/** Reads a loaded source, and prepares what the exports of its deck share. `undefined` when the report has an error. */
export async function openDeck(loaded: LoadedSource, options: OpenOptions, report: Report): Promise<OpenDeck | undefined> {
  const read = await readDeck(loaded.source, options, report);
  if (read === undefined || countErrors(report) > 0) return undefined;
  const { deck, detection } = read;
  const assets = createAssets({ folders: loaded.folders, report, uses: assetUses(deck) });
  const fontFiles = await readFonts((options.fontDir ?? []).map((path) => resolve(options.cwd, path)));
  const stages = createStages(deck, assets, { ...options, fontFiles, player: read.player });
  const files = [...loaded.files, ...read.files.flatMap((url) => locateExactly(url, loaded.folders) ?? [])];
  return { deck, player: read.player, detection, assets, fontFiles, stages, sources: () => [...files, ...assets.files()] };
}

/** Reads a source in its dialect, or a deck in JSON. `undefined` when it cannot be read, which is then in the report. */
export async function readDeck(source: Source, options: ReadOptions, report: Report): Promise<ReadResult | undefined> {
  const detection = await dialectOf(source, options, report);
  const read = await detection?.read(source, report);
  if (detection === undefined || read === undefined) return undefined;
  const player = playerOf(read.deck, read.player);
  return { deck: await prepareDeck(read.deck, player, options, report), player, detection, files: read.files };
}

/** The dialect of a source: the one that was named, else the one that is detected. */
async function dialectOf(source: Source, { from, cwd = '' }: ReadOptions, report: Report): Promise<ExplainedDetection | undefined> {
  const { detectDialect, namedDialect } = await import('./read/detect-dialect.js');
  if (from === undefined) return detectDialect(source, report);
  if (typeof from !== 'string') return namedDialect({ dialect: from });
  const { loadDialect } = await import('./read/load-dialect.js');
  const loaded = await loadDialect(from, resolve(cwd), report);
  return loaded && namedDialect(loaded);
}

/** Style and layout of a deck, each done when an exporter first asks for it. */
export function createStages(deck: Deck, assets: Assets, options: StageOptions = {}): Stages {
  const player = playerOf(deck, options.player);
  const [withFonts, withNotesFonts] = [shareFonts(assets, options.fontFiles), shareFonts(assets, options.fontFiles)];
  const hasSteps = deck.slides.some((slide) => stepCount(slide) > 0);
  const layOut = keepResults(async (steps: StepMode, report) => {
    const [{ styleDeck }, { layOutDeck }] = await Promise.all([import('./theme/style-deck.js'), import('./layout/lay-out-deck.js')]);
    const styled = await styleDeck(expandSteps(deck, steps), { assets, report, player });
    return withFonts(styled.fontFaces, report, (fonts) => layOutDeck(styled, { ...options, assets, report, fonts }));
  });
  const notesLayout = once(async () => {
    const { layOutNotes, prepareNotes } = await import('./layout/lay-out-notes.js');
    return { layOutNotes, setting: await prepareNotes(deck) };
  });
  return {
    assets,
    player,
    scene: (steps, report) => layOut(hasSteps ? steps : 'final', report),
    async column(blocks, columnOptions, report) {
      const { layOutNotes, setting } = await notesLayout();
      return withNotesFonts([], report, (fonts) => layOutNotes(blocks, columnOptions, { setting, assets, report, fonts }));
    },
  };
}

/**
 * Runs one exporter. `undefined` when an option does not fit, the deck's nodes are nested too deeply, the exporter found an error, or
 * the output lacks something of the deck (`verify`): it is in the report.
 */
export async function exportDeck(
  deck: Deck,
  exporter: Exporter,
  context: ExportContext,
  report: Report,
): Promise<readonly OutputFile[] | undefined> {
  const before = countErrors(report);
  reportDeepBlock(deck, report);
  const job = createExportJob(deck, exporter, context, report);
  if (countErrors(report) > before) return undefined;
  const files = await exporter.export(job);
  if (context.verify === true) await (await import('./export/verify-output.js')).verifyOutput(files, exporter, job);
  return countErrors(report) > before ? undefined : files;
}
