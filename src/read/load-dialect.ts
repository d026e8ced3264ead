import { findPlugIn, loadPlugIn, type PlugInKind } from '../plug-in/load-plug-in.js';
import type { Report } from '../report/report.js';
import { closest } from '../source/closest.js';
import type { Dialect, StrictDialect } from './dialect.js';
import { dialects } from './dialects.js';
import { deckInJson } from './json/index.js';

/** A dialect, and the file that it came from where it is a plug-in; absolute. */
export interface LoadedDialect {
  readonly dialect: StrictDialect;
  readonly plugIn?: string;
}

const kind: PlugInKind<Dialect> = {
  noun: 'a reader for deckx',
  prefix: 'deckx-reader-',
  shape: 'an object with api: 1, name, detect() and read()',
  is(value): value is Dialect {
    const candidate = value as Partial<Dialect> | null | undefined;
    return (
      candidate?.api === 1 &&
      typeof candidate.name === 'string' &&
      typeof candidate.detect === 'function' &&
      typeof candidate.read === 'function'
    );
  },
};

/**
 * The dialect that a user means by a name: the built-in one, else the module at that path, else the package `deckx-reader-NAME`, both
 * as seen from a folder. `undefined` where there is none; the report says what was tried (`cli/usage`).
 */
export async function loadDialect(name: string, folder: string, report: Report): Promise<LoadedDialect | undefined> {
  const known: readonly StrictDialect[] = [...dialects, deckInJson];
  const builtIn = known.find((dialect) => dialect.name === name);
  if (builtIn !== undefined) return { dialect: builtIn };
  const file = findPlugIn(name, folder, kind);
  if (file !== undefined) {
    const loaded = await loadPlugIn(file, kind, report);
    return loaded && { dialect: loaded.plugIn, plugIn: loaded.file };
  }
  const names = known.map((dialect) => dialect.name);
  const meant = closest(name, names);
  const tried = `available: ${names.join(', ')}; the package ${kind.prefix}${name} is not installed in ${folder}`;
  report.add('cli/usage', `unknown dialect ${name}`, { hint: meant === undefined ? tried : `did you mean ${meant}?` });
  return undefined;
}
