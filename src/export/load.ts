import { builtIn } from '../../exporters/index.js';
import { findPlugIn, loadPlugIn, placeOf, reasonOf, type LoadedPlugIn, type PlugInKind } from '../plug-in/load-plug-in.js';
import type { Report } from '../report/report.js';
import { closest } from '../source/closest.js';
import type { Exporter, ExportJob, OutputFile } from './exporter.js';

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

const kind: PlugInKind<Exporter> = {
  noun: 'a deckx exporter',
  prefix: 'deckx-exporter-',
  shape: 'an object with api: 1, name, extension, options and export()',
  is(value): value is Exporter {
    const candidate = value as Partial<Exporter> | null | undefined;
    return candidate?.api === 1 && typeof candidate.name === 'string' && typeof candidate.export === 'function';
  },
};

/**
 * The exporter that a user means by a name: the built-in one, else the module at that path, else the package
 * `deckx-exporter-NAME`, both as seen from a folder. `undefined` when there is none; the report says what was tried.
 */
export async function loadExporter(name: string, folder: string, report: Report): Promise<Exporter | undefined> {
  const known = loadBuiltIn(name);
  if (known !== undefined) return known;
  const file = findPlugIn(name, folder, kind);
  if (file !== undefined) {
    const loaded = await loadPlugIn(file, kind, report);
    return loaded && guarded(loaded);
  }
  const meant = closest(name, builtInNames);
  const tried = `built-in exporters: ${builtInNames.join(', ')}; the package ${kind.prefix}${name} is not installed in ${folder}`;
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

/** The exporter of a plug-in, whose errors are reported as such (`export/plug-in`). */
function guarded({ plugIn: exporter, file }: LoadedPlugIn<Exporter>): Exporter {
  const attempt = async <T>(work: () => Promise<T>, otherwise: T, { report }: Pick<ExportJob, 'report'>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      const hint = 'this is a bug in the exporter, not a problem with the deck';
      report.add('export/plug-in', `the exporter ${exporter.name} (${placeOf(error, file)}) failed: ${reasonOf(error)}`, { hint });
      return otherwise;
    }
  };
  return {
    ...exporter,
    export: (job) => attempt(async () => checked(await exporter.export(job)), [], job),
    ...(exporter.inventory === undefined
      ? {}
      : { inventory: (files, job) => attempt(async () => (await exporter.inventory?.(files, job)) ?? [], [], job) }),
  };
}

/** What an exporter returned; throws where it is something else than files. */
function checked(files: readonly OutputFile[]): readonly OutputFile[] {
  const given: unknown = files;
  if (Array.isArray(given) && given.every((file: Partial<OutputFile> | null) => file?.bytes instanceof Uint8Array)) return files;
  throw new Error('it did not return a list of files with bytes');
}
