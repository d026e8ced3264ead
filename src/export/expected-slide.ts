import type { Block, Deck, Node, Slide, Text } from '../deck/deck.js';
import { wordsOf } from '../deck/inventory.js';
import { slideLinks } from '../deck/slide-links.js';
import { childrenOf, walk } from '../deck/walk.js';

/** What an output must hold of one slide of the deck. */
export interface ExpectedSlide {
  readonly words: readonly string[];
  readonly noteWords: readonly string[];
  /** As `OutputSlide.links`. */
  readonly links: readonly string[];
  readonly images: readonly { readonly url: string; readonly alt: string }[];
  readonly tables: number;
  readonly formulas: number;
  /** Steps at which something of the slide appears; a step of the notes alone needs no click. */
  readonly steps: number;
}

/** What an output must hold, slide by slide in the order of the deck. */
export function expectedSlides(deck: Deck): readonly ExpectedSlide[] {
  const slideAt = slideLinks(deck);
  const definitions = new Map(deck.footnotes.map(({ identifier, children }) => [identifier, children]));
  const leadsTo = (url: string): string => {
    const target = slideAt(url);
    return target === undefined ? url : `#${target.id}`;
  };
  return deck.slides.map((slide) => expected(slide, definitions, leadsTo));
}

function expected(slide: Slide, definitions: ReadonlyMap<string, readonly Block[]>, leadsTo: (url: string) => string): ExpectedSlide {
  const blocks = withDefinitions(slide.blocks, definitions);
  const nodes = [...walk(blocks)];
  const count = (...types: readonly Node['type'][]): number => nodes.filter(({ type }) => types.includes(type)).length;
  const background = slide.background?.image;
  return {
    words: wordsOf(blocks.map(readable)),
    noteWords: wordsOf(withDefinitions(slide.notes, definitions)),
    links: nodes.flatMap((node) => (node.type === 'link' ? [leadsTo(node.url)] : [])),
    images: [
      ...(background === undefined ? [] : [{ url: background, alt: '' }]),
      ...nodes.flatMap((node) => (node.type === 'image' ? [{ url: node.url, alt: node.alt }] : [])),
    ],
    // One without cells draws nothing.
    tables: nodes.filter((node) => node.type === 'table' && node.children.some(({ children }) => children.length > 0)).length,
    formulas: count('math', 'inlineMath'),
    steps: new Set([...walk(slide.blocks)].map(({ step = 0 }) => step).filter((step) => step > 0)).size,
  };
}

/** The blocks, and the footnotes that they refer to. */
function withDefinitions(blocks: readonly Block[], definitions: ReadonlyMap<string, readonly Block[]>): readonly Block[] {
  const cited = new Set([...walk(blocks)].flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : [])));
  return [...blocks, ...[...cited].flatMap((identifier) => definitions.get(identifier) ?? [])];
}

/** Formulas are counted: what is read of one is not its LaTeX. Where a part of a word appears later, a format may part the word. */
function readable<T extends Node>(node: T): T {
  if (node.type === 'math' || node.type === 'inlineMath') return { ...node, value: '' };
  const children = childrenOf(node);
  if (children.length === 0) return node;
  return { ...node, children: children.flatMap((child) => ((child.step ?? 0) > 0 ? [blank, readable(child), blank] : [readable(child)])) };
}

const blank: Text = { type: 'text', value: ' ' };
