import type { Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import type { SlideReading } from './reading.js';

/** Reads a transcript with a Markdown parser: a second-level heading a slide, what it shows quoted, then its notes. */
export function readTranscript(markdown: string): readonly SlideReading[] {
  const { children }: Root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const starts = children.flatMap((node, index) => (node.type === 'heading' && node.depth === 2 ? [index] : []));
  return starts.map((start, index) => readSection(children.slice(start, starts[index + 1])));
}

function readSection([heading, first, ...rest]: readonly RootContent[]): SlideReading {
  const quoted = first?.type === 'blockquote';
  const shown = quoted ? [heading!, first] : [heading!];
  const notes = quoted ? rest : [first, ...rest].filter((node) => node !== undefined);
  const below = shown.flatMap(descendants);
  return {
    text: textOf(shown),
    notes: textOf(notes),
    links: below.flatMap((node) => (node.type === 'link' ? [node.url] : [])),
    images: below.flatMap((node) => (node.type === 'image' ? [node.url] : [])),
  };
}

function descendants(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(descendants) : [])];
}

function textOf(nodes: readonly RootContent[]): string {
  return nodes.map((node) => toString(node, { includeHtml: false, includeImageAlt: false })).join('\n');
}
