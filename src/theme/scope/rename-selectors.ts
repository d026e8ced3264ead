import type { CssNode, Selector, SelectorList } from 'css-tree';
import { compoundsOf, parseSelectors, rangeOf, withEdits, type Edit } from './compounds.js';
import type { PageNames } from './page-names.js';

/**
 * Selectors of a player's page with the names that another page has for a slide, the box around one and code; all else stays as it
 * is written, as does text that is no list of selectors. What is around all slides need not be asked for where the page has it not.
 * Where the slide stands for the box around it, it is no longer within that: `.remark-slide *` loses one element.
 */
export function renameSelectors(selectors: string, names: PageNames): string {
  const list = parseSelectors(selectors);
  if (list === undefined) return selectors;
  return withEdits(selectors, { from: 0, to: selectors.length }, listEdits(list, { text: selectors, names }));
}

/** The text that positions refer to, and the names of the page that it is written for. */
interface Renaming {
  readonly text: string;
  readonly names: PageNames;
}

function listEdits(list: SelectorList, renaming: Renaming): readonly Edit[] {
  return list.children.toArray().flatMap((node) => (node.type === 'Selector' ? selectorEdits(node, renaming) : []));
}

/** A compound, and what it says of the player's page. */
interface Named {
  readonly nodes: readonly CssNode[];
  readonly kind: 'slide' | 'frame' | 'around' | 'other';
}

function selectorEdits(selector: Selector, renaming: Renaming): readonly Edit[] {
  const compounds = compoundsOf(selector).flatMap(({ nodes }) => (nodes.length === 0 ? [] : [named(nodes, renaming)]));
  const edits: Edit[] = [];
  let kept = '';
  let isOnSlide = false;
  compounds.forEach((compound, index) => {
    const next = compounds[index + 1];
    if (next !== undefined && isNeedless(compound, compounds.slice(index + 1), renaming)) {
      if (compound.kind === 'frame') kept += othersOf(compound, renaming);
      edits.push({ from: rangeOf(...compound.nodes).from, to: rangeOf(...next.nodes).from, text: '' });
      return;
    }
    const { slide, wholeSlide } = renaming.names;
    const text = compoundText(compound, (isOnSlide ? slide : wholeSlide) + kept, renaming);
    edits.push({ ...rangeOf(...compound.nodes), text });
    isOnSlide ||= compound.kind === 'slide' || compound.kind === 'frame';
    kept = '';
  });
  return edits;
}

function named(nodes: readonly CssNode[], { names }: Renaming): Named {
  if (nodes.some(names.isSlide)) return { nodes, kind: 'slide' };
  if (nodes.some(names.isFrame)) return { nodes, kind: 'frame' };
  return { nodes, kind: nodes.every(names.isAround) ? 'around' : 'other' };
}

/** Whether a compound is something around a slide, to which the selector continues, or around all slides, which the page has not. */
function isNeedless({ nodes, kind }: Named, rest: readonly Named[], { names }: Renaming): boolean {
  const inner = rest.find((compound) => compound.kind !== 'around')?.kind;
  if (kind === 'frame') return rest[0]?.kind === 'slide';
  return kind === 'around' && (inner === 'slide' || inner === 'frame' || !nodes.some(names.isInPage));
}

/** @param slide what a slide is in the page, with what else was said of the box around it */
function compoundText(compound: Named, slide: string, renaming: Renaming): string {
  const { nodes, kind } = compound;
  const { names } = renaming;
  if (kind === 'around' || kind === 'other') return nodesText(nodes, renaming);
  // A class may stand where it stood; an element's name only in front.
  const isClass = /^\.[\w-]+$/.test(slide);
  if (!isClass) return slide + othersOf(compound, renaming);
  return nodes.map((node) => (isThe(kind, node, names) ? slide : nodeText(node, renaming))).join('');
}

/** What is said of a slide, or the box around one, beside that it is one; not the name of its element, which the page may not have. */
function othersOf({ nodes, kind }: Named, renaming: Renaming): string {
  return nodesText(
    nodes.filter((node) => !isThe(kind, node, renaming.names) && node.type !== 'TypeSelector'),
    renaming,
  );
}

function isThe(kind: Named['kind'], node: CssNode, names: PageNames): boolean {
  return kind === 'slide' ? names.isSlide(node) : names.isFrame(node);
}

function nodesText(nodes: readonly CssNode[], renaming: Renaming): string {
  return nodes.map((node) => nodeText(node, renaming)).join('');
}

/** A simple selector as it is written, with the names of the page in it. */
function nodeText(node: CssNode, renaming: Renaming): string {
  if (node.type === 'ClassSelector' && renaming.names.classOf(node.name) !== node.name) return `.${renaming.names.classOf(node.name)}`;
  return withEdits(renaming.text, rangeOf(node), node.type === 'PseudoClassSelector' ? innerEdits(node, renaming) : []);
}

/** Edits in the selectors in parentheses: `:not(…)`, `:nth-child(2 of …)`. */
function innerEdits({ children }: Extract<CssNode, { type: 'PseudoClassSelector' }>, renaming: Renaming): readonly Edit[] {
  return (children?.toArray() ?? []).flatMap((child) => {
    const list = child.type === 'Nth' ? child.selector : child;
    if (list?.type === 'Selector') return selectorEdits(list, renaming);
    return list?.type === 'SelectorList' ? listEdits(list, renaming) : [];
  });
}
