import { expandSteps, type ExportJob, type OutputFile, type OutputSlide, type Slide } from 'deckx/exporter';
import type { Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { MarkdownOptions } from './markdown-options.js';

/**
 * What a transcript holds, slide by slide: a second-level heading a slide, what it shows quoted, then its notes. It names no
 * ids: its slides are those of the deck that were shown, in order.
 */
export function readTranscript({ bytes }: OutputFile, job: ExportJob<MarkdownOptions>): readonly OutputSlide[] {
  const { notesOnly } = job.options;
  const { children }: Root = fromMarkdown(new TextDecoder().decode(bytes), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const definitions = children.filter(({ type }) => type === 'footnoteDefinition');
  const starts = children.flatMap((node, index) => (node.type === 'heading' && node.depth === 2 ? [index] : []));
  const { slides } = expandSteps(job.deck, job.steps ?? 'final');
  const isWritten = ({ hidden, notes }: Slide): boolean => hidden !== true && (!notesOnly || notes.length > 0);
  const shown = slides.filter(isWritten);
  const read = starts.map((start, index) => {
    const section = children.slice(start, starts[index + 1]).filter(({ type }) => type !== 'footnoteDefinition');
    return { id: shown[index]?.id ?? '', ...readSection(section, definitions, notesOnly) };
  });
  // Slides without notes are left out by intent.
  return notesOnly ? [...read, ...slides.filter((slide) => slide.hidden !== true && !isWritten(slide)).map(({ id }) => ({ id }))] : read;
}

function readSection(
  [heading, ...below]: readonly RootContent[],
  definitions: readonly RootContent[],
  notesOnly: boolean,
): Omit<OutputSlide, 'id'> {
  const isQuoted = !notesOnly && below[0]?.type === 'blockquote';
  const notes = [...(isQuoted ? below.slice(1) : below), ...definitions];
  if (notesOnly) return { notes: textOf(notes) };
  const shown = [...(heading === undefined ? [] : [heading]), ...(isQuoted ? below.slice(0, 1) : []), ...definitions];
  const nodes = shown.flatMap(descendants);
  return {
    text: textOf(shown),
    notes: textOf(notes),
    links: nodes.flatMap((node) => (node.type === 'link' ? [node.url] : [])),
    images: nodes.flatMap((node) => (node.type === 'image' ? [node.alt ?? ''] : [])),
    tables: nodes.filter((node) => node.type === 'table' || (node.type === 'html' && /^<table\b/i.test(node.value))).length,
  };
}

function descendants(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(descendants) : [])];
}

const inline = new Set<Nodes['type']>(['text', 'inlineCode', 'html', 'strong', 'emphasis', 'delete', 'link', 'image', 'footnoteReference']);

/** The words of these nodes; blocks and cells are apart, and of markup the text between its tags is read. */
function textOf(nodes: readonly Nodes[]): string {
  return nodes.map((node) => (inline.has(node.type) ? ownText(node) : `\n${ownText(node)}\n`)).join('');
}

function ownText(node: Nodes): string {
  if (node.type === 'html') return decoded(node.value.replace(/<br\s*\/?>|<\/?(?:p|li|t[dhr])\b[^>]*>/gi, '\n').replace(/<[^>]*>/g, ''));
  if ('value' in node) return node.value;
  return 'children' in node ? textOf(node.children) : '';
}

/** Entities of markup that a Markdown writer leaves alone. */
function decoded(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
  return text.replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => named[name] ?? '');
}
