import { statSync, type Stats } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Report } from '../report/report.js';
import { fileInput, portable, type Input } from './input.js';
import { isFile } from './locate-asset.js';

/** Decks in a `.podium` folder; the first is what the player shows. */
const bundleDecks: readonly string[] = ['slides.md', 'deck.txt'];

/**
 * The inputs that the arguments name: files, patterns (fast-glob), `.podium` folders, `-` for standard input. In the order
 * of the arguments, matches of a pattern sorted by name, each file once. A file that exists is meant even where its
 * name reads like a pattern. What matches nothing is reported (`source/not-found`).
 */
export async function findInputs(patterns: readonly string[], context: InputContext, report: Report): Promise<readonly Input[]> {
  const { cwd, stdin } = context;
  const found = new Map<string, Input>();
  for (const pattern of patterns) {
    const inputs = pattern === '-' ? [{ name: '<stdin>', base: 'deck', folder: cwd, read: stdin }] : await findFiles(pattern, cwd, report);
    for (const input of inputs) {
      const key = input.path ?? '-';
      if (!found.has(key)) found.set(key, input);
    }
  }
  return [...found.values()];
}

/** What the arguments are about. */
export interface InputContext {
  /** The folder that paths and patterns start from, and that counts as the folder of standard input; absolute. */
  readonly cwd: string;
  /** Standard input, read to its end. */
  readonly stdin: () => Promise<Uint8Array>;
}

/** The file at a path, or the deck in the `.podium` folder there; `undefined` when there is none, which is then reported. */
export function findInput(path: string, cwd: string, report: Report): Input | undefined {
  const stats = statOf(resolve(cwd, path));
  if (stats === undefined) report.add('source/not-found', `no such file: ${path}`);
  else return stats.isDirectory() ? findInFolder(path, cwd, report)[0] : fileInput(path, cwd);
  return undefined;
}

async function findFiles(pattern: string, cwd: string, report: Report): Promise<readonly Input[]> {
  const stats = statOf(resolve(cwd, pattern));
  if (stats !== undefined) return stats.isDirectory() ? findInFolder(pattern, cwd, report) : [fileInput(pattern, cwd)];
  const matches = await glob(pattern, cwd);
  if (matches.length > 0) return matches.flatMap((name) => bundleOrFile(name, cwd));
  const hint = /[*?[\]{}()!]/.test(pattern) ? 'check the pattern and the folder it starts from' : 'check the path';
  report.add('source/not-found', `no file matches ${pattern}`, { hint });
  return [];
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Files and `.podium` folders that a pattern matches, sorted by code units. */
async function glob(pattern: string, cwd: string): Promise<readonly string[]> {
  if (!/[*?[\]{}()!]/.test(pattern)) return [];
  const { default: fastGlob } = await import('fast-glob');
  const entries = await fastGlob(portable(pattern), { cwd, onlyFiles: false, objectMode: true, suppressErrors: true });
  return entries
    .filter(({ path, dirent }) => !dirent.isDirectory() || path.endsWith('.podium'))
    .map(({ path }) => path)
    .sort((a, b) => (a < b ? -1 : 1));
}

function bundleOrFile(name: string, cwd: string): readonly Input[] {
  if (statOf(resolve(cwd, name))?.isDirectory() !== true) return [fileInput(name, cwd)];
  const deck = bundleDecks.find((file) => isFile(resolve(cwd, name, file)));
  return deck === undefined ? [] : [{ ...fileInput(`${name}/${deck}`, cwd), base: portable(name.replace(/\.podium$/, '')) }];
}

function findInFolder(name: string, cwd: string, report: Report): readonly Input[] {
  const folder = name.replace(/[/\\]+$/, '');
  const bundle = folder.endsWith('.podium') ? bundleOrFile(folder, cwd) : [];
  if (bundle.length > 0) return bundle;
  const reason = folder.endsWith('.podium') ? `has no ${bundleDecks.join(' or ')}` : 'is a folder';
  report.add('source/not-found', `${name} ${reason}`, { hint: `give the deck file: ${join(folder, '*.md')}` });
  return [];
}
