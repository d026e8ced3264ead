import type { Block, Deck } from '../deck/deck.js';
import type { Player } from '../deck/player.js';
import type { StepMode } from '../deck/steps.js';
import type { ColumnLayout, ColumnOptions } from '../layout/column.js';
import type { Scene } from '../layout/scene.js';
import type { Report } from '../report/report.js';
import type { Asset } from '../source/asset.js';
import type { AnyOptionSpecs, OptionSpecs } from './options.js';
import type { OutputSlide } from './output-slide.js';

export type { StepMode } from '../deck/steps.js';
export type { ColumnLayout, ColumnOptions } from '../layout/column.js';

/**
 * What turns a deck into files, whatever its options are. Built-in exporters and third parties (`deckx-exporter-foo`) use this
 * same interface; an exporter module's default export is one, made by `defineExporter`.
 */
export interface Exporter {
  readonly api: 1;
  /** What follows `--to`. */
  readonly name: string;
  /** One line for `--help`. */
  readonly description: string;
  /** Of the default output, with its dot: `.pptx`, `.transcript.md`. */
  readonly extension: string;
  /** Flags, defaults, help and docs come from here. */
  readonly options: AnyOptionSpecs;
  /**
   * Makes the files; the first is the output itself, others are beside it. Nothing is written by the exporter. The job's
   * options must be those that `resolveOptions` makes of `options`.
   */
  export(job: ExportJob<object>): Promise<readonly OutputFile[]>;
  /** Reads what `export` has written, slide by slide, for `--verify`; absent where the format cannot be read back. */
  inventory?(files: readonly OutputFile[], job: ExportJob<object>): Promise<readonly OutputSlide[]>;
}

/** An exporter as its author writes it: with the types of its own options. */
export interface ExporterDefinition<Options extends object> extends Exporter {
  readonly options: OptionSpecs<Options>;
  export(job: ExportJob<Options>): Promise<readonly OutputFile[]>;
  inventory?(files: readonly OutputFile[], job: ExportJob<Options>): Promise<readonly OutputSlide[]>;
}

/** All that an exporter may touch: no disk, no clock, no console, no network beyond this. */
export interface ExportJob<Options extends object = Readonly<Record<string, unknown>>> {
  /** As read: stepped slides are one slide (see `expandSteps`). */
  readonly deck: Deck;
  /** What plays the deck, for formats that show it in a page of their own; plain HTML where the deck names no player that is known. */
  readonly player: Player;
  readonly options: Options;
  /** How the user wants steps shown; absent: as suits the format. A format that cannot animate takes `'animate'` for `'final'`. */
  readonly steps?: StepMode;
  /** The file name of the output, without folders. */
  readonly fileName: string;
  /**
   * The deck laid out on its slides; computed on the first call for a mode. Default: `'final'`. `'animate'` lays slides out as
   * `'final'` does; boxes, paragraphs and runs then say with which step they appear.
   */
  scene(steps?: StepMode): Promise<Scene>;
  /** Blocks (speaker notes) laid out in one column, `y` from 0 down, as tall as it needs to be. Break it between lines to fill pages. */
  column(blocks: readonly Block[], options: ColumnOptions): Promise<ColumnLayout>;
  /** A file that the deck names; `undefined` when it is not there, which has then been reported. */
  asset(url: string): Promise<Asset | undefined>;
  /** `SOURCE_DATE_EPOCH`, else the deck's own date, else 1980-01-01: the same for the same input. */
  readonly date: Date;
  readonly report: Report;
}

/** A file to be written; `name` is relative to the output (absent: the output itself). */
export interface OutputFile {
  readonly name?: string;
  readonly bytes: Uint8Array;
}

/**
 * Checks an exporter against the types of its options, and returns it as deckx takes it: `export default defineExporter({ … })`.
 * Name the options where they have an interface: `defineExporter<FooOptions>({ … })`.
 */
export function defineExporter<Options extends object>(exporter: ExporterDefinition<Options>): Exporter {
  return exporter;
}
