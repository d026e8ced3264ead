import type { Block, Inline } from 'deckx/exporter';
import type { PhrasingContent, RootContent } from 'mdast';
import type { SourceForm, HighlightedCode, Writing, WrittenFence } from '../core/source-form.js';
import { sourceBlocks } from '../core/source-blocks.js';
import { htmlBlock } from '../core/html-blocks.js';
import type { ContentClass } from '../core/markdown-source.js';
import { sourceInlines, raw } from '../core/source-inlines.js';
import { hasInnerSteps } from '../core/steps.js';

/** What remark.js and capsicum share: content classes, stars for highlighted lines, HTML in which Markdown works. */
export const remarkForm: SourceForm = {
  name: 'remark.js',
  markdownInHtml: true,
  tagsAreText: true,
  flatLines: false,
  steps: 'marks',
  breaks: 'html',
  unsafe: [
    { atBreak: true, character: '-', after: '-' },
    { atBreak: true, character: '?', after: '\\?\\?' },
    { character: '{', after: '\\{', inConstruct: 'phrasing' },
    { character: '$', after: '\\$', inConstruct: 'phrasing' },
    { character: '\\', after: '[([]', inConstruct: 'phrasing' },
  ],
  // The player's Markdown knows no backslash before these (marked 0.3, inline.escape).
  encode: ['<', '&', ':', '=', '@', '"', "'", '$', '%', '/', ';', '?', ',', '^', '{', '\\', '\uE000'],
  highlight: starred,
  math: (latex, display) => ({ type: 'inlineCode', value: display ? `\\[${latex}\\]` : `\\(${latex}\\)` }),
  footnoteReferences: false,
  comments: { read: /<!--\s*[-\w]+:[^$\n]*?-->/, as: 'a slide property' },
  span: contentSpan,
  block: contentBlock,
};

/** Languages in which a line may begin with a star: there the player sees no marks. */
const starry =
  /^(?:|md|markdown|rmd|txt|text|plain|plaintext|none|no-?highlight|diff|rst|restructuredtext|asciidoc|org|mediawiki|latex|tex)$/i;

/** The same for a deck whose page says that stars mark lines: then they do so in every language. */
export const starringForm: SourceForm = {
  ...remarkForm,
  highlight: (code) => (isStarry(code) && code.lines.some(isMarked) ? undefined : starred(code)),
};

function isStarry({ lang }: HighlightedCode): boolean {
  return starry.test(lang ?? '');
}

function isMarked(line: string): boolean {
  return line.startsWith('*') || /^\s*\{\{.*\}\}\s*$/.test(line);
}

/** A star before each highlighted line. `undefined` where lines would be taken for highlighted that are not. */
function starred({ lang, lines, highlighted }: HighlightedCode): WrittenFence | undefined {
  if (starry.test(lang ?? '')) return highlighted.length === 0 ? { lines } : undefined;
  const marked = lines.map((line, index) => (highlighted.includes(index + 1) ? starLine(line) : line));
  const isMisread = lines.some((line, index) => !highlighted.includes(index + 1) && isMarked(line));
  return isMisread || marked.includes(undefined) ? undefined : { lines: marked as readonly string[] };
}

/** The star takes the place of a blank where there are two. */
function starLine(line: string): string | undefined {
  if (/^ (?! )/.test(line)) return /\s$/.test(line) ? undefined : ` {{${line.slice(1)}}}`;
  return line.startsWith('  ') ? `*${line.slice(1)}` : `*${line}`;
}

const className = /^[a-zA-Z_-][\w-]*$/;

/** The classes of a node that has nothing else; `undefined` where it has more, or none that a content class can be. */
export function onlyClasses({ attrs }: Pick<Block | Inline, 'attrs'>): readonly string[] | undefined {
  if (attrs === undefined || attrs.id !== undefined || attrs.style !== undefined || attrs.lang !== undefined || attrs.other !== undefined)
    return undefined;
  const { classes } = attrs;
  return classes.length > 0 && classes.join() !== 'noop' && classes.every((name) => className.test(name)) ? classes : undefined;
}

/** `.class[text]`. Not where steps begin within: a separator is none in brackets. */
function contentSpan(
  span: Extract<Inline, { type: 'span' }>,
  children: readonly PhrasingContent[],
): readonly PhrasingContent[] | undefined {
  const classes = onlyClasses(span);
  const [first] = span.children;
  const isHeading = first?.type === 'text' && /^\s*#/.test(first.value);
  if (span.tag !== undefined || classes === undefined || hasInnerSteps(span) || isHeading || !isBalanced(children)) return undefined;
  const node: ContentClass = { type: 'contentClass', classes: [...classes], children: [...children] };
  return [node];
}

/** Whether brackets that are written as they are, those of addresses and raw HTML, count right. */
function isBalanced(children: readonly PhrasingContent[]): boolean {
  const text = children.map((child) => ('url' in child ? child.url : child.type === 'html' ? child.value : '')).join('');
  return !/[[\]]/.test(text) && !text.includes('\n');
}

const footnoteClasses = new Set(['footnote', 'footnotes', 'lownote', 'foot', 'cfoot']);

function contentBlock(block: Block, writing: Writing): readonly RootContent[] | undefined {
  if (block.type === 'footnote') return [footnoteLine(block, writing)];
  if (block.type !== 'group' || block.tag !== undefined) return undefined;
  const classes = onlyClasses(block);
  const isPlain = block.children.every((child) => canBeInBrackets(child));
  if (
    classes === undefined ||
    hasInnerSteps(block) ||
    !isPlain ||
    classes.some((name) => footnoteClasses.has(name)) ||
    block.children.length === 0
  )
    return undefined;
  const node: ContentClass = {
    type: 'contentClass',
    classes: [...classes],
    children: [...sourceBlocks(block.children, writing, block.step ?? 0)],
  };
  return [node];
}

/** Brackets count everywhere, in code too: what may hold some of its own stays out of content classes. */
function canBeInBrackets(block: Block): boolean {
  if (block.type === 'paragraph') return block.anonymous !== true && !/[[\]]|"type":"html"/.test(textWithCode(block));
  if (block.type === 'heading' || block.type === 'list' || block.type === 'table' || block.type === 'blockquote')
    return !/[[\]]|"type":"(?:html|terminal)"/.test(textWithCode(block));
  if (block.type === 'code') return !/[[\]]/.test(block.value) && block.markup === undefined;
  return block.type === 'group' && block.children.every(canBeInBrackets);
}

/** Everything in a node that is written with its brackets as they are. */
function textWithCode(node: Block | Inline): string {
  if (node.type === 'text') return '';
  if (node.type === 'html') return '"type":"html"';
  if (node.type === 'terminal') return '"type":"terminal"';
  const own = 'value' in node ? node.value : 'url' in node ? node.url : '';
  const children = 'children' in node ? (node.children as readonly (Block | Inline)[]) : [];
  return own + children.map(textWithCode).join('');
}

/** A footnote as a line by itself; as an element where it has more than classes. */
function footnoteLine(footnote: Extract<Block, { type: 'footnote' }>, writing: Writing): RootContent {
  const classes = footnote.attrs === undefined ? ['footnotes'] : onlyClasses(footnote);
  if (classes === undefined || hasInnerSteps(footnote)) return raw(htmlBlock(footnote, writing, footnote.step ?? 0));
  const children = [...sourceInlines(footnote.children, writing, footnote.step ?? 0)];
  if (!isBalanced(children)) return raw(htmlBlock(footnote, writing, footnote.step ?? 0));
  const span: ContentClass = { type: 'contentClass', classes: [...classes], children };
  return { type: 'paragraph', children: [span] };
}
