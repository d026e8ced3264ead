import { dropped, type Block, type Code, type List, type ListItem, type Node, type Table } from 'deckx/exporter';
import type { List as MarkdownList, PhrasingContent, RootContent, Table as MarkdownTable } from 'mdast';
import { reportLoss, type Writing } from './source-form.js';
import { ownAttributes } from './escape-html.js';
import { startTag } from './html-inlines.js';
import { htmlBlock, preformatted } from './html-blocks.js';
import { sourceInlines, raw, reportLookAlikes } from './source-inlines.js';
import { hasInnerSteps, marksBefore, stepWithin } from './steps.js';
import { settledCode } from './settled-code.js';

/** Blocks as Markdown: in the dialect's own form, else Markdown's, else HTML. Nothing is left out. */
export function sourceBlocks(blocks: readonly Block[], writing: Writing, inherited = 0): readonly RootContent[] {
  return blocks.flatMap((block) => {
    const marks = marksBefore(block, inherited, writing);
    const nodes = writing.form.block?.(block, writing) ?? markdownBlock(block, writing, stepWithin(block, inherited));
    const [first, ...rest] = nodes;
    return marks === '' || first === undefined ? nodes : [{ ...first, data: { ...first.data, marks } }, ...rest];
  });
}

/** A block as Markdown's own node, or as HTML, whatever forms of its own the dialect has. */
export function markdownBlock(block: Block, writing: Writing, step = 0): readonly RootContent[] {
  return asMarkdown(block, writing, step) ?? [raw(htmlBlock(block, writing, step))];
}

/** `undefined` where only HTML can say it. */
function asMarkdown(block: Block, writing: Writing, step: number): readonly RootContent[] | undefined {
  switch (block.type) {
    case 'heading':
      return headingOf(block, writing, step);
    case 'paragraph':
      return paragraphOf(block, writing, step);
    case 'image':
      return [{ type: 'paragraph', children: [...sourceInlines([block], writing, step)] }];
    case 'list':
      return listOf(block, writing, step);
    case 'code':
      return [codeOf(block, writing, step)];
    case 'terminal':
      return terminalOf(block, writing);
    case 'math':
      return [mathOf(block.value, writing)];
    case 'table':
      return tableOf(block, writing, step);
    case 'blockquote':
      return quotationOf(block, writing, step);
    case 'group':
      return groupOf(block, writing, step);
    case 'thematicBreak':
      return ruleOf(block);
    case 'columns':
      reportLoss('has no columns; these are written as HTML', block, writing);
      return undefined;
    case 'media':
    case 'footnote':
    case 'spacer':
    case 'html':
      return undefined;
    default:
      dropped(block, writing.report);
      return [];
  }
}

function terminalOf(block: Extract<Block, { type: 'terminal' }>, writing: Writing): readonly RootContent[] | undefined {
  const written = writing.form.terminal?.(block, writing);
  return written === undefined ? undefined : [written];
}

function ruleOf({ attrs }: Extract<Block, { type: 'thematicBreak' }>): readonly RootContent[] | undefined {
  return attrs === undefined ? [{ type: 'thematicBreak' }] : undefined;
}

function headingOf(
  { depth, children, attrs }: Extract<Block, { type: 'heading' }>,
  writing: Writing,
  step: number,
): readonly RootContent[] | undefined {
  if (attrs !== undefined) return undefined;
  return [{ type: 'heading', depth, children: [...sourceInlines(children, onOneLine(writing), step)] }];
}

function quotationOf(block: Extract<Block, { type: 'blockquote' }>, writing: Writing, step: number): readonly RootContent[] | undefined {
  if (!isPlain(block, writing)) return undefined;
  return [{ type: 'blockquote', children: [...sourceBlocks(block.children, writing, step)] as never }];
}

/** For headings and cells, which end with their line. */
function onOneLine(writing: Writing): Writing {
  return { ...writing, form: { ...writing.form, breaks: 'html' } };
}

function paragraphOf(block: Extract<Block, { type: 'paragraph' }>, writing: Writing, step: number): readonly RootContent[] {
  if (block.attrs !== undefined) return [raw(htmlBlock(block, writing, step))];
  const children = [...sourceInlines(block.children, writing, step)];
  // Text without a paragraph around it: an end tag ends the one that Markdown would make.
  if (block.anonymous === true && writing.form.tagsAreText) children.unshift(raw('</p>'));
  return [{ type: 'paragraph', children }];
}

function mathOf(latex: string, writing: Writing): RootContent {
  const node = writing.form.math(latex, true, writing);
  return node.type === 'inlineCode' || node.type === 'text' ? { type: 'paragraph', children: [node] } : node;
}

/** A container: tags on lines of their own around Markdown, or HTML throughout if it contains text without a paragraph. */
function groupOf(group: Extract<Block, { type: 'group' }>, writing: Writing, step: number): readonly RootContent[] {
  const tag = group.tag ?? 'div';
  const isBare = (block: Block): boolean => block.type === 'paragraph' && block.anonymous === true;
  const takesMarkdown = containers.has(tag) && !group.children.some(isBare) && (writing.form.tagsAreText || group.children.length > 0);
  if (!takesMarkdown) return [raw(htmlBlock(group, writing, step))];
  return [raw(startTag(tag, group, writing)), ...sourceBlocks(group.children, writing, step), raw(`</${tag}>`)];
}

const containers = new Set('div section article aside header footer main nav figure center details address'.split(' '));

// --- lists ------------------------------------------------------------------------------------------------------

