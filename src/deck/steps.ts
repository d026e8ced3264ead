import { codeAt } from './code-steps.js';
import type { Deck, Node, Slide, TerminalLine } from './deck.js';
import { withLastingLinks } from './lasting-links.js';
import { stepCount } from './step-count.js';

export { stepCount } from './step-count.js';

/**
 * How a slide with steps is shown: `animate`, once, its parts appearing one by one; `final`, once, complete; `slides`, as one
 * slide a step.
 */
export type StepMode = 'animate' | 'final' | 'slides';

/**
 * The deck as a mode of showing steps has it. `final`: each slide once, as it looks after its last step. `slides`: a slide
 * with n steps becomes 1 + n slides, the k-th of which shows, and says in its notes, what has appeared by step k; their ids
 * are `x`, `x--1`, `x--2` …, and name and transition stay with the first: links lead to where the slide begins, and steps
 * come without one. `animate`: as `final`, but nodes keep the numbers of their steps. Links by number lead where they led
 * before.
 */
export function expandSteps(deck: Deck, mode: StepMode): Deck {
  if (mode === 'slides') return { ...deck, slides: deck.slides.flatMap(statesOf) };
  const slides = withLastingLinks(deck).slides.map((slide) => {
    return { ...slide, blocks: finalState(slide.blocks, mode === 'animate'), notes: finalState(slide.notes) };
  });
  return { ...deck, slides };
}

/** Nodes as they look after the last step, without the numbers of their steps unless these are to be kept. */
export function finalState<T extends Node>(nodes: readonly T[], keepSteps = false): readonly T[] {
  return shown(nodes, { step: Infinity, keepSteps });
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

function statesOf(slide: Slide): readonly Slide[] {
  return Array.from({ length: stepCount(slide) + 1 }, (_, step) => {
    const moment = { step, keepSteps: false };
    const state = { ...slide, blocks: shown(slide.blocks, moment), notes: shown(slide.notes, moment) };
    if (step === 0) return state;
    const unnamed: Mutable<Slide> = { ...state, id: `${slide.id}--${step}` };
    delete unnamed.name;
    delete unnamed.transition;
    return unnamed;
  });
}

/** A point in the show of a slide, and whether nodes are to say when they appeared. */
interface Moment {
  readonly step: number;
  readonly keepSteps: boolean;
}

/** The nodes that have appeared by a moment; a container that only held later ones goes with them. */
function shown<T extends Node>(nodes: readonly T[], moment: Moment): readonly T[] {
  return shownNodes(nodes, moment) as readonly T[];
}

function shownNodes(nodes: readonly Node[], moment: Moment): readonly Node[] {
  const made: Node[] = [];
  for (const { step: own = 0, ...node } of nodes) {
    const state = own > moment.step ? undefined : withShownChildren(node, moment);
    const before = made.at(-1);
    if (state === undefined) continue;
    if (moment.keepSteps && own > 0) made.push({ ...state, step: own });
    else if (own > 0 && before !== undefined && isPlainText(before) && isPlainText(state)) {
      // Text that was cut where a step begins is one text again.
      made[made.length - 1] = { ...before, value: before.value + state.value };
    } else made.push(state);
  }
  return made;
}

function isPlainText(node: Node): node is Extract<Node, { type: 'text' }> {
  return node.type === 'text' && node.attrs === undefined && (node.step ?? 0) === 0;
}

function withShownChildren(whole: Node, moment: Moment): Node | undefined {
  if (whole.type === 'code') return codeAt(whole, moment.step, moment.keepSteps);
  const node = whole.type === 'terminalLine' ? withCursorAt(whole, moment.step) : whole;
  if (node === undefined || !('children' in node) || node.children.length === 0) return node;
  const children = shownNodes(node.children, moment);
  return children.length === 0 && !standsEmpty(node) ? undefined : ({ ...node, children } as Node);
}

/** Whether a node is seen, or keeps others in their places, before anything is in it. */
function standsEmpty(node: Node): boolean {
  return (
    node.type === 'column' ||
    node.type === 'tableCell' ||
    (node.type === 'terminalLine' && (node.prompt !== undefined || node.cursor === true))
  );
}

/** A line with its cursor, if that is there by then; none where the line was nothing else. */
function withCursorAt({ cursorUntil, ...line }: TerminalLine, step: number): TerminalLine | undefined {
  if (cursorUntil === undefined || cursorUntil > step) return line;
  const { cursor, ...rest } = line;
  return cursor === true && rest.prompt === undefined && rest.children.length === 0 ? undefined : rest;
}
