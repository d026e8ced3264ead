import { statSync } from 'node:fs';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folders that authors keep pictures in and that some dialects leave out of an address. */
export const pictureFolders: readonly string[] = ['images', 'pictures'];

/** Whether this is an address on the network; `file:` and `data:` are not. */
export function isRemote(url: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]+:)?\/\//i.test(url) && !/^file:/i.test(url);
}

/** Whether this path leads to a file that is not a folder. */
export function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    // A name too long, a NUL byte that a percent-escape produced, links in a circle: no file either way.
    return false;
  }
}

/**
 * The file at an address, exactly as written, below one of the folders (the first that has it); `undefined` when there is
 * none. Percent-encoding, queries and fragments are understood, `/x` is looked for in the folders before the root.
 */
export function locateExactly(url: string, folders: readonly string[]): string | undefined {
  return pathsOf(url)
    .flatMap((path) => [...folders.map((folder) => join(folder, path)), ...(isAbsolute(path) ? [path] : [])])
    .find(isFile);
}

/**
 * The file that an address means: as written; a plain name also in `images/` and `pictures/`; at last by its bare name
 * in the folders after the first, which the user gave for this purpose.
 */
export function locateAsset(url: string, folders: readonly string[]): string | undefined {
  const exact = locateExactly(url, folders);
  if (exact !== undefined) return exact;
  const given = folders.slice(1);
  return pathsOf(url)
    .flatMap((path) => [
      ...(/[/\\]/.test(path) ? [] : folders.flatMap((folder) => pictureFolders.map((name) => join(folder, name, path)))),
      ...given.map((folder) => join(folder, basename(path))),
    ])
    .find(isFile);
}

/** An address read as a path: as written, without query and fragment, with its percent-escapes decoded, without `\`. */
function pathsOf(url: string): readonly string[] {
  if (url === '' || isRemote(url)) return [];
  if (/^file:/i.test(url)) return fileUrlPath(url);
  const bare = url.replace(/[?#].*$/s, '');
  const variants = [url, bare, decoded(bare)].filter((path) => path !== '');
  return [...new Set([...variants, ...variants.map((path) => path.replaceAll('\\', '/'))])];
}

function fileUrlPath(url: string): readonly string[] {
  try {
    return [resolve(fileURLToPath(url))];
  } catch {
    return [];
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
