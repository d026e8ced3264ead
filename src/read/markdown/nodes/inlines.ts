import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Block, Inline } from '../../../deck/deck.js';
import { attribute, attributesOf } from '../attributes.js';
import type { CollapsedText } from '../collapse.js';
import { isBlock, isComment, isElement, isOwnElement, isText, slotAt, sourceOf, startOf } from '../html-tree.js';
import { nodeStart, withAttributes } from '../node-start.js';
import type { ElementReading, HtmlTree, NodeStart, SlotReading } from '../reading.js';
import { footnoteTags } from '../write-html.js';
import { imageFrom } from './image.js';
import { verbatimAt, verbatimHtml } from './verbatim-element.js';

/** Makes blocks of nodes that stand where only inlines can; given by the reader of blocks. */
export type BlocksOf = (nodes: readonly Tree.ChildNode[], inherited: number) => readonly Block[];

/** What inlines are made from. */
export interface InlineSource {
  readonly tree: HtmlTree;
  readonly text: CollapsedText;
  readonly blocksOf: BlocksOf;
  /** What a slot is read with. */
  readingOf(start: NodeStart, inherited: number): SlotReading;
}

/** Elements deeper than this are left out; their text stays. */
const deepest = 60;

/** Nodes of HTML as inlines. Blocks among them are taken apart into lines. */
export function inlinesFrom(nodes: readonly Tree.ChildNode[], source: InlineSource, inherited: number, depth = 0): readonly Inline[] {
  const inlines: Inline[] = [];
  for (const node of nodes) {
    if (isBlock(node, source.tree)) addLine(inlines, linesFrom(source.blocksOf([node], inherited)));
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
  const { tree } = source;
  if (isText(node)) return textFrom(node, source, inherited);
  if (isComment(node, tree)) return [{ type: 'html', value: sourceOf(node, tree).text, ...startOf(node, tree, inherited) }];
  if (!isElement(node)) return [];
  const start = startOf(node, tree, inherited);
  return ownInlines(node, start, source, inherited) ?? elementInlines(node, start, source, inherited, depth);
}

/** What this reader put in: slots and footnote references. */
function ownInlines(element: Tree.Element, start: NodeStart, source: InlineSource, inherited: number): readonly Inline[] | undefined {
  const { tree } = source;
  const slot = slotAt(element, tree);
  if (slot !== undefined) return slot.stands === 'block' ? [] : slot.inlines(source.readingOf(start, inherited));
  if (!isOwnElement(element, footnoteTags.reference, tree)) return undefined;
  return [{ type: 'footnoteReference', identifier: attribute(element, 'id') ?? '', ...start }];
}

function elementInlines(
  element: Tree.Element,
  start: NodeStart,
  source: InlineSource,
  inherited: number,
  depth: number,
): readonly Inline[] {
  const { tree, blocksOf } = source;
  const verbatim = verbatimAt(element, tree);
  if (verbatim !== undefined) return [verbatimHtml(verbatim, tree.context, start)];
  if (depth >= deepest) return inlinesFrom(element.childNodes, source, inherited, depth);
  const step = start.step ?? inherited;
  const reading: ElementReading = {
    tree,
    start,
    blocks: (nodes) => blocksOf(nodes, step),
    inlines: (nodes) => inlinesFrom(nodes, source, step, depth + 1),
  };
  return tree.context.readers.inline?.(element, reading) ?? elementFrom(element, start, source, inherited, depth);
}

function textFrom(node: Tree.TextNode, { text, tree }: InlineSource, inherited: number): readonly Inline[] {
  const stretches = (text.get(node) ?? []).filter(({ value }) => value !== '');
  return stretches.map(({ value, offset }) => ({ type: 'text', value, ...nodeStart(tree.context, offset, inherited) }));
}

const marks: ReadonlyMap<string, Mark> = new Map([
  ['strong', 'strong'],
  ['b', 'strong'],
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['del', 'delete'],
  ['s', 'delete'],
  ['strike', 'delete'],
  ['sub', 'sub'],
  ['sup', 'sup'],
]);

type Mark = 'strong' | 'emphasis' | 'delete' | 'sub' | 'sup';

function elementFrom(element: Tree.Element, start: NodeStart, source: InlineSource, inherited: number, depth: number): readonly Inline[] {
  const { tagName } = element;
  const children = inlinesFrom(element.childNodes, source, start.step ?? inherited, depth + 1);
  const attrs = withAttributes(attributesOf(element));
  const mark = marks.get(tagName);
  if (mark !== undefined) return markFrom(mark, children, start, attrs);
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

function markFrom(type: Mark, children: readonly Inline[], start: NodeStart, attrs: Pick<Inline, 'attrs'>): readonly Inline[] {
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
  return { type: 'inlineCode', value: tree.context.readers.codeText?.(written) ?? written, ...start, ...attrs };
}
