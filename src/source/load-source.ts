import { basename, isAbsolute, relative, resolve } from 'node:path';
import type { Report } from '../report/report.js';
import { decode, type DecodeOptions } from './decode.js';
import { createFolder } from './folder.js';
import type { Input } from './input.js';
import type { Source } from './source.js';

/** What the user says about an input. */
export interface LoadOptions {
  /** Folder that relative paths start from; absolute. */
  readonly cwd: string;
  /** Further stylesheets, last in the cascade; as the user named them. */
  readonly css?: readonly string[];
  /** Further folders of assets, as the user named them. */
  readonly assets?: readonly string[];
  /** See `DecodeOptions`. */
  readonly encoding?: string;
  readonly repair?: boolean;
}

/** An input that was read, and where it came from. */
export interface LoadedSource {
  readonly source: Source;
  /** Where its assets are looked for: its own folder, then those given; absolute. */
  readonly folders: readonly string[];
  /** Files that it was read from and that no output may replace; absolute. */
  readonly files: readonly string[];
}

/** Reads an input as text. `undefined` when it cannot be read, which is then in the report. */
export async function loadSource(input: Input, options: LoadOptions, report: Report): Promise<LoadedSource | undefined> {
  const { name: file, path, folder } = input;
  const bytes = await readBytes(input, report);
  const text = bytes && (await decode(bytes, { ...options, ...encodingOf(input), file }, report));
  if (text === undefined) return undefined;
  const given = (options.assets ?? []).map((asset) => resolve(options.cwd, asset));
  const stylesheets = (options.css ?? []).map((css) => ({ href: hrefFrom(folder, resolve(options.cwd, css)) }));
  return {
    source: { file, text, stylesheets, ...(folder === undefined ? {} : { folder: createFolder([folder, ...given]) }) },
    folders: folder === undefined ? given : [folder, ...given],
    files: path === undefined ? [] : [path],
  };
}

function encodingOf({ encoding }: Input): Pick<DecodeOptions, 'encoding'> {
  return encoding === undefined ? {} : { encoding };
}

async function readBytes({ name, path, read }: Input, report: Report): Promise<Uint8Array | undefined> {
  try {
    return await read();
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^E[A-Z]+: /, '').replace(/,.*$/s, '') : String(error);
    report.add('source/unreadable', `${name} cannot be read: ${reason}`, {
      hint: `check the permissions of ${path === undefined ? 'standard input' : basename(path)}`,
    });
    return undefined;
  }
}

/** The address of a file relative to a folder, `/` between its parts; absolute without a folder, and if it is on another drive. */
function hrefFrom(folder: string | undefined, path: string): string {
  const href = folder === undefined ? path : relative(folder, path);
  return (isAbsolute(href) ? path : href).replaceAll('\\', '/');
}
