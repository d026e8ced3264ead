import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileKeys, flagOf, type GivenOptions, type OptionFile } from '../export/options.js';
import type { Report } from '../report/report.js';
import type { ConvertRequest } from './request.js';

/** The options with the files that they name in place of their paths; one that cannot be read is reported (`cli/usage`). */
export function readOptionFiles(
  { exporters, given }: Pick<ConvertRequest, 'exporters' | 'given'>,
  cwd: string,
  report: Report,
): GivenOptions {
  const keys = new Set(exporters.flatMap(({ options }) => fileKeys(options)));
  const entries = Object.entries(given).map(([key, value]) => {
    const file = keys.has(key) && typeof value === 'string' ? readOptionFile(key, value, cwd, report) : value;
    return [key, file] as const;
  });
  return Object.fromEntries(entries);
}

function readOptionFile(key: string, name: string, cwd: string, report: Report): OptionFile | undefined {
  try {
    return { name, bytes: new Uint8Array(readFileSync(resolve(cwd, name))) };
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    report.add('cli/usage', `--${flagOf(key)} ${name}: ${isMissing ? 'no such file' : 'it cannot be read'}`);
    return undefined;
  }
}
