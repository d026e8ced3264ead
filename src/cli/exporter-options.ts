import { Option, type Command } from 'commander';
import type { Exporter } from '../export/exporter.js';
import { flagOf, type AnyOptionSpec, type GivenOptions } from '../export/options.js';

/** The options of exporters on a command: key of each by commander's name for it. */
export type ExporterKeys = ReadonlyMap<string, string>;

/**
 * Adds a flag for each option of an exporter, `pageSize` as `--page-size`, booleans that are on as `--no-…`. Two exporters of the
 * same command share the flag of a key that both have; a flag of the command itself goes before an exporter's.
 * @param whose what help adds to each description
 */
export function addExporterOptions(command: Command, exporter: Exporter, whose: string): ExporterKeys {
  const keys = new Map<string, string>();
  for (const [key, spec] of Object.entries(exporter.options)) {
    const option = optionOf(key, spec, whose);
    if (command.options.some(({ long }) => long === option.long)) continue;
    keys.set(option.attributeName(), key);
    command.addOption(option);
  }
  return keys;
}

/** The values that the user gave for options of exporters, by option key. */
export function givenOptions(command: Command, keys: ExporterKeys): GivenOptions {
  const values = command.opts<Readonly<Record<string, unknown>>>();
  const given = [...keys].filter(([name]) => command.getOptionValueSource(name) === 'cli');
  return Object.fromEntries(given.map(([name, key]) => [key, values[name]]));
}

function optionOf(key: string, spec: AnyOptionSpec, whose: string): Option {
  const flag = flagOf(key);
  if (spec.kind === 'boolean') {
    const [name, does] = spec.default === true ? [`--no-${flag}`, 'do not '] : [`--${flag}`, ''];
    return new Option(name, does + spec.description + whose);
  }
  const value = spec.choices?.join('|') ?? { boolean: '', number: 'n', string: 'text', file: 'file' }[spec.kind];
  const standard = spec.default === '' || spec.kind === 'file' ? '' : ` (default: ${String(spec.default)})`;
  const option = new Option(`--${flag} <${value}>`, spec.description + standard + whose);
  return spec.kind === 'number' ? option.argParser(numberOf) : option;
}

/** A number, or the argument itself where it is none: the check of the options then names it. */
function numberOf(value: string): number | string {
  const number = Number(value);
  return value.trim() === '' || Number.isNaN(number) ? value : number;
}
