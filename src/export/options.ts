import type { Report } from '../report/report.js';
import { closest } from '../source/closest.js';

/** A file that the user names in an option: whoever calls the exporter has read it. */
export interface OptionFile {
  /** For diagnostics: as the user wrote it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One option of an exporter. The flag is the key in kebab-case: `pageSize` is `--page-size`. */
export type OptionSpec<T> = {
  readonly description: string;
  readonly default: T;
} & ([T] extends [boolean]
  ? { readonly kind: 'boolean' }
  : [T] extends [OptionFile | undefined]
    ? { readonly kind: 'file' }
    : [T] extends [number]
      ? { readonly kind: 'number'; readonly min?: number; readonly max?: number }
      : { readonly kind: 'string'; readonly choices?: readonly T[] });

export type OptionSpecs<Options extends object> = { readonly [K in keyof Options]-?: OptionSpec<Options[K]> };

/** Options as they come from a caller: some of the keys, values of any kind. */
export type GivenOptions = Readonly<Record<string, unknown>>;

/** The flag of an option: `pageSize` is `page-size`. */
export function flagOf(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

interface AnySpec {
  readonly kind: 'boolean' | 'number' | 'string' | 'file';
  readonly default: unknown;
  readonly choices?: readonly unknown[];
  readonly min?: number;
  readonly max?: number;
}

/**
 * Complete options: given values checked against their specs, defaults for the rest. A value that does not fit is
 * reported (`cli/usage`) and the default is used; keys of other exporters are passed over.
 */
export function resolveOptions<Options extends object>(specs: OptionSpecs<Options>, given: GivenOptions, report: Report): Options {
  const entries = Object.entries(specs as unknown as Readonly<Record<string, AnySpec>>).map(([key, spec]) => {
    const value = given[key];
    if (value === undefined) return [key, spec.default] as const;
    const problem = problemOf(spec, value);
    if (problem === undefined) return [key, value] as const;
    report.add('cli/usage', `--${flagOf(key)} ${shown(value)} ${problem}`);
    return [key, spec.default] as const;
  });
  return Object.fromEntries(entries) as Options;
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

function problemOf(spec: AnySpec, value: unknown): string | undefined {
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
export function fileKeys<Options extends object>(specs: OptionSpecs<Options>): readonly string[] {
  const entries = Object.entries(specs as unknown as Readonly<Record<string, AnySpec>>);
  return entries.filter(([, { kind }]) => kind === 'file').map(([key]) => key);
}
