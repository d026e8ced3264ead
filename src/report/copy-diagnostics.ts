import type { Report } from './report.js';

/** Adds all diagnostics of one report to another, in their order. */
export function copyDiagnostics({ diagnostics }: Pick<Report, 'diagnostics'>, report: Report): void {
  for (const { code, message, ...details } of diagnostics) report.add(code, message, details);
}
