import type { Place } from '../../deck/deck.js';
import { isIgnored, isVendorValue, propertyNameOf } from '../properties/ignored.js';
import { properties, propertyNames, type PropertyName } from '../properties/properties.js';
import { expand, longhandsOf } from '../properties/shorthands.js';
import type { Specified } from '../values/specified.js';

/** A keyword that every property takes (CSS Cascade 4, 7.3). */
export type WideKeyword = 'inherit' | 'initial' | 'unset' | 'revert' | 'revert-layer';

/** The value of one longhand: a keyword, or what to compute. Which type it computes is the property's secret. */
export type DeclaredValue = WideKeyword | Specified<unknown>;

/** One longhand set. */
export interface Declaration {
  readonly kind: 'longhand';
  readonly name: PropertyName;
  readonly value: DeclaredValue;
  readonly important: boolean;
}

/** A custom property set. */
export interface CustomDeclaration {
  readonly kind: 'custom';
  readonly name: string;
  readonly text: string;
  readonly important: boolean;
}

/** A declaration with `var()` or `env()` in it: it can be read only where the custom properties are known. */
export interface PendingDeclaration {
  readonly kind: 'pending';
  readonly property: string;
  readonly text: string;
  readonly important: boolean;
}

export type AnyDeclaration = Declaration | CustomDeclaration | PendingDeclaration;

/** What is wrong with a declaration, or cannot be shown. */
export type DeclarationProblem =
  | { readonly kind: 'invalid'; readonly property: string; readonly text: string }
  | { readonly kind: 'unsupported'; readonly property: string; readonly part?: string };

/** Called with each problem and the declaration's place. */
export type OnProblem = (problem: DeclarationProblem, place?: Place) => void;

const wide = new Map<string, WideKeyword>([
  ['inherit', 'inherit'],
  ['initial', 'initial'],
  ['unset', 'unset'],
  ['revert', 'revert'],
  ['revert-layer', 'revert-layer'],
]);

/** Reads one declaration; nothing comes of one that is not valid or not supported, which is passed to `onProblem`. */
export function parseDeclaration(
  source: { readonly property: string; readonly text: string; readonly important: boolean },
  onProblem: (problem: DeclarationProblem) => void,
): readonly AnyDeclaration[] {
  const { important } = source;
  const text = source.text.replace(/\/\*[\s\S]*?\*\//g, ' ').trim();
  if (source.property.startsWith('--')) return [{ kind: 'custom', name: source.property, text, important }];
  const property = propertyNameOf(source.property);
  if (property === 'all') return allOf(text, important);
  if (longhandsOf(property) === undefined) {
    if (!isIgnored(property) && !isVendorValue(text) && !turnsOff(text)) onProblem({ kind: 'unsupported', property });
    return [];
  }
  if (/\b(var|env)\(/i.test(text)) return [{ kind: 'pending', property, text, important }];
  return parseLonghands(property, text, important, onProblem);
}

/** `all` sets every property but the direction (CSS Cascade 4, 3.2). */
function allOf(text: string, important: boolean): readonly AnyDeclaration[] {
  const value = wide.get(text.toLowerCase());
  if (value === undefined) return [];
  return propertyNames.filter((name) => name !== 'direction').map((name) => ({ kind: 'longhand', name, value, important }));
}

/** Nothing is lost of a property that is to do nothing (`filter: none`). */
function turnsOff(text: string): boolean {
  return /^(none|initial|unset|revert|normal|auto)$/i.test(text);
}

/** Reads a declaration without `var()`. */
export function parseLonghands(
  property: string,
  text: string,
  important: boolean,
  onProblem: (problem: DeclarationProblem) => void,
): readonly Declaration[] {
  const longhands = longhandsOf(property) ?? [];
  const keyword = wide.get(text.toLowerCase());
  if (keyword !== undefined) return longhands.map((name) => ({ kind: 'longhand', name, value: keyword, important }));
  const given = new Map<PropertyName, Specified<unknown> | undefined>();
  const expansions = expand(property, text);
  for (const [name, value] of expansions ?? []) {
    given.set(name, properties[name].parse(value));
    reportUnsupported(name, value, onProblem);
  }
  if (expansions === undefined || [...given.values()].includes(undefined)) {
    if (!isVendorValue(text)) onProblem({ kind: 'invalid', property, text });
    return [];
  }
  return longhands.map((name) => ({ kind: 'longhand', name, value: given.get(name) ?? 'initial', important }));
}

function reportUnsupported(name: PropertyName, text: string, onProblem: (problem: DeclarationProblem) => void): void {
  const property = properties[name];
  const part = 'unsupported' in property ? property.unsupported(text) : undefined;
  if (part !== undefined) onProblem({ kind: 'unsupported', property: name, part });
}
