import type { Deck, Image, Node, Slide } from './deck.js';
import { stepCount } from './steps.js';
import { spacedTextOf } from './text.js';
import { walk } from './walk.js';

/** What a slide holds, for `deckx inspect` and for comparing an output with its deck. */
export interface SlideInventory {
  readonly id: string;
  /** Clicks until all shows. */
  readonly steps: number;
  /** What the audience reads, in reading order; blanks separate words, and so do ends of blocks, lines and cells. */
  readonly words: readonly string[];
  readonly noteWords: readonly string[];
  /** Pictures of slide and notes, the background first, as often as they are used. */
  readonly images: readonly { readonly url: string; readonly alt: string }[];
  /** Addresses of the links of slide and notes. */
  readonly links: readonly string[];
  readonly terminals: number;
  readonly prompts: number;
  /** Those that are there after the last step. */
  readonly cursors: number;
  readonly footnotes: number;
  /** Names of the classes of the slide and of all in it, each once, in order of appearance. */
  readonly classes: readonly string[];
}

/** What every slide of a deck holds, hidden ones too. */
export function inventoryOf(deck: Deck): readonly SlideInventory[] {
  return deck.slides.map(slideInventory);
}

function slideInventory(slide: Slide): SlideInventory {
  const nodes = [...walk([...slide.blocks, ...slide.notes])];
  const lines = nodes.flatMap((node) => (node.type === 'terminalLine' ? [node] : []));
  return {
    id: slide.id,
    steps: stepCount(slide),
    words: wordsOf(slide.blocks),
    noteWords: wordsOf(slide.notes),
    images: imagesOf(slide, nodes),
    links: nodes.flatMap((node) => (node.type === 'link' ? [node.url] : [])),
    terminals: nodes.filter(({ type }) => type === 'terminal').length,
    prompts: lines.filter(({ prompt }) => prompt !== undefined).length,
    cursors: lines.filter(({ cursor, cursorUntil }) => cursor === true && cursorUntil === undefined).length,
    footnotes: nodes.filter(({ type }) => type === 'footnote').length,
    classes: [...new Set([...slide.classes, ...nodes.flatMap(({ attrs }) => attrs?.classes ?? [])])],
  };
}

function imagesOf(slide: Slide, nodes: readonly Node[]): SlideInventory['images'] {
  const background = slide.background?.image;
  const images = nodes.filter((node): node is Image => node.type === 'image').map(({ url, alt }) => ({ url, alt }));
  return background === undefined ? images : [{ url: background, alt: '' }, ...images];
}

/** The words of these nodes. Text of neighbouring inlines runs together as it does on the slide. */
export function wordsOf(nodes: readonly Node[]): readonly string[] {
  return spacedTextOf(nodes)
    .split(/\s+/u)
    .filter((word) => word !== '');
}
