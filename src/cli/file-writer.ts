import { accessSync, constants, realpathSync, rmSync, statSync } from 'node:fs';
import { chmod, mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pid } from 'node:process';

/** A file to be written; the path is absolute. */
export interface FileToWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Writes files so that each is there as a whole or as it was before. */
export interface FileWriter {
  /** Writes all of them beside their places, then moves them there. Throws what the file system says. */
  write(files: readonly FileToWrite[]): Promise<void>;
  /** Deletes half-written files; for interruptions, so synchronous. */
  cleanUp(): void;
}

interface Pending {
  readonly temporary: string;
  readonly target: string;
}

/** A writer for one run. */
export function createFileWriter(): FileWriter {
  const pending = new Set<string>();
  let count = 0;

  async function prepare({ path, bytes }: FileToWrite): Promise<Pending | undefined> {
    const target = followLinks(path);
    const stats = statSync(target, { throwIfNoEntry: false });
    if (stats !== undefined && !stats.isFile() && !stats.isDirectory()) {
      // A device or a pipe (/dev/null, /dev/stdout) is written to, never replaced.
      await writeFile(target, bytes);
      return undefined;
    }
    if (stats?.isDirectory() === true) throw new Error('it is a folder');
    if (stats !== undefined) accessSync(target, constants.W_OK);
    const temporary = join(dirname(target), `.${basename(target).slice(0, 100)}.${pid}-${(count += 1)}.tmp`);
    pending.add(temporary);
    await writeFile(temporary, bytes);
    if (stats !== undefined) await chmod(temporary, stats.mode);
    return { temporary, target };
  }

  return {
    async write(files) {
      const made: Pending[] = [];
      try {
        for (const file of files) made.push(...[await prepare(file)].filter((one) => one !== undefined));
        for (const { temporary, target } of made) {
          await rename(temporary, target);
          pending.delete(temporary);
        }
      } finally {
        for (const temporary of pending) await rm(temporary, { force: true });
        pending.clear();
      }
    },
    cleanUp() {
      for (const temporary of pending) rmSync(temporary, { force: true });
    },
  };
}

/** Makes a folder and those above it; the uppermost one that was not there is the answer. */
export async function makeFolder(path: string): Promise<string | undefined> {
  return mkdir(path, { recursive: true });
}

/** Takes back `makeFolder`: removes folders from `path` up to `top`, which contains it or is it, as long as they are empty. */
export async function dropEmptyFolders(path: string, top: string): Promise<void> {
  for (let folder = path; folder.startsWith(top); folder = dirname(folder)) {
    try {
      await rmdir(folder);
    } catch {
      return;
    }
  }
}

/** What a link at this path leads to, so that the link stays; the path itself where there is none. */
function followLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
