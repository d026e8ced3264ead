import type { Paragraph } from 'mdast';
import { defaultTreeAdapter, html, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { flowContext } from './attributes.js';
import type { SlideContext } from './context.js';
import { originAt, type MappedText } from '../text/mapped-text.js';
import type { MarkdownTree, MarkdownTrees } from './parse-markdown.js';
import { slotOf, type Slot } from './prepare-markdown.js';
import type { WrittenCode } from './html-writer.js';

/** HTML as a browser reads it, with what its placeholders stand for. */
export interface HtmlTree {
  readonly nodes: readonly Tree.ChildNode[];
  readonly html: MappedText;
  readonly slots: readonly Slot[];
  readonly codes: readonly WrittenCode[];
  readonly context: SlideContext;
  /** Trees of the texts within slots. */
  readonly trees: MarkdownTrees;
  /** Inline elements that hold a block somewhere. */
  readonly broken: ReadonlySet<Tree.Node>;
}

/** Elements deeper than this lose their own elements; the text in them stays. Spares the stack of all who walk the tree. */
const deepest = 150;

/** Parses HTML as the content of a slide. */
export function parseHtmlTree(html: MappedText, given: Pick<HtmlTree, 'slots' | 'codes' | 'context' | 'trees'>): HtmlTree {
  const { childNodes } = parseFragment(flowContext(), html.text, { sourceCodeLocationInfo: true });
  const broken = new Set<Tree.Node>();
  const tree = { ...given, nodes: childNodes, html, broken };
  for (const node of shallow(childNodes)) {
    if (!isBlock(node, tree)) continue;
    for (let parent = node.parentNode; parent !== null && !broken.has(parent);) {
      broken.add(parent);
      parent = 'parentNode' in parent ? parent.parentNode : null;
    }
  }
  return tree;
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
export function slotAt(node: Tree.ChildNode, tree: Pick<HtmlTree, 'slots'>): Slot | undefined {
  return isElement(node) ? slotOf(node.tagName, tree.slots) : undefined;
}

/** The code block an element holds the place of. */
export function codeAt(node: Tree.ChildNode, tree: Pick<HtmlTree, 'codes'>): WrittenCode | undefined {
  const match = isElement(node) ? /^deckx-code-(\d+)$/.exec(node.tagName) : null;
  return match === null ? undefined : tree.codes[Number(match[1])];
}

const blockTags = new Set(
  (
    'address article aside blockquote center dd details dialog div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr legend li main nav ol p pre section summary table ul video audio'
  ).split(' '),
);

/** Whether a node breaks the line it stands in: a block element, or an inline one with a block in it. */
export function isBlock(node: Tree.ChildNode, tree: Pick<HtmlTree, 'slots' | 'codes' | 'broken'>): boolean {
  if (!isElement(node)) return false;
  if (blockTags.has(node.tagName) || codeAt(node, tree) !== undefined) return true;
  const slot = slotAt(node, tree);
  if (slot !== undefined) return slot.kind === 'content' || slot.kind === 'terminal' || isPreformatted(slot);
  return tree.broken.has(node);
}

/** Whether a slot is a `<pre>` element. */
export function isPreformatted(slot: Slot): boolean {
  return slot.kind === 'verbatim' && slot.tag === 'pre';
}
