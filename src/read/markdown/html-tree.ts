import type { Paragraph } from 'mdast';
import { defaultTreeAdapter, html, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { cut, isInserted, originAt, type MappedText } from '../text/mapped-text.js';
import { attribute, flowContext } from './attributes.js';
import type { WrittenCode } from './html-writer.js';
import type { MarkdownTree } from './markdown-tree.js';
import { nodeStart } from './node-start.js';
import type { HtmlTree, NodeStart, Slot } from './reading.js';
import { footnoteTags } from './write-html.js';

/** Elements deeper than this lose their own elements; the text in them stays. Spares the stack of all who walk the tree. */
const deepest = 150;

/** Parses HTML as the content of a slide. */
export function parseHtmlTree(html: MappedText, given: Pick<HtmlTree, 'slots' | 'codes' | 'context' | 'trees'>): HtmlTree {
  const { childNodes } = parseFragment(flowContext(), html.text, { sourceCodeLocationInfo: true });
  const broken = new Set<Tree.Node>();
  const tree = { ...given, nodes: childNodes, html, broken };
  for (const node of shallow(childNodes)) if (isElement(node)) dropForeignMarks(node, tree);
  tree.context.readers.tree?.(tree);
  for (const node of shallow(childNodes)) {
    if (!isBlock(node, tree)) continue;
    for (let parent = node.parentNode; parent !== null && !broken.has(parent);) {
      broken.add(parent);
      parent = 'parentNode' in parent ? parent.parentNode : null;
    }
  }
  return tree;
}

/** Attributes of the form `deckx-…` are marks of this reader, which authors cannot set. */
function dropForeignMarks(element: Tree.Element, tree: HtmlTree): void {
  if (!element.attrs.some(({ name }) => name.startsWith('deckx-')) || isOwn(element, tree)) return;
  element.attrs = element.attrs.filter(({ name }) => !name.startsWith('deckx-'));
}

/** Whether an element was put in by this reader, not written by the author. */
function isOwn({ sourceCodeLocation }: Tree.Element, { html }: Pick<HtmlTree, 'html'>): boolean {
  return sourceCodeLocation !== undefined && sourceCodeLocation !== null && isInserted(html, sourceCodeLocation.startOffset);
}

/** The tree that `parseHtmlTree` makes of prose, without HTML being written and read in between. */
export function proseTree({ nodes }: MarkdownTree, markdown: MappedText, given: Pick<HtmlTree, 'context' | 'trees'>): HtmlTree {
  const paragraphs = nodes.flatMap((node) => (node.type === 'paragraph' ? [proseParagraph(node, markdown.text)] : []));
  return { ...given, nodes: paragraphs, html: markdown, slots: [], codes: [], broken: new Set() };
}

function proseParagraph({ position }: Paragraph, text: string): Tree.Element {
  const [startOffset, endOffset] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
  const sourceCodeLocation = { startLine: 1, startCol: 1, endLine: 1, endCol: 1, startOffset, endOffset };
  const paragraph = defaultTreeAdapter.createElement('p', html.NS.HTML, []);
  const content = defaultTreeAdapter.createTextNode(text.slice(startOffset, endOffset));
  defaultTreeAdapter.appendChild(paragraph, content);
  defaultTreeAdapter.setNodeSourceCodeLocation(paragraph, sourceCodeLocation);
  defaultTreeAdapter.setNodeSourceCodeLocation(content, sourceCodeLocation);
  return paragraph;
}

/** All nodes, without recursion. Where the tree is too deep, elements are replaced by their text on the way. */
function* shallow(nodes: readonly Tree.ChildNode[]): Generator<Tree.ChildNode> {
  const stack = nodes.map((node) => ({ node, depth: 0 }));
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, depth } = next;
    yield node;
    if (!isElement(node)) continue;
    if (depth >= deepest) flatten(node);
    for (const child of node.childNodes) stack.push({ node: child, depth: depth + 1 });
  }
}

function flatten(element: Tree.Element): void {
  const texts: Tree.TextNode[] = [];
  const stack: Tree.ChildNode[] = [...element.childNodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isText(node)) texts.push(node);
    else if (isElement(node)) stack.push(...[...node.childNodes].reverse());
  }
  for (const text of texts) text.parentNode = element;
  element.childNodes = texts;
}

