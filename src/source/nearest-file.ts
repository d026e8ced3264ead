import { readdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { closest } from './closest.js';
import { pictureFolders } from './locate-asset.js';

/**
 * The file that was probably meant by an address that leads nowhere, relative to the first folder: near in spelling, in a
 * folder where the address leads or where images are.
 */
export function nearestFile(url: string, folders: readonly string[]): string | undefined {
  const [base] = folders;
  const places = folders.flatMap((folder) => [join(folder, dirname(url)), folder, ...pictureFolders.map((name) => join(folder, name))]);
  const files = [...new Set(places)].flatMap(filesIn);
  const name = closest(
    basename(url),
    files.map((path) => basename(path)),
  );
  const path = files.find((file) => basename(file) === name);
  return base === undefined || path === undefined ? undefined : relative(base, path).replaceAll('\\', '/');
}

function filesIn(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map(({ name }) => join(folder, name))
      .sort();
  } catch {
    return [];
  }
}
