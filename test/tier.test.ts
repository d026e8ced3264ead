import { describe, expect, it } from 'vitest';
import { describeTier, readTier, sample, tries } from './tier.js';

const cases = Array.from({ length: 61 }, (_, index) => index);
const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
const eighth = (seed: number) => ({ all: false, seed });

describe('a sample', () => {
  it('is every case in the tier of all', () => {
    expect(sample('any', cases, { all: true, seed: 3 })).toEqual(cases);
  });

  it('is an eighth otherwise, the same each time for a seed', () => {
    for (const seed of seeds) {
      expect([7, 8]).toContain(sample('any', cases, eighth(seed)).length);
      expect(sample('any', cases, eighth(seed))).toEqual(sample('any', cases, eighth(seed)));
    }
    expect(sample('any', cases, eighth(1))).not.toEqual(sample('any', cases, eighth(2)));
  });

  it('differs between tests, so that not all run their first case', () => {
    const first = ['hostile', 'extreme', 'versions', 'pictures', 'fonts'].map((name) => sample(name, cases, eighth(1))[0]);
    expect(new Set(first).size).toBeGreaterThan(2);
  });

  it.each([61, 9, 8, 7, 3, 1])('over eight seeds is each of %s cases, and never empty', (length) => {
    const some = cases.slice(0, length);
    const samples = seeds.map((seed) => sample('any', some, eighth(seed)));
    expect(samples.filter((each) => each.length === 0)).toEqual([]);
    expect([...new Set(samples.flat())].sort((one, other) => one - other)).toEqual(some);
  });

  it('of nothing is nothing', () => {
    expect(sample('any', [], eighth(1))).toEqual([]);
  });
});

describe('tries of a property', () => {
  it('are all of them, or the first eighth from the same seed', () => {
    expect(tries(1000, 77, { all: true, seed: 1 })).toEqual({ numRuns: 1000, seed: 77 });
    expect(tries(1000, 77, eighth(1))).toEqual({ numRuns: 125, seed: 77 });
    expect(tries(3, 77, eighth(1)).numRuns).toBe(1);
    expect(tries(1000, 77, eighth(2)).seed).toBe(78);
  });

  it('are as many as are asked for, from a seed of chance', () => {
    expect(tries(1000, 77, { all: false, seed: 1, runs: 5 })).toEqual({ numRuns: 5 });
  });
});

describe('the tier', () => {
  it('is an eighth by seed 1 unless the environment says otherwise', () => {
    expect(readTier({})).toEqual({ all: false, seed: 1 });
    expect(readTier({ DECKX_TESTS: 'all', DECKX_SEED: '4', DECKX_RUNS: '9' })).toEqual({ all: true, seed: 4, runs: 9 });
  });

  it.each(['0', '-1', 'x', '1.5'])('refuses the seed %s', (text) => {
    expect(() => readTier({ DECKX_SEED: text })).toThrow(`DECKX_SEED=${text} is not a whole number from 1 on`);
  });

  it('is printed with its seed', () => {
    expect(describeTier(eighth(5))).toContain('seed 5');
    expect(describeTier({ all: true, seed: 1 })).toContain('All cases');
  });
});
