/**
 * `deckx/reader`: the dialects deckx reads, and what a third party needs to write one more.
 * @module
 */
import { capsicum } from './capsicum/index.js';
import type { Dialect } from './dialect.js';
import { remark } from './remark/index.js';

export type { Detection, Dialect, ReadDeck, Surroundings } from './dialect.js';
export type { Folder } from '../source/folder.js';
export type { Source } from '../source/source.js';
export type * from '../deck/deck.js';
export { deckClassNames } from '../deck/player.js';
export type * from '../deck/player.js';
export type { Diagnostic, Severity } from '../report/diagnostic.js';
export { createReport, type DiagnosticDetails, type Report } from '../report/report.js';

/** Every built-in dialect, in the order in which they are asked whether a source is theirs. */
export const dialects: readonly Dialect[] = [capsicum, remark];
