import type { Report } from '../report/report.js';
import { closest } from '../source/closest.js';

/** A file that the user names in an option: whoever calls the exporter has read it. */
export interface OptionFile {
  /** For diagnostics: as the user wrote it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An option of any type, as the command line and the check of given values see it. */
export interface AnyOptionSpec {
  /** For `--help`. Of a switch that is on by default, in the imperative: help writes “do not …” before it. */
  readonly description: string;
  readonly kind: 'boolean' | 'number' | 'string' | 'file';
  readonly default: unknown;
  readonly choices?: readonly unknown[];
  readonly min?: number;
  readonly max?: number;
}

/** One option of an exporter. The flag is the key in kebab-case: `pageSize` is `--page-size`. */
export type OptionSpec<T> = AnyOptionSpec & { readonly default: T } & ([T] extends [boolean]
    ? { readonly kind: 'boolean'; readonly choices?: never; readonly min?: never; readonly max?: never }
    : [T] extends [OptionFile | undefined]
      ? { readonly kind: 'file'; readonly choices?: never; readonly min?: never; readonly max?: never }
      : [T] extends [number]
        ? { readonly kind: 'number'; readonly choices?: never }
        : { readonly kind: 'string'; readonly choices?: readonly T[]; readonly min?: never; readonly max?: never });

/** The options of an exporter: each key with what it is for, its default, and which values it may have. */
export type OptionSpecs<Options extends object> = { readonly [K in keyof Options]-?: OptionSpec<Options[K]> };

/** Options of which only the exporter knows the types. */
export type AnyOptionSpecs = Readonly<Record<string, AnyOptionSpec>>;

/** What an exporter with such options is given: a value for every key. */
export type ResolvedOptions<Specs extends AnyOptionSpecs> = { readonly [K in keyof Specs]: Specs[K]['default'] };

/** Options as they come from a caller: some of the keys, values of any kind. */
export type GivenOptions = Readonly<Record<string, unknown>>;

/** The flag of an option: `pageSize` is `page-size`. */
export function flagOf(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/**
 * Complete options: given values checked against their specs, defaults for the rest. A value that does not fit is
 * reported (`cli/usage`) and the default is used; keys of other exporters are passed over.
 */
export function resolveOptions<Specs extends AnyOptionSpecs>(specs: Specs, given: GivenOptions, report: Report): ResolvedOptions<Specs> {
  const entries = Object.entries<AnyOptionSpec>(specs).map(([key, spec]) => {
    const value = given[key];
    if (value === undefined) return [key, spec.default] as const;
    const problem = problemOf(spec, value);
    if (problem === undefined) return [key, value] as const;
    report.add('cli/usage', `--${flagOf(key)} ${shown(value)} ${problem}`);
    return [key, spec.default] as const;
  });
  return Object.fromEntries(entries) as ResolvedOptions<Specs>;
}

interface NamedSpecs {
  readonly name: string;
  readonly options: object;
}

/** Reports (`cli/usage`) each given key that none of the exporters has an option for. */
export function reportUnknownOptions(exporters: readonly NamedSpecs[], given: GivenOptions, report: Report): void {
  const known = exporters.flatMap(({ options }) => Object.keys(options));
  for (const key of Object.keys(given).filter((each) => !known.includes(each))) {
    const meant = closest(key, known);
    const names = exporters.map(({ name }) => name).join(', ');
    report.add('cli/usage', `unknown option ${key} for ${names}`, meant === undefined ? {} : { hint: `did you mean ${meant}?` });
  }
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : typeof value;
}

function problemOf(spec: AnyOptionSpec, value: unknown): string | undefined {
  if (spec.kind === 'file') return isFile(value) ? undefined : 'is not a file';
  if (typeof value !== spec.kind) return `is not a ${spec.kind}`;
  if (spec.choices !== undefined && !spec.choices.includes(value)) return `is not one of ${spec.choices.join(', ')}`;
  if (typeof value !== 'number') return undefined;
  if (!Number.isFinite(value)) return 'is not a number';
  if (spec.min !== undefined && value < spec.min) return `is less than ${spec.min}`;
  if (spec.max !== undefined && value > spec.max) return `is more than ${spec.max}`;
  return undefined;
}

function isFile(value: unknown): value is OptionFile {
  return typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array && 'name' in value;
}

/** The keys of options that are files: what a user gives for them is a path. */
export function fileKeys(specs: AnyOptionSpecs): readonly string[] {
  return Object.entries(specs)
    .filter(([, { kind }]) => kind === 'file')
    .map(([key]) => key);
}
