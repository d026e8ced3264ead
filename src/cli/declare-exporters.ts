import type { Command } from 'commander';
import type { Exporter } from '../export/exporter.js';
import { addExporterOptions } from './exporter-options.js';

/** The exporters of a command, and the options of theirs that it has. */
export interface DeclaredExporters {
  readonly exporters: readonly Exporter[];
  /** Keys of their options by commander's names. */
  readonly keys: ReadonlyMap<string, string>;
}

/** How a command knows its exporters. */
export interface ExporterChoice {
  /** What follows the program's name. */
  readonly argv: readonly string[];
  /** Names of the exporters, by what `--to` says; absent where it is not among the arguments. */
  readonly names: (to: readonly string[] | undefined) => readonly string[];
  /** `undefined` when there is none of that name, which is then reported. */
  readonly load: (name: string) => Promise<Exporter | undefined>;
}

/**
 * Loads the exporters that a command needs and adds their options to it, before the arguments are parsed. Which these are is said
 * by `--to` among the same arguments, and which argument is a `--to` depends on the options of exporters (`--label -t`). So
 * commander parses the options that are known, the first exporter that they name adds its own, and so on until all are there.
 */
export async function declareExporters(command: Command, { argv, names, load }: ExporterChoice): Promise<DeclaredExporters> {
  const loaded = new Map<string, Exporter | undefined>();
  const keys = new Map<string, string>();
  for (;;) {
    const wanted = names(optionOf(command, argv, 'to'));
    const next = wanted.find((name) => !loaded.has(name));
    if (next === undefined) return { exporters: wanted.flatMap((name) => loaded.get(name) ?? []), keys };
    const exporter = await load(next);
    loaded.set(next, exporter);
    if (exporter === undefined) continue;
    const whose = wanted.length > 1 ? ` [${exporter.name}]` : '';
    for (const [name, key] of addExporterOptions(command, exporter, whose)) keys.set(name, key);
  }
}

/** The value of an option among arguments. The command is left as if it had not parsed them. */
function optionOf(command: Command, argv: readonly string[], name: string): readonly string[] | undefined {
  command.saveStateBeforeParse();
  command.parseOptions([...argv]);
  const value = command.getOptionValue(name) as readonly string[] | undefined;
  command.restoreStateBeforeParse();
  return value;
}
