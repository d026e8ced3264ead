import type { Code } from '../../deck/deck.js';
import type { PlayerClassNames } from '../../deck/player.js';
import type { Draft, DraftText } from './element.js';

/** What the elements of nodes are made with. */
export interface Making {
  /** Of the player, which authors' selectors ask for. */
  readonly classNames: PlayerClassNames;
  readonly highlight: Highlighter;
}

/** Colours a code's lines: for each line its pieces; `undefined` where there is nothing to colour. */
export type Highlighter = (code: Code) => readonly (readonly CodePiece[])[] | undefined;

/** A piece of a line of code. */
export type CodePiece = Draft | DraftText | string;
