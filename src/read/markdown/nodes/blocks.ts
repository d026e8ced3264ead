/** Reads a slide's Markdown, with the HTML and the content classes in it, into blocks. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Attributes, Block, Heading, Inline, List, ListItem, Media } from '../../../deck/deck.js';
import { attribute, attributesOf, classAttributes, classesOf } from '../attributes.js';
import { codeFrom, preformattedFrom } from './code.js';
import { collapse } from '../collapse.js';
import { nodeStart, tell, withAttributes, type NodeStart, type SlideContext } from '../context.js';
import { isFootnote } from '../../remark/footnote-classes.js';
import { footnoteFrom, splitFootnotes } from './footnotes.js';
import { codeAt, isBlank, isBlock, isElement, isText, offsetOf, parseHtmlTree, proseTree, slotAt, type HtmlTree } from '../html-tree.js';
import { inlinesFrom, type BlocksOf } from './inlines.js';
import { embeddedFilm } from './embedded-film.js';
import { keptHtml } from './kept-html.js';
import { isDisplayMath, mathBlock } from './math.js';
import { originAt } from '../../text/mapped-text.js';
import type { MarkdownTree, MarkdownTrees } from '../parse-markdown.js';
import type { Finding, PreparedMarkdown, Slot } from '../prepare-markdown.js';
import { tableFrom } from './table.js';
import { terminalFrom } from '../../remark/terminal.js';
import { writeHtml } from '../write-html.js';

/** The blocks of a prepared text, whose origins are offsets in the slide's text, by its tree. */
export function readBlocks(prepared: PreparedMarkdown, trees: MarkdownTrees, context: SlideContext, inherited = 0): readonly Block[] {
  for (const finding of prepared.findings) tellFinding(finding, context);
  const markdown = trees.get(prepared);
  if (markdown === undefined) return [];
  const tree = treeOf(markdown, prepared, { context, trees });
  return blocksFrom(tree.nodes, tree, inherited);
}

function treeOf(markdown: MarkdownTree, prepared: PreparedMarkdown, given: Pick<HtmlTree, 'context' | 'trees'>): HtmlTree {
  if (markdown.prose === true) return proseTree(markdown, prepared.markdown, given);
  const { html, codes } = writeHtml(markdown, prepared.markdown);
  return parseHtmlTree(html, { ...given, slots: prepared.slots, codes });
}

function tellFinding({ kind, text, offset }: Finding, context: SlideContext): void {
  if (kind === 'broken-tag') {
    tell(context, 'read/malformed-html', `${text} is no tag and breaks no line`, offset, 'write <br>');
  } else if (kind === 'deep-item') {
    tell(context, 'read/ignored', 'lists are read seventy deep; items that are indented further are items of the deepest', offset);
  } else {
    const closer = kind === 'unclosed-fence' ? text : kind === 'unclosed-comment' ? '-->' : ']';
    tell(context, 'read/unclosed', `${text} is never closed, and read as text`, offset, `close it with ${closer}`);
  }
}

/** HTML nodes as blocks: block elements as themselves, what lies between them as paragraphs. */
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
  return splitFootnotes(run).flatMap(({ footnote, nodes }) =>
    footnote === undefined ? mathLines(nodes, tree, inherited, paragraph) : [footnoteOf(footnote, tree, inherited)],
  );
}

/** Formulas that stand by themselves end a line, wherever in it they are. */
function mathLines(run: readonly Tree.ChildNode[], tree: HtmlTree, inherited: number, paragraph?: ParagraphElement): readonly Block[] {
  const index = run.findIndex((node) => isDisplayMath(slotAt(node, tree)));
  const node = run[index];
  const slot = node === undefined ? undefined : slotAt(node, tree);
  if (node === undefined || !isDisplayMath(slot)) return lineBlocks(run, tree, inherited, paragraph);
  return [
    ...lineBlocks(run.slice(0, index), tree, inherited, paragraph),
    mathBlock(slot.latex, startOf(node, tree, inherited)),
    ...mathLines(run.slice(index + 1), tree, inherited, paragraph === undefined ? undefined : {}),
  ];
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
  if (filled.every((node) => isKept(slotAt(node, tree)))) {
    return filled.map((node) => {
      const [slot, from] = [slotAt(node, tree)!, startOf(node, tree, inherited)];
      return embeddedFilm(slot, from) ?? keptHtml(slot, tree.context, from);
    });
  }
  const children = inlinesFrom(run, { tree, text, blocksOf: oneBlock(tree) }, start.step ?? inherited);
  const anonymous = paragraph === undefined ? { anonymous: true } : {};
  return [{ type: 'paragraph', ...anonymous, children, ...start, ...withAttributes(attrs) }];
}

