import type { Deck } from '../deck/deck.js';
import type { Report } from '../report/report.js';
import { reportUnknownPlayer } from '../theme/players/index.js';
import type { ExportJob, StepMode } from './exporter.js';
import { resolveOptions, type AnyOptionSpecs, type GivenOptions, type ResolvedOptions } from './options.js';
import type { Stages } from './stages.js';

/** What surrounds one export. */
export interface ExportContext {
  /** Of this deck; shared by all its exports. */
  readonly stages: Stages;
  /** Values for the exporter's options, by key; unknown keys are passed over. */
  readonly given: GivenOptions;
  readonly steps?: StepMode;
  /** File name of the output, without folders. */
  readonly fileName: string;
  /** `SOURCE_DATE_EPOCH`, where it is set. */
  readonly date?: Date;
  /** Whether the output is read back and compared with the deck; what is lost is an error (`export/lost`). */
  readonly verify?: boolean;
}

/** The earliest date a zip archive can carry: used if neither the environment nor the deck sets one. */
const epoch = '1980-01-01T00:00:00Z';

/** The job an exporter works on: the deck, its options, and the later stages to be run on demand. */
export function createExportJob<Specs extends AnyOptionSpecs>(
  deck: Deck,
  { options }: { readonly options: Specs },
  context: ExportContext,
  report: Report,
): ExportJob<ResolvedOptions<Specs>> {
  const { stages } = context;
  reportUnknownPlayer(deck, stages.player, report);
  return {
    deck,
    player: stages.player,
    options: resolveOptions(options, context.given, report),
    ...(context.steps === undefined ? {} : { steps: context.steps }),
    fileName: context.fileName,
    scene: (steps = 'final') => stages.scene(steps, report),
    column: (blocks, options) => stages.column(blocks, options, report),
    asset: (url) => stages.assets.get(url),
    date: context.date ?? deckDate(deck),
    report,
  };
}

/** Midnight UTC of the deck's own date, if it has one that can be read. */
function deckDate({ meta }: Deck): Date {
  const date = new Date(meta.date ?? epoch);
  return Number.isNaN(date.getTime()) ? new Date(epoch) : date;
}
