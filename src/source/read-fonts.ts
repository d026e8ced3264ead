import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The font files (TTF, OTF, collections of them, WOFF, WOFF2) in folders and below, read: folder by folder in the given order, in a folder by path. They are named
 * by their absolute paths.
 */
export async function readFonts(folders: readonly string[]): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  if (folders.length === 0) return [];
  const { default: fastGlob } = await import('fast-glob');
  const lists = await Promise.all(
    folders.map((cwd) => fastGlob('**/*.{ttf,otf,ttc,otc,woff,woff2}', { cwd, caseSensitiveMatch: false, suppressErrors: true })),
  );
  const paths = lists.flatMap((list, index) => [...list].sort(byCodeUnit).map((path) => join(folders[index]!, path)));
  return Promise.all([...new Set(paths)].map(async (name) => ({ name, bytes: new Uint8Array(await readFile(name)) })));
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
