import { describe, expect, it } from 'vitest';
import { balancedBreaks } from '../../../../src/layout/steps/flow/column-breaks.js';
import { flexSizes } from '../../../../src/layout/steps/flow/flex-sizes.js';
import { trackSizes } from '../../../../src/layout/steps/flow/grid-tracks.js';

const item = (base: number, more: Partial<Parameters<typeof flexSizes>[0][number]> = {}) => ({
  base,
  grow: 0,
  shrink: base,
  min: 0,
  max: Infinity,
  ...more,
});

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

describe('trackSizes', () => {
  const needs = (...list: readonly (readonly [min: number, max: number])[]) =>
    list.map(([min, max], start) => ({ min, max, start, span: 1 }));
  const room = (size: number | undefined, gap = 0) => ({ gap, stretch: true, ...(size === undefined ? {} : { size }) });

  it('takes lengths and shares as they are, and fractions of what is left', () => {
    expect(trackSizes([{ px: 100 }, { share: 0.25 }, { fr: 1 }, { fr: 2 }], [], room(800, 30)).map(Math.round)).toEqual([
      100, 200, 137, 273,
    ]);
  });

  it('keeps fractions as wide as their content', () => {
    expect(trackSizes([{ fr: 1 }, { fr: 1 }], needs([300, 500], [10, 10]), room(400))).toEqual([300, 100]);
    expect(trackSizes([{ least: { px: 0 }, most: { fr: 1 } }, { fr: 1 }], needs([300, 500], [10, 10]), room(400))).toEqual([200, 200]);
  });

  it('gives automatic columns what they want, and what is over where there are no fractions', () => {
    expect(trackSizes(['auto', { fr: 1 }], needs([50, 120], [10, 900]), room(400))).toEqual([120, 280]);
    expect(trackSizes(['auto', 'auto'], needs([50, 100], [50, 200]), room(400))).toEqual([150, 250]);
    expect(trackSizes(['auto', 'auto'], needs([50, 500], [50, 80]), room(300))).toEqual([220, 80]);
  });

  it('keeps to the ends of minmax() and fit-content()', () => {
    expect(trackSizes([{ least: { px: 100 }, most: { px: 300 } }, { px: 50 }], [], room(250))).toEqual([200, 50]);
    expect(trackSizes([{ fit: { px: 120 } }, { fr: 1 }], needs([40, 500], [0, 0]), room(400))).toEqual([120, 280]);
    expect(trackSizes(['min-content', 'max-content'], needs([40, 500], [30, 90]), room(400))).toEqual([40, 90]);
  });

  it('shares what a spanning box needs among the columns that look at their content', () => {
    expect(trackSizes([{ px: 100 }, 'auto', 'auto'], [{ min: 300, max: 300, start: 0, span: 3 }], room(undefined))).toEqual([
      100, 100, 100,
    ]);
  });
});

describe('balancedBreaks', () => {
  const slabs = (...heights: readonly number[]) =>
    heights.map((_, index) => ({
      top: heights.slice(0, index).reduce((sum, each) => sum + each, 0),
      bottom: heights.slice(0, index + 1).reduce((sum, each) => sum + each, 0),
    }));

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
