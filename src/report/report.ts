import type { Place } from '../deck/deck.js';
import { codes, type Code } from './codes.js';
import type { Diagnostic, Severity } from './diagnostic.js';

/** What a reporter may say beside the code and the message. */
export interface DiagnosticDetails {
  readonly hint?: string;
  readonly place?: Place;
  readonly slide?: number;
  /** Where it differs from the code's own. */
  readonly severity?: Severity;
}

/** Collects diagnostics in the order they were found. The library never prints. */
export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  add(code: Code, message: string, details?: DiagnosticDetails): void;
}

/** A new, empty report. A problem reported twice in the same words at the same place is kept once. */
export function createReport(): Report {
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  return {
    diagnostics,
    add(code, message, details = {}) {
      const diagnostic: Diagnostic = { code, severity: codes[code][0], message, ...details };
      const key = JSON.stringify(diagnostic);
      if (seen.has(key)) return;
      seen.add(key);
      diagnostics.push(diagnostic);
    },
  };
}
