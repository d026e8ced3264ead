/**
 * The pipeline: source ─read─▶ Deck ─style─▶ StyledDeck ─lay out─▶ Scene ─export─▶ files. Each stage is loaded when it
 * is first needed: the transcript never pays for layout.
 */
import type { Deck } from './deck/deck.js';
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
}

/** A deck, and how its dialect was found. */
export interface ReadResult {
  readonly deck: Deck;
  readonly detection: ExplainedDetection;
}

/** Reads a source in its dialect, or a deck in JSON. `undefined` when it cannot be read, which is then in the report. */
export async function readDeck(source: Source, options: ReadOptions, report: Report): Promise<ReadResult | undefined> {
  const { detectDialect } = await import('./read/detect-dialect.js');
  const detection = detectDialect(source, options.from, report);
  if (detection === undefined) return undefined;
  const read = await detection.read(source, report);
  if (read === undefined) return undefined;
  const { title, lang } = options;
  const meta = { ...read.meta, ...(title === undefined ? {} : { title }), ...(lang === undefined ? {} : { lang }) };
  return { deck: { ...read, meta }, detection };
}

/** Runs one exporter. `undefined` when an option does not fit or the exporter found an error, which is in the report. */
export async function exportDeck(
  deck: Deck,
  exporter: Exporter,
  context: ExportContext,
  report: Report,
): Promise<readonly OutputFile[] | undefined> {
  const errorsBefore = errorCount(report);
  const job = createExportJob(deck, exporter, context, report);
  if (errorCount(report) > errorsBefore) return undefined;
  const files = await exporter.export(job);
  return errorCount(report) > errorsBefore ? undefined : files;
}

function errorCount(report: Report): number {
  return report.diagnostics.filter(({ severity }) => severity === 'error').length;
}
