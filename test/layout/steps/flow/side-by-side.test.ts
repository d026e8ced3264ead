import { describe, expect, it } from 'vitest';
import { balancedBreaks } from '../../../../src/layout/steps/flow/column-breaks.js';
import { flexSizes } from '../../../../src/layout/steps/flow/flex-sizes.js';
import { gridTracks } from '../../../../src/layout/steps/flow/grid-tracks.js';

const item = (base: number, more: Partial<Parameters<typeof flexSizes>[0][number]> = {}) => ({ base, grow: 0, shrink: base, min: 0, max: Infinity, ...more });

describe('flexSizes', () => {
  it('shares out what is left by the factors, all of it from 1 on', () => {
    expect(flexSizes([item(100, { grow: 1 }), item(100, { grow: 3 }), item(50)], 650)).toEqual([200, 400, 50]);
    expect(flexSizes([item(100, { grow: 0.25 }), item(100, { grow: 0.25 })], 400)).toEqual([150, 150]);
  });

  it('gives what one cannot take to the others', () => {
    expect(flexSizes([item(100, { grow: 1, max: 120 }), item(100, { grow: 1 })], 400)).toEqual([120, 280]);
  });

  it('shrinks in proportion, down to the least', () => {
    expect(flexSizes([item(300), item(100)], 200)).toEqual([150, 50]);
    expect(flexSizes([item(300, { min: 280 }), item(100)], 320)).toEqual([280, 40]);
    expect(flexSizes([item(300, { min: 280 }), item(100, { min: 90 })], 200)).toEqual([280, 90]);
  });
});

describe('gridTracks', () => {
  const content = (min: number, max: number) => ({ min, max });

  it('takes lengths and shares as they are, and fractions of what is left', () => {
    expect(gridTracks([{ px: 100 }, { share: 0.25 }, { fr: 1 }, { fr: 2 }], [], 700, 800)).toEqual([100, 200, 400 / 3, 800 / 3]);
  });

  it('keeps fractions as wide as their content', () => {
    expect(gridTracks([{ fr: 1 }, { fr: 1 }], [content(300, 500), content(10, 10)], 400, 400)).toEqual([300, 100]);
  });

  it('gives automatic columns what they want, and what is over where there are no fractions', () => {
    expect(gridTracks(['auto', { fr: 1 }], [content(50, 120), content(10, 900)], 400, 400)).toEqual([120, 280]);
    expect(gridTracks(['auto', 'auto'], [content(50, 100), content(50, 200)], 400, 400)).toEqual([150, 250]);
    expect(gridTracks(['auto', 'auto'], [content(50, 500), content(50, 80)], 300, 300)).toEqual([220, 80]);
  });
});

describe('balancedBreaks', () => {
  const slabs = (...heights: readonly number[]) => heights.map((_, index) => ({ top: heights.slice(0, index).reduce((sum, each) => sum + each, 0), bottom: heights.slice(0, index + 1).reduce((sum, each) => sum + each, 0) }));

  it('keeps the columns as low as they can be', () => {
    expect(balancedBreaks(slabs(10, 10, 10, 10), 2)).toEqual([0, 20]);
    expect(balancedBreaks(slabs(10, 10, 10, 10, 10), 2)).toEqual([0, 30]);
    expect(balancedBreaks(slabs(50, 10, 10, 10), 3)).toEqual([0, 50]);
  });

  it('does with fewer columns, and with nothing', () => {
    expect(balancedBreaks(slabs(30), 3)).toEqual([0]);
    expect(balancedBreaks([], 3)).toEqual([0]);
  });
});
