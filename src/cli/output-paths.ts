import { realpathSync, statSync, type Stats } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import type { Exporter } from '../export/exporter.js';
import type { Report } from '../report/report.js';
import type { Input } from '../source/input.js';

/** Where an output goes. */
export interface OutputPlace {
  /** Absolute; `undefined`: standard output. */
  readonly path: string | undefined;
  /** As messages name it. */
  readonly shown: string;
  /** True where the user named a folder, which is made when it is not there. */
  readonly inFolder?: boolean;
}

/** What the user said about outputs. */
export interface OutputWish {
  /** `--output`. */
  readonly output: string | undefined;
  /** How many outputs the arguments ask for, found or not. */
  readonly count: number;
  readonly cwd: string;
}

/** One input in one format. */
export interface PlannedOutput {
  readonly input: Input;
  readonly exporter: Exporter;
  readonly place: OutputPlace;
}

/**
 * Where each input goes in each format: beside it, or as `--output` says. `undefined` when that cannot be, which is then in the
 * report: two outputs in one place, an output over an input, standard input without `--output`.
 */
export function planOutputs(
  inputs: readonly Input[],
  exporters: readonly Exporter[],
  wish: OutputWish,
  report: Report,
): readonly PlannedOutput[] | undefined {
  const before = report.diagnostics.length;
  const place = placing(wish, report);
  if (place === undefined) return undefined;
  const conversions = inputs.flatMap((input) =>
    exporters.flatMap((exporter) => {
      const found = place(input, exporter);
      return found === undefined ? [] : [{ input, exporter, place: found }];
    }),
  );
  checkInputs(conversions, inputs, report);
  checkTwins(conversions, report);
  return report.diagnostics.length > before ? undefined : conversions;
}

type Place = (input: Input, exporter: Exporter) => OutputPlace | undefined;

function placing({ output, count, cwd }: OutputWish, report: Report): Place | undefined {
  if (output === undefined) return besideInput(cwd, report);
  if (output === '-') {
    if (count === 1) return () => ({ path: undefined, shown: '<stdout>' });
    report.add('cli/usage', `--output - accepts one output, not ${count}`, { hint: 'give a folder' });
    return undefined;
  }
  const stats = statOf(resolve(cwd, output));
  if (stats?.isDirectory() === true || /[/\\]$/.test(output)) return inFolder(output, cwd);
  if (count === 1) return () => ({ path: resolve(cwd, output), shown: output });
  if (stats === undefined) return inFolder(output, cwd);
  report.add('cli/usage', `--output ${output} is a file, but there are ${count} outputs`, { hint: 'give a folder' });
  return undefined;
}

function besideInput(cwd: string, report: Report): Place {
  return (input, exporter) => {
    if (input.path === undefined) {
      report.add('cli/usage', 'there is no folder for the output of standard input', { hint: 'choose the output with --output' });
      return undefined;
    }
    const shown = input.base + exporter.extension;
    return { path: resolve(cwd, shown), shown, ...(exporter.extension.includes('/') ? { inFolder: true } : {}) };
  };
}

function inFolder(folder: string, cwd: string): Place {
  return (input, exporter) => {
    const name = basename(input.base) + exporter.extension;
    const shown = isAbsolute(folder) ? join(folder, name) : `${folder.replace(/[/\\]+$/, '')}/${name}`;
    return { path: resolve(cwd, folder, name), shown, inFolder: true };
  };
}

function checkInputs(conversions: readonly PlannedOutput[], inputs: readonly Input[], report: Report): void {
  for (const { place } of conversions) {
    const over = inputs.find(({ path }) => path !== undefined && isSameFile(place.path, path));
    if (over === undefined) continue;
    report.add('cli/output', `${place.shown} is an input and would be overwritten`, { hint: 'choose another output with --output' });
  }
}

function checkTwins(conversions: readonly PlannedOutput[], report: Report): void {
  const seen = new Map<string, PlannedOutput>();
  for (const conversion of conversions) {
    if (conversion.place.path === undefined) continue;
    const path = realPath(conversion.place.path);
    const twin = seen.get(path);
    seen.set(path, conversion);
    if (twin === undefined) continue;
    const names = [twin, conversion].map(({ input }) => (input.path === undefined ? 'standard input' : input.name));
    report.add('cli/output', `${names.join(' and ')} would both be written to ${conversion.place.shown}`, {
      hint: 'convert them separately, each with its own --output',
    });
  }
}

/** Whether a path leads to a file, by whatever name, link or spelling. */
export function isSameFile(path: string | undefined, file: string): boolean {
  if (path === undefined) return false;
  if (realPath(path) === realPath(file)) return true;
  const [a, b] = [statOf(path), statOf(file)];
  return a !== undefined && b !== undefined && a.ino !== 0 && a.ino === b.ino && a.dev === b.dev;
}

/** The path without links; of a file that is not there yet, its folder's. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? path : join(realPath(folder), basename(path));
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
