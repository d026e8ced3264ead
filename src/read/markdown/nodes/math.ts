import type { Block, Inline } from '../../../deck/deck.js';
import type { NodeStart } from '../context.js';
import type { Slot } from '../prepare-markdown.js';

type MathSlot = Extract<Slot, { kind: 'math' }>;

/** A formula in a line of text. */
export function inlineMath({ latex }: MathSlot, start: NodeStart): Inline {
  return { type: 'inlineMath', value: latex.trim(), ...start };
}

/** A formula by itself. */
export function mathBlock(latex: string, start: NodeStart): Block {
  return { type: 'math', value: latex.trim(), ...start };
}

/** Whether a slot is a formula that stands by itself. */
export function isDisplayMath(slot: Slot | undefined): slot is MathSlot {
  return slot?.kind === 'math' && slot.display;
}
