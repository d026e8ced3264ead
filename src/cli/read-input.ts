import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readDeck, type ReadResult } from '../convert.js';
import type { Report } from '../report/report.js';
import { assetUses } from '../source/asset-uses.js';
import { createAssets, type ReadAssets } from '../source/assets.js';
import type { Input } from '../source/find-inputs.js';
import { loadSource, type LoadedSource } from '../source/load-source.js';
import { locateExactly } from '../source/locate-asset.js';
import { readFonts } from '../source/read-fonts.js';
import type { GivenFont } from '../theme/fonts/given-faces.js';
import type { Io } from './io.js';
import type { PrintContext } from './printer.js';
import type { ReadingOptions } from './request.js';

/** An input that was read: the deck, its files, and how to speak of it. */
export interface ReadInput extends ReadResult {
  readonly loaded: LoadedSource;
  /** All that it was read from; absolute paths. */
  readonly sources: readonly string[];
  readonly assets: ReadAssets;
  /** Of the folders that `--font-dir` names. */
  readonly fontFiles: readonly GivenFont[];
}

/** The name of an input, for people. */
export function nameOf(input: Input): string {
  return input.kind === 'stdin' ? '<stdin>' : input.name;
}

/** Loads and reads an input, and says how to show places in it. The deck is absent where the report has an error. */
export async function readInput(
  input: Input,
  options: ReadingOptions,
  io: Io,
  report: Report,
): Promise<{ readonly context: PrintContext; readonly read: ReadInput | undefined }> {
  const file = nameOf(input);
  const { css, assets: folders, encoding, repair, from, title, lang, theme, aspect, mergeBuilds, lineNumbers } = options;
  const loaded = await loadSource(
    input,
    { cwd: io.cwd, stdin: () => io.stdin(), ...present({ css, assets: folders, encoding, repair }) },
    report,
  );
  if (loaded === undefined) return { context: { file }, read: undefined };
  const context = { file, source: (name: string) => (name === file ? loaded.source.text : textBeside(name, loaded)) };
  const result = await readDeck(loaded.source, present({ from, title, lang, theme, aspect, mergeBuilds, lineNumbers }), report);
  const failed = report.diagnostics.some(({ severity }) => severity === 'error');
  if (result === undefined || failed) return { context, read: undefined };
  const assets = createAssets({ folders: loaded.folders, report, uses: assetUses(result.deck) });
  const fontFiles = await readFonts((options.fontDir ?? []).map((path) => resolve(io.cwd, path)));
  const sources = [...loaded.files, ...result.files.flatMap((url) => locateExactly(url, loaded.folders) ?? [])];
  return { context, read: { ...result, loaded, sources, assets, fontFiles } };
}

/** The options that were given: under `exactOptionalPropertyTypes` an absent one must not be there as `undefined`. */
function present<T extends object>(options: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** Text of a stylesheet that a place refers to. */
function textBeside(name: string, { folders }: LoadedSource): string | undefined {
  const path = locateExactly(name, folders);
  if (path === undefined) return undefined;
  try {
    return readFileSync(path, 'utf8').replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}
