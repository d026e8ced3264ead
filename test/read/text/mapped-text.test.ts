import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTextBuilder, cut, firstOrigin, insertedText, joined, originalText, originAt } from '../../../src/read/text/mapped-text.js';

const source = originalText('one two three');

describe('mapped text', () => {
  it('keeps origins through cutting and joining', () => {
    const turned = joined([cut(source, 8), insertedText(' and ', 3), cut(source, 0, 3)]);
    expect(turned.text).toBe('three and one');
    expect(originAt(turned, 0)).toBe(8);
    expect(originAt(turned, 4)).toBe(12);
    expect(originAt(turned, 6)).toBe(3);
    expect(originAt(turned, 10)).toBe(0);
    expect(originAt(turned, 12)).toBe(2);
    expect(firstOrigin(turned)).toBe(0);
  });

  it('keeps the origin of what is empty', () => {
    expect(originAt(cut(source, 5, 5), 0)).toBe(5);
    expect(firstOrigin(insertedText('  ', 4))).toBeUndefined();
  });

  it('joins neighbours into one run', () => {
    const builder = createTextBuilder();
    builder.copy(source, 0, 4);
    builder.copy(source, 4, 7);
    expect(builder.build().runs).toHaveLength(1);
  });

  it('maps every copied character to itself, however it is cut', () => {
    const parts = fc.array(fc.tuple(fc.nat(13), fc.nat(13), fc.boolean()), { maxLength: 12 });
    fc.assert(
      fc.property(parts, (cuts) => {
        const text = joined(cuts.map(([a, b, copied]) => (copied ? cut(source, Math.min(a, b), Math.max(a, b)) : insertedText('#', a))));
        return Array.from(text.text).every((character, at) => character === '#' || character === source.text[originAt(text, at)]);
      }),
      { seed: 3 },
    );
  });
});
