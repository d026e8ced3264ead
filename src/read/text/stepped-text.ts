import type { MappedText } from './mapped-text.js';

/** A text, its origins offsets in the source, and the offsets in it at which steps begin, in ascending order. */
export interface SteppedText {
  readonly text: MappedText;
  readonly steps: readonly number[];
}

/** A text without steps. */
export function unstepped(text: MappedText): SteppedText {
  return { text, steps: [] };
}

/** How many steps have begun by an offset. */
export function stepAt({ steps }: Pick<SteppedText, 'steps'>, offset: number): number {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (steps[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The offsets strictly between these two at which a step begins, each once. */
export function stepsBetween(stepped: Pick<SteppedText, 'steps'>, from: number, to: number): readonly number[] {
  return [...new Set(stepped.steps.slice(stepAt(stepped, from), stepAt(stepped, to - 1)))];
}
