import type { TextBox, TextParagraph } from 'deckx/exporter';
import type { StructureNode, StructureType } from './plan.js';

/** Grows a plan's structure tree. Nodes are added in reading order. */
export interface Structure {
  readonly nodes: readonly StructureNode[];
  add(type: StructureType, parent: number, details?: Omit<StructureNode, 'type' | 'parent'>): number;
  /** A heading, no deeper than one level below the heading before it (PDF/UA-1, 7.4.2). */
  addHeading(level: number, parent: number, details?: Pick<StructureNode, 'rightToLeft'>): number;
  /** The node that was made for this thing before, else a new one: content that flows over pages stays one node. */
  once(key: object, make: () => number): number;
  /** A node for each paragraph of a box, made once. List items that follow each other become lists, nested by level. */
  paragraphs(box: TextBox, parent: number): readonly ParagraphNodes[];
}

/** Where a paragraph's text and, in a list, its marker belong. */
export interface ParagraphNodes {
  readonly text: number;
  readonly marker: number;
  /** The footnote's definition that it is part of. */
  readonly note?: number;
}

const headings = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const;

/** A tree with its root, the node 0. */
export function createStructure(lang: string): Structure {
  const nodes: StructureNode[] = [{ type: 'Document', lang }];
  const known = new Map<object, number>();
  const flows = new Map<TextBox, readonly ParagraphNodes[]>();
  let lastLevel = 0;
  const add: Structure['add'] = (type, parent, details = {}) => nodes.push({ type, parent, ...details }) - 1;
  const structure: Structure = {
    nodes,
    add,
    addHeading(level, parent, details) {
      lastLevel = Math.max(1, Math.min(level, lastLevel + 1, headings.length));
      return add(headings[lastLevel - 1]!, parent, details);
    },
    once(key, make) {
      const node = known.get(key) ?? make();
      known.set(key, node);
      return node;
    },
    paragraphs(box, parent) {
      const flow = flows.get(box) ?? addParagraphs(structure, box.paragraphs, parent);
      flows.set(box, flow);
      return flow;
    },
  };
  return structure;
}

interface OpenList {
  readonly list: number;
  readonly numbered: boolean;
  body: number;
}

function addParagraphs(structure: Structure, paragraphs: readonly TextParagraph[], around: number): readonly ParagraphNodes[] {
  const open: OpenList[] = [];
  let quote: number | undefined;
  let definition: { readonly identifier: string; readonly note: number } | undefined;
  return paragraphs.map((paragraph) => {
    if (paragraph.footnote !== definition?.identifier) {
      definition =
        paragraph.footnote === undefined
          ? undefined
          : { identifier: paragraph.footnote, note: structure.add('Note', around, { named: true }) };
      [open.length, quote] = [0, undefined];
    }
    const parent = definition?.note ?? around;
    const note = definition === undefined ? {} : { note: definition.note };
    if (paragraph.kind !== 'quote') quote = undefined;
    if (paragraph.kind === 'listItem') return { ...addItem(structure, open, paragraph, parent), ...note };
    open.length = 0;
    if (paragraph.kind === 'quote') quote ??= structure.add('BlockQuote', parent);
    const text = quote === undefined ? addPlain(structure, paragraph, parent) : structure.add('P', quote, writing(paragraph));
    return { text, marker: text, ...note };
  });
}

/** Which way a paragraph's lines run, where that is not from left to right. */
function writing({ direction }: TextParagraph): Pick<StructureNode, 'rightToLeft'> {
  return direction === 'rtl' ? { rightToLeft: true } : {};
}

function addPlain(structure: Structure, paragraph: TextParagraph, parent: number): number {
  const { kind, level } = paragraph;
  if (kind === 'heading') return structure.addHeading(level, parent, writing(paragraph));
  const text = structure.add('P', parent, writing(paragraph));
  return kind === 'code' ? structure.add('Code', text) : text;
}

function addItem(structure: Structure, open: OpenList[], paragraph: TextParagraph, parent: number): ParagraphNodes {
  const { level, marker = '' } = paragraph;
  const numbered = /[\p{L}\p{N}]/u.test(marker);
  open.length = Math.min(open.length, level + 1);
  // Numbers after bullets are another list.
  if (open[level] !== undefined && open[level].numbered !== numbered) open.length = level;
  while (open.length <= level) {
    const list = structure.add('L', open.at(-1)?.body ?? parent);
    // A list that begins two levels deep has an item at each level above its first text.
    const body = open.length === level ? -1 : structure.add('LBody', structure.add('LI', list));
    open.push({ list, numbered, body });
  }
  const current = open[level]!;
  const item = structure.add('LI', current.list);
  const label = structure.add('Lbl', item);
  current.body = structure.add('LBody', item, writing(paragraph));
  return { text: current.body, marker: label };
}
