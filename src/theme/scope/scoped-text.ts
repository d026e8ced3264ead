import type { Atrule, CssNode, Raw, Rule } from 'css-tree';
import parseCss from 'css-tree/parser';
import { rangeOf, withEdits, type Edit } from './compounds.js';

/** What becomes of the selectors of a stylesheet. */
export interface SelectorChange {
  /** A list of selectors; `undefined` when nothing in the page answers any of them. */
  readonly selectors: (text: string) => string | undefined;
  /** A list of selectors of a rule within another, which is below what that selects. */
  readonly nested: (text: string) => string;
}

interface Scoping {
  readonly scope: SelectorChange;
  readonly isNested: boolean;
}

/** A stylesheet with other selectors; all else stays as it is written. */
export function scopedText(css: string, scoping: Scoping): string {
  const tree = parseCss(css, {
    positions: true,
    parseValue: false,
    parseAtrulePrelude: false,
    parseCustomProperty: false,
    onParseError: () => undefined,
  });
  if (tree.type !== 'StyleSheet') return css;
  return withEdits(css, { from: 0, to: css.length }, editsOf(tree.children.toArray(), css, scoping));
}

function editsOf(nodes: readonly CssNode[], css: string, scoping: Scoping): readonly Edit[] {
  return nodes.flatMap((node): readonly Edit[] => {
    if (node.type === 'Rule') return ruleEdits(node, css, scoping);
    if (node.type === 'Atrule') return atruleEdits(node, css, scoping);
    // css-tree gives up on nested rules that do not begin with `&`.
    return node.type === 'Raw' && scoping.isNested && node.value.includes('{') ? [rawEdit(node, scoping)] : [];
  });
}

function rawEdit(node: Raw, scoping: Scoping): Edit {
  return { ...rangeOf(node), text: scopedText(node.value, scoping) };
}

/** A rule whose selectors cannot be read stays: browsers leave it out. */
function ruleEdits(rule: Rule, css: string, { scope, isNested }: Scoping): readonly Edit[] {
  const inner = editsOf(rule.block.children.toArray(), css, { scope, isNested: true });
  if (rule.prelude.type !== 'SelectorList') return inner;
  const range = rangeOf(rule.prelude);
  const written = css.slice(range.from, range.to);
  const text = isNested ? scope.nested(written) : scope.selectors(written);
  return text === undefined ? [{ ...rangeOf(rule), text: '' }] : [{ ...range, text }, ...inner];
}

/** At-rules whose blocks hold rules for elements. */
const groups = /^(?:media|supports|layer|container|document|starting-style|scope)$/i;

/** Rules in `@scope (root)` are below its root. */
function atruleEdits(rule: Atrule, css: string, scoping: Scoping): readonly Edit[] {
  if (!groups.test(rule.name) || rule.block === null) return [];
  const isScope = rule.name.toLowerCase() === 'scope';
  const inner = editsOf(rule.block.children.toArray(), css, isScope ? { ...scoping, isNested: true } : scoping);
  if (!isScope || rule.prelude?.type !== 'Raw') return inner;
  const roots = rule.prelude.value.replace(/\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g, (_, root: string) => `(${scoping.scope.nested(root)})`);
  return [{ ...rangeOf(rule.prelude), text: roots }, ...inner];
}
