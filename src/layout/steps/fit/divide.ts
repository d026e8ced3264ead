import type { StyledElement, StyledNode } from '../../../theme/styled.js';
import { isOutOfFlow } from '../../boxes.js';
import { omit } from '../../omit.js';
import { firstOrdinal, ownOrdinal } from '../box-tree/list-marker.js';
import { hasClass } from '../scene/scene-context.js';

/** What is not cut: a block, a list item, a line of code or of a terminal, a row of a table, a piece of a text. */
export interface Atom {
  readonly kind: 'atom';
  readonly nodes: readonly StyledNode[];
  /** The line break that stands between it and the atom before. */
  readonly joint?: StyledNode;
  /** True if no slide may end after it: the line continues. */
  readonly glued?: boolean;
}

/** An element that may be cut between its parts. */
export interface Division {
  readonly kind: 'division';
  readonly element: StyledElement;
  readonly parts: readonly (Atom | Division | Attached)[];
  /** True for a run of text, cut between its lines. */
  readonly text?: boolean;
}

/** What stands on every piece of its element: a table's head, a window's bar, text that the stylesheet adds. */
interface Attached {
  readonly kind: 'attached';
  readonly node: StyledNode;
}

/** Divides an element that holds a run of text. */
export type TextDivider = (text: StyledElement) => Division;

/**
 * Where an element may be cut: between its children, between the items of lists, and inside of what is `opened`.
 * The inverse is `piece` with all atoms.
 */
export function divide(element: StyledElement, opened: ReadonlySet<StyledElement>, divideText: TextDivider): Division {
  if (isTerminalText(element)) return { kind: 'division', element, parts: terminalLines(element) };
  if (opened.has(element) && isCutBetweenLines(element)) return divideText(element);
  const parts = element.children.map((child) => {
    if (isAttached(child, element)) return { kind: 'attached', node: child } as const;
    if (child.type === 'element' && (opened.has(child) || isList(child) || opensWith(child, element)))
      return divide(child, opened, divideText);
    return { kind: 'atom', nodes: [child] } as const;
  });
  return { kind: 'division', element, parts };
}

/** The atoms of a division in order. */
export function atomsOf({ parts }: Division): readonly Atom[] {
  return parts.flatMap((part) => (part.kind === 'atom' ? [part] : part.kind === 'division' ? atomsOf(part) : []));
}

/** The element with some of its atoms alone; `undefined` without any. Numbered lists continue counting. */
export function piece(division: Division, kept: ReadonlySet<Atom>): StyledElement | undefined {
  const children: StyledNode[] = [];
  let count = 0;
  let first: StyledNode | undefined;
  for (const part of division.parts) {
    const nodes =
      part.kind === 'attached' ? [part.node] : part.kind === 'division' ? present(piece(part, kept)) : kept.has(part) ? part.nodes : [];
    if (part.kind === 'atom' && nodes.length > 0 && count > 0) children.push(...present(part.joint));
    if (part.kind !== 'attached') count += nodes.length;
    if (part.kind !== 'attached' && nodes.length > 0) first ??= part.kind === 'division' ? part.element : part.nodes[0];
    children.push(...nodes);
  }
  if (count === 0) return undefined;
  const begun = atomsOf(division)[0];
  const element = begun === undefined || kept.has(begun) ? division.element : continued(division);
  return { ...renumbered(element, division.element.children, first), children };
}

/** An element that continues: its text is not indented again, and it has no marker of its own. */
function continued({ element, text }: Division): StyledElement {
  const { node } = element;
  const style = { ...element.style, ...(text === true ? { textIndent: { px: 0 } } : {}) };
  if (style.display !== 'list-item') return text === true ? { ...element, style } : element;
  const unmarked = { ...element, style: { ...style, listStyleType: 'none' } };
  if (node?.type !== 'listItem' || node.checked === undefined) return unmarked;
  return { ...unmarked, node: omit(node, 'checked') };
}

function present<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}

/** The elements to be opened so that an atom can be cut; `undefined` when it cannot. */
export function openings(atom: Atom, divideText: TextDivider): readonly StyledElement[] | undefined {
  const [node, ...others] = atom.nodes;
  if (node?.type !== 'element' || others.length > 0) return undefined;
  if (isCutBetweenLines(node)) return atomsOf(divideText(node)).some(({ glued }) => glued !== true) ? [node] : undefined;
  if (!canOpen(node)) return undefined;
  const [first, ...more] = atomsOf(divide(node, new Set([node]), divideText));
  if (first === undefined) return undefined;
  if (more.length > 0) return [node];
  const inner = openings(first, divideText);
  return inner === undefined ? undefined : [node, ...inner];
}

