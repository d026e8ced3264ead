import type { Placed, PlacedBlock, PlacedLines } from '../../placed.js';

/** Something that is in one column as a whole: from its upper to its lower edge, pixels from the top of the stack. */
export interface Slab {
  readonly top: number;
  readonly bottom: number;
}

/** The slabs of boxes that are stacked in one column, from the top down. */
export function slabsOf(boxes: readonly Placed[], y = 0): readonly Slab[] {
  return boxes.flatMap((box) => {
    if (box.kind === 'out') return [];
    if (box.kind === 'lines') return lineSlabs(box, y + box.y);
    return box.kind === 'block' && isBreakable(box) ? blockSlabs(box, y + box.y) : wholeSlab(box, y + box.y);
  });
}

/** A box of blocks and lines; rows of boxes and floats stay in one piece. */
export function isBreakable({ node: { style }, children }: PlacedBlock): boolean {
  const stacks = style.display !== 'flex' && style.display !== 'grid' && style.columnCount === 1 && style.columnWidth === undefined;
  return stacks && style.float === 'none' && style.transform === undefined && style.breakInside === undefined && children.length > 0;
}

function wholeSlab({ height }: Placed, y: number): readonly Slab[] {
  return height > 0 ? [{ top: y, bottom: y + height }] : [];
}

/** Border and padding go with what stands next to them. */
function blockSlabs(box: PlacedBlock, y: number): readonly Slab[] {
  const inner = slabsOf(box.children, y);
  const [first, last] = [inner[0], inner.at(-1)];
  if (first === undefined || last === undefined) return wholeSlab(box, y);
  const framed = { above: box.content.y > 0, below: box.height > box.content.y + box.content.height };
  return inner.map((slab) => ({
    top: slab === first && framed.above ? y : slab.top,
    bottom: slab === last && framed.below ? y + box.height : slab.bottom,
  }));
}

/** Neither the first nor the last line of a paragraph is left alone (`orphans` and `widows` are 2). */
function lineSlabs({ lines }: PlacedLines, y: number): readonly Slab[] {
  const tops = lines.flatMap((_, index) => (index === 0 || (index > 1 && index < lines.length - 1) ? [index] : []));
  return tops.flatMap((start, index) => {
    const end = (tops[index + 1] ?? lines.length) - 1;
    const [first, last] = [lines[start], lines[end]];
    return first === undefined || last === undefined || last.top + last.height <= first.top
      ? []
      : [{ top: y + first.top, bottom: y + last.top + last.height }];
  });
}

/**
 * Where columns begin, all as low as they can be so that the slabs fit into that many (CSS Multi-column 1, 8.1), the
 * first at 0. There may be fewer.
 */
export function balancedBreaks(slabs: readonly Slab[], count: number): readonly number[] {
  const total = slabs.at(-1)?.bottom ?? 0;
  let height = Math.max(total / count, ...slabs.map(({ top, bottom }) => bottom - top));
  for (;;) {
    const { starts, shortage } = fill(slabs, height + 0.01);
    if (starts.length <= count || !Number.isFinite(shortage)) return starts.slice(0, count);
    height += shortage;
  }
}

/** Columns of a height filled in order, and the least more that would take another slab in. */
function fill(slabs: readonly Slab[], height: number): { readonly starts: readonly number[]; readonly shortage: number } {
  const starts = [0];
  let shortage = Infinity;
  for (const { top, bottom } of slabs) {
    const over = bottom - (starts.at(-1) ?? 0) - height;
    if (over <= 0 || top <= (starts.at(-1) ?? 0)) continue;
    shortage = Math.min(shortage, over);
    starts.push(top);
  }
  return { starts, shortage: shortage + 0.01 };
}
