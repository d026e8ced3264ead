import type { Placed } from '../../placed.js';

/** Baseline of the last line in a box, from its top: that of an inline block (CSS 2.2, 10.8.1). */
export function lastBaseline(box: Placed): number | undefined {
  if (box.kind === 'lines') {
    const line = box.lines.at(-1);
    return line?.baseline;
  }
  if (box.kind === 'table') return firstBaseline(box);
  if (box.kind !== 'block' || box.node.style.overflow !== undefined) return undefined;
  return ofChildren(box.children.toReversed(), lastBaseline);
}

/** Baseline of the first line in a box, from its top: that of an item aligned by it. */
export function firstBaseline(box: Placed): number | undefined {
  if (box.kind === 'lines') return box.lines[0]?.baseline;
  if (box.kind === 'table') return ofChildren(box.rows[0]?.cells.map((cell) => cell.box) ?? [], firstBaseline);
  return box.kind === 'block' ? ofChildren(box.children, firstBaseline) : undefined;
}

function ofChildren(children: readonly Placed[], baselineOf: (box: Placed) => number | undefined): number | undefined {
  for (const child of children) {
    if (child.kind !== 'lines' && child.kind !== 'out' && child.node.style.float !== 'none') continue;
    const inner = baselineOf(child);
    if (inner !== undefined) return child.y + inner;
  }
  return undefined;
}
