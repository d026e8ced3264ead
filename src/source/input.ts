import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** Something to be read: a file, standard input, a text. */
export interface Input {
  /** For people and places: the path as the user named it, `/` between its parts; `<stdin>` for standard input. */
  readonly name: string;
  /** What its outputs are called, without extension: the path of a file, as the user would name it, else a name. */
  readonly base: string;
  /** Where the file is; absent for what is not a file. Absolute. */
  readonly path?: string;
  /** The folder that its stylesheets and pictures are looked for in; absent: in none. Absolute. */
  readonly folder?: string;
  /** The encoding of the bytes, where it is certain; absent: the user's, or found out. */
  readonly encoding?: string;
  /** Rejects when it cannot be read. */
  readonly read: () => Promise<Uint8Array>;
}

/** A file, by a path that starts from a folder. */
export function fileInput(name: string, cwd: string): Input & { readonly path: string } {
  const shown = portable(name);
  const path = resolve(cwd, name);
  return { name: shown, base: withoutExtension(shown), path, folder: dirname(path), read: () => readFile(path) };
}

/** The path without what follows the last dot of its last part. */
export function withoutExtension(path: string): string {
  return path.replace(/(?<=[^/])\.[^./]*$/, '');
}

/** The path with `/` between its parts. */
export function portable(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
