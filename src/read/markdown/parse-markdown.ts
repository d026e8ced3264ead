import type { Definition, Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown, type Extension, type Options } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { classSpanFromMarkdown, classSpanSyntax } from '../remark/class-span.js';
import { plainParagraphs } from './plain-paragraphs.js';
import type { PreparedMarkdown } from './prepare-markdown.js';

/** The tree of one text, whose positions are `base` more than offsets in the text; and what references may refer to. */
export interface MarkdownTree {
  readonly nodes: readonly RootContent[];
  readonly base: number;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** True where the text is prose: the nodes are paragraphs of one text each. */
  readonly prose?: boolean;
}

/** The trees of all texts of a deck. */
export type MarkdownTrees = ReadonlyMap<PreparedMarkdown, MarkdownTree>;

const options: Options = {
  extensions: [
    gfm({ singleTilde: false }),
    classSpanSyntax,
    // The players escape tags before Markdown: so Markdown works inside HTML. Footnotes by reference they do not know.
    { disable: { null: ['htmlFlow', 'gfmFootnoteDefinition', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall'] } },
  ],
  // Without transforms: these search text for addresses once more, across nodes, and give their links no position.
  mdastExtensions: [...gfmFromMarkdown().map((extension): Extension => ({ ...extension, transforms: [] })), classSpanFromMarkdown],
};

/** Ends every block that can be open: no fence is, since those that nothing closes are prepared as text. */
const boundary = '\n\n***\n\n';

/**
 * Parses CommonMark with the tables, strikethrough, task lists and addresses of GFM, and content classes. All texts of a
 * deck, and those within their slots, go through the parser at once: it takes longer to start than to read a slide.
 * `definitions` are links that any text may refer to.
 */
export function parseMarkdown(texts: readonly PreparedMarkdown[], definitions: readonly string[]): MarkdownTrees {
  const trees = new Map<PreparedMarkdown, MarkdownTree>();
  const marked: PreparedMarkdown[] = [];
  for (const text of texts.flatMap(withNested)) {
    const nodes = plainParagraphs(text.markdown.text);
    if (nodes === undefined) marked.push(text);
    else trees.set(text, { nodes, base: 0, definitions: new Map(), prose: true });
  }
  parseTogether(marked, definitions).forEach((tree, index) => trees.set(marked[index]!, tree));
  return trees;
}

function parseTogether(all: readonly PreparedMarkdown[], definitions: readonly string[]): readonly MarkdownTree[] {
  const bases: number[] = [];
  let length = 0;
  for (const { markdown } of all) {
    bases.push(length);
    length += markdown.text.length + boundary.length;
  }
  const parts = [...all.map(({ markdown }) => markdown.text), definitions.join('\n\n')];
  const root = fromMarkdown(parts.join(boundary), options);
  const known = definitionsIn(root);
  const groups = grouped(root, bases, length);
  return bases.map((base, index) => ({ nodes: groups[index]!, base, definitions: known }));
}

function withNested(text: PreparedMarkdown): readonly PreparedMarkdown[] {
  const nested = text.slots.flatMap((slot) => {
    if (slot.kind === 'content') return [slot.inner];
    return slot.kind === 'terminal' ? slot.after : [];
  });
  return [text, ...nested.flatMap(withNested)];
}

/** The root's children by the text they come from, without the boundaries. */
function grouped({ children }: Root, bases: readonly number[], end: number): readonly (readonly RootContent[])[] {
  const groups = bases.map((): RootContent[] => []);
  let index = 0;
  for (const node of children) {
    const start = node.position?.start.offset ?? 0;
    while (index + 1 < bases.length && start >= bases[index + 1]!) index++;
    const limit = (bases[index + 1] ?? end) - boundary.length;
    if (start < limit) groups[index]?.push(node);
  }
  return groups;
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
