import type {
  Block,
  Column,
  Columns,
  Footnote,
  Html,
  Image,
  List,
  ListItem,
  MathBlock,
  Media,
  Paragraph,
  Spacer,
  Table,
  TableCell,
  TableRow,
  ThematicBreak,
} from '../../deck/deck.js';
import { withClasses, withOther, type Draft, type DraftText } from './element.js';
import { fromCode } from './from-code.js';
import { fromImage, fromInlines, latexCode, markupChildren } from './from-inlines.js';
import { fromTerminal } from './from-terminal.js';
import type { Making } from './making.js';

/** The elements of blocks, as the player's Markdown processor makes them, and text that stands between them. */
export function fromBlocks(blocks: readonly Block[], making: Making): readonly (Draft | DraftText)[] {
  return blocks.flatMap((block, index) =>
    isBare(block, blocks[index - 1]) ? fromInlines(block.children, making) : [fromBlock(block, making)],
  );
}

/** Whether a block is text without an element: not where it would run into the text before it, or appears by itself. */
function isBare(block: Block, before: Block | undefined): block is Paragraph {
  if (block.type !== 'paragraph' || block.anonymous !== true || block.attrs !== undefined || block.step !== undefined) return false;
  return before?.type !== 'paragraph' || before.anonymous !== true;
}

function fromBlock(node: Block, making: Making): Draft {
  switch (node.type) {
    case 'heading':
      return { ...own(node, `h${node.depth}`), children: fromInlines(node.children, making) };
    case 'paragraph':
      return { ...own(node, node.anonymous === true ? 'div' : 'p'), children: fromInlines(node.children, making) };
    case 'blockquote':
      return { ...own(node, 'blockquote'), children: fromBlocks(node.children, making) };
    case 'group':
      return { ...own(node, node.tag?.toLowerCase() ?? 'div'), children: fromBlocks(node.children, making) };
    case 'list':
      return fromList(node, making);
    case 'code':
      return fromCode(node, making);
    case 'terminal':
      return fromTerminal(node, making);
    case 'table':
      return fromTable(node, making);
    case 'columns':
      return fromColumns(node, making);
    case 'footnote':
      return fromFootnote(node, making);
    default:
      return fromLeaf(node, making);
  }
}

/** Blocks that hold no others. */
function fromLeaf(node: Image | Media | MathBlock | ThematicBreak | Spacer | Html, making: Making): Draft {
  switch (node.type) {
    case 'image':
      return { tag: 'p', children: [fromImage(node)] };
    case 'media':
      return { tag: node.kind, node, attrs: withOther(node.attrs, { src: node.url }) };
    case 'math':
      return { tag: 'div', node, attrs: withClasses(node.attrs, 'math', 'math-display'), children: [latexCode(node, making)] };
    case 'thematicBreak':
      return own(node, 'hr');
    case 'spacer':
      return { ...own(node, 'p'), children: Array.from({ length: node.lines }, () => ({ tag: 'br' })) };
    case 'html':
      return fromHtml(node);
  }
}

function own(node: Block | ListItem | Column | TableRow | TableCell, tag: string): Draft {
  return { tag, node, ...(node.attrs === undefined ? {} : { attrs: node.attrs }) };
}

function fromList(node: List, making: Making): Draft {
  const start = node.start === undefined ? {} : { attrs: withOther(node.attrs, { start: String(node.start) }) };
  return {
    ...own(node, node.ordered ? 'ol' : 'ul'),
    ...start,
    children: node.children.map((item) => fromListItem(item, node.spread, making)),
  };
}

/** In a tight list the text is in the item itself, without a paragraph. */
function fromListItem(item: ListItem, spread: boolean, making: Making): Draft {
  const box = item.checked === undefined ? [] : [item.checked ? '\u2611 ' : '\u2610 '];
  const children = item.children.flatMap((block): readonly (Draft | DraftText)[] =>
    block.type === 'paragraph' && !spread && block.attrs === undefined && block.step === undefined
      ? fromInlines(block.children, making)
      : [fromBlock(block, making)],
  );
  return { ...own(item, 'li'), children: [...box, ...children] };
}

function fromTable(node: Table, making: Making): Draft {
  const isHead = (row: TableRow): boolean => row.children.length > 0 && row.children.every(({ header }) => header);
  const bodyFrom = node.children.findIndex((row) => !isHead(row));
  const split = bodyFrom === -1 ? node.children.length : bodyFrom;
  const section = (tag: string, rows: readonly TableRow[]): readonly Draft[] =>
    rows.length === 0 ? [] : [{ tag, children: rows.map((row) => fromRow(row, node.align, making)) }];
  return {
    ...own(node, 'table'),
    children: [...section('thead', node.children.slice(0, split)), ...section('tbody', node.children.slice(split))],
  };
}

function fromRow(row: TableRow, align: Table['align'], making: Making): Draft {
  let column = 0;
  const cells = row.children.map((cell) => {
    const draft = fromCell(cell, align[column] ?? 'none', making);
    column += cell.colspan ?? 1;
    return draft;
  });
  return { ...own(row, 'tr'), children: cells };
}

function fromCell(cell: TableCell, align: Table['align'][number], making: Making): Draft {
  return {
    ...own(cell, cell.header ? 'th' : 'td'),
    ...(align === 'none' ? {} : { attrs: withOther(cell.attrs, { align }) }),
    children: fromInlines(cell.children, making),
  };
}

function fromColumns(node: Columns, making: Making): Draft {
  return {
    tag: 'div',
    node,
    attrs: withClasses(node.attrs, 'columns'),
    children: node.children.map((column) => ({
      tag: 'div',
      node: column,
      attrs: withOther(withClasses(column.attrs, 'column'), widthOf(column)),
      children: fromBlocks(column.children, making),
    })),
  };
}

function widthOf({ width }: Column): Readonly<Record<string, string>> {
  return width === undefined ? {} : { width: `${width * 100}%` };
}

/** A footnote is a classed piece of a paragraph; without a class of its own it gets the usual one. */
function fromFootnote(node: Footnote, making: Making): Draft {
  const attrs = (node.attrs?.classes.length ?? 0) > 0 ? node.attrs : withClasses(node.attrs, 'footnotes');
  return {
    tag: 'p',
    children: [{ tag: 'span', node, ...(attrs === undefined ? {} : { attrs }), children: fromInlines(node.children, making) }],
  };
}

/** Markup without text (a comment) takes no room. */
function fromHtml(node: Html): Draft {
  const children = markupChildren(node.value);
  return { tag: 'div', node, attrs: withOther(node.attrs, children.length === 0 ? { hidden: '' } : {}), children };
}
