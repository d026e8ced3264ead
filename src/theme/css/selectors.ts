import { compile } from 'css-select';
import type { Options } from 'css-select';
import type { CssNode, Selector } from 'css-tree';
import { attributeOf, textContent, type ElementNode, type TreeNode } from '../tree/element.js';

/** One selector of a rule, ready to be asked. */
export interface RuleSelector {
  /** Of these, an element that it matches has at least one: `#id`, `.class`, `tag`, `[attribute]`; `*` is any element. */
  readonly keys: readonly string[];
  /** Selectors 4, section 15, as one number that compares rightly. */
  readonly specificity: number;
  readonly pseudo?: PseudoElement;
  /** Whether nothing but the element's lineage decides: neither siblings nor content. */
  readonly byLineage: boolean;
  matches(element: ElementNode): boolean;
}

/** The pseudo-elements that deckx draws. */
export type PseudoElement = 'before' | 'after' | 'marker';

/** Why a selector is not used: an error, or a pseudo-element that deckx does not draw (`::first-letter`). */
export type SelectorProblem = { readonly error: string } | { readonly pseudoElement: string };

const never = (): boolean => false;

/** States that a slide on paper is never in. */
const states = [
  'active',
  'autofill',
  'checked',
  'current',
  'default',
  'disabled',
  'focus',
  'focus-visible',
  'focus-within',
  'fullscreen',
  'full-screen',
  'future',
  'hover',
  'indeterminate',
  'invalid',
  'modal',
  'open',
  'past',
  'paused',
  'picture-in-picture',
  'placeholder-shown',
  'playing',
  'popover-open',
  'required',
  'target',
  'target-within',
  'user-invalid',
  'user-valid',
  'visited',
];

const options: Options<TreeNode, ElementNode> = {
  adapter: {
    isTag: (node): node is ElementNode => node.type === 'element',
    getAttributeValue: attributeOf,
    getChildren: (node) => (node.type === 'element' ? [...node.children] : []),
    getName: (element) => element.tag,
    getParent: (element) => element.parent ?? null,
    getSiblings: (node) => (node.parent === undefined ? [node] : [...node.parent.children]),
    getText: textContent,
    hasAttrib: (element, name) => attributeOf(element, name) !== undefined,
    removeSubsets: (nodes) => nodes,
  },
  pseudos: {
    ...Object.fromEntries(states.map((state) => [state, never])),
    link: (element) => element.tag === 'a' && attributeOf(element, 'href') !== undefined,
    'any-link': (element) => element.tag === 'a' && attributeOf(element, 'href') !== undefined,
    root: (element) => element.parent === undefined,
  },
};

/** A selector of the rule around a nested one. */
export type ParentSelector = Pick<RuleSelector, 'specificity' | 'byLineage'> & { readonly text: string };

/**
 * Reads one selector of a rule.
 * @param source the text that the selector's positions refer to
 * @param parents the selectors of the rule around it, for nested rules (CSS Nesting)
 */
