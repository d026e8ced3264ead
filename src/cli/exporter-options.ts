import { Option, type Command } from 'commander';
import type { Exporter } from '../export/exporter.js';
import { flagOf, type GivenOptions } from '../export/options.js';

/** The options of some exporters on a command. */
export interface ExporterFlags {
  /** The values that the user gave, by option key. */
  given(command: Command): GivenOptions;
}

interface Spec {
  readonly kind: 'boolean' | 'number' | 'string' | 'file';
  readonly description: string;
  readonly default: boolean | number | string | undefined;
  readonly choices?: readonly unknown[];
}

/**
 * Adds a flag for each option of the exporters, `pageSize` as `--page-size`, booleans that are on as `--no-…`. Where two
 * exporters share a key they share the flag; a flag of the command itself goes before an exporter's.
 */
export function addExporterFlags(command: Command, exporters: readonly Exporter[]): ExporterFlags {
  const taken = new Set(command.options.flatMap(({ long }) => long ?? []));
  const keys = new Map<string, string>();
  for (const exporter of exporters) {
    for (const [key, spec] of Object.entries(exporter.options as unknown as Readonly<Record<string, Spec>>)) {
      const option = optionOf(key, spec, exporters.length > 1 ? ` [${exporter.name}]` : '');
      if (taken.has(option.long!)) continue;
      taken.add(option.long!);
      keys.set(option.attributeName(), key);
      command.addOption(option);
    }
  }
  return {
    given(parsed) {
      const values = parsed.opts<Readonly<Record<string, unknown>>>();
      const given = [...keys].filter(([name]) => parsed.getOptionValueSource(name) === 'cli');
      return Object.fromEntries(given.map(([name, key]) => [key, values[name]]));
    },
  };
}

function optionOf(key: string, spec: Spec, whose: string): Option {
  const flag = flagOf(key);
  if (spec.kind === 'boolean') {
    const [name, does] = spec.default === true ? [`--no-${flag}`, 'turn off: '] : [`--${flag}`, ''];
    return new Option(name, does + spec.description + whose);
  }
  const value = spec.choices?.join('|') ?? { boolean: '', number: 'n', string: 'text', file: 'file' }[spec.kind];
  const standard = spec.default === '' || spec.kind === 'file' ? '' : ` (default: ${spec.default})`;
  const option = new Option(`--${flag} <${value}>`, spec.description + standard + whose);
  return spec.kind === 'number' ? option.argParser(numberOf) : option;
}

/** A number, or the argument itself where it is none: the check of the options then names it. */
function numberOf(value: string): number | string {
  const number = Number(value);
  return value.trim() === '' || Number.isNaN(number) ? value : number;
}
