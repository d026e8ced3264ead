import type { Deck, Stylesheet } from '../deck/deck.js';
import type { Player } from '../deck/player.js';
import type { Report } from '../report/report.js';
import type { Folder } from '../source/folder.js';
import type { Source } from '../source/source.js';

/** How sure a dialect is that a source is its own, 0 to 1, and why, in words for `deckx inspect`. */
export interface Detection {
  readonly confidence: number;
  readonly why: string;
}

/** What a dialect found around a source. Dialects add what only they need, such as settings of the page that plays the deck. */
export interface Surroundings {
  /** Stylesheets that the player would load, in cascade order: by addresses relative to the source, or by their text. */
  readonly stylesheets: readonly Stylesheet[];
  /** Other files that the deck is read from, by such addresses: no output may replace them. */
  readonly files?: readonly string[];
}

/** A deck as its source has it. */
export interface ReadDeck extends Omit<Deck, 'size'> {
  /** Absent where the source says nothing of it: the slides are as large as those of the deck's player. */
  readonly size?: Deck['size'];
}

/**
 * A slide dialect and its reader: one folder in src/read and one line in src/read/dialects.ts, or the default export of a module of a
 * third party (`--from ./toy.js`, the package `deckx-reader-toy`).
 */
export interface Dialect<Found extends Surroundings = Surroundings> {
  readonly api: 1;
  /** What follows `--from`. */
  readonly name: string;
  /** A player that deckx does not have, for decks that name it. */
  readonly player?: Player;
  /** Looks at the text and the name of the file alone: its surroundings are asked for once the dialect is known. */
  detect(source: Source): Detection;
  /** Looks for what the player would find around the source. Absent: the dialect knows of nothing. */
  surroundings?(folder: Folder, source: Source): Promise<Found>;
  /**
   * Reads the whole source. Never throws on what an author can write: problems go to the report. Loads what it needs (Markdown
   * and HTML parsers) when it is called, so that the list of dialects costs nothing. `surroundings` is what the function of
   * that name found; absent for a source that is not in a folder.
   */
  read(source: Source, report: Report, surroundings?: Found): Promise<ReadDeck>;
}

/** A dialect whose reader may find that a text is none of its own: `undefined`, of which the report then has an error. */
export interface StrictDialect extends Omit<Dialect, 'read'> {
  read(...given: Parameters<Dialect['read']>): Promise<ReadDeck | undefined>;
}

/** Types a dialect's definition: `export default defineDialect({ … })`. */
export function defineDialect<Found extends Surroundings = Surroundings>(dialect: Dialect<Found>): Dialect<Found> {
  return dialect;
}
