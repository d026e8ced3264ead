import type { Deck, Node, Slide } from './deck.js';
import { slideLinks } from './slide-links.js';
import { stepCount } from './step-count.js';
import { walk } from './walk.js';

/**
 * The deck with its links by number (`#5`) as links by id, for when steps that have numbers of their own are about to go.
 * Links to where there is no slide stay as they are.
 */
export function withLastingLinks(deck: Deck): Deck {
  if (!deck.slides.some((slide) => stepCount(slide) > 0 && slide.counted !== false)) return deck;
  const slideOf = slideLinks(deck);
  const lasting = (url: string): string => {
    const slide = isNumbered(url) ? slideOf(url) : undefined;
    const keys = slide === undefined ? [] : [slide.id, slide.name ?? slide.id];
    return keys.map((key) => `#${encodeURIComponent(key)}`).find((address) => slideOf(address) === slide) ?? url;
  };
  return {
    ...deck,
    slides: deck.slides.map((slide) =>
      hasNumberedLink(slide) ? { ...slide, blocks: relinked(slide.blocks, lasting), notes: relinked(slide.notes, lasting) } : slide,
    ),
  };
}

function isNumbered(url: string): boolean {
  return /^#\/?\d+$/.test(url);
}

function hasNumberedLink({ blocks, notes }: Slide): boolean {
  return [...walk([...blocks, ...notes])].some((node) => node.type === 'link' && isNumbered(node.url));
}

function relinked<T extends Node>(nodes: readonly T[], lasting: (url: string) => string): readonly T[] {
  return nodes.map((node) => ({
    ...node,
    ...(node.type === 'link' ? { url: lasting(node.url) } : {}),
    ...('children' in node ? { children: relinked<Node>(node.children, lasting) } : {}),
  }));
}
