import type { Deck, Node, Slide } from './deck.js';
import { withLastingLinks } from './lasting-links.js';
import { stepCount } from './step-count.js';

export { stepCount } from './step-count.js';

/**
 * The deck without steps, for what cannot animate. `final`: each slide once, as it looks after its last step. `slides`: a
 * slide with n steps becomes 1 + n slides, the k-th of which shows, and says in its notes, what has appeared by step k.
 * Their ids are `x`, `x--1`, `x--2` …; the name stays with the first, so that links lead to where the slide begins. Links
 * by number lead where they led before.
 */
export function expandSteps(deck: Deck, mode: 'final' | 'slides'): Deck {
  const slides = mode === 'final' ? withLastingLinks(deck).slides.map((slide) => stateOf(slide, Infinity)) : deck.slides.flatMap(statesOf);
  return { ...deck, slides };
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

function statesOf(slide: Slide): readonly Slide[] {
  return Array.from({ length: stepCount(slide) + 1 }, (_, step) => {
    const state = stateOf(slide, step);
    if (step === 0) return state;
    const unnamed: Mutable<Slide> = { ...state, id: `${slide.id}--${step}` };
    delete unnamed.name;
    return unnamed;
  });
}

function stateOf(slide: Slide, step: number): Slide {
  return { ...slide, blocks: shown(slide.blocks, step), notes: shown(slide.notes, step) };
}

/** The nodes that have appeared by a step, without step numbers; a container that only held later ones goes with them. */
function shown<T extends Node>(nodes: readonly T[], step: number): readonly T[] {
  return nodes.flatMap((node) => {
    const { step: own = 0, ...rest } = node;
    if (own > step) return [];
    if (!('children' in node) || node.children.length === 0) return [rest as unknown as T];
    const children = shown<Node>(node.children, step);
    return children.length === 0 ? [] : [{ ...rest, children } as unknown as T];
  });
}