/** True of elements; narrows. */
export function isElement(node: Tree.Node | undefined): node is Tree.Element {
  return node !== undefined && defaultTreeAdapter.isElementNode(node);
}

/** True of text; narrows. */
export function isText(node: Tree.Node | undefined): node is Tree.TextNode {
  return node !== undefined && defaultTreeAdapter.isTextNode(node);
}

/** True of text that is nothing but white space. */
export function isBlank(node: Tree.Node | undefined): boolean {
  return isText(node) && /^[ \t\n\r\f]*$/.test(node.value);
}

/** Where a node begins in the slide's text; for elements that HTML put in, where the first thing in it begins. */
export function offsetOf(node: Tree.ChildNode, tree: HtmlTree): number | undefined {
  const start = node.sourceCodeLocation?.startOffset;
  if (start !== undefined) return originAt(tree.html, start);
  if (!isElement(node)) return undefined;
  for (const child of node.childNodes) {
    const offset = offsetOf(child, tree);
    if (offset !== undefined) return offset;
  }
  return undefined;
}

/** The slot an element holds the place of. */
export function slotAt(node: Tree.ChildNode, tree: Pick<HtmlTree, 'slots' | 'html'>): Slot | undefined {
  const index = ownIndex(/^deckx-slot-(\d+)$/, node, tree);
  return index === undefined ? undefined : tree.slots[index];
}

/** The code block an element holds the place of. */
export function codeAt(node: Tree.ChildNode, tree: Pick<HtmlTree, 'codes' | 'html'>): WrittenCode | undefined {
  const index = ownIndex(/^deckx-code-(\d+)$/, node, tree);
  return index === undefined ? undefined : tree.codes[index];
}

function ownIndex(pattern: RegExp, node: Tree.ChildNode, tree: Pick<HtmlTree, 'html'>): number | undefined {
  const match = isElement(node) ? pattern.exec(node.tagName) : null;
  return match === null || !isElement(node) || !isOwn(node, tree) ? undefined : Number(match[1]);
}

/** Whether an element is one that this reader put in, of this name. */
export function isOwnElement(node: Tree.ChildNode, tagName: string, tree: Pick<HtmlTree, 'html'>): node is Tree.Element {
  return isElement(node) && node.tagName === tagName && isOwn(node, tree);
}

/** Whether a node is a comment, rather than something else that browsers take for one (`<?php …>`). */
export function isComment(node: Tree.ChildNode, { html }: Pick<HtmlTree, 'html'>): node is Tree.CommentNode {
  return defaultTreeAdapter.isCommentNode(node) && html.text.startsWith('<!--', node.sourceCodeLocation?.startOffset);
}

const blockTags = new Set(
  (
    'address article aside blockquote center dd details dialog div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr legend li main nav ol p pre section summary table ul video audio'
  ).split(' '),
);

/** Whether a node breaks its line: a block element, or an inline one with a block in it. */
export function isBlock(node: Tree.ChildNode, tree: HtmlTree): boolean {
  if (!isElement(node)) return false;
  if (blockTags.has(node.tagName) || codeAt(node, tree) !== undefined) return true;
  const slot = slotAt(node, tree);
  if (slot !== undefined) return slot.stands === 'block';
  return (
    tree.broken.has(node) || tree.context.readers.blockTags?.has(node.tagName) === true || isOwnElement(node, footnoteTags.definition, tree)
  );
}

/** The mark that makes an element appear with a step; set by `MarkdownReaders.tree`. */
export const stepMark = 'deckx-step';

/** Place and step of a node: the later of the step that has begun where it stands and that of the mark on it. */
export function startOf(node: Tree.ChildNode, tree: HtmlTree, inherited: number): NodeStart {
  const own = isElement(node) ? Number(attribute(node, stepMark) ?? 0) : 0;
  return nodeStart(tree.context, offsetOf(node, tree), inherited, own);
}

/** A node's text in the HTML that the browser reads, with its position in the slide's text. */
export function sourceOf(node: Tree.ChildNode, { html }: Pick<HtmlTree, 'html'>): MappedText {
  const { startOffset = 0, endOffset = 0 } = node.sourceCodeLocation ?? {};
  return cut(html, startOffset, endOffset);
}
