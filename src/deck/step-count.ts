import { lastCodeStep } from './code-steps.js';
import type { Node, Slide } from './deck.js';
import { walk } from './walk.js';

/** How many clicks a slide takes before all of it shows: the highest step of its blocks and notes, 0 for most slides. */
export function stepCount(slide: Slide): number {
  let count = 0;
  for (const node of walk([...slide.blocks, ...slide.notes])) {
    count = Math.max(count, node.step ?? 0, lastChange(node));
  }
  return count;
}

/** The step with which something in a node last changes that is no node itself. */
function lastChange(node: Node): number {
  if (node.type === 'code') return lastCodeStep(node);
  return node.type === 'terminalLine' ? (node.cursorUntil ?? 0) : 0;
}
