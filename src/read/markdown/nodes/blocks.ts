/** Reads a slide's Markdown, with the HTML and the content classes in it, into blocks. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Attributes, Block, Heading, Inline, List, ListItem } from '../../../deck/deck.js';
import { attribute, attributesOf, classesOf } from '../attributes.js';
import { collapse, type CollapsedText } from '../collapse.js';
import {
  codeAt,
  isBlank,
  isBlock,
  isComment,
  isElement,
  isOwnElement,
  isText,
  offsetOf,
  parseHtmlTree,
  proseTree,
  slotAt,
  sourceOf,
  startOf,
  stepMark,
} from '../html-tree.js';
import type { MarkdownTree } from '../markdown-tree.js';
import { nodeStart, reportAt, withAttributes } from '../node-start.js';
import type { ElementReading, HtmlTree, MarkdownTrees, NodeStart, PreparedMarkdown, SlideContext, SlotReading } from '../reading.js';
import { footnoteTags, writeHtml } from '../write-html.js';
import { codeFrom } from './code.js';
import { footnoteFrom, splitFootnotes } from './footnotes.js';
import { inlinesFrom, type InlineSource } from './inlines.js';
import { mathBlock } from './math.js';
import { mediaFrom } from './media.js';
import { tableFrom } from './table.js';
import { verbatimAt, verbatimBlock } from './verbatim-element.js';

/** The blocks of a prepared text, whose origins are offsets in the slide's text, by its tree. */
export function readBlocks(prepared: PreparedMarkdown, trees: MarkdownTrees, context: SlideContext, inherited = 0): readonly Block[] {
  for (const { offset, code, message, hint } of prepared.findings) reportAt(context, code, message, offset, hint);
  const markdown = trees.get(prepared);
  if (markdown === undefined) return [];
  const tree = treeOf(markdown, prepared, { context, trees });
  return blocksFrom(tree.nodes, tree, inherited);
}

function treeOf(markdown: MarkdownTree, prepared: PreparedMarkdown, given: Pick<HtmlTree, 'context' | 'trees'>): HtmlTree {
  if (markdown.prose === true) return proseTree(markdown, prepared.markdown, given);
  const { html, codes } = writeHtml(markdown, prepared.markdown, given.context.readers);
  return parseHtmlTree(html, { ...given, slots: prepared.slots, codes });
}

/** HTML nodes as blocks: block elements as themselves, what is between them as paragraphs. */
function blocksFrom(nodes: readonly Tree.ChildNode[], tree: HtmlTree, inherited: number, paragraph?: ParagraphElement): readonly Block[] {
  const blocks: Block[] = [];
  let run: Tree.ChildNode[] = [];
  const flush = (): void => {
    blocks.push(...runBlocks(run, tree, inherited, paragraph));
    run = [];
  };
  for (const node of nodes) {
    if (!isBlock(node, tree)) {
      run.push(node);
      continue;
    }
    flush();
    blocks.push(...blockFrom(node, tree, inherited));
  }
  flush();
  return blocks;
}

/** What is around a run: a `p` with its attributes and its place, or an element that gives text a line of its own (`li`). */
interface ParagraphElement {
  readonly attrs?: Attributes;
  readonly offset?: number;
}

/** What a run of inline nodes is: footnotes, empty lines, markup without a node, or a paragraph. */
function runBlocks(run: readonly Tree.ChildNode[], tree: HtmlTree, inherited: number, paragraph?: ParagraphElement): readonly Block[] {
  return splitFootnotes(run, tree.context).flatMap(({ footnote, nodes }) =>
    footnote === undefined ? linesApart(nodes, tree, inherited, paragraph) : [footnoteOf(footnote, tree, inherited)],
  );
}

/** Slots that stand by themselves, such as formulas, end a line, wherever in it they are. */
function linesApart(run: readonly Tree.ChildNode[], tree: HtmlTree, inherited: number, paragraph?: ParagraphElement): readonly Block[] {
  const blocks: Block[] = [];
  let [done, around] = [0, paragraph];
  run.forEach((node, index) => {
    const slot = slotAt(node, tree);
    if (slot?.stands !== 'line') return;
    blocks.push(...lineBlocks(run.slice(done, index), tree, inherited, around));
    blocks.push(...slot.blocks(slotReading(tree, startOf(node, tree, inherited), inherited)));
    [done, around] = [index + 1, paragraph === undefined ? undefined : {}];
  });
  return [...blocks, ...lineBlocks(run.slice(done), tree, inherited, around)];
}

