import { describe, expect, it } from 'vitest';
import { matchFaces } from '../../../src/theme/fonts/match-face.js';

const normal = (...weights: readonly number[]) => weights.map((weight) => ({ weight, style: 'normal' as const }));
const matched = (weights: readonly number[], wanted: number) =>
  matchFaces(normal(...weights), { weight: wanted, style: 'normal' })[0]?.weight;

describe('matchFaces', () => {
  it.each([
    [[400, 700], 600, 700],
    [[400, 700], 500, 400],
    [[300, 500, 700], 400, 500],
    [[300, 600], 400, 300],
    [[600, 900], 450, 600],
    [[400, 700], 300, 400],
    [[100, 400], 300, 100],
    [[100, 400], 900, 400],
    [[400], 700, 400],
  ])('of %j for %d takes %d', (weights, wanted, expected) => {
    expect(matched(weights, wanted)).toBe(expected);
  });

  it('puts the slope before the weight', () => {
    const faces = [...normal(700), { weight: 300, style: 'italic' as const }];
    expect(matchFaces(faces, { weight: 700, style: 'italic' })).toEqual([{ weight: 300, style: 'italic' }]);
    expect(matchFaces(normal(400), { weight: 400, style: 'italic' })).toHaveLength(1);
  });
});