export function readSelector(
  selector: Selector,
  source: string,
  parents: readonly ParentSelector[],
): (RuleSelector & ParentSelector) | SelectorProblem {
  const nodes = selector.children.toArray();
  const name = nodes.map(pseudoElementName).find((found) => found !== undefined);
  if (name !== undefined && name !== 'before' && name !== 'after' && name !== 'marker') return { pseudoElement: name };
  const kept = name === undefined ? nodes : nodes.slice(0, -1);
  const text = nest(kept, source, parents);
  const outer = Math.max(0, ...parents.map(({ specificity }) => specificity));
  const nested = kept.some(({ type }) => type === 'NestingSelector') ? 0 : outer;
  try {
    return {
      text,
      keys: keysOf(kept),
      specificity: sum(kept, outer) + nested + (name === undefined ? 0 : one.type),
      ...(name === undefined ? {} : { pseudo: name }),
      byLineage: kept.every(asksForLineage) && parents.every(({ byLineage }) => byLineage),
      matches: compile<TreeNode, ElementNode>(text, options),
    };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

const lineagePseudoClasses: ReadonlySet<string> = new Set([...states, 'link', 'any-link', 'root']);

/** Whether a part of a selector looks at nothing but an element and those above it. */
function asksForLineage(node: CssNode): boolean {
  switch (node.type) {
    case 'IdSelector':
    case 'ClassSelector':
    case 'AttributeSelector':
    case 'TypeSelector':
    case 'NestingSelector':
      return true;
    case 'Combinator':
      return node.name === ' ' || node.name === '>';
    case 'PseudoClassSelector': {
      const name = node.name.toLowerCase();
      const isList = /^(is|where|matches|not)$/.test(name);
      return lineagePseudoClasses.has(name) || (isList && (node.children?.toArray() ?? []).every(asksForLineage));
    }
    case 'SelectorList':
    case 'Selector':
      return node.children.toArray().every(asksForLineage);
    default:
      return false;
  }
}

/** Counts of ids, classes and types as digits of one number. */
const one = { id: 1_000_000, class: 1000, type: 1 } as const;

function pseudoElementName(node: CssNode): string | undefined {
  if (node.type === 'PseudoElementSelector') return node.name.toLowerCase();
  const old = node.type === 'PseudoClassSelector' && /^(before|after|first-line|first-letter)$/i.test(node.name);
  return old ? node.name.toLowerCase() : undefined;
}

/** The text of the selector; a nested one with the rule around it put for `&`, or in front. */
function nest(nodes: readonly CssNode[], source: string, parents: readonly ParentSelector[]): string {
  const outer = `:is(${parents.map(({ text }) => text).join(', ')})`;
  const text = nodes.map((node) => {
    if (node.type === 'NestingSelector') return parents.length === 0 ? ':root' : outer;
    // A blank between compounds has no position of its own.
    if (node.type === 'Combinator') return ` ${node.name} `;
    return source.slice(node.loc?.start.offset, node.loc?.end.offset);
  });
  const own = text.join('').trim() === '' ? '*' : text.join('').trim();
  return parents.length === 0 || nodes.some(({ type }) => type === 'NestingSelector') ? own : `${outer} ${own}`;
}

/** What the elements that the last compound selects must have, the rarest thing first. */
function keysOf(nodes: readonly CssNode[]): readonly string[] {
  const compound = nodes.slice(nodes.findLastIndex(({ type }) => type === 'Combinator') + 1);
  const keys = compound.map(keysOfOne).filter((found) => found !== undefined);
  return ['#', '.', '[', ''].flatMap((mark) => keys.filter(([key]) => key?.startsWith(mark)))[0] ?? ['*'];
}

function keysOfOne(node: CssNode): readonly string[] | undefined {
  switch (node.type) {
    case 'IdSelector':
      return [`#${node.name}`];
    case 'ClassSelector':
      return [`.${node.name}`];
    case 'AttributeSelector':
      return [`[${node.name.name.toLowerCase()}]`];
    case 'TypeSelector':
      return node.name.includes('|') || node.name === '*' ? undefined : [node.name.toLowerCase()];
    case 'PseudoClassSelector':
      return /^(is|where|matches)$/i.test(node.name) ? keysOfList(node.children?.first ?? undefined) : undefined;
    default:
      return undefined;
  }
}

function keysOfList(list: CssNode | undefined): readonly string[] | undefined {
  if (list?.type !== 'SelectorList') return undefined;
  const keys = list.children.toArray().flatMap((selector) => (selector.type === 'Selector' ? keysOf(selector.children.toArray()) : ['*']));
  return keys.includes('*') ? undefined : [...new Set(keys)];
}

function sum(nodes: readonly CssNode[], outer: number): number {
  return nodes.reduce((total, node) => total + specificityOf(node, outer), 0);
}

/** Selectors 4, section 15. */
function specificityOf(node: CssNode, outer: number): number {
  switch (node.type) {
    case 'IdSelector':
      return one.id;
    case 'ClassSelector':
    case 'AttributeSelector':
      return one.class;
    case 'TypeSelector':
      return node.name === '*' ? 0 : one.type;
    case 'NestingSelector':
      return outer;
    case 'PseudoClassSelector':
      return pseudoClassSpecificity(node.name.toLowerCase(), node.children?.toArray() ?? [], outer);
    default:
      return 0;
  }
}

function pseudoClassSpecificity(name: string, args: readonly CssNode[], outer: number): number {
  if (name === 'where') return 0;
  const lists = args.flatMap((arg) => (arg.type === 'Nth' ? (arg.selector ?? []) : arg));
  const most = Math.max(0, ...lists.map((list) => mostSpecific(list, outer)));
  return ['is', 'not', 'has', 'matches'].includes(name) ? most : one.class + most;
}

function mostSpecific(list: CssNode, outer: number): number {
  if (list.type === 'Selector') return sum(list.children.toArray(), outer);
  if (list.type !== 'SelectorList') return 0;
  return Math.max(0, ...list.children.toArray().map((selector) => mostSpecific(selector, outer)));
}