function lineBlocks(run: readonly Tree.ChildNode[], tree: HtmlTree, inherited: number, paragraph?: ParagraphElement): readonly Block[] {
  const { attrs, offset } = paragraph ?? {};
  const filled = run.filter((node) => !isBlank(node));
  const first = filled[0];
  if (first === undefined) return [];
  const text = collapse(run, tree);
  const firstText = isText(first) ? text.get(first)?.find(({ value }) => value !== '')?.offset : undefined;
  const start = nodeStart(
    tree.context,
    offset !== undefined && run[0] === first ? offset : (firstText ?? offsetOf(first, tree)),
    inherited,
  );
  if (filled.every((node) => isElement(node) && node.tagName === 'br')) {
    return [{ type: 'spacer', lines: filled.length, ...start, ...withAttributes(attrs) }];
  }
  if (filled.every((node) => standsAlone(node, tree))) return filled.flatMap((node) => readAlone(node, tree, inherited));
  const children = inlinesFrom(run, inlineSource(tree, text), start.step ?? inherited);
  const anonymous = paragraph === undefined ? { anonymous: true } : {};
  return [{ type: 'paragraph', ...anonymous, children, ...start, ...withAttributes(attrs) }];
}

/** Whether a node is a block where it shares its line with nothing but its like: markup that is kept, and the like. */
function standsAlone(node: Tree.ChildNode, tree: HtmlTree): boolean {
  return slotAt(node, tree)?.stands === 'alone' || isComment(node, tree) || verbatimAt(node, tree) !== undefined;
}

function readAlone(node: Tree.ChildNode, tree: HtmlTree, inherited: number): readonly Block[] {
  const start = startOf(node, tree, inherited);
  const slot = slotAt(node, tree);
  if (slot?.stands === 'alone') return slot.blocks(slotReading(tree, start, inherited));
  const verbatim = verbatimAt(node, tree);
  if (verbatim !== undefined) return [verbatimBlock(verbatim, tree.context, start, inherited)];
  return [{ type: 'html', value: sourceOf(node, tree).text, ...start }];
}

function slotReading(tree: HtmlTree, start: NodeStart, inherited: number): SlotReading {
  const { context, trees } = tree;
  return { context, start, inherited, blocks: (text, step) => readBlocks(text, trees, context, step) };
}

function inlineSource(tree: HtmlTree, text: CollapsedText): InlineSource {
  return {
    tree,
    text,
    blocksOf: (nodes, inherited) => blocksFrom(nodes, tree, inherited),
    readingOf: (start, inherited) => slotReading(tree, start, inherited),
  };
}

/** Nodes that can only be a line of text. */
function lineIn(nodes: readonly Tree.ChildNode[], tree: HtmlTree, inherited: number): readonly Inline[] {
  return inlinesFrom(nodes, inlineSource(tree, collapse(nodes, tree)), inherited);
}

function footnoteOf(element: Tree.Element, tree: HtmlTree, inherited: number): Block {
  const start = startOf(element, tree, inherited);
  const children = lineIn(element.childNodes, tree, start.step ?? inherited);
  return { type: 'footnote', children, ...start, ...withAttributes(attributesOf(element)) };
}

function blockFrom(node: Tree.ChildNode, tree: HtmlTree, inherited: number): readonly Block[] {
  if (!isElement(node)) return [];
  const start = startOf(node, tree, inherited);
  return ownBlocks(node, start, tree, inherited) ?? otherBlocks(node, start, tree, inherited);
}

/** What this reader put in: code, slots and definitions of footnotes. */
function ownBlocks(element: Tree.Element, start: NodeStart, tree: HtmlTree, inherited: number): readonly Block[] | undefined {
  const { context } = tree;
  const code = codeAt(element, tree);
  if (code?.lang === 'math') return [mathBlock(code.value, start)];
  if (code !== undefined) return [context.readers.code?.(code, start, context) ?? codeFrom(code, start, context)];
  const slot = slotAt(element, tree);
  if (slot !== undefined) return slot.stands === 'inline' ? [] : slot.blocks(slotReading(tree, start, inherited));
  if (!isOwnElement(element, footnoteTags.definition, tree)) return undefined;
  keepFootnote(element, start, tree);
  return [];
}

/** Keeps what a reference leads to. It shows with the reference, whatever its own step is. */
function keepFootnote(element: Tree.Element, { place }: NodeStart, tree: HtmlTree): void {
  const { footnotes } = tree.context;
  const identifier = attribute(element, 'id') ?? '';
  if (footnotes.has(identifier)) return;
  const children = blocksFrom(element.childNodes, tree, Infinity);
  footnotes.set(identifier, { type: 'footnoteDefinition', identifier, children, ...(place === undefined ? {} : { place }) });
}

function otherBlocks(element: Tree.Element, start: NodeStart, tree: HtmlTree, inherited: number): readonly Block[] {
  const verbatim = verbatimAt(element, tree);
  if (verbatim !== undefined) return [verbatimBlock(verbatim, tree.context, start, inherited)];
  const step = start.step ?? inherited;
  const reading: ElementReading = {
    tree,
    start,
    blocks: (nodes) => blocksFrom(nodes, tree, step),
    inlines: (nodes) => lineIn(nodes, tree, step),
  };
  return tree.context.readers.block?.(element, reading) ?? elementBlocks(element, start, tree, inherited);
}

