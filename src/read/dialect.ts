import type { Deck } from '../deck/deck.js';
import type { Report } from '../report/report.js';
import type { Source } from '../source/source.js';

/** How sure a dialect is that a source is its own, 0 to 1, and why, in words for `deckx inspect`. */
export interface Detection {
  readonly confidence: number;
  readonly why: string;
}

/** A slide dialect: one folder in src/read, one line in src/read/index.ts. */
export interface Dialect {
  readonly name: string;
  /** File name extensions it is usually written in, with the dot. */
  readonly extensions: readonly string[];
  detect(source: Source): Detection;
  /**
   * Reads the whole source. Never throws on what an author can write: problems go to the report. Loads what it needs
   * (Markdown and HTML parsers) when it is called, so that the list of dialects costs nothing.
   */
  read(source: Source, report: Report): Promise<Deck>;
}
