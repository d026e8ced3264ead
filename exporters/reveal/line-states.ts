import { litLines } from 'deckx/exporter';
import type { Code } from 'deckx/exporter';

/** A line of code as it is from a step on, until another. */
export interface LineState {
  readonly from: number;
  /** Absent: it stays so. */
  readonly until?: number;
  readonly lit: boolean;
}

/** What each line of a piece of code looks like when, in its order; the first state begins with the step that shows the line. */
export function lineStates(code: Code): readonly (readonly LineState[])[] {
  const changes = litLines(code);
  return code.value.split('\n').map((_, index) => {
    const appears = code.lineSteps?.[index] ?? 0;
    const states: { from: number; until?: number; lit: boolean }[] = [];
    for (const { step, lines } of changes) {
      const lit = lines.includes(index + 1);
      const from = Math.max(step, appears);
      const last = states.at(-1);
      if (last?.lit === lit) continue;
      if (last?.from === from) {
        // Changed before it was seen.
        last.lit = lit;
        continue;
      }
      if (last !== undefined) last.until = from;
      states.push({ from, lit });
    }
    return states;
  });
}
