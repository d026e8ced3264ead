import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtIn } from '../../exporters/index.js';
import type { Report } from '../report/report.js';
import { closest } from '../source/closest.js';
import type { Exporter } from './exporter.js';

/** The built-in exporters without loading them, in the order of help and docs. */
export const builtInExporters: readonly {
  readonly name: string;
  readonly description: string;
  readonly extension: string;
  readonly dialect?: boolean;
}[] = builtIn;

/** Those that write the source of another player. */
export const dialectNames: readonly string[] = builtIn.filter(({ dialect }) => dialect === true).map(({ name }) => name);

/** The names of the built-in exporters, in the order of help and docs. */
export const builtInNames: readonly string[] = builtIn.map(({ name }) => name);

/** A built-in exporter, loaded; `undefined` when there is none of that name. */
export function loadBuiltIn(name: string): Promise<Exporter> | undefined {
  return builtIn.find((entry) => entry.name === name)?.load();
}

/**
 * The exporter that a user means by a name: the built-in one, else the module at that path, else the package
 * `deckx-exporter-NAME`, both as seen from a folder. `undefined` when there is none; the report says what was tried.
 */
export async function loadExporter(name: string, folder: string, report: Report): Promise<Exporter | undefined> {
  const known = loadBuiltIn(name);
  if (known !== undefined) return known;
  const place = isPath(name) ? resolve(folder, name) : resolvePackage(`deckx-exporter-${name}`, folder);
  if (place !== undefined) return loadModule(place, report);
  const meant = closest(name, builtInNames);
  const tried = `built-in exporters: ${builtInNames.join(', ')}; the package deckx-exporter-${name} is not installed in ${folder}`;
  report.add('cli/usage', `unknown exporter ${name}`, { hint: meant === undefined ? tried : `did you mean ${meant}?` });
  return undefined;
}

/** The exporters that are meant by names or given themselves; those that there are not are reported. */
export async function loadExporters(wanted: readonly (string | Exporter)[], folder: string, report: Report): Promise<readonly Exporter[]> {
  const loaded: Exporter[] = [];
  for (const each of new Set(wanted)) {
    const exporter = typeof each === 'string' ? await loadExporter(each, folder, report) : each;
    if (exporter !== undefined) loaded.push(exporter);
  }
  return loaded;
}

function isPath(name: string): boolean {
  return name.startsWith('.') || name.includes('/') || /\.[cm]?js$/.test(name);
}

function resolvePackage(specifier: string, folder: string): string | undefined {
  try {
    return createRequire(resolve(folder, 'package.json')).resolve(specifier);
  } catch {
    return undefined;
  }
}

async function loadModule(file: string, report: Report): Promise<Exporter | undefined> {
  try {
    const module = (await import(pathToFileURL(file).href)) as { readonly default?: unknown };
    if (isExporter(module.default)) return module.default;
    report.add('cli/usage', `${file} is not a deckx exporter`, {
      hint: 'its default export must be an object with api: 1, name, extension, options and export()',
    });
  } catch (error) {
    report.add('cli/usage', `the exporter ${file} cannot be loaded: ${error instanceof Error ? error.message : String(error)}`);
  }
  return undefined;
}

function isExporter(value: unknown): value is Exporter {
  const candidate = value as Partial<Exporter> | null | undefined;
  return candidate?.api === 1 && typeof candidate.name === 'string' && typeof candidate.export === 'function';
}
