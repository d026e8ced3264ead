import { readFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import type { Report } from '../report/report.js';
import { decode } from './decode.js';
import type { Input } from './find-inputs.js';
import { createFolder } from './folder.js';
import type { Source } from './source.js';

/** What the user says about an input, and what stands in for the process. */
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
  /** Standard input, read to its end. */
  stdin(): Promise<Uint8Array>;
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
  const file = input.kind === 'stdin' ? '<stdin>' : input.name;
  const bytes = await readBytes(input, file, options, report);
  if (bytes === undefined) return undefined;
  const { encoding, repair } = options;
  const text = await decode(
    bytes,
    { file, ...(encoding === undefined ? {} : { encoding }), ...(repair === undefined ? {} : { repair }) },
    report,
  );
  if (text === undefined) return undefined;
  const own = input.kind === 'stdin' ? options.cwd : dirname(input.path);
  const folders = [own, ...(options.assets ?? []).map((path) => resolve(options.cwd, path))] as const;
  const given = (options.css ?? []).map((path) => hrefFrom(own, resolve(options.cwd, path)));
  return {
    source: { file, text, stylesheets: given.map((href) => ({ href })), folder: createFolder(folders) },
    folders,
    files: input.kind === 'stdin' ? [] : [input.path],
  };
}

async function readBytes(input: Input, file: string, options: LoadOptions, report: Report): Promise<Uint8Array | undefined> {
  try {
    return await (input.kind === 'stdin' ? options.stdin() : readFile(input.path));
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^E[A-Z]+: /, '').replace(/,.*$/s, '') : String(error);
    report.add('source/unreadable', `${file} cannot be read: ${reason}`, {
      hint: `check the permissions of ${input.kind === 'stdin' ? 'standard input' : basename(input.path)}`,
    });
    return undefined;
  }
}

/** The address of a file relative to a folder, `/` between its parts; absolute where it lies on another drive. */
function hrefFrom(folder: string, path: string): string {
  const href = relative(folder, path);
  return (isAbsolute(href) ? path : href).replaceAll('\\', '/');
}
