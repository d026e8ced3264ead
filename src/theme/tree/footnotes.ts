import { citedSource } from '../../deck/cited-source.js';
import type { Block, FootnoteDefinition } from '../../deck/deck.js';
import { walk } from '../../deck/walk.js';
import type { Draft, DraftText } from './element.js';
import { fromBlocks } from './from-blocks.js';
import { fromInlines } from './from-inlines.js';
import type { Making } from './making.js';

/**
 * The elements of blocks with what they refer to: references are numbers, by the places of the definitions in the deck's
 * list, those to a definition with one link are links, and the definitions stand below as small print. Definitions do not bring in further ones.
 */
export function fromBlocksWithFootnotes(
  blocks: readonly Block[],
  footnotes: readonly FootnoteDefinition[],
  making: Making,
): readonly (Draft | DraftText)[] {
  const drafts = fromBlocks(blocks, making);
  if (footnotes.length === 0) return drafts;
  const numbers = new Map(footnotes.map((footnote, index) => [footnote.identifier, { number: index + 1, url: citedSource(footnote) }]));
  const referred = new Set([...walk(blocks)].flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : [])));
  const definitions = footnotes.flatMap((footnote, index) =>
    referred.has(footnote.identifier) ? [fromDefinition(footnote, index + 1, making)] : [],
  );
  if (definitions.length === 0) return drafts;
  const list: Draft = { tag: 'div', attrs: { classes: ['footnote-definitions'] }, children: definitions };
  return [...drafts, list].map((draft) => (isDraft(draft) ? withNumbers(draft, numbers) : draft));
}

/** A definition of one paragraph, as nearly all are, is a paragraph. */
function fromDefinition(node: FootnoteDefinition, number: number, making: Making): Draft {
  const attrs = { classes: ['footnote-definition'] };
  const mark: readonly (Draft | string)[] = [{ tag: 'sup', node, children: [String(number)] }, ' '];
  const [first, ...rest] = node.children;
  if (first?.type === 'paragraph' && rest.length === 0) {
    return { tag: 'p', node, attrs, children: [...mark, ...fromInlines(first.children, making)] };
  }
  return { tag: 'div', node, attrs, children: [...mark, ...fromBlocks(node.children, making)] };
}

/** What a reference is: the number of its definition and, of one that cites a single source, the source's address. */
interface Reference {
  readonly number: number;
  readonly url: string | undefined;
}

/** The definition stands on the same slide, so that a reference need not lead to it; one to a source leads there. */
function withNumbers(draft: Draft, numbers: ReadonlyMap<string, Reference>): Draft {
  const { node, children = [] } = draft;
  const reference = node?.type === 'footnoteReference' ? numbers.get(node.identifier) : undefined;
  if (reference !== undefined && node !== undefined) {
    const text = { text: String(reference.number), node };
    return {
      ...draft,
      children: [
        reference.url === undefined ? text : { tag: 'a', attrs: { classes: [], other: { href: reference.url } }, children: [text] },
      ],
    };
  }
  return { ...draft, children: children.map((child) => (isDraft(child) ? withNumbers(child, numbers) : child)) };
}

function isDraft(child: Draft | DraftText | string): child is Draft {
  return typeof child === 'object' && 'tag' in child;
}
