import type { Definition, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { specialCharacters } from '../text/scan.js';
import { gfmSyntax } from './flavour-parts.js';
import type { MarkdownFlavour } from './flavour.js';
import type { MarkdownTree } from './markdown-tree.js';
import { plainParagraphs } from './plain-paragraphs.js';
import type { MarkdownTrees, PreparedMarkdown } from './reading.js';
import { slotFromMarkdown, slotSyntax } from './slot-syntax.js';
import { joinTexts } from './text-parts.js';

/**
 * Parses texts in a flavour of Markdown. All texts of a deck, and those within their slots, go through the parser at once: it takes
 * longer to start than to read a slide. `definitions` are links that any text may refer to; those in the texts hold for all, too.
 */
export function parseMarkdown(
  texts: readonly PreparedMarkdown[],
  flavour: MarkdownFlavour,
  definitions: readonly string[] = [],
): MarkdownTrees {
  const trees = new Map<PreparedMarkdown, MarkdownTree>();
  const marked: PreparedMarkdown[] = [];
  const markup = markupOf(flavour);
  for (const text of texts.flatMap(withNested)) {
    const nodes = text.markdown.text.search(markup) < 0 ? plainParagraphs(text.markdown.text) : undefined;
    if (nodes === undefined) marked.push(text);
    else trees.set(text, { nodes, base: 0, definitions: new Map(), prose: true });
  }
  parseTogether(marked, flavour, definitions).forEach((tree, index) => trees.set(marked[index]!, tree));
  return trees;
}

function parseTogether(
  all: readonly PreparedMarkdown[],
  { micromark, mdast }: MarkdownFlavour,
  definitions: readonly string[],
): readonly MarkdownTree[] {
  const joined = joinTexts([...all.map(({ markdown }) => markdown.text), definitions.join('\n\n')]);
  const root = fromMarkdown(joined.document, {
    extensions: [...micromark, slotSyntax, joined.micromark],
    mdastExtensions: [...mdast, slotFromMarkdown, joined.mdast],
  });
  const known = definitionsIn(root);
  const parts = root.children.flatMap((node) => (node.type === 'textPart' ? [node.children] : []));
  return all.map((_, index) => ({ nodes: parts[index] ?? [], base: joined.bases[index]!, definitions: known }));
}

/** A text and those within its slots, however deep. */
function withNested(text: PreparedMarkdown): readonly PreparedMarkdown[] {
  return [text, ...text.slots.flatMap(({ texts = [] }) => texts.flatMap(withNested))];
}

/** What is in every text that has syntax of the flavour's own. */
function markupOf({ micromark, markup }: MarkdownFlavour): RegExp {
  if (markup !== undefined) return markup;
  const own = micromark.filter((extension) => extension !== gfmSyntax);
  const constructs = own.flatMap(({ document = {}, flow = {}, text = {}, string = {} }) => [document, flow, text, string]);
  const codes = constructs.flatMap((each) => Object.keys(each));
  if (codes.includes('null')) return /^/;
  return specialCharacters(codes.map((code) => String.fromCharCode(Number(code))));
}

function definitionsIn(root: Root): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    else if ('children' in node && node.type !== 'paragraph') stack.push(...[...node.children].reverse());
  }
  return definitions;
}
