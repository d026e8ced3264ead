import type { Place } from '../deck/deck.js';
import type { Code } from './codes.js';
import type { Severity } from './severity.js';

export type { Severity } from './severity.js';

/** One problem, reported so that the author can find and fix it. */
export interface Diagnostic {
  /** `stage/what`, from the closed list in codes.ts. */
  readonly code: Code;
  readonly severity: Severity;
  /** One sentence, no final stop, naming the thing it is about. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  readonly place?: Place;
  /** Number of the slide, from 1, as the player counts. */
  readonly slide?: number;
}
