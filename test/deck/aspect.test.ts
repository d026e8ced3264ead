import { describe, expect, it } from 'vitest';
import { parseAspect, withAspect } from '../../src/deck/aspect.js';
import type { Deck } from '../../src/deck/deck.js';

const deck: Deck = {
  type: 'deck',
  version: 1,
  meta: {},
  size: { width: 1210, height: 681 },
  dialect: 'remark',
  player: 'remark',
  stylesheets: [],
  slides: [],
  footnotes: [],
};

describe('parseAspect', () => {
  it.each([
    ['16:9', 16 / 9],
    ['4:3', 4 / 3],
    [' 1.85:1 ', 1.85],
    ['9:16', 9 / 16],
  ])('reads %s', (text, ratio) => {
    expect(parseAspect(text)).toBeCloseTo(ratio, 10);
  });

  it.each(['', '16', '16/9', '16:0', '0:9', '-4:3', '1:5', '11:1', '1e3:1', '16:9:1', 'Infinity:1'])('refuses %j', (text) => {
    expect(parseAspect(text)).toBeUndefined();
  });
});

describe('withAspect', () => {
  it('keeps the height', () => {
    expect(withAspect(deck, 4 / 3).size).toEqual({ width: 908, height: 681 });
    expect(withAspect({ ...deck, size: { width: 908, height: 681 } }, 16 / 9).size).toEqual({ width: 1211, height: 681 });
  });

  it('leaves a deck of that shape as it is', () => {
    expect(withAspect(deck, 16 / 9)).toBe(deck);
  });
});
