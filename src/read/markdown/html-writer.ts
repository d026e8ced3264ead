import type { Definition, Nodes } from 'mdast';
import { originAt, type MappedText, type TextBuilder } from '../text/mapped-text.js';

/** What Markdown nodes are written to, and from. */
export interface HtmlWriter {
  readonly out: TextBuilder;
  /** The Markdown, its origins offsets in the slide's text. */
  readonly source: MappedText;
  /** How much the nodes' positions are ahead of offsets in the source. */
  readonly base: number;
  readonly codes: WrittenCode[];
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly depth: number;
  /** By the type of the node. */
  readonly writers: NodeWriters;
  /** What elements have beyond what Markdown says of them. */
  readonly attributes?: AttributesOf;
}

/** Further attributes of the element that a node is written as. `written`: the node in Markdown. */
export type AttributesOf = (tag: string, node: Nodes, written: string) => WrittenAttributes | undefined;

/** A node of a type, as mdast and its extensions declare it. */
export type NodeOf<Type extends Nodes['type']> = Extract<Nodes, { type: Type }>;

/** Functions that write nodes as HTML, by the type of the node; nodes of other types are written as their source. */
export type NodeWriters = { readonly [Type in Nodes['type']]?: (node: NodeOf<Type>, writer: HtmlWriter) => void };

/** A code block of Markdown. */
export interface WrittenCode {
  readonly lang?: string;
  /** What stands after the language. */
  readonly meta?: string;
  readonly value: string;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Writes text, escaped, each character mapped to its position in the source as far as it is known. */
export function writeText(value: string, node: Nodes, writer: HtmlWriter): void {
  const [start, end] = rangeOf(node, writer);
  if (writer.source.text.slice(start, end) === value) writeVerbatim(start, end, writer);
  else writeAligned(value, start, end, writer, entities);
}

function writeVerbatim(start: number, end: number, { out, source }: HtmlWriter): void {
  let done = start;
  // In the node's own text: a search in the slide's would run to its end for every node.
  for (const { 0: character, index } of source.text.slice(start, end).matchAll(/[&<>]/g)) {
    out.copy(source, done, start + index);
    out.insert(entities[character]!, originAt(source, start + index));
    done = start + index + 1;
  }
  out.copy(source, done, end);
}

/** How far decoded text may run ahead of its source: an entity, an escape, the marker of a quoted line. */
const longestGap = 40;

type Entities = Readonly<Record<string, string>>;

function writeAligned(value: string, start: number, end: number, { out, source }: HtmlWriter, escaped: Entities): void {
  let at = start;
  for (let index = 0; index < value.length; index++) {
    const character = value[index]!;
    const gap = source.text.slice(at, Math.min(end, at + longestGap)).indexOf(character);
    if (gap >= 0) at += gap;
    const entity = escaped[character];
    if (gap >= 0 && entity === undefined) out.copy(source, at, at + 1);
    else out.insert(entity ?? character, originAt(source, Math.min(at, Math.max(start, end - 1))));
    if (gap >= 0) at++;
  }
}

/** Writes HTML as it is in the source. */
export function writeRaw(value: string, node: Nodes, writer: HtmlWriter): void {
  const [start, end] = rangeOf(node, writer);
  const written = writer.source.text.slice(start, end);
  // What is left open continues to the end of the parser's document, which is a line feed beyond that of the source.
  if (value === written || value === `${written}\n`) writer.out.copy(writer.source, start, start + written.length);
  else writeAligned(value, start, end, writer, {});
}

/** Attributes to write; those that are `undefined` are not. */
export type WrittenAttributes = Readonly<Record<string, string | undefined>>;

/** Writes a start tag for a node. */
export function openTag(tag: string, node: Nodes, writer: HtmlWriter, attributes: WrittenAttributes = {}): void {
  const all = { ...attributes, ...writer.attributes?.(tag, node, sourceOf(node, writer)) };
  const written = Object.entries(all).map(([name, value]) =>
    value === undefined ? '' : ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  );
  writer.out.insert(`<${tag}${written.join('')}>`, originAt(writer.source, rangeOf(node, writer)[0]));
}

/** Writes an end tag for a node. */
export function closeTag(tag: string, node: Nodes, writer: HtmlWriter): void {
  const end = Math.max(0, rangeOf(node, writer)[1] - 1);
  writer.out.insert(`</${tag}>`, originAt(writer.source, end));
}

/** A node as written in Markdown. */
export function sourceOf(node: Nodes, writer: HtmlWriter): string {
  return writer.source.text.slice(...rangeOf(node, writer));
}

function rangeOf({ position }: Nodes, { base }: HtmlWriter): readonly [number, number] {
  return [(position?.start.offset ?? base) - base, (position?.end.offset ?? base) - base];
}
