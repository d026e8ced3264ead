import { describe, expect, it } from 'vitest';
import { codeAt, growCode, lastCodeStep, laterCode } from '../../src/deck/code-steps.js';
import type { Code } from '../../src/deck/deck.js';
import { mergeBuilds } from '../../src/deck/merge-builds.js';
import { expandSteps, stepCount } from '../../src/deck/steps.js';
import { deckOf, slide } from '../exporters/sample-deck.js';

const code = (value: string, more: Partial<Code> = {}): Code => ({ type: 'code', value, highlighted: [], ...more });
const stepped = code('one\ntwo\nthree', {
  highlighted: [1],
  lineSteps: [0, 2, 0],
  highlightSteps: [
    { step: 1, lines: [3] },
    { step: 3, lines: [2, 3] },
  ],
});

describe('code at a step', () => {
  it.each<[number, string, readonly number[]]>([
    [0, 'one\nthree', [1]],
    [1, 'one\nthree', [2]],
    [2, 'one\ntwo\nthree', [3]],
    [3, 'one\ntwo\nthree', [2, 3]],
    [Infinity, 'one\ntwo\nthree', [2, 3]],
  ])('%s has the lines that are there and their numbers', (step, value, highlighted) => {
    expect(codeAt(stepped, step, false)).toEqual(code(value, { highlighted }));
  });

  it('is not there before its first line', () => {
    expect(codeAt(code('a', { lineSteps: [1] }), 0, false)).toBeUndefined();
  });

  it('stays as it is where steps are kept, or where there are none', () => {
    expect(codeAt(stepped, Infinity, true)).toBe(stepped);
    const plain = code('a', { highlighted: [1] });
    expect(codeAt(plain, 0, false)).toBe(plain);
  });

  it('counts to its last change', () => {
    expect(lastCodeStep(stepped)).toBe(3);
    expect(lastCodeStep(laterCode(stepped, 2))).toBe(5);
    expect(laterCode(stepped, 2).lineSteps).toEqual([0, 4, 0]);
  });
});

describe('a slide with stepped code', () => {
  const deck = deckOf([slide([stepped])]);

  it('has its steps', () => {
    expect(stepCount(deck.slides[0]!)).toBe(3);
    expect(expandSteps(deck, 'slides').slides.map(({ blocks }) => (blocks[0] as Code).value.split('\n').length)).toEqual([2, 2, 3, 3]);
    expect(expandSteps(deck, 'final').slides[0]!.blocks).toEqual([code('one\ntwo\nthree', { highlighted: [2, 3] })]);
    expect(expandSteps(deck, 'animate').slides[0]!.blocks).toEqual([stepped]);
  });
});

describe('code that grows', () => {
  it('shows further lines with the step, and highlights more of them', () => {
    expect(growCode(code('a\nb', { highlighted: [2] }), code('a\nx\nb\nc', { highlighted: [3, 4] }), 1)).toEqual({
      value: code('a\nx\nb\nc', { highlighted: [3], lineSteps: [0, 1, 0, 1], highlightSteps: [{ step: 1, lines: [3, 4] }] }),
      adds: true,
    });
  });

  it('keeps the steps it had', () => {
    const once = growCode(code('a'), code('a\nb'), 1)!.value;
    expect(growCode(once, code('z\na\nb'), 2)!.value.lineSteps).toEqual([2, 0, 1]);
  });

  it('adds nothing to be seen with an empty line', () => {
    expect(growCode(code('a'), code('a\n'), 1)!.adds).toBe(false);
  });

  it.each([
    ['a line less', code('a\nb'), code('a')],
    ['lines in another order', code('a\nb'), code('b\na\nc')],
    ['a highlight that is gone', code('a\nb', { highlighted: [1] }), code('a\nb\nc')],
    ['colours by hand', code('a', { markup: [{ type: 'text', value: 'a' }] }), code('a\nb')],
  ])('is not %s', (_, before, after) => {
    expect(growCode(before, after, 1)).toBeUndefined();
  });

  it('makes one slide of a build, which comes apart again', () => {
    const states = ['a()', 'a()\nb()', 'a()\nmid()\nb()'].map((value, index) => slide([code(value)], { id: `s${index}` }));
    const merged = mergeBuilds(deckOf(states));
    expect(merged.slides).toHaveLength(1);
    expect(expandSteps(merged, 'slides').slides.map(({ blocks }) => blocks)).toEqual(states.map(({ blocks }) => blocks));
  });
});
