import type { Deck, Node, Slide } from './deck.js';
import { walk } from './walk.js';

/** How many clicks a slide takes before all of it shows: the highest step of its blocks and notes, 0 for most slides. */
export function stepCount(slide: Slide): number {
  let count = 0;
  for (const node of walk([...slide.blocks, ...slide.notes])) count = Math.max(count, node.step ?? 0);
  return count;
}

/**
 * The deck without steps, for what cannot animate. `final`: each slide once, as it looks after its last step. `slides`: a
 * slide with n steps becomes 1 + n slides, the k-th of which shows, and says in its notes, what has appeared by step k.
 * Their ids are `x`, `x--1`, `x--2` …; the name stays with the first, so that links lead to where the slide begins.
 */
export function expandSteps(deck: Deck, mode: 'final' | 'slides'): Deck {
  const slides = deck.slides.flatMap((slide) => (mode === 'final' ? [stateOf(slide, Infinity)] : statesOf(slide)));
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
