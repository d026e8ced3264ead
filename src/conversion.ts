import type { Deck } from './deck/deck.js';
import type { Player } from './deck/player.js';
import type { Exporter, StepMode } from './export/exporter.js';
import type { GivenOptions } from './export/options.js';
import type { Stages } from './export/stages.js';
import type { OverflowMode } from './layout/overflow-modes.js';
import type { PrepareOptions } from './prepare-deck.js';
import type { ExplainedDetection } from './read/detect-dialect.js';
import type { Dialect } from './read/dialect.js';
import type { Diagnostic } from './report/diagnostic.js';
import type { ReadAssets } from './source/assets.js';
import type { LoadOptions } from './source/load-source.js';
import type { GivenFont } from './theme/fonts/given-faces.js';

/** How to read a source. */
export interface ReadOptions extends PrepareOptions {
  /** The dialect: the name of a built-in one, the path of a reader, NAME of a package `deckx-reader-NAME`, or itself; absent: detected. */
  readonly from?: string | Dialect;
  /** Folder that the path of a reader starts from, and whose packages may be one. Default: the working folder. */
  readonly cwd?: string;
}

/** A deck, and how its dialect was found. */
export interface ReadResult {
  readonly deck: Deck;
  /** What plays it: a player of deckx or one that its dialect brought; plain HTML where the deck names no player that is known. */
  readonly player: Player;
  readonly detection: ExplainedDetection;
  /** Files beside the source that it was read from, by addresses relative to it. */
  readonly files: readonly string[];
}

/** How a deck is to be laid out. */
export interface StageOptions {
  /** What plays the deck (`ReadResult.player`); absent: the one of deckx's that it names. */
  readonly player?: Player;
  /** What becomes of content that does not fit its slide; absent: it is shrunk. */
  readonly overflow?: OverflowMode;
  /** Font files beside the deck's own, for families that its stylesheets name. */
  readonly fontFiles?: readonly GivenFont[];
}

/** How to load and read a deck, and how it is to be laid out. */
export interface OpenOptions extends LoadOptions, Omit<ReadOptions, 'cwd'>, Pick<StageOptions, 'overflow'> {
  /** Folders of font files for families that the stylesheets name, as the user named them. */
  readonly fontDir?: readonly string[];
}

/** A deck that was read, and all that its exports share. */
export interface OpenDeck extends Omit<ReadResult, 'files'> {
  readonly assets: ReadAssets;
  readonly fontFiles: readonly GivenFont[];
  readonly stages: Stages;
  /** The files that it was read from so far, which no output may replace; absolute. */
  readonly sources: () => readonly string[];
}

/** How to convert a deck. */
export interface ConvertOptions extends Omit<OpenOptions, 'cwd'> {
  /** The formats: names of built-in exporters (`pptx`), paths of exporters, NAME of a package `deckx-exporter-NAME`; or exporters. */
  readonly to: string | Exporter | readonly (string | Exporter)[];
  /** Options of the exporters, by key (`{ notesFontSize: 12 }`); files as `{ name, bytes }`. Each exporter takes those that it has. */
  readonly options?: GivenOptions;
  readonly steps?: StepMode;
  /** Whether outputs are read back and compared with the deck; what is lost is an error (`export/lost`). */
  readonly verify?: boolean;
  /** What outputs are dated; absent: the deck's own date, else 1980-01-01. */
  readonly date?: Date;
  /** Folder that relative paths start from; absent: the working folder of the process. */
  readonly cwd?: string;
}

/** What became of a deck. */
export interface Conversion {
  /** The files of all formats, in the order of `to`. A format that failed has none. */
  readonly files: readonly ConvertedFile[];
  /** All that was found. Where there is an error among them, the deck or a format failed. */
  readonly diagnostics: readonly Diagnostic[];
  /** Absent when it could not be read. */
  readonly deck?: Deck;
}

/** A file to be written. */
export interface ConvertedFile {
  /** A relative path, `/` between its parts: `talk.pptx`; `talk.marp/slides.md` where a format has several files. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Name of the exporter. */
  readonly format: string;
}
