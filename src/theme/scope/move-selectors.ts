import type { CssNode } from 'css-tree';
import type { PageClasses } from '../../deck/player.js';
import { compoundsOf, parseSelectors, rangeOf, type Compound } from './compounds.js';
import type { PageRoot } from './target-page.js';

/**
 * Selectors of a player's page made to hold below what is around the slides of another. Their weight against each other stays as it
 * was. `undefined`: nothing in the page answers any of them.
 */
export function moveSelectors(selectors: string, classes: PageClasses, root: PageRoot): string | undefined {
  const list = parseSelectors(selectors);
  if (list === undefined) return undefined;
  const body = new Set([...classes.body, ...root.body]);
  const around = new Set([...body, ...classes.around, ...root.around]);
  const moving: Moving = { text: selectors, root, body, around, furniture: classes.furniture };
  const moved = list.children
    .toArray()
    .flatMap((node) => (node.type === 'Selector' ? (moveCompounds(compoundsOf(node), moving) ?? []) : []));
  return moved.length === 0 ? undefined : moved.join(', ');
}

interface Moving {
  /** The text that positions refer to. */
  readonly text: string;
  readonly root: PageRoot;
  readonly body: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
  readonly furniture: readonly string[];
}

function moveCompounds(compounds: readonly Compound[], moving: Moving): string | undefined {
  if (compounds.some(({ nodes }) => nodes.some((node) => isFurniture(node, moving)))) return undefined;
  const first = compounds.findIndex(({ nodes }) => !nodes.every((node) => isAround(node, moving)));
  const last = compounds.at(-1)!;
  if (first === -1 || last.nodes.every((node) => isAround(node, moving))) return viewportFor(last, moving);
  const inner = compounds.slice(first).map(({ nodes, combinator }, index) => {
    const { from, to } = rangeOf(...nodes);
    const joint = index === 0 || combinator === ' ' ? ' ' : ` ${combinator} `;
    return joint + moving.text.slice(from, to);
  });
  return prefixFor(compounds.slice(0, first), moving.root) + inner.join('');
}

/** What the page puts before a selector, as much heavier as the compounds were that it stands for. */
function prefixFor(dropped: readonly Compound[], { within }: PageRoot): string {
  const nodes = dropped.flatMap((compound) => compound.nodes);
  const types = nodes.filter(({ type }) => type === 'TypeSelector').length;
  const at = within.lastIndexOf('.');
  return `${within.slice(0, at)}${types > 0 ? 'div' : ''}${within.slice(at).repeat(1 + nodes.length - types)}`;
}

/** What is said of the page itself is said of its viewport; what is said of an element in between has no meaning left. */
function viewportFor({ nodes }: Compound, { root, body }: Moving): string | undefined {
  const [only] = nodes;
  if (nodes.length === 1 && only !== undefined && (isType(only, 'html') || isRoot(only))) return ':root';
  return nodes.every((node) => isType(node, 'body') || (node.type === 'ClassSelector' && body.has(node.name))) ? root.viewport : undefined;
}

function isAround(node: CssNode, { around }: Moving): boolean {
  return isType(node, 'html') || isType(node, 'body') || isRoot(node) || (node.type === 'ClassSelector' && around.has(node.name));
}

function isFurniture(node: CssNode, { furniture }: Moving): boolean {
  return node.type === 'ClassSelector' && furniture.some((start) => node.name.startsWith(start));
}

function isType(node: CssNode, name: string): boolean {
  return node.type === 'TypeSelector' && node.name.toLowerCase() === name;
}

function isRoot(node: CssNode): boolean {
  return node.type === 'PseudoClassSelector' && node.name.toLowerCase() === 'root';
}