/** Whether Markdown's list means the same: no attributes, and in the items nothing that only HTML can say. */
export function isMarkdownList(list: List, writing: Writing): boolean {
  const { start = 1, children } = list;
  if (list.attrs !== undefined || children.length === 0 || !Number.isInteger(start) || start < 0 || start > 999999999) return false;
  return children.every((item) => item.attrs === undefined && isPlainItem(item, list, writing));
}

function isPlainItem(item: ListItem, list: List, writing: Writing): boolean {
  const { flatLines } = writing.form;
  const [first] = item.children;
  if (item.checked !== undefined && first?.type !== 'paragraph') return false;
  // Tight items hold one paragraph at most before other blocks; two would need a blank line between.
  const paragraphs = item.children.filter(({ type }) => type === 'paragraph').length;
  if (!list.spread && (paragraphs > 1 || item.children.some((block, index) => index > 0 && block.type !== 'list'))) return false;
  if (flatLines && (item.children.length !== 1 || paragraphs !== 1)) return false;
  return item.children.every((block) => isPlain(block, writing));
}

/** Whether a block can stand within a list or a quotation as Markdown. */
function isPlain(block: Block, writing: Writing): boolean {
  if (block.type === 'paragraph') return block.attrs === undefined && block.anonymous !== true && block.children.length > 0;
  if (block.type === 'heading' || block.type === 'thematicBreak') return block.attrs === undefined;
  if (block.type === 'list') return isMarkdownList(block, writing) && !writing.form.flatLines;
  if (block.type === 'code') return !writing.form.flatLines && fenceOf(block, writing) !== undefined;
  if (block.type === 'blockquote')
    return block.attrs === undefined && block.children.length > 0 && block.children.every((child) => isPlain(child, writing));
  return false;
}

function listOf(list: List, writing: Writing, step: number): readonly MarkdownList[] | undefined {
  if (!isMarkdownList(list, writing)) return undefined;
  const { ordered, start, spread, children } = list;
  const written: MarkdownList = {
    type: 'list',
    ordered,
    start: ordered ? (start ?? 1) : null,
    spread,
    children: children.map((item) => {
      const marks = marksBefore(item, step, writing);
      return {
        type: 'listItem',
        spread,
        checked: item.checked ?? null,
        children: [...sourceBlocks(item.children, writing, stepWithin(item, step))] as never,
        ...(marks === '' ? {} : { data: { marks } }),
      };
    }),
  };
  return [written];
}

// --- code -------------------------------------------------------------------------------------------------------

function codeOf(given: Code, writing: Writing, step: number): RootContent {
  const code = settledCode(given, writing);
  reportLookAlikes(code.value, code, writing);
  const fence = fenceOf(code, writing);
  return fence ?? raw(preformatted(code, writing, step));
}

/** Whether code has attributes besides the words after its language. */
function hasMoreThanMeta(attrs: Code['attrs']): boolean {
  return Object.entries(ownAttributes(attrs)).some(([name, value]) => name !== 'meta' && value !== undefined);
}

function fenceOf(code: Code, { form }: Writing): Extract<RootContent, { type: 'code' }> | undefined {
  const { lang, value, highlighted, attrs, markup } = code;
  const written = form.highlight({ lang, lines: value.split('\n'), highlighted });
  if (written === undefined || markup !== undefined || hasMoreThanMeta(attrs) || lang === 'math' || /[\s`]/.test(lang ?? ''))
    return undefined;
  if (form.lineMarks?.test(value) === true) return undefined;
  const meta = [attrs?.other?.['meta'], written.meta].filter((part) => part !== undefined).join(' ');
  return { type: 'code', lang: lang ?? null, meta: meta === '' ? null : meta, value: written.lines.join('\n') };
}

// --- tables -----------------------------------------------------------------------------------------------------

/** Whether a table fits GFM: one row of headings, all rows as long, nothing spanned, no attributes. */
function isMarkdownTable(table: Table, { form }: Writing): boolean {
  const { align, children, attrs } = table;
  const [head, ...body] = children;
  if (form.fragment !== undefined && hasInnerSteps(table)) return false;
  if (head === undefined || attrs !== undefined || head.children.length === 0) return false;
  const isBare = (node: Node): boolean => node.attrs === undefined;
  const cells = children.flatMap((row) => row.children);
  return (
    children.every((row) => isBare(row) && row.children.length === head.children.length) &&
    align.length === head.children.length &&
    cells.every((cell) => isBare(cell) && (cell.colspan ?? 1) === 1 && (cell.rowspan ?? 1) === 1) &&
    head.children.every(({ header }) => header) &&
    body.every((row) => row.children.every(({ header }) => !header))
  );
}

function tableOf(table: Table, writing: Writing, step: number): readonly MarkdownTable[] | undefined {
  if (!isMarkdownTable(table, writing)) return undefined;
  const cellWriting = onOneLine(writing);
  const written: MarkdownTable = {
    type: 'table',
    align: table.align.map((align) => (align === 'none' ? null : align)),
    children: table.children.map((row) => {
      const marks = marksBefore(row, step, writing);
      const within = stepWithin(row, step);
      return {
        type: 'tableRow',
        children: row.children.map((cell, index) => {
          const before = (index === 0 ? marks : '') + marksBefore(cell, within, writing);
          const content: PhrasingContent[] = [...sourceInlines(cell.children, cellWriting, stepWithin(cell, within))];
          return { type: 'tableCell', children: before === '' ? content : [raw(before), ...content] };
        }),
      };
    }),
  };
  return [written];
}
