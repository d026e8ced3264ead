import type { ElementNode, Lineage } from '../tree/element.js';
import type { PropertyName } from '../properties/properties.js';
import { longhandsOf } from '../properties/shorthands.js';
import { resolveCustomProperties, substitute, type CustomProperties } from './custom-properties.js';
import { parseLonghands, type AnyDeclaration, type DeclaredValue, type PendingDeclaration } from './declarations.js';
import type { RuleSelector } from './selectors.js';
import type { StyleRule } from './stylesheet.js';

/** Where a stylesheet comes from: what HTML and the player's markup say by themselves, or a stylesheet of the page. */
export type Origin = 'agent' | 'author';

/** The rules of all stylesheets, ready to be asked for those that match an element. */
export interface RuleSet {
  matching(element: ElementNode, pseudo?: 'before' | 'after'): Match;
}

/** The rules that match an element. */
export interface Match {
  /** Those that win last. */
  readonly rules: readonly MatchedRule[];
  /** The same for the same rules. */
  readonly key: string;
}

/** One rule that matches. Its number is the same wherever it matches. */
export interface MatchedRule {
  readonly number: number;
  readonly origin: Origin;
  readonly declarations: readonly AnyDeclaration[];
}

interface IndexedRule extends MatchedRule {
  readonly selector: RuleSelector;
}

/** The rules for elements, or for one of their pseudo-elements. */
interface Index {
  /** By what their last compound selector asks for, so that few are tried on each element. */
  readonly byKey: Map<string, IndexedRule[]>;
  /** What has been found for a lineage. */
  readonly known: WeakMap<Lineage, LineageMatch>;
}

interface LineageMatch {
  /** Rules that match every element of the lineage. */
  readonly match: Match;
  readonly sure: readonly IndexedRule[];
  /** Rules that siblings or content decide on. */
  readonly open: readonly IndexedRule[];
}

/** Indexes the rules of stylesheets, given from the weakest to the strongest. */
export function createRuleSet(sheets: readonly { readonly origin: Origin; readonly rules: readonly StyleRule[] }[]): RuleSet {
  const indexes = { element: createIndex(), before: createIndex(), after: createIndex() };
  let number = 0;
  for (const { origin, rules } of sheets) {
    for (const { selectors, declarations } of rules) {
      for (const selector of selectors) {
        number += 1;
        addRule(indexes[selector.pseudo ?? 'element'], { number, origin, declarations, selector });
      }
    }
  }
  return { matching: (element, pseudo) => matchIn(indexes[pseudo ?? 'element'], element) };
}

function createIndex(): Index {
  return { byKey: new Map(), known: new WeakMap() };
}

function addRule({ byKey }: Index, rule: IndexedRule): void {
  for (const key of rule.selector.keys) {
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [rule]);
    else known.push(rule);
  }
}

const noMatch = matchOf([]);

function matchIn(index: Index, element: ElementNode): Match {
  if (index.byKey.size === 0) return noMatch;
  const found = index.known.get(element.lineage) ?? matchLineage(index, element);
  index.known.set(element.lineage, found);
  const further = found.open.filter(({ selector }) => selector.matches(element));
  return further.length === 0 ? found.match : matchOf([...found.sure, ...further]);
}

function matchLineage({ byKey }: Index, element: ElementNode): LineageMatch {
  const candidates = [...new Set(element.lineage.keys.flatMap((key) => byKey.get(key) ?? []))];
  const sure = candidates.filter(({ selector }) => selector.byLineage && selector.matches(element));
  return { match: matchOf(sure), sure, open: candidates.filter(({ selector }) => !selector.byLineage) };
}

function matchOf(rules: readonly IndexedRule[]): Match {
  const sorted = [...rules].sort(byPrecedence);
  return { rules: sorted, key: sorted.map(({ number }) => number).join(' ') };
}

/** CSS Cascade 4, section 6: origin, specificity, order. Importance is seen to when the declarations are merged. */
function byPrecedence(a: IndexedRule, b: IndexedRule): number {
  if (a.origin !== b.origin) return a.origin === 'agent' ? -1 : 1;
  return a.selector.specificity - b.selector.specificity || a.number - b.number;
}

/** The declarations that win, by longhand, and the custom properties. */
export interface Cascaded {
  readonly values: ReadonlyMap<PropertyName, DeclaredValue>;
  readonly customs: CustomProperties;
}

/** Merges lists of declarations, of which later ones win, but important ones over all that are not. */
export function cascade(lists: readonly (readonly AnyDeclaration[])[], inherited: CustomProperties): Cascaded {
  const all = lists.flat();
  const ordered = [...all.filter(({ important }) => !important), ...all.filter(({ important }) => important)];
  const customTexts = new Map<string, string>();
  for (const declaration of ordered) {
    if (declaration.kind === 'custom') customTexts.set(declaration.name, declaration.text);
  }
  const customs = resolveCustomProperties(customTexts, inherited);
  const values = new Map<PropertyName, DeclaredValue>();
  for (const declaration of ordered) {
    if (declaration.kind === 'longhand') values.set(declaration.name, declaration.value);
    else if (declaration.kind === 'pending') setPending(declaration, customs, values);
  }
  return { values, customs };
}

/** A value that turns out not to be valid once its variables are known unsets the property (CSS Variables 1, 3.1). */
function setPending(
  { property, text, important }: PendingDeclaration,
  customs: CustomProperties,
  values: Map<PropertyName, DeclaredValue>,
): void {
  const known = substitute(text, (name) => customs.get(name));
  const longhands = known === undefined ? [] : parseLonghands(property, known.trim(), important, () => undefined);
  if (longhands.length === 0) for (const name of longhandsOf(property) ?? []) values.set(name, 'unset');
  for (const { name, value } of longhands) values.set(name, value);
}
