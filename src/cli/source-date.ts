import type { Report } from '../report/report.js';
import type { Io } from './io.js';

/** The date of the outputs that the environment names (https://reproducible-builds.org/specs/source-date-epoch/). */
export function sourceDate({ env }: Io, report: Report): Date | undefined {
  const value = env['SOURCE_DATE_EPOCH'];
  if (value === undefined || value === '') return undefined;
  const date = new Date(Number(value) * 1000);
  if (/^\d+$/.test(value) && !Number.isNaN(date.getTime())) return date;
  report.add('cli/usage', `SOURCE_DATE_EPOCH is ${value}, which is not a number of seconds`);
  return undefined;
}
