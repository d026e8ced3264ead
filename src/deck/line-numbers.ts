import type { Deck, Node } from './deck.js';

/** The class of code whose lines are numbered. */
export const numberedClass = 'deck-line-numbers';

/** The deck with the lines of all code on its slides numbered; in notes they are not. */
export function withLineNumbers(deck: Deck): Deck {
  return { ...deck, slides: deck.slides.map((slide) => ({ ...slide, blocks: slide.blocks.map(numbered) })) };
}

function numbered<T extends Node>(node: T): T {
  if (node.type === 'code')
    return { ...node, attrs: { ...node.attrs, classes: [...new Set([...(node.attrs?.classes ?? []), numberedClass])] } };
  return 'children' in node ? { ...node, children: node.children.map((child) => numbered<Node>(child)) } : node;
}
