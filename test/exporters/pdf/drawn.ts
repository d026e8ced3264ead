import type { Op, Page } from '../../../exporters/pdf/plan/plan.js';
import { combine, boundsAfter, identity, type Matrix, type Rect } from '../../../exporters/pdf/plan/geometry.js';
import { advance } from './made.js';

/** What is seen on a page, each where it is, in points. */
export interface Drawn extends Rect {
  /** `ground`: a filled area that text may stand on; `rule`: a line. */
  readonly kind: 'text' | 'slide' | 'picture' | 'ground' | 'rule';
  readonly text: string;
  /** Whether it is content, told by the structure tree. */
  readonly isContent: boolean;
  /** Of the mark that it is in; lines of one mark belong to its text. */
  readonly mark: number;
}

/** Width of a text in a font of the plan, in em. */
export type Measure = (font: string, text: string) => number;

interface Around {
  readonly matrix: Matrix;
  readonly measure: Measure;
  readonly isContent: boolean;
  readonly mark: number;
  /** What is outside of it does not show, in points of the page. */
  readonly clip?: Rect;
  readonly count: { marks: number };
}

/** What a page shows; a slide is one thing, whatever is on it. */
export function drawnOn({ ops }: Pick<Page, 'ops'>, measure: Measure = advance): readonly Drawn[] {
  const around: Around = { matrix: identity, measure, isContent: false, mark: 0, count: { marks: 0 } };
  return ops.flatMap((op) => drawn(op, around));
}

function drawn(op: Op, around: Around): readonly Drawn[] {
  switch (op.op) {
    case 'mark':
      around.count.marks += 1;
      return op.ops.flatMap((each) => drawn(each, { ...around, isContent: op.node !== 'artifact', mark: around.count.marks }));
    case 'group': {
      const inner = combine(around.matrix, op.matrix ?? identity);
      // A group that is cut at its edges is a slide; within a mark it is a picture or a shape.
      if (op.clip !== undefined && around.mark === 0) return [thing('slide', op.clip, '', { ...around, matrix: inner })];
      const clip = op.clip === undefined || op.clipOutside === true ? around.clip : boundsAfter(inner, op.clip);
      return op.ops.flatMap((each) => drawn(each, { ...around, matrix: inner, ...(clip === undefined ? {} : { clip }) }));
    }
    case 'text': {
      if (op.text.trim() === '' || op.invisible === true) return [];
      const width = around.measure(op.font, op.text.trimEnd()) * op.size + (op.letterSpacing ?? 0) * op.text.trimEnd().length;
      return [thing('text', { x: op.x, y: op.baseline - op.size * 0.75, width, height: op.size }, op.text, around)];
    }
    case 'picture':
    case 'emoji':
      return [thing('picture', op, '', around)];
    case 'rect':
      return [thing(op.fill === undefined ? 'rule' : 'ground', op, '', around)];
    case 'line':
      return [
        thing(
          'rule',
          { x: Math.min(op.x1, op.x2), y: Math.min(op.y1, op.y2), width: Math.abs(op.x2 - op.x1), height: Math.abs(op.y2 - op.y1) },
          '',
          around,
        ),
      ];
  }
}

function thing(kind: Drawn['kind'], box: Rect, text: string, { matrix, clip, isContent, mark }: Around): Drawn {
  const bounds = boundsAfter(matrix, box);
  return { kind, text, isContent, mark, ...(clip === undefined ? bounds : common(bounds, clip)) };
}

function common(one: Rect, other: Rect): Rect {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
  return {
    x,
    y,
    width: Math.min(one.x + one.width, other.x + other.width) - x,
    height: Math.min(one.y + one.height, other.y + other.height) - y,
  };
}

/** Half a point of two things may be the same place: rounding, and letters that lean over their box. */
const tolerance = 0.5;

/** Things that stick out of a page, and pairs of things on it that lie on each other. */
export function faultsOf(page: Page, measure: Measure = advance): readonly string[] {
  const things = drawnOn(page, measure);
  const out = things.filter(
    ({ x, y, width, height }) => x < -0.01 || y < -0.01 || x + width > page.width + 0.01 || y + height > page.height + 0.01,
  );
  return [...out.map((one) => `${nameOf(one)} sticks out`), ...overlapsOf(things)];
}

function overlapsOf(things: readonly Drawn[]): readonly string[] {
  const overlaps: string[] = [];
  const sorted = [...things].sort((one, other) => one.y - other.y);
  sorted.forEach((one, index) => {
    for (const other of sorted.slice(index + 1)) {
      if (other.y >= one.y + one.height - tolerance && other.y > one.y + tolerance) break;
      if (isClash(one, other)) overlaps.push(`${nameOf(one)} lies on ${nameOf(other)}`);
    }
  });
  return overlaps;
}

function isClash(one: Drawn, other: Drawn): boolean {
  const [right, down] = [
    Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x),
    Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y),
  ];
  const kinds = new Set([one.kind, other.kind]);
  if (kinds.has('rule')) return isCrossed(one, other);
  if (right <= tolerance || down <= tolerance) return false;
  if (!kinds.has('ground')) return true;
  // Text and pictures stand on a ground or beside it, not half on it; grounds lie in each other.
  const [ground, on] = one.kind === 'ground' ? [one, other] : [other, one];
  if (on.kind === 'slide') return true;
  return !isWithin(on, ground) && !(on.kind === 'ground' && isWithin(ground, on)) && on.mark !== ground.mark;
}

/** A rule goes through no text but that whose line under or through it is, and into no picture or slide. */
function isCrossed(one: Drawn, other: Drawn): boolean {
  const [rule, on] = one.kind === 'rule' ? [one, other] : [other, one];
  if (on.kind === 'rule' || on.kind === 'ground' || rule.mark === on.mark) return false;
  // The frame of a slide or a picture is a rule around it.
  if (isWithin(on, rule)) return false;
  const inset = on.kind === 'text' ? on.height * 0.2 : 1;
  return (
    rule.x < on.x + on.width - inset &&
    rule.x + rule.width > on.x + inset &&
    rule.y < on.y + on.height - inset &&
    rule.y + rule.height > on.y + inset
  );
}

function isWithin(inner: Rect, outer: Rect): boolean {
  const slack = 1;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}

function nameOf({ kind, text, x, y, width, height }: Drawn): string {
  return `${kind}${text === '' ? '' : ` ${JSON.stringify(text.slice(0, 20))}`} at ${[x, y, width, height].map(Math.round).join(',')}`;
}
