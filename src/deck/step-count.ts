import type { Slide } from './deck.js';
import { walk } from './walk.js';

/** How many clicks a slide takes before all of it shows: the highest step of its blocks and notes, 0 for most slides. */
export function stepCount(slide: Slide): number {
  let count = 0;
  for (const node of walk([...slide.blocks, ...slide.notes])) {
    const gone = node.type === 'terminalLine' ? (node.cursorUntil ?? 0) : 0;
    count = Math.max(count, node.step ?? 0, gone);
  }
  return count;
}
