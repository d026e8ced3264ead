import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { isFile, isRemote, locateExactly } from './locate-asset.js';
import { nearestFile } from './nearest-file.js';

/** The surroundings of a source, by addresses relative to it: all that a dialect may see of the disk. */
export interface Folder {
  /** Whether a file exists at this address, in the source's own folder or below it. */
  hasFile(url: string): boolean;
  /** The text of such a file (UTF-8, line feeds only); `undefined` where there is none. */
  readText(url: string): Promise<string | undefined>;
  /** Whether the address leads to a file that the deck may use, such as a picture; in the folders that the user gave, too. */
  hasAsset(url: string): boolean;
  /** The file that was probably meant by an address that leads nowhere. */
  nearestAsset(url: string): string | undefined;
}

/** Larger files are not read: they are no settings, stylesheets or pages. */
const mostBytes = 32 * 2 ** 20;

/** The surroundings of a source. `folders`: its own, then those given by the user; absolute. */
export function createFolder(folders: readonly [string, ...string[]]): Folder {
  const [own] = folders;
  return {
    hasFile: (url) => ownFile(url, own) !== undefined,
    readText: (url) => readText(ownFile(url, own)),
    hasAsset: (url) => locateExactly(url, folders) !== undefined,
    nearestAsset: (url) => nearestFile(url, folders),
  };
}

/** The path of a file in a folder or below it. */
function ownFile(url: string, folder: string): string | undefined {
  if (url === '' || isRemote(url) || isAbsolute(url)) return undefined;
  const path = join(folder, url);
  const inside = relative(folder, path);
  return /^\.\.(?:[/\\]|$)/.test(inside) || isAbsolute(inside) || !isFile(path) ? undefined : path;
}

async function readText(path: string | undefined): Promise<string | undefined> {
  try {
    if (path === undefined || (await stat(path)).size > mostBytes) return undefined;
    const text = await readFile(path, 'utf8');
    return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}
