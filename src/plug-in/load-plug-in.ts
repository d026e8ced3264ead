import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Report } from '../report/report.js';

/** A kind of plug-in: what third parties write, and how it is known. */
export interface PlugInKind<T> {
  /** What it is called in messages, with its article: `an exporter`. */
  readonly noun: string;
  /** Put before its name to make that of its package: `deckx-exporter-`. */
  readonly prefix: string;
  /** What the default export of its module is, for the hint where it is something else. */
  readonly shape: string;
  is(value: unknown): value is T;
}

/** A plug-in, and the file it came from; absolute. */
export interface LoadedPlugIn<T> {
  readonly plugIn: T;
  readonly file: string;
}

/**
 * The module of a plug-in, as seen from a folder: a path (`./words.js`), else the package of that name with the prefix. `undefined`
 * where no such package is installed; a path is returned whether there is a file or not.
 */
export function findPlugIn(name: string, folder: string, { prefix }: Pick<PlugInKind<unknown>, 'prefix'>): string | undefined {
  if (name.startsWith('.') || /[/\\]/.test(name) || /\.[cm]?js$/.test(name)) return resolve(folder, name);
  try {
    return createRequire(resolve(folder, 'package.json')).resolve(prefix + name);
  } catch {
    return undefined;
  }
}

/** Loads the module of a plug-in, whose default export it is. What is wrong with it is reported (`cli/usage`). */
export async function loadPlugIn<T>(file: string, kind: PlugInKind<T>, report: Report): Promise<LoadedPlugIn<T> | undefined> {
  try {
    const module = (await import(pathToFileURL(file).href)) as { readonly default?: unknown };
    if (kind.is(module.default)) return { plugIn: module.default, file };
    report.add('cli/usage', `${file} is not ${kind.noun}`, { hint: `its default export must be ${kind.shape}` });
  } catch (error) {
    report.add('cli/usage', `${file} cannot be loaded as ${kind.noun}: ${reasonOf(error)}`);
  }
  return undefined;
}

/** What was thrown, in one line. */
export function reasonOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line;
}

/** The file of a plug-in, with line and column where an error that it threw says them: `/home/ann/words.js:3:9`. */
export function placeOf(error: unknown, file: string): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const at = stack.indexOf(file);
  const position = at < 0 ? undefined : /^[^\s:)]*(:\d+:\d+)/.exec(stack.slice(at + file.length))?.[1];
  return position === undefined ? file : file + position;
}
