/**
 * The pipeline: source ─read─▶ Deck ─style─▶ StyledDeck ─lay out─▶ Scene ─export─▶ files. Each stage is loaded when it
 * is first needed: the transcript never pays for layout.
 */
import { withAspect } from './deck/aspect.js';
import type { Deck, DeckMeta } from './deck/deck.js';
import { findDeepBlock, tooDeep } from './deck/nesting.js';
import { orderFootnotes } from './deck/order-footnotes.js';
import { createExportJob, type ExportContext } from './export/create-export-job.js';
import type { Exporter, OutputFile } from './export/exporter.js';
import type { ExplainedDetection } from './read/detect-dialect.js';
import type { Report } from './report/report.js';
import type { Source } from './source/source.js';

/** How to read a source where it does not say itself. */
export interface ReadOptions {
  /** Name of the dialect; absent: detected. */
  readonly from?: string;
  /** What the deck's `meta` is to say. */
  readonly title?: string;
  readonly lang?: string;
  /** Name of a built-in theme. */
  readonly theme?: string;
  /** Width over height of the slides; absent: the deck's own. */
  readonly aspect?: number;
  /** Whether runs of slides that only add to each other become one slide with steps each. */
  readonly mergeBuilds?: boolean;
  /** Whether lines of code on slides are numbered. */
  readonly lineNumbers?: boolean;
}

/** A deck, and how its dialect was found. */
export interface ReadResult {
  readonly deck: Deck;
  readonly detection: ExplainedDetection;
  /** Files beside the source that it was read from, by addresses relative to it: no output may replace them. */
  readonly files: readonly string[];
}

/** Reads a source in its dialect, or a deck in JSON. `undefined` when it cannot be read, which is then in the report. */
export async function readDeck(source: Source, options: ReadOptions, report: Report): Promise<ReadResult | undefined> {
  const { detectDialect } = await import('./read/detect-dialect.js');
  const detection = detectDialect(source, options.from, report);
  if (detection === undefined) return undefined;
  const read = await detection.read(source, report);
  if (read === undefined) return undefined;
  const { aspect } = options;
  const whole = { ...orderFootnotes(read.deck), meta: await metaOf(read.deck.meta, options, report) };
  const merged = options.mergeBuilds === true ? (await import('./deck/merge-builds.js')).mergeBuilds(whole) : whole;
  const deck = options.lineNumbers === true ? (await import('./deck/line-numbers.js')).withLineNumbers(merged) : merged;
  return { deck: aspect === undefined ? deck : withAspect(deck, aspect), detection, files: read.files };
}

/** What the deck says of itself and what it is to say; a theme that there is not is reported and left out. */
async function metaOf(own: DeckMeta, { title, lang, theme = own.theme }: ReadOptions, report: Report): Promise<DeckMeta> {
  const meta = { ...own, ...(title === undefined ? {} : { title }), ...(lang === undefined ? {} : { lang }) };
  if (theme === undefined) return meta;
  const { isThemeName, themeNames } = await import('./theme/themes/looks.js');
  if (isThemeName(theme)) return { ...meta, theme };
  report.add('theme/unknown-theme', `there is no theme ${theme}`, { hint: `known are ${themeNames.join(', ')}` });
  return Object.fromEntries(Object.entries(meta).filter(([name]) => name !== 'theme'));
}

/**
 * Runs one exporter. `undefined` when an option does not fit, the deck’s nodes lie too deep in one another or the exporter found an
 * error, which is in the report.
 */
export async function exportDeck(
  deck: Deck,
  exporter: Exporter,
  context: ExportContext,
  report: Report,
): Promise<readonly OutputFile[] | undefined> {
  const errorsBefore = errorCount(report);
  const deep = findDeepBlock(deck);
  if (deep !== undefined) {
    const { slide, block } = deep;
    const where = { ...(slide === undefined ? {} : { slide }), ...(block.place === undefined ? {} : { place: block.place }) };
    report.add('read/invalid-deck', tooDeep, where);
    return undefined;
  }
  const job = createExportJob(deck, exporter, context, report);
  if (errorCount(report) > errorsBefore) return undefined;
  const files = await exporter.export(job);
  if (context.verify === true) {
    const { verifyOutput } = await import('./export/verify-output.js');
    await verifyOutput(files, exporter, job);
  }
  return errorCount(report) > errorsBefore ? undefined : files;
}

function errorCount(report: Report): number {
  return report.diagnostics.filter(({ severity }) => severity === 'error').length;
}
