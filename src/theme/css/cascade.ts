import type { ElementNode, Lineage } from '../tree/element.js';
import type { PropertyName } from '../properties/properties.js';
import { longhandsOf } from '../properties/shorthands.js';
import { resolveCustomProperties, substitute, type CustomProperties } from './custom-properties.js';
import { parseLonghands, type AnyDeclaration, type DeclaredValue, type PendingDeclaration } from './declarations.js';
import { layerOrder } from './layers.js';
import type { PseudoElement, RuleSelector } from './selectors.js';
import type { StyleRule } from './stylesheet.js';

/** Where a stylesheet comes from: what HTML and the player's markup say by themselves, or a stylesheet of the page. */
export type Origin = 'agent' | 'author';

/** The rules of all stylesheets, ready to be asked for those that match an element. */
export interface RuleSet {
  matching(element: ElementNode, pseudo?: PseudoElement): Match;
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
  /** Place of its cascade layer among all; rules outside of layers come last. */
  readonly layer: number;
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
export function createRuleSet(
  sheets: readonly { readonly origin: Origin; readonly rules: readonly StyleRule[]; readonly layers?: readonly string[] }[],
): RuleSet {
  const indexes: Readonly<Record<PseudoElement | 'element', Index>> = {
    element: createIndex(),
    before: createIndex(),
    after: createIndex(),
    marker: createIndex(),
  };
  const order = layerOrder(sheets.flatMap(({ layers = [] }) => layers));
  let number = 0;
  for (const { origin, rules } of sheets) {
    for (const { selectors, declarations, layer } of rules) {
      for (const selector of selectors) {
        number += 1;
        addRule(indexes[selector.pseudo ?? 'element'], { number, origin, layer: order(layer), declarations, selector });
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

/** CSS Cascade 5, section 6: origin, layer, specificity, order. Importance is seen to when the declarations are merged. */
function byPrecedence(a: IndexedRule, b: IndexedRule): number {
  if (a.origin !== b.origin) return a.origin === 'agent' ? -1 : 1;
  return a.layer - b.layer || a.selector.specificity - b.selector.specificity || a.number - b.number;
}

/** The declarations that win, by longhand, and the custom properties. */
export interface Cascaded {
  readonly values: ReadonlyMap<PropertyName, DeclaredValue>;
  readonly customs: CustomProperties;
}

/** Declarations of one rule, or of the markup. */
export interface DeclarationList {
  readonly origin: Origin;
  readonly layer: number;
  readonly declarations: readonly AnyDeclaration[];
}

/** The layer of rules outside layers. */
export const unlayered = Infinity;

/**
 * Merges lists of declarations, of which later ones win, but important ones over all that are not; among those the earlier
 * layer wins (CSS Cascade 5, 6.4.4).
 */
export function cascade(lists: readonly DeclarationList[], inherited: CustomProperties): Cascaded {
  const ordered = inOrder(lists);
  const customTexts = new Map<string, string>();
  for (const { declaration } of ordered) {
    if (declaration.kind === 'custom') customTexts.set(declaration.name, declaration.text);
  }
  const customs = resolveCustomProperties(customTexts, inherited);
  const cascading: Cascading = { values: new Map(), agent: new Map(), below: [], customs };
  for (const each of ordered) declare(each, cascading);
  return { values: cascading.values, customs };
}

interface Ordered {
  readonly declaration: AnyDeclaration;
  readonly origin: Origin;
  readonly layer: number;
}

function inOrder(lists: readonly DeclarationList[]): readonly Ordered[] {
  const normal: Ordered[] = [];
  const important: Ordered[] = [];
  for (const { origin, layer, declarations } of lists) {
    for (const declaration of declarations) (declaration.important ? important : normal).push({ declaration, origin, layer });
  }
  if (important.length === 0) return normal;
  return [...normal, ...important.sort((first, second) => (first.layer === second.layer ? 0 : second.layer - first.layer))];
}

/** What the cascade has found so far. */
interface Cascading {
  readonly values: Map<PropertyName, DeclaredValue>;
  /** What HTML itself says. */
  readonly agent: Map<PropertyName, DeclaredValue>;
  /** What was found below the layer now merged; the values of layers, lowest first. */
  readonly below: { readonly layer: number; readonly values: ReadonlyMap<PropertyName, DeclaredValue> }[];
  readonly customs: CustomProperties;
}

function declare({ declaration, origin, layer }: Ordered, cascading: Cascading): void {
  const { values, agent, below } = cascading;
  if (declaration.kind === 'custom') return;
  const found = new Map<PropertyName, DeclaredValue>();
  if (declaration.kind === 'longhand') found.set(declaration.name, declaration.value);
  else setPending(declaration, cascading.customs, found);
  if (origin === 'author' && layer !== unlayered && below.at(-1)?.layer !== layer) below.push({ layer, values: new Map(values) });
  for (const [name, value] of found) {
    values.set(name, rolledBack(name, value, layer, cascading));
    if (origin === 'agent') agent.set(name, value);
  }
}

/** `revert` goes back to what HTML says, `revert-layer` to what the layers below say (CSS Cascade 5, 7.3). */
function rolledBack(name: PropertyName, value: DeclaredValue, layer: number, { values, agent, below }: Cascading): DeclaredValue {
  if (value === 'revert') return agent.get(name) ?? 'unset';
  if (value !== 'revert-layer') return value;
  return (layer === unlayered ? (values.get(name) ?? 'unset') : below.find((each) => each.layer === layer)?.values.get(name)) ?? 'unset';
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
