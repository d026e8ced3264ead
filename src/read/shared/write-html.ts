/**
 * Writes Markdown's tree as HTML that knows where each character came from, so that raw HTML and Markdown can be read
 * together, as a browser reads them.
 */
import type { Definition, Nodes, Parents, Table, TableRow } from 'mdast';
import { createTextBuilder, originAt, type MappedText, type TextBuilder } from './mapped-text.js';
import type { MarkdownTree } from './parse-markdown.js';

/** HTML, and the code blocks in it: `<deckx-code-N>` stands for the N-th. */
export interface WrittenHtml {
  readonly html: MappedText;
  readonly codes: readonly WrittenCode[];
}

/** A code block of Markdown. */
export interface WrittenCode {
  readonly lang?: string;
  /** What stands behind the language. */
  readonly meta?: string;
  readonly value: string;
}

interface Writer {
  readonly out: TextBuilder;
  readonly source: MappedText;
  /** How much positions are ahead of offsets in the source. */
  readonly base: number;
  readonly codes: WrittenCode[];
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly depth: number;
}

/** Trees deeper than this are written as their source: no slide needs them, and the stack is spared. */
const deepest = 150;

/** The HTML of a tree that was parsed from `source`. */
export function writeHtml({ nodes, base, definitions }: MarkdownTree, source: MappedText): WrittenHtml {
  const out = createTextBuilder();
  const codes: WrittenCode[] = [];
  writeNodes(nodes, { out, source, base, codes, definitions, depth: 0 });
  return { html: out.build(), codes };
}

function writeChildren(node: Parents, writer: Writer): void {
  writeNodes(node.children, writer);
}

function writeNodes(nodes: readonly Nodes[], writer: Writer): void {
  const inside = { ...writer, depth: writer.depth + 1 };
  for (const child of nodes) {
    if (inside.depth > deepest) writeText(sourceOf(child, writer), child, inside);
    else writeNode(child, inside);
  }
}

function writeNode(node: Nodes, writer: Writer): void {
  switch (node.type) {
    case 'text':
      return writeText(node.value, node, writer);
    case 'html':
      return writeRaw(node.value, node, writer);
    case 'inlineCode':
      return wrap('code', node, writer, () => writeText(node.value, node, writer));
    case 'code':
      return writeCode(node, writer);
    case 'heading':
      return wrapChildren(`h${node.depth}`, node, writer);
    case 'list':
      return wrapChildren(node.ordered === true ? 'ol' : 'ul', node, writer, {
        start: node.start === null || node.start === 1 ? undefined : String(node.start),
        'deckx-spread': node.spread === true ? '' : undefined,
      });
    case 'listItem':
      return wrapChildren('li', node, writer, {
        'deckx-checked': typeof node.checked === 'boolean' ? String(node.checked) : undefined,
      });
    case 'link':
      return writeLink(node, node, writer);
    case 'image':
      return writeImage(node, node.alt ?? '', node, writer);
    case 'linkReference':
      return writeLink(node, writer.definitions.get(node.identifier), writer);
    case 'imageReference':
      return writeImage(node, node.alt ?? '', writer.definitions.get(node.identifier), writer);
    case 'classSpan':
      return node.classes.join() === 'noop'
        ? writeChildren(node, writer)
        : wrapChildren('span', node, writer, { class: node.classes.join(' ') });
    case 'table':
      return writeTable(node, writer);
    case 'definition':
      return;
    default:
      return writePlain(node, writer);
  }
}

/** Elements without attributes, by mdast's names. */
const plainTags: Readonly<Partial<Record<Nodes['type'], string>>> = {
  paragraph: 'p',
  blockquote: 'blockquote',
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  break: 'br',
  thematicBreak: 'hr',
};

function writePlain(node: Nodes, writer: Writer): void {
  const tag = plainTags[node.type];
  if (tag === undefined) return writeText(sourceOf(node, writer), node, writer);
  if ('children' in node) return wrapChildren(tag, node, writer);
  writer.out.insert(`<${tag}>`, startOf(node, writer));
}

type WrittenAttributes = Readonly<Record<string, string | undefined>>;

function wrap(tag: string, node: Nodes, writer: Writer, inside: () => void, attributes: WrittenAttributes = {}): void {
  writer.out.insert(startTag(tag, attributes), startOf(node, writer));
  inside();
  writer.out.insert(`</${tag}>`, endOf(node, writer));
}

function wrapChildren(tag: string, node: Parents, writer: Writer, attributes: WrittenAttributes = {}): void {
  wrap(tag, node, writer, () => writeChildren(node, writer), attributes);
}

