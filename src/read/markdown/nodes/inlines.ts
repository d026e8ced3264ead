import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Block, Inline } from '../../../deck/deck.js';
import { attribute, attributesOf } from '../attributes.js';
import type { CollapsedText } from '../collapse.js';
import { nodeStart, withAttributes, type NodeStart } from '../context.js';
import { isBlock, isElement, isText, offsetOf, slotAt, type HtmlTree } from '../html-tree.js';
import { imageFrom } from './image.js';
import { keptHtml } from './kept-html.js';
import { withoutLookAlikes } from '../../remark/look-alikes.js';
import { inlineMath } from './math.js';

/** Makes blocks of an element that stands where only inlines can; given by the reader of blocks. */
export type BlocksOf = (node: Tree.ChildNode, inherited: number) => readonly Block[];

/** What inlines are made from. */
export interface InlineSource {
  readonly tree: HtmlTree;
  readonly text: CollapsedText;
  readonly blocksOf: BlocksOf;
}

/** Elements deeper than this are left out; their text stays. */
const deepest = 60;

/** Nodes of HTML as inlines. Blocks among them are taken apart into lines. */
export function inlinesFrom(nodes: readonly Tree.ChildNode[], source: InlineSource, inherited: number, depth = 0): readonly Inline[] {
  const inlines: Inline[] = [];
  for (const node of nodes) {
    if (isBlock(node, source.tree)) addLine(inlines, linesFrom(source.blocksOf(node, inherited)));
    else inlines.push(...inlineFrom(node, source, inherited, depth));
  }
  return inlines;
}

function addLine(inlines: Inline[], line: readonly Inline[]): void {
  if (inlines.length > 0 && line.length > 0 && inlines.at(-1)!.type !== 'break') inlines.push({ type: 'break' });
  inlines.push(...line);
}

/** Blocks as inlines, a break between each two; for where a block cannot stand. */
export function linesFrom(blocks: readonly Block[]): readonly Inline[] {
  const inlines: Inline[] = [];
  for (const block of blocks) addLine(inlines, lineFrom(block));
  return inlines;
}

function lineFrom(block: Block): readonly Inline[] {
  switch (block.type) {
    case 'image':
    case 'html':
      return [block];
    case 'code':
      return [{ type: 'inlineCode', value: block.value, ...(block.place === undefined ? {} : { place: block.place }) }];
    case 'math':
      return [{ ...block, type: 'inlineMath' }];
    case 'heading':
    case 'paragraph':
    case 'footnote':
      return block.children;
    case 'list':
      return linesFrom(block.children.flatMap(({ children }) => children));
    case 'terminal':
      return linesFrom(block.children.map(({ children }) => ({ type: 'paragraph', children })));
    case 'table':
      return linesFrom(block.children.flatMap((row) => row.children.map(({ children }) => ({ type: 'paragraph', children }))));
    case 'blockquote':
    case 'group':
      return linesFrom(block.children);
    case 'columns':
      return linesFrom(block.children.flatMap(({ children }) => children));
    default:
      return [];
  }
}

function inlineFrom(node: Tree.ChildNode, source: InlineSource, inherited: number, depth: number): readonly Inline[] {
  if (isText(node)) return textFrom(node, source, inherited);
  if (!isElement(node)) return [];
  const start = nodeStart(source.tree.context, offsetOf(node, source.tree), inherited);
  const slot = slotAt(node, source.tree);
  if (slot?.kind === 'math') return [inlineMath(slot, start)];
  if (slot !== undefined) return [keptHtml(slot, source.tree.context, start)];
  if (depth >= deepest) return inlinesFrom(node.childNodes, source, inherited, depth);
  return elementFrom(node, start, source, inherited, depth);
}

function textFrom(node: Tree.TextNode, { text, tree }: InlineSource, inherited: number): readonly Inline[] {
  const stretches = (text.get(node) ?? []).filter(({ value }) => value !== '');
  return stretches.map(({ value, offset }) => ({ type: 'text', value, ...nodeStart(tree.context, offset, inherited) }));
}

const marks = {
  strong: 'strong',
  b: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  del: 'delete',
  s: 'delete',
  strike: 'delete',
  sub: 'sub',
  sup: 'sup',
} as const;

function elementFrom(element: Tree.Element, start: NodeStart, source: InlineSource, inherited: number, depth: number): readonly Inline[] {
  const { tagName } = element;
  const children = inlinesFrom(element.childNodes, source, start.step ?? inherited, depth + 1);
  const attrs = withAttributes(attributesOf(element));
  if (tagName in marks) return markFrom(marks[tagName as keyof typeof marks], children, start, attrs);
  switch (tagName) {
    case 'br':
      return [{ type: 'break', ...start, ...attrs }];
    case 'wbr':
      return [];
    case 'img':
      return [imageFrom(element, start)];
    case 'a':
      return [linkFrom(element, children, start)];
    case 'code':
      return [codeFrom(element, children, start, source)];
    case 'span':
      return [{ type: 'span', children, ...start, ...attrs }];
    default:
      return [{ type: 'span', tag: tagName, children, ...start, ...attrs }];
  }
}

function markFrom(
  type: (typeof marks)[keyof typeof marks],
  children: readonly Inline[],
  start: NodeStart,
  attrs: Pick<Inline, 'attrs'>,
): readonly Inline[] {
  return children.length === 0 ? [] : [{ type, children, ...start, ...attrs }];
}

function linkFrom(element: Tree.Element, children: readonly Inline[], start: NodeStart): Inline {
  const url = attribute(element, 'href');
  if (url === undefined) return { type: 'span', tag: 'a', children, ...start, ...withAttributes(attributesOf(element)) };
  const title = attribute(element, 'title');
  const attrs = withAttributes(attributesOf(element, 'href', 'title'));
  return { type: 'link', url, ...(title === undefined ? {} : { title }), children, ...start, ...attrs };
}

/** Inline code; with markup in it, a span, so that the markup is kept. */
function codeFrom(element: Tree.Element, children: readonly Inline[], start: NodeStart, { tree }: InlineSource): Inline {
  const attrs = withAttributes(attributesOf(element));
  if (!element.childNodes.every(isText)) return { type: 'span', tag: 'code', children, ...start, ...attrs };
  const written = element.childNodes.map((child) => (isText(child) ? child.value : '')).join('');
  return { type: 'inlineCode', value: tree.context.lookAlikes ? withoutLookAlikes(written) : written, ...start, ...attrs };
}
