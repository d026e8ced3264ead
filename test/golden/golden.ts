import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the golden files. */
export const goldenRoot = fileURLToPath(new URL('../../golden', import.meta.url));
/** Folder of the fixtures. */
export const fixturesRoot = fileURLToPath(new URL('../../fixtures', import.meta.url));

/** True under `npm run golden`: rewrite what differs, delete what no case makes. Refused under CI. */
export const rewriting = process.env['GOLDEN'] === 'write';

/** One group of golden files: a folder below `golden/`, and how to make its files. */
export interface GoldenCase {
  /** For example `remark/notes/read`. */
  readonly folder: string;
  /** File name to text. */
  make(): Promise<Readonly<Record<string, string>>>;
}

/** All files below a folder, as sorted paths relative to it with `/` between the parts. */
export function filesBelow(root: string): readonly string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1).replaceAll('\\', '/'))
    .sort();
}

/** What is wrong with one case's files: missing, differing, or in the folder without being made. */
export function differences(folder: string, made: Readonly<Record<string, string>>): readonly string[] {
  const root = join(goldenRoot, folder);
  const problems = Object.entries(made).flatMap(([name, text]) => {
    const path = join(root, name);
    if (!existsSync(path)) return [`missing: golden/${folder}/${name}`];
    return readFileSync(path, 'utf8') === text ? [] : [`differs: golden/${folder}/${name}`];
  });
  const orphans = filesBelow(root).filter((name) => !(name in made));
  return [...problems, ...orphans.map((name) => `orphan: golden/${folder}/${name}`)];
}

/** Makes the folder hold exactly these files. */
export function rewrite(folder: string, made: Readonly<Record<string, string>>): void {
  const root = join(goldenRoot, folder);
  for (const name of filesBelow(root)) if (!(name in made)) rmSync(join(root, name));
  for (const [name, text] of Object.entries(made)) {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
  }
}
