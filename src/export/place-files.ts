import { dirname, isAbsolute, join, normalize } from 'node:path';
import type { Report } from '../report/report.js';
import type { OutputFile } from './exporter.js';

/** A file of an output, and where it belongs. */
export interface PlacedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The files of an exporter by their paths: the output itself, and those beside it. None when one of them would leave the output's
 * folder, which is reported (`cli/output`).
 * @param output path of the output, absolute or not; the others are likewise
 */
export function placeFiles(files: readonly OutputFile[], output: string, report: Report): readonly PlacedFile[] {
  const outside = files.filter(({ name }) => name !== undefined && leadsOut(normalize(name)));
  for (const { name = '' } of outside) report.add('cli/output', `the exporter wanted to write a file outside the output's folder: ${name}`);
  if (outside.length > 0) return [];
  return files.map(({ name, bytes }) => ({ path: name === undefined ? output : join(dirname(output), normalize(name)), bytes }));
}

function leadsOut(path: string): boolean {
  return isAbsolute(path) || path.split(/[/\\]/)[0] === '..';
}
