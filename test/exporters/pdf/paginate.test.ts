import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { SceneBox } from 'deckx/exporter';
import { columnAtoms, type Atom } from '../../../exporters/pdf/plan/column-atoms.js';
import { paginate } from '../../../exporters/pdf/plan/paginate.js';
import { paragraph, run, textBox } from './made.js';

/** Pieces of height 10, one below the other; `|` marks one that is to stay with the next. */
function atoms(keeps: string): readonly Atom[] {
  return Array.from(keeps, (mark, index) => ({ top: index * 10, bottom: index * 10 + 10, keepWithNext: mark === '|' }));
}

const tops = (keeps: string, first: number, further: number): readonly number[] =>
  paginate(atoms(keeps), keeps.length * 10, { first, further }).map(({ top }) => top);

describe('paginate', () => {
  it('needs one page for what fits, and for nothing', () => {
    expect(paginate(atoms('...'), 30, { first: 30, further: 50 })).toEqual([{ top: 0, bottom: 31 }]);
    expect(paginate([], 0, { first: 30, further: 50 })).toEqual([{ top: 0, bottom: 1 }]);
  });

  it('ends a page before the piece that would run over', () => {
    expect(tops('..........', 35, 45)).toEqual([0, 30, 70]);
  });

  it('moves pieces that stay together to the next page', () => {
    expect(tops('..||....', 40, 40)).toEqual([0, 20, 60]);
  });

  it('does not move pieces that would not fit an empty page together', () => {
    expect(tops('||||||||', 30, 30)).toEqual([0, 30, 60]);
  });

  it('leaves room for the head of a table that goes on', () => {
    const rows = atoms('|.........').map((atom, index) => (index === 0 ? atom : { ...atom, head: 10 }));
    expect(paginate(rows, 100, { first: 40, further: 40 })).toEqual([
      { top: 0, bottom: 40 },
      { top: 40, bottom: 70, head: 10 },
      { top: 70, bottom: 101, head: 10 },
    ]);
  });

  it('leaves a short first page empty rather than parting pieces that stay together', () => {
    expect(paginate(atoms('||...'), 50, { first: 20, further: 60 }).map(({ top, bottom }) => [top, bottom])).toEqual([
      [0, 0],
      [0, 51],
    ]);
    expect(tops('||...', 20, 20)).toEqual([0, 20, 40]);
  });

  it('leaves a short first page empty rather than cutting a piece', () => {
    const tall: readonly Atom[] = [{ top: 0, bottom: 50, keepWithNext: false }];
    expect(paginate(tall, 50, { first: 30, further: 60 }).map(({ top, bottom }) => [top, bottom])).toEqual([
      [0, 0],
      [0, 51],
    ]);
  });

  it('does not go through pieces beside each other', () => {
    const sides = [
      [0, 40],
      [0, 10],
      [10, 20],
      [35, 55],
      [40, 60],
      [55, 70],
    ].map(([top, bottom]) => ({ top: top!, bottom: bottom!, keepWithNext: false }));
    expect(paginate(sides, 70, { first: 56, further: 60 }).map(({ top }) => top)).toEqual([0, 35]);
  });

  it('cuts a piece taller than a page', () => {
    const tall: readonly Atom[] = [{ top: 0, bottom: 150, keepWithNext: false }];
    expect(paginate(tall, 150, { first: 60, further: 60 }).map(({ top }) => top)).toEqual([0, 60]);
  });

  it('leaves out the space above the first piece of a page', () => {
    const spaced = [0, 40, 80].map((top) => ({ top, bottom: top + 10, keepWithNext: false }));
    expect(paginate(spaced, 90, { first: 60, further: 60 }).map(({ top }) => top)).toEqual([0, 80]);
  });

  it('says where a page ends whose space or ground goes beyond it', () => {
    const spaced = [0, 80].map((top) => ({ top, bottom: top + 10, keepWithNext: false }));
    expect(paginate(spaced, 200, { first: 60, further: 60 })).toEqual([
      { top: 0, bottom: 80, end: 60 },
      { top: 80, bottom: 201, end: 140 },
    ]);
  });

  it('never cuts a piece and never runs over, whatever the pieces', () => {
    const piece = fc.record({ height: fc.integer({ min: 1, max: 40 }), gap: fc.integer({ min: 0, max: 30 }), keepWithNext: fc.boolean() });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 5, max: 80 }), (pieces, first) => {
        let bottom = 0;
        const list = pieces.map(({ height, gap, keepWithNext }) => {
          const top = bottom + gap;
          bottom = top + height;
          return { top, bottom, keepWithNext };
        });
        const room = { first, further: 80 };
        const pages = paginate(list, bottom, room);
        pages.forEach((page, index) => {
          const inside = list.filter(({ top }) => top >= page.top && top < page.bottom);
          for (const atom of inside) expect(atom.bottom - page.top).toBeLessThanOrEqual(index === 0 ? first : 80);
          expect(page.top).toBe(index === 0 ? 0 : pages[index - 1]!.bottom);
        });
        expect(list.every(({ top }) => pages.some((page) => top >= page.top && top < page.bottom))).toBe(true);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('columnAtoms', () => {
  it('have the edges of the ground that they stand on', () => {
    const shape = (y: number, height: number): SceneBox => ({ type: 'shape', name: 'ground', x: 0, y, width: 100, height, radius: 0 });
    const text = (top: number): SceneBox => textBox([paragraph([[run('a')], [run('b')]], { x: 0, top }, { kind: 'code' })]);
    const edges = (boxes: readonly SceneBox[]): readonly (readonly number[])[] =>
      columnAtoms(boxes, 500).map(({ top, bottom }) => [top, bottom]);
    expect(edges([text(0), shape(60, 68), text(70), text(140)])).toEqual([
      [0, 24],
      [24, 48],
      [60, 94],
      [94, 128],
      [140, 164],
      [164, 188],
    ]);
    // A rule is a piece of its own; a frame within a line is part of it.
    expect(edges([text(0), shape(60, 1), text(70), shape(72, 10)])).toEqual([
      [0, 24],
      [24, 48],
      [60, 61],
      [70, 94],
      [94, 118],
    ]);
  });
  const lines = (count: number): readonly (readonly ReturnType<typeof run>[])[] =>
    Array.from({ length: count }, (_, index) => [run(`line ${index}`)]);
  const keeps = (count: number, kind: 'paragraph' | 'heading' | 'code'): readonly boolean[] =>
    columnAtoms([textBox([paragraph(lines(count), { x: 0, top: 0 }, { kind })])], 500).map(({ keepWithNext }) => keepWithNext);

  it('keeps two lines of a paragraph together at either end', () => {
    expect(keeps(1, 'paragraph')).toEqual([false]);
    expect(keeps(3, 'paragraph')).toEqual([true, true, false]);
    expect(keeps(5, 'paragraph')).toEqual([true, false, false, true, false]);
  });

  it('keeps a heading with what follows, and breaks code anywhere', () => {
    expect(keeps(2, 'heading')).toEqual([true, true]);
    expect(keeps(3, 'code')).toEqual([false, false, false]);
  });

  it('takes a row apart only when it is taller than a page', () => {
    const text = textBox([paragraph(lines(10), { x: 0, top: 0 })]);
    const table = {
      type: 'table',
      x: 0,
      y: 0,
      width: 100,
      height: 240,
      columns: [100],
      rows: [{ height: 240, header: false, cells: [{ column: 0, colspan: 1, rowspan: 1, header: false, text }] }],
    } as const;
    expect(columnAtoms([table], 300)).toEqual([{ top: 0, bottom: 240, keepWithNext: false }]);
    expect(columnAtoms([table], 200)).toHaveLength(10);
  });
});
