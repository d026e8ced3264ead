import { walk } from 'deckx/exporter';
import type { Block, Node, Slide } from 'deckx/exporter';
import { blocksMarkup } from './blocks.js';
import { footnotesMarkup } from './footnotes.js';
import { element } from './markup.js';
import type { Rendering } from './rendering.js';

/** The speaker notes of a slide. */
export interface NotesMarkup {
  /** What the speaker view shows as the slide comes. */
  readonly atOnce: string;
  /**
   * What it shows instead from a step on: notes in fragments (https://revealjs.com/speaker-view/). They stand before all else on
   * the slide: of fragments that appear together the first one's notes are taken.
   */
  readonly bySteps: string;
}

/**
 * Notes in reveal.js's elements. A note that belongs to a step is shown with the last step by then at which something of the
 * slide appears, and until the next one that has notes of its own: a step of notes alone would be a click that shows nothing.
 */
export function notesMarkup({ blocks, notes }: Slide, rendering: Rendering): NotesMarkup {
  const steps = shownSteps(blocks);
  const stepOf = ({ step = 0 }: Block): number => steps.findLast((own) => own <= step) ?? 0;
  const aside = (step: number): string =>
    asideMarkup(
      notes.filter((note) => stepOf(note) === step),
      rendering,
    );
  let last = '';
  const holders = steps.map((step) => {
    const own = aside(step);
    const carried = own === '' ? true : undefined;
    if (own !== '') last = own;
    if (last === '') return '';
    return `${element('div', { class: 'deck-step-notes fragment', 'data-fragment-index': String(step - 1), 'data-carried': carried }, `\n${last}`)}\n`;
  });
  return { atOnce: aside(0), bySteps: holders.join('') };
}

function asideMarkup(notes: readonly Block[], rendering: Rendering): string {
  if (notes.length === 0) return '';
  const saying = { ...rendering, inNotes: true };
  const write = (blocks: readonly Block[]): string => blocksMarkup(blocks, saying);
  return `${element('aside', { class: 'notes' }, `\n${write(notes)}${footnotesMarkup(notes, saying, write)}\n`)}\n`;
}

/** The steps at which anything of the slide changes, in their order. */
function shownSteps(blocks: readonly Block[]): readonly number[] {
  const steps = [...walk(blocks)].flatMap((node) => [node.step ?? 0, ...changesIn(node)]).filter((step) => step > 0);
  return [...new Set(steps)].toSorted((one, other) => one - other);
}

/** Steps at which something in a node changes that is no node itself. */
function changesIn(node: Node): readonly number[] {
  if (node.type === 'code') return [...(node.lineSteps ?? []), ...(node.highlightSteps ?? []).map(({ step }) => step)];
  return node.type === 'terminalLine' ? [node.cursorUntil ?? 0] : [];
}
