import { describe, expect, it } from 'vitest';
import { closest, editDistance } from '../../src/source/closest.js';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['ab', 'ba', 1],
    ['remark', 'remrak', 1],
  ])('of %j and %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});

describe('closest', () => {
  it('finds what was meant, upper and lower case aside, or nothing', () => {
    expect(closest('ppxt', ['pdf', 'pptx', 'md'])).toBe('pptx');
    expect(closest('PDF', ['pptx', 'pdf'])).toBe('pdf');
    expect(closest('docx', ['pdf', 'reveal'])).toBeUndefined();
    expect(closest('images.png', ['image.png', 'images.jpg'])).toBe('image.png');
    expect(closest('x', [])).toBeUndefined();
  });
});
