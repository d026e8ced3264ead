import type { Block, FootnoteDefinition } from '../../deck/deck.js';
import { walk } from '../../deck/walk.js';
import type { Draft, DraftText } from './element.js';
import { fromBlocks } from './from-blocks.js';
import type { Highlighter } from './from-code.js';
import { fromInlines } from './from-inlines.js';

/**
 * The elements of blocks with what they refer to: references are numbers, by the places of the definitions in the deck's
 * list, and the definitions stand below as small print. Definitions do not bring in further ones.
 */
export function fromBlocksWithFootnotes(
  blocks: readonly Block[],
  footnotes: readonly FootnoteDefinition[],
  highlight: Highlighter,
): readonly (Draft | DraftText)[] {
  const drafts = fromBlocks(blocks, highlight);
  if (footnotes.length === 0) return drafts;
  const numbers = new Map(footnotes.map(({ identifier }, index) => [identifier, index + 1]));
  const referred = new Set([...walk(blocks)].flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : [])));
  const definitions = footnotes.flatMap((footnote, index) =>
    referred.has(footnote.identifier) ? [fromDefinition(footnote, index + 1, highlight)] : [],
  );
  if (definitions.length === 0) return drafts;
  const list: Draft = { tag: 'div', attrs: { classes: ['footnote-definitions'] }, children: definitions };
  return [...drafts, list].map((draft) => (isDraft(draft) ? withNumbers(draft, numbers) : draft));
}

/** A definition of one paragraph, as nearly all are, is a paragraph. */
function fromDefinition(node: FootnoteDefinition, number: number, highlight: Highlighter): Draft {
  const attrs = { classes: ['footnote-definition'] };
  const mark: readonly (Draft | string)[] = [{ tag: 'sup', children: [String(number)] }, ' '];
  const [first, ...rest] = node.children;
  if (first?.type === 'paragraph' && rest.length === 0) {
    return { tag: 'p', node, attrs, children: [...mark, ...fromInlines(first.children)] };
  }
  return { tag: 'div', node, attrs, children: [...mark, ...fromBlocks(node.children, highlight)] };
}

function withNumbers(draft: Draft, numbers: ReadonlyMap<string, number>): Draft {
  const { node, children = [] } = draft;
  const number = node?.type === 'footnoteReference' ? numbers.get(node.identifier) : undefined;
  if (number !== undefined && node !== undefined) return { ...draft, children: [{ text: String(number), node }] };
  return { ...draft, children: children.map((child) => (isDraft(child) ? withNumbers(child, numbers) : child)) };
}

function isDraft(child: Draft | DraftText | string): child is Draft {
  return typeof child === 'object' && 'tag' in child;
}
