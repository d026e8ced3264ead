import type { Stylesheet } from '../deck/deck.js';
import type { Folder } from './folder.js';

/** An input as text. */
export interface Source {
  /** Name for people and places: the path as given, `/` between its parts; `<stdin>` for standard input. */
  readonly file: string;
  /** Decoded text, line feeds only, no byte order mark. */
  readonly text: string;
  /**
   * Stylesheets in cascade order, by addresses relative to the source or by their text: those that the dialect found around it, then those that the
   * user gave. While dialects are asked whether the source is theirs, only the latter.
   */
  readonly stylesheets: readonly Stylesheet[];
  /** Its surroundings; absent for a text that is not in a folder, whose files never count as missing. */
  readonly folder?: Folder;
}
