/**
 * Writes Markdown's tree as HTML that knows where each character came from, so that raw HTML and Markdown can be read
 * together, as a browser reads them.
 */
import type { Nodes, Parents, Table, TableRow } from 'mdast';
import {
  closeTag,
  openTag,
  sourceOf,
  writeRaw,
  writeText,
  type HtmlWriter,
  type NodeOf,
  type NodeWriters,
  type WrittenAttributes,
  type WrittenCode,
} from './html-writer.js';
import { createTextBuilder, type MappedText } from '../text/mapped-text.js';
import type { MarkdownTree } from './markdown-tree.js';
import type { MarkdownReaders } from './reading.js';

/** Names of the elements that stand for footnotes. */
export const footnoteTags = { reference: 'deckx-footnote', definition: 'deckx-footnote-text' } as const;

/** HTML, and the code blocks in it: `<deckx-code-N>` stands for the N-th. */
export interface WrittenHtml {
  readonly html: MappedText;
  readonly codes: readonly WrittenCode[];
}

/** Trees deeper than this are written as their source: no slide needs them, and the stack is spared. */
const deepest = 150;

/** The HTML of a tree that was parsed from `source`. The writers of a dialect come before those for all. */
export function writeHtml(
  { nodes, base, definitions }: MarkdownTree,
  source: MappedText,
  { nodes: own = {}, attributes }: Pick<MarkdownReaders, 'nodes' | 'attributes'> = {},
): WrittenHtml {
  const out = createTextBuilder();
  const codes: WrittenCode[] = [];
  writeNodes(nodes, {
    out,
    source,
    base,
    codes,
    definitions,
    depth: 0,
    writers: { ...writers, ...own },
    ...(attributes === undefined ? {} : { attributes }),
  });
  return { html: out.build(), codes };
}

/** Writes nodes one after the other. */
export function writeNodes(nodes: readonly Nodes[], writer: HtmlWriter): void {
  const inside = { ...writer, depth: writer.depth + 1 };
  for (const node of nodes) {
    const write = writer.writers[node.type] as ((node: Nodes, writer: HtmlWriter) => void) | undefined;
    if (write === undefined || inside.depth > deepest) writeText(sourceOf(node, writer), node, inside);
    else write(node, inside);
  }
}

/** One for each kind of node that CommonMark and GFM have. */
const writers: NodeWriters = {
  paragraph: element('p'),
  blockquote: element('blockquote'),
  emphasis: element('em'),
  strong: element('strong'),
  delete: element('del'),
  break(node, writer) {
    openTag('br', node, writer);
  },
  thematicBreak(node, writer) {
    openTag('hr', node, writer);
  },
  text(node, writer) {
    writeText(node.value, node, writer);
  },
  html(node, writer) {
    writeRaw(node.value, node, writer);
  },
  inlineCode(node, writer) {
    openTag('code', node, writer);
    writeText(node.value, node, writer);
    closeTag('code', node, writer);
  },
  code: writeCode,
  heading(node, writer) {
    writeElement(`h${node.depth}`, node, writer);
  },
  list(node, writer) {
    writeElement(node.ordered === true ? 'ol' : 'ul', node, writer, {
      start: typeof node.start === 'number' && node.start !== 1 ? String(node.start) : undefined,
      'deckx-spread': node.spread === true ? '' : undefined,
    });
  },
  listItem(node, writer) {
    writeElement('li', node, writer, {
      'deckx-checked': typeof node.checked === 'boolean' ? String(node.checked) : undefined,
    });
  },
  link(node, writer) {
    writeLink(node, node, writer);
  },
  linkReference(node, writer) {
    writeLink(node, writer.definitions.get(node.identifier), writer);
  },
  image(node, writer) {
    writeImage(node, node, writer);
  },
  imageReference(node, writer) {
    writeImage(node, writer.definitions.get(node.identifier), writer);
  },
  footnoteReference(node, writer) {
    openTag(footnoteTags.reference, node, writer, { id: node.identifier });
    closeTag(footnoteTags.reference, node, writer);
  },
  footnoteDefinition(node, writer) {
    writeElement(footnoteTags.definition, node, writer, { id: node.identifier });
  },
  table: writeTable,
  definition: () => undefined,
};

function element(tag: string): (node: Parents, writer: HtmlWriter) => void {
  return (node, writer) => {
    writeElement(tag, node, writer);
  };
}

/** Writes an element and what is in it. */
export function writeElement(tag: string, node: Parents, writer: HtmlWriter, attributes?: WrittenAttributes): void {
  openTag(tag, node, writer, attributes);
  writeNodes(node.children, writer);
  closeTag(tag, node, writer);
}

interface Target {
  readonly url: string;
  readonly title?: string | null | undefined;
}

/** Writes a link; without a target, what is in it. */
export function writeLink(node: Parents, target: Target | undefined, writer: HtmlWriter): void {
  if (target === undefined) writeNodes(node.children, writer);
  else writeElement('a', node, writer, { href: target.url, title: target.title ?? undefined });
}

function writeImage(node: NodeOf<'image' | 'imageReference'>, target: Target | undefined, writer: HtmlWriter): void {
  openTag('img', node, writer, { src: target?.url ?? '', alt: node.alt ?? '', title: target?.title ?? undefined });
}

function writeCode(node: NodeOf<'code'>, writer: HtmlWriter): void {
  const { lang, meta, value } = node;
  const said = { ...(typeof lang === 'string' ? { lang } : {}), ...(typeof meta === 'string' ? { meta } : {}) };
  const tag = `deckx-code-${writer.codes.push({ ...said, value }) - 1}`;
  openTag(tag, node, writer);
  closeTag(tag, node, writer);
}

function writeTable(table: Table, writer: HtmlWriter): void {
  const [head, ...body] = table.children;
  openTag('table', table, writer);
  if (head !== undefined) writeSection('thead', [head], table, writer);
  if (body.length > 0) writeSection('tbody', body, table, writer);
  closeTag('table', table, writer);
}

function writeSection(tag: 'thead' | 'tbody', rows: readonly TableRow[], table: Table, writer: HtmlWriter): void {
  openTag(tag, rows[0]!, writer);
  for (const row of rows) {
    openTag('tr', row, writer);
    row.children.forEach((cell, index) => {
      writeElement(tag === 'thead' ? 'th' : 'td', cell, writer, { align: table.align?.[index] ?? undefined });
    });
    closeTag('tr', row, writer);
  }
  closeTag(tag, rows.at(-1)!, writer);
}
