import { createReport, type Asset, type Deck, type Diagnostic, type Exporter, type StepMode } from 'deckx/exporter';
import { resolveOptions } from '../../src/export/options.js';
import { playerOf } from '../../src/theme/players/index.js';

/** What one export of a text format gave. */
export interface TextExport {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The addresses of the files it asked for, in order. */
  readonly asked: readonly string[];
}

/** What surrounds an export in a test. */
export interface Surroundings {
  /** The files there are, by address. */
  readonly assets?: Readonly<Record<string, Asset>>;
  readonly steps?: StepMode;
  /** Values for the exporter's options. */
  readonly given?: Readonly<Record<string, unknown>>;
}

/** Runs an exporter that needs no layout, and reads its output as text. */
export async function runExporter(
  exporter: Exporter,
  deck: Deck,
  { assets = {}, steps, given = {} }: Surroundings = {},
): Promise<TextExport> {
  const report = createReport();
  const asked: string[] = [];
  const never = (): never => {
    throw new Error('this format needs no layout');
  };
  const [file] = await exporter.export({
    deck,
    player: playerOf(deck),
    options: resolveOptions(exporter.options, given, report),
    ...(steps === undefined ? {} : { steps }),
    fileName: `pond${exporter.extension}`,
    scene: never,
    column: never,
    asset(url) {
      asked.push(url);
      return Promise.resolve(assets[url]);
    },
    date: new Date(0),
    report,
  });
  return { text: new TextDecoder('utf-8', { fatal: true }).decode(file!.bytes), diagnostics: report.diagnostics, asked };
}
