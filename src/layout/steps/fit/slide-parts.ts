import type { Node, Slide } from '../../../deck/deck.js';
import { walk } from '../../../deck/walk.js';
import type { StyledElement, StyledNode } from '../../../theme/styled.js';

/**
 * The slides that one slide of the deck became, in order: name and notes stay with the first, the others are `x-2`, `x-3` … A
 * block that was cut is on each slide that shows some of it.
 * @param taken ids of all slides of the deck so far; the new ones are added
 */
export function slideParts(slide: Slide, roots: readonly StyledElement[], taken: Set<string>): readonly Slide[] {
  if (roots.length === 1) return [slide];
  const { name, ...unnamed } = slide;
  return roots.map((root, index) => {
    const nodes = new Set(nodesOf(root));
    const blocks = slide.blocks.filter((block) => [...walk([block])].some((node) => nodes.has(node)));
    if (index > 0) return { ...unnamed, id: freeId(slide.id, index + 1, taken), blocks, notes: [] };
    return { ...unnamed, ...(name === undefined ? {} : { name }), blocks };
  });
}

function* nodesOf(styled: StyledNode): Generator<Node> {
  if (styled.node !== undefined) yield styled.node;
  if (styled.type === 'element') for (const child of styled.children) yield* nodesOf(child);
}

function freeId(id: string, number: number, taken: Set<string>): string {
  let free = `${id}-${number}`;
  while (taken.has(free)) free += '-';
  taken.add(free);
  return free;
}