function elementBlocks(element: Tree.Element, start: NodeStart, tree: HtmlTree, inherited: number): readonly Block[] {
  const { tagName, childNodes } = element;
  const step = start.step ?? inherited;
  const attrs = withAttributes(attributesOf(element));
  switch (tagName) {
    case 'p':
      return paragraphBlocks(element, tree, inherited);
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [headingFrom(element, start, tree, step)];
    case 'ul':
    case 'ol':
      return [listFrom(element, start, tree, step)];
    case 'table':
      return tableFrom(
        element,
        start,
        (cell) => lineIn(cell.childNodes, tree, step),
        (cell) => startOf(cell, tree, step),
        (caption) => blocksFrom(caption.childNodes, tree, inherited),
      );
    case 'blockquote':
      return [{ type: 'blockquote', children: blocksFrom(childNodes, tree, step), ...start, ...attrs }];
    case 'hr':
      return [{ type: 'thematicBreak', ...start, ...attrs }];
    case 'pre':
      if (tree.broken.has(element)) return [groupFrom(element, start, tree, step)];
      return [{ type: 'code', value: textContent(element), highlighted: [], ...start, ...attrs }];
    case 'video':
    case 'audio':
      return [mediaFrom(element, tagName, start)];
    default:
      return [groupFrom(element, start, tree, step)];
  }
}

/** A paragraph; one that a block breaks is taken apart, as browsers do; one without anything in it is nothing. */
function paragraphBlocks(element: Tree.Element, tree: HtmlTree, inherited: number): readonly Block[] {
  const attrs = attributesOf(element);
  const offset = offsetOf(element, tree);
  const paragraph = { ...withAttributes(attrs), ...(offset === undefined ? {} : { offset }) };
  const step = Number(attribute(element, stepMark) ?? 0);
  const blocks = blocksFrom(element.childNodes, tree, inherited, paragraph).map((block) =>
    step > Math.max(inherited, block.step ?? 0) ? { ...block, step } : block,
  );
  const only = blocks.length === 1 ? blocks[0] : undefined;
  if (only?.type === 'paragraph' && attrs !== undefined && tree.context.readers.isFootnote?.(attrs.classes) === true)
    return [{ ...only, type: 'footnote' }];
  if (blocks.length > 0 || attrs === undefined) return blocks;
  return [{ type: 'paragraph', children: [], ...nodeStart(tree.context, offset, inherited), attrs }];
}

function headingFrom(element: Tree.Element, start: NodeStart, tree: HtmlTree, step: number): Heading {
  const depth = Number(element.tagName.slice(1)) as Heading['depth'];
  const attrs = withAttributes(attributesOf(element));
  return { type: 'heading', depth, children: lineIn(element.childNodes, tree, step), ...start, ...attrs };
}

function listFrom(element: Tree.Element, start: NodeStart, tree: HtmlTree, step: number): List {
  const first = Number(attribute(element, 'start'));
  return {
    type: 'list',
    ordered: element.tagName === 'ol',
    ...(element.tagName === 'ol' && Number.isInteger(first) && attribute(element, 'start') !== undefined ? { start: first } : {}),
    spread: attribute(element, 'deckx-spread') !== undefined,
    children: element.childNodes.filter((node) => !isBlank(node)).flatMap((node) => listItemFrom(node, tree, step)),
    ...start,
    ...withAttributes(attributesOf(element, 'start')),
  };
}

function listItemFrom(node: Tree.ChildNode, tree: HtmlTree, inherited: number): readonly ListItem[] {
  if (!isElement(node) && !isText(node)) return [];
  const start = startOf(node, tree, inherited);
  const step = start.step ?? inherited;
  if (!isElement(node) || node.tagName !== 'li') {
    return [{ type: 'listItem', children: blocksFrom([node], tree, step, {}), ...start }];
  }
  const checked = attribute(node, 'deckx-checked');
  return [
    {
      type: 'listItem',
      ...(checked === undefined ? {} : { checked: checked === 'true' }),
      children: blocksFrom(node.childNodes, tree, step, {}),
      ...start,
      ...withAttributes(attributesOf(node)),
    },
  ];
}

function textContent(element: Tree.Element): string {
  return element.childNodes
    .map((node) => (isText(node) ? node.value : isElement(node) ? textContent(node) : ''))
    .join('')
    .replace(/^\n|\n$/g, '');
}

/** Any other element with blocks in it, inline ones too. */
function groupFrom(element: Tree.Element, start: NodeStart, tree: HtmlTree, step: number): Block {
  const { tagName, childNodes } = element;
  const children = blocksFrom(childNodes, tree, step);
  const attrs = withAttributes(attributesOf(element));
  const footnote = footnoteFrom(classesOf(element), children, start, attrs, tree.context);
  if (footnote !== undefined) return footnote;
  return { type: 'group', ...(tagName === 'div' ? {} : { tag: tagName }), children, ...start, ...attrs };
}
