import { statSync, type Stats } from 'node:fs';
import { resolve } from 'node:path';
import type { Report } from '../report/report.js';
import { closest } from '../source/closest.js';
import { isEncoding } from '../source/decode.js';
import { themeNames } from '../theme/themes/looks.js';
import type { Io } from './io.js';
import type { ReadingOptions } from './request.js';

/** Reports (`cli/usage`) what the parser cannot see: unknown dialects, themes and encodings, files and folders that are not there. */
export async function checkReading(options: ReadingOptions, { cwd }: Io, report: Report): Promise<void> {
  const { from, theme, encoding, css = [], assets = [], fontDir = [] } = options;
  if (from !== undefined) await checkDialect(from, report);
  if (theme !== undefined) checkName('theme', theme, themeNames, report);
  if (encoding !== undefined && !isEncoding(encoding)) {
    report.add('cli/usage', `there is no encoding ${encoding}`, {
      hint: 'for example utf-8, windows-1252, shift_jis, gbk, koi8-r',
    });
  }
  for (const path of css) {
    if (statOf(resolve(cwd, path))?.isFile() !== true) report.add('cli/usage', `--css ${path}: there is no such file`);
  }
  const folders = [...assets.map((path) => ['--assets', path] as const), ...fontDir.map((path) => ['--font-dir', path] as const)];
  for (const [flag, path] of folders) {
    const isFolder = statOf(resolve(cwd, path))?.isDirectory() === true;
    if (!isFolder) report.add('cli/usage', `${flag} ${path}: there is no such folder`);
  }
}

async function checkDialect(from: string, report: Report): Promise<void> {
  const { dialects } = await import('../read/index.js');
  checkName('dialect', from, [...dialects.map(({ name }) => name), 'json'], report);
}

function checkName(kind: string, given: string, names: readonly string[], report: Report): void {
  if (names.includes(given)) return;
  const meant = closest(given, names);
  report.add('cli/usage', `there is no ${kind} ${given}`, {
    hint: meant === undefined ? `known are ${names.join(', ')}` : `did you mean ${meant}?`,
  });
}

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

/** The date of the outputs that the environment names (https://reproducible-builds.org/specs/source-date-epoch/). */
export function sourceDate({ env }: Io, report: Report): Date | undefined {
  const value = env['SOURCE_DATE_EPOCH'];
  if (value === undefined || value === '') return undefined;
  const date = new Date(Number(value) * 1000);
  if (/^\d+$/.test(value) && !Number.isNaN(date.getTime())) return date;
  report.add('cli/usage', `SOURCE_DATE_EPOCH is ${value}, which is no number of seconds`);
  return undefined;
}
