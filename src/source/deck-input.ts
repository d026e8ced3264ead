import { resolve } from 'node:path';
import type { Report } from '../report/report.js';
import { findInput } from './find-inputs.js';
import { withoutExtension, type Input } from './input.js';

/** A deck: its text, or where it is. */
export type DeckInput = string | DeckFile | DeckText;

/** A file, or a `.podium` folder. */
export interface DeckFile {
  readonly path: string;
}

/** A text that is in no file, or in another form there. */
export interface DeckText {
  /** The text; bytes are decoded as those of a file are. */
  readonly text: string | Uint8Array;
  /**
   * A file name: for diagnostics, for outputs (`talk.md` becomes `talk.pptx`), and to detect the dialect by its extension.
   * Default: `deck.md`.
   */
  readonly name?: string;
  /** Where its stylesheets and pictures are; absent: nowhere. */
  readonly folder?: string;
}

/**
 * What there is to be read. `undefined` when there is no such file, which is then reported (`source/not-found`).
 * @param cwd the folder that paths start from; absolute
 */
export function inputOf(deck: DeckInput, cwd: string, report: Report): Input | undefined {
  if (typeof deck === 'string') return textInput({ text: deck }, cwd);
  return 'path' in deck ? findInput(deck.path, cwd, report) : textInput(deck, cwd);
}

function textInput({ text, name = 'deck.md', folder }: DeckText, cwd: string): Input {
  const isText = typeof text === 'string';
  return {
    name,
    base: withoutExtension(name),
    ...(isText ? { encoding: 'utf-8' } : {}),
    ...(folder === undefined ? {} : { folder: resolve(cwd, folder) }),
    read: () => Promise.resolve(isText ? new TextEncoder().encode(text) : text),
  };
}
