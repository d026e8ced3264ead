import type { Diagnostic } from './diagnostic.js';

/** Diagnostics as a JSON array of objects: code, severity, message, and hint, place, slide where they are known. */
export function formatJson(diagnostics: readonly Diagnostic[]): string {
  const ordered = diagnostics.map(({ code, severity, message, hint, place, slide }) => ({
    code,
    severity,
    message,
    hint,
    place,
    slide,
  }));
  return `${JSON.stringify(ordered, null, 2)}\n`;
}