/** Whether a slot stays as it is written. */
function isKept(slot: Slot | undefined): boolean {
  return slot !== undefined && slot.kind !== 'math';
}

function startOf(node: Tree.ChildNode, tree: HtmlTree, inherited: number): NodeStart {
  return nodeStart(tree.context, offsetOf(node, tree), inherited);
}

function oneBlock(tree: HtmlTree): BlocksOf {
  return (node, inherited) => blockFrom(node, tree, inherited);
}

/** The inlines of an element that can hold nothing else. */
function inlinesIn(element: Tree.Element, tree: HtmlTree, inherited: number): readonly Inline[] {
  const run = element.childNodes;
  return inlinesFrom(run, { tree, text: collapse(run, tree), blocksOf: oneBlock(tree) }, inherited);
}

function footnoteOf(element: Tree.Element, tree: HtmlTree, inherited: number): Block {
  const start = startOf(element, tree, inherited);
  const children = inlinesIn(element, tree, start.step ?? inherited);
  return { type: 'footnote', children, ...start, ...withAttributes(attributesOf(element)) };
}

function blockFrom(node: Tree.ChildNode, tree: HtmlTree, inherited: number): readonly Block[] {
  if (!isElement(node)) return [];
  const start = startOf(node, tree, inherited);
  const code = codeAt(node, tree);
  if (code?.lang === 'math') return [mathBlock(code.value, start)];
  if (code !== undefined) return [codeFrom(code, start, tree.context.lookAlikes)];
  const slot = slotAt(node, tree);
  return slot === undefined ? elementBlocks(node, start, tree, inherited) : slotBlocks(slot, tree, inherited);
}

function slotBlocks(slot: Slot, { context, trees }: HtmlTree, inherited: number): readonly Block[] {
  switch (slot.kind) {
    case 'content':
      return [contentBlock(slot, trees, context, inherited)];
    case 'terminal':
      return [terminalFrom(slot.window, context, inherited), ...slot.after.flatMap((text) => readBlocks(text, trees, context, inherited))];
    default:
      return [preformattedFrom(slot.source, context, inherited)];
  }
}

function contentBlock(slot: Extract<Slot, { kind: 'content' }>, trees: MarkdownTrees, context: SlideContext, inherited: number): Block {
  const start = nodeStart(context, originAt(slot.source, 0), inherited);
  const attrs = withAttributes(classAttributes(slot.classes));
  const children = readBlocks(slot.inner, trees, context, start.step ?? inherited);
  return footnoteFrom(slot.classes, children, start, attrs) ?? { type: 'group', children, ...start, ...attrs };
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
        (cell) => inlinesIn(cell, tree, step),
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
  const blocks = blocksFrom(element.childNodes, tree, inherited, paragraph);
  const only = blocks.length === 1 ? blocks[0] : undefined;
  if (only?.type === 'paragraph' && attrs !== undefined && isFootnote(attrs.classes)) return [{ ...only, type: 'footnote' }];
  if (blocks.length > 0 || attrs === undefined) return blocks;
  return [{ type: 'paragraph', children: [], ...nodeStart(tree.context, offset, inherited), attrs }];
}

function headingFrom(element: Tree.Element, start: NodeStart, tree: HtmlTree, step: number): Heading {
  const depth = Number(element.tagName.slice(1)) as Heading['depth'];
  const attrs = withAttributes(attributesOf(element));
  return { type: 'heading', depth, children: inlinesIn(element, tree, step), ...start, ...attrs };
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

function mediaFrom(element: Tree.Element, kind: Media['kind'], start: NodeStart): Media {
  const sources = element.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'source');
  const poster = attribute(element, 'poster');
  return {
    type: 'media',
    kind,
    url: attribute(element, 'src') ?? sources.map((source) => attribute(source, 'src')).find((src) => src !== undefined) ?? '',
    alt: attribute(element, 'aria-label') ?? attribute(element, 'title') ?? '',
    ...(poster === undefined ? {} : { poster }),
    ...start,
    ...withAttributes(attributesOf(element, 'src', 'poster')),
  };
}

/** Any other element with blocks in it, inline ones too. */
function groupFrom(element: Tree.Element, start: NodeStart, tree: HtmlTree, step: number): Block {
  const { tagName, childNodes } = element;
  const children = blocksFrom(childNodes, tree, step);
  const attrs = withAttributes(attributesOf(element));
  const footnote = footnoteFrom(classesOf(element), children, start, attrs);
  if (footnote !== undefined) return footnote;
  return { type: 'group', ...(tagName === 'div' ? {} : { tag: tagName }), children, ...start, ...attrs };
}
