import type { ElementNode } from '../tree/element.js';
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
  /** The rules that match, those that win last. */
  matching(element: ElementNode, pseudo?: 'before' | 'after'): readonly MatchedRule[];
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

type Index = Map<string, IndexedRule[]>;

/** Indexes rules by what their last compound selector asks for, so that few are tried on each element. */
export function createRuleSet(sheets: readonly { readonly origin: Origin; readonly rules: readonly StyleRule[] }[]): RuleSet {
  const indexes = { element: new Map() as Index, before: new Map() as Index, after: new Map() as Index };
  let number = 0;
  for (const { origin, rules } of sheets) {
    for (const { selectors, declarations } of rules) {
      for (const selector of selectors) {
        number += 1;
        addRule(indexes[selector.pseudo ?? 'element'], { number, origin, declarations, selector });
      }
    }
  }
  return { matching: (element, pseudo) => matchingRules(indexes[pseudo ?? 'element'], element) };
}

function addRule(index: Index, rule: IndexedRule): void {
  for (const key of rule.selector.keys) {
    const known = index.get(key);
    if (known === undefined) index.set(key, [rule]);
    else known.push(rule);
  }
}

function matchingRules(index: Index, element: ElementNode): readonly IndexedRule[] {
  if (index.size === 0) return [];
  const matched = new Set<IndexedRule>();
  for (const key of element.keys) {
    for (const rule of index.get(key) ?? []) if (rule.selector.matches(element)) matched.add(rule);
  }
  return [...matched].sort(byPrecedence);
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
