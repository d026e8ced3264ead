import type { Report } from './report.js';

/** How many errors a report has. */
export function countErrors({ diagnostics }: Pick<Report, 'diagnostics'>): number {
  return diagnostics.filter(({ severity }) => severity === 'error').length;
}