/** Paragraphs, items and the like; headings and lines of code stay whole. */
function isCutBetweenLines(element: StyledElement): boolean {
  const { style, tag, node } = element;
  if (/^h[1-6]$/.test(tag) || node?.type === 'terminal' || !isStacked(style)) return false;
  return isText(element);
}

/** Whether an element holds one run of text, all of it in the flow. */
function isText({ children }: StyledElement): boolean {
  return children.some(hasText) && children.every(isInlineLevel);
}

function hasText(node: StyledNode): boolean {
  return node.type === 'text' ? node.value.trim() !== '' : node.children.some(hasText);
}

function isInlineLevel(node: StyledNode): boolean {
  if (node.type === 'text') return true;
  const { display, float } = node.style;
  if (float !== 'none' || isOutOfFlow(node.style)) return false;
  if (display === 'inline') return node.children.every(isInlineLevel);
  return display === 'inline-block' || display === 'none';
}

function isStacked({ display, columnCount, columnWidth, height, float, transform, ...style }: StyledElement['style']): boolean {
  const isBlock = display === 'block' || display === 'list-item';
  return (
    isBlock &&
    columnCount === 1 &&
    columnWidth === undefined &&
    height === 'auto' &&
    float === 'none' &&
    transform === undefined &&
    style.position !== 'absolute' &&
    style.position !== 'fixed'
  );
}

function canOpen(element: StyledElement): boolean {
  const { node, tag, style, children } = element;
  if (isOutOfFlow(style) || style.float !== 'none' || style.transform !== undefined) return false;
  if (node?.type === 'terminal' || style.display === 'table' || tag === 'pre') return true;
  return isStacked(style) && children.every((child) => (child.type === 'text' ? child.value.trim() === '' : isBlockLevel(child)));
}

function isBlockLevel({ style, tag }: StyledElement): boolean {
  return tag.startsWith('::') || (style.display !== 'inline' && style.display !== 'inline-block');
}

function isAttached(child: StyledNode, parent: StyledElement): boolean {
  if (child.type === 'text') return child.value.trim() === '';
  if (child.tag.startsWith('::') || child.style.display === 'none') return true;
  if (parent.node?.type === 'terminal') return !isTerminalText(child);
  return child.tag === 'thead' && parent.children.length > 1;
}

/** What is opened along with its parent. */
function opensWith(child: StyledElement, parent: StyledElement): boolean {
  if (parent.tag === 'pre') return child.tag === 'code';
  return isTerminalText(child) || (parent.style.display === 'table' && child.style.display === 'table-row-group');
}

function isTerminalText(element: StyledElement): boolean {
  return hasClass(element, 'shell-body');
}

function isList({ style, children }: StyledElement): boolean {
  if (style.display !== 'block' || isOutOfFlow(style) || style.float !== 'none' || style.columnCount > 1) return false;
  return children.length > 1 && children.every((child) => child.type === 'element' && child.style.display === 'list-item');
}

/** A terminal's lines stand between line breaks. */
function terminalLines({ children }: StyledElement): readonly Atom[] {
  const lines: { nodes: StyledNode[]; joint?: StyledNode }[] = [{ nodes: [] }];
  for (const child of children) {
    if (child.type === 'element' && child.tag === 'br') lines.push({ nodes: [], joint: child });
    else lines.at(-1)?.nodes.push(child);
  }
  // An empty line is the break alone: it must not be lost for want of a node.
  return lines.map(({ nodes, joint }) => ({
    kind: 'atom',
    nodes: nodes.length > 0 ? nodes : [{ type: 'text', value: '' }],
    ...(joint === undefined ? {} : { joint }),
  }));
}

/** The list, counting from the number of the first of its items that is left. */
function renumbered(list: StyledElement, items: readonly StyledNode[], first: StyledNode | undefined): StyledElement {
  if (!isList(list)) return list;
  let ordinal = firstOrdinal(list);
  for (const item of items) {
    if (item.type !== 'element') continue;
    ordinal = ownOrdinal(item) ?? ordinal;
    if (item === first) break;
    ordinal += 1;
  }
  if (ordinal === firstOrdinal(list)) return list;
  const other = { ...list.attrs?.other, start: String(ordinal) };
  const attrs = { ...(list.attrs ?? { classes: [] }), other };
  return list.node?.type === 'list' ? { ...list, attrs, node: { ...list.node, start: ordinal } } : { ...list, attrs };
}
