import { childrenOf, dropped, promptText, textOf, type Block, type List, type ListItem, type Node, type Table } from 'deckx/exporter';
import type { Bullet, PptxParagraph, PptxRun, RunFormat } from './presentation.js';
import { reportLatex, toNoteRuns, typewriter, type NoteContext } from './note-runs.js';
import { emu } from './units.js';

/** Indentation of a list level on the notes page, in points. */
const step = 18;

/** Distance of the tab stops between a table's columns, in points: by the letters of its longest cell. */
const tabStops = { letter: 6.5, least: 36, most: 180 };

/** Speaker notes as paragraphs of a notes page, sizes and colours left to its master. */
export function toNotes(blocks: readonly Block[], context: NoteContext): readonly PptxParagraph[] {
  const paragraphs = blocks.flatMap((block) => toBlock(block, 0, {}, context));
  return withFonts([...paragraphs, ...footnotesOf(blocks, context)], context.theme?.bodyFont ?? '+mn-lt');
}

/**
 * On a notes page LibreOffice takes what a paragraph is silent about from the paragraph before it. So each says where it
 * begins and, after typewriting, in which font it is; by its name, for of the theme's fonts LibreOffice knows nothing there.
 */
function withFonts(paragraphs: readonly PptxParagraph[], font: string): readonly PptxParagraph[] {
  const typedFrom = paragraphs.findIndex(({ runs }) => runs.some(({ format }) => format.font !== undefined));
  if (typedFrom < 0) return paragraphs;
  return paragraphs.map((paragraph, index) =>
    index < typedFrom ? paragraph : { ...paragraph, runs: paragraph.runs.map((run) => ({ ...run, format: { font, ...run.format } })) },
  );
}

/** The paragraphs of a block; `depth` is how far it is indented, `format` what its runs inherit. */
function toBlock(block: Block, depth: number, format: RunFormat, context: NoteContext): readonly PptxParagraph[] {
  switch (block.type) {
    case 'heading':
      return [line(toNoteRuns(block.children, { ...format, bold: true }, context), depth)];
    case 'paragraph':
    case 'footnote':
      return [line(toNoteRuns(block.children, format, context), depth)];
    case 'list':
      return toList(block, depth, format, context);
    case 'blockquote':
      return block.children.flatMap((child) => toBlock(child, depth + 1, { ...format, italic: true }, context));
    case 'columns':
    case 'group':
      return childrenOf(block).flatMap((child) => toBlocks(child, depth, format, context));
    case 'math':
      reportLatex(block, context);
      return typed(block.value, depth, format, context);
    case 'code':
      return typed(block.value, depth, format, context);
    case 'terminal':
      return typed(terminalText(block), depth, format, context);
    case 'table':
      return toTable(block, depth, format, context);
    case 'image':
    case 'media':
      return [line(toNoteRuns([{ type: 'text', value: named(block) }], format, context), depth)];
    case 'html':
      return toNoteRuns([block], format, context).length === 0 ? [] : [line(toNoteRuns([block], format, context), depth)];
    case 'thematicBreak':
      return [line(toNoteRuns([{ type: 'text', value: '———' }], format, context), depth)];
    case 'spacer':
      return Array.from({ length: block.lines }, () => line([], depth));
    default:
      dropped(block, context.report);
      return [];
  }
}

/** The blocks in a column; anything else below a container is a block itself. */
function toBlocks(node: Node, depth: number, format: RunFormat, context: NoteContext): readonly PptxParagraph[] {
  if (node.type === 'column') return node.children.flatMap((child) => toBlock(child, depth, format, context));
  return toBlock(node as Block, depth, format, context);
}

function line(runs: readonly PptxRun[], depth: number): PptxParagraph {
  return { runs, marginLeft: emu(depth * step), indent: 0 };
}

function toList(list: List, depth: number, format: RunFormat, context: NoteContext): readonly PptxParagraph[] {
  const bullet: Bullet = list.ordered
    ? { kind: 'number', scheme: 'arabicPeriod', start: list.start ?? 1 }
    : { kind: 'character', character: '•', font: 'Arial' };
  return list.children.flatMap((item) => toItem(item, bullet, depth + 1, format, context));
}

/** An item: its first paragraph has the bullet, what follows is indented like it. */
function toItem(item: ListItem, bullet: Bullet, depth: number, format: RunFormat, context: NoteContext): readonly PptxParagraph[] {
  const [first = line([], depth), ...rest] = item.children.flatMap((child) => toBlock(child, depth, format, context));
  const box = item.checked === undefined ? [] : [{ text: item.checked ? '☑ ' : '☐ ', format }];
  const leads = item.children[0]?.type !== 'list';
  const head = leads ? first : line([], depth);
  const bulleted: PptxParagraph = {
    ...head,
    runs: [...box, ...head.runs],
    bullet,
    ...(depth > 1 ? { level: Math.min(depth - 1, 8) } : {}),
    marginLeft: emu(depth * step),
    indent: -emu(step),
  };
  return leads ? [bulleted, ...rest] : [bulleted, first, ...rest];
}

/** Verbatim text, a paragraph a line. */
function typed(text: string, depth: number, format: RunFormat, context: NoteContext): readonly PptxParagraph[] {
  return text
    .split('\n')
    .map((value) => line(toNoteRuns([{ type: 'text', value }], { ...format, font: typewriter, proof: false }, context), depth));
}

function terminalText({ title, children }: Extract<Block, { type: 'terminal' }>): string {
  const lines = children.map(({ prompt, children: typedText }) =>
    [prompt === undefined ? '' : `${promptText(prompt)} `, textOf(typedText)].join(''),
  );
  return [...(title === undefined ? [] : [title]), ...lines].join('\n');
}

function toTable(table: Table, depth: number, format: RunFormat, context: NoteContext): readonly PptxParagraph[] {
  const longest = Math.max(0, ...table.children.flatMap(({ children }) => children.map((cell) => textOf(cell.children).length)));
  const tabSize = emu(Math.min(tabStops.most, Math.max(tabStops.least, (longest + 2) * tabStops.letter)));
  return table.children.map(({ children: cells }) => {
    const runs = cells.flatMap(({ children, header }, index) => [
      ...(index === 0 ? [] : [{ text: '\t', format }]),
      ...toNoteRuns(children, header ? { ...format, bold: true } : format, context),
    ]);
    return { ...line(runs, depth), tabSize };
  });
}

/** What a picture or film is called in text. */
function named({ alt, url }: { readonly alt: string; readonly url: string }): string {
  return `[${alt === '' ? (url.split('/').at(-1) ?? url) : alt}]`;
}

/** The definitions that these notes refer to: they stand nowhere else on the notes page. */
function footnotesOf(blocks: readonly Block[], context: NoteContext): readonly PptxParagraph[] {
  const cited = new Set<string>();
  const look = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (node.type === 'footnoteReference') cited.add(node.identifier);
      look(childrenOf(node));
    }
  };
  look(blocks);
  return context.footnotes.flatMap(({ identifier, children }, index) => {
    if (!cited.has(identifier)) return [];
    const [first = line([], 0), ...rest] = children.flatMap((child) => toBlock(child, 0, {}, context));
    return [{ ...first, runs: [{ text: `${index + 1} `, format: {} }, ...first.runs] }, ...rest];
  });
}
