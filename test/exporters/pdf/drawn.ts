import type { GroupOp, Op, Page } from '../../../exporters/pdf/plan/plan.js';
import { combine, boundsAfter, identity, type Matrix, type Rect } from '../../../exporters/pdf/plan/geometry.js';
import { advance } from './made.js';

/** What is seen on a page: pieces of text and slides, each where it is, in points. */
export interface Drawn extends Rect {
  readonly kind: 'text' | 'slide';
  readonly text: string;
}

/** What a page shows; a slide is one thing, whatever is on it. */
export function drawnOn({ ops }: Pick<Page, 'ops'>): readonly Drawn[] {
  return ops.flatMap((op) => drawn(op, identity));
}

function drawn(op: Op, matrix: Matrix): readonly Drawn[] {
  switch (op.op) {
    case 'mark':
      return op.ops.flatMap((each) => drawn(each, matrix));
    case 'group':
      return group(op, matrix);
    case 'text': {
      const width = advance(op.font, op.text) * op.size;
      const box = { x: op.x, y: op.baseline - op.size * 0.75, width, height: op.size };
      return op.text.trim() === '' ? [] : [{ kind: 'text', text: op.text, ...boundsAfter(matrix, box) }];
    }
    default:
      return [];
  }
}

/** A group that is cut at its edges is a slide. */
function group({ clip, matrix = identity, ops }: GroupOp, outer: Matrix): readonly Drawn[] {
  const inner = combine(outer, matrix);
  if (clip !== undefined) return [{ kind: 'slide', text: '', ...boundsAfter(inner, clip) }];
  return ops.flatMap((op) => drawn(op, inner));
}

/** Pairs of things on a page that lie on each other, and things that stick out of it. */
export function faultsOf(page: Page): readonly string[] {
  const things = drawnOn(page);
  const out = things.filter(({ x, y, width, height }) => x < -0.01 || y < -0.01 || x + width > page.width + 0.01 || y + height > page.height + 0.01);
  const overlaps: string[] = [];
  const sorted = [...things].sort((one, other) => one.y - other.y);
  sorted.forEach((one, index) => {
    for (const other of sorted.slice(index + 1)) {
      if (other.y >= one.y + one.height - 0.5) break;
      if (other.x < one.x + one.width - 0.5 && one.x < other.x + other.width - 0.5) overlaps.push(`${nameOf(one)} lies on ${nameOf(other)}`);
    }
  });
  return [...out.map((thing) => `${nameOf(thing)} sticks out`), ...overlaps];
}

function nameOf({ kind, text, x, y }: Drawn): string {
  return `${kind} ${JSON.stringify(text.slice(0, 20))} at ${Math.round(x)},${Math.round(y)}`;
}