function startTag(tag: string, attributes: WrittenAttributes): string {
  const written = Object.entries(attributes).map(([name, value]) =>
    value === undefined ? '' : ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  );
  return `<${tag}${written.join('')}>`;
}

interface Target {
  readonly url: string;
  readonly title?: string | null | undefined;
}

function writeLink(node: Parents, target: Target | undefined, writer: Writer): void {
  if (target === undefined || !isLinked(node, target.url, writer)) return writeChildren(node, writer);
  wrapChildren('a', node, writer, { href: target.url, title: target.title ?? undefined });
}

/** Of bare addresses the player links only those that begin with their protocol. */
function isLinked(node: Nodes, url: string, writer: Writer): boolean {
  const written = sourceOf(node, writer);
  return /^[[<]/.test(written) || written.startsWith(url);
}

function writeImage(node: Nodes, alt: string, target: Target | undefined, writer: Writer): void {
  const attributes = { src: target?.url ?? '', alt, title: target?.title ?? undefined };
  writer.out.insert(startTag('img', attributes), startOf(node, writer));
}

function writeCode(node: Extract<Nodes, { type: 'code' }>, writer: Writer): void {
  const { lang, meta, value } = node;
  const said = { ...(typeof lang === 'string' ? { lang } : {}), ...(typeof meta === 'string' ? { meta } : {}) };
  const index = writer.codes.push({ ...said, value }) - 1;
  writer.out.insert(`<deckx-code-${index}></deckx-code-${index}>`, startOf(node, writer));
}

function writeTable(node: Table, writer: Writer): void {
  const [head, ...body] = node.children;
  wrap('table', node, writer, () => {
    if (head !== undefined) wrap('thead', head, writer, () => writeRow(head, 'th', node, writer));
    const first = body[0];
    if (first !== undefined) wrap('tbody', first, writer, () => body.forEach((row) => writeRow(row, 'td', node, writer)));
  });
}

function writeRow(row: TableRow, tag: string, { align }: Table, writer: Writer): void {
  wrap('tr', row, writer, () =>
    row.children.forEach((cell, index) => wrapChildren(tag, cell, writer, { align: align?.[index] ?? undefined })),
  );
}

function writeRaw(value: string, node: Nodes, writer: Writer): void {
  const { out, source } = writer;
  const [start, end] = rangeOf(node, writer);
  if (source.text.slice(start, end) === value) out.copy(source, start, end);
  else out.insert(value, originAt(source, start));
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text, escaped, each character mapped to where it stands in the source as far as that can be told. */
function writeText(value: string, node: Nodes, writer: Writer): void {
  const [start, end] = rangeOf(node, writer);
  if (writer.source.text.slice(start, end) === value) writeVerbatim(start, end, writer);
  else writeAligned(value, start, end, writer);
}

function writeVerbatim(start: number, end: number, { out, source }: Writer): void {
  const special = /[&<>]/g;
  special.lastIndex = start;
  let done = start;
  for (let match = special.exec(source.text); match !== null && match.index < end; match = special.exec(source.text)) {
    out.copy(source, done, match.index);
    out.insert(entities[match[0]]!, originAt(source, match.index));
    done = match.index + 1;
  }
  out.copy(source, done, end);
}

/** How far decoded text may run ahead of its source: an entity, an escape, the marker of a quoted line. */
const longestGap = 40;

function writeAligned(value: string, start: number, end: number, { out, source }: Writer): void {
  let at = start;
  for (const character of value.split('')) {
    const gap = source.text.slice(at, Math.min(end, at + longestGap)).indexOf(character);
    if (gap >= 0) at += gap;
    const entity = entities[character];
    if (gap >= 0 && entity === undefined) out.copy(source, at, at + 1);
    else out.insert(entity ?? character, originAt(source, Math.min(at, Math.max(start, end - 1))));
    if (gap >= 0) at++;
  }
}

function rangeOf({ position }: Nodes, { base }: Writer): readonly [number, number] {
  return [(position?.start.offset ?? base) - base, (position?.end.offset ?? base) - base];
}

function startOf(node: Nodes, writer: Writer): number {
  return originAt(writer.source, rangeOf(node, writer)[0]);
}

function endOf(node: Nodes, writer: Writer): number {
  return originAt(writer.source, Math.max(0, rangeOf(node, writer)[1] - 1));
}

function sourceOf(node: Nodes, writer: Writer): string {
  return writer.source.text.slice(...rangeOf(node, writer));
}
