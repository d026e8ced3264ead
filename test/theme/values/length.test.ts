import { describe, expect, it } from 'vitest';
import { parseLength, parsePixels, parsePositiveLength } from '../../../src/theme/values/length.js';
import type { ValueContext } from '../../../src/theme/values/specified.js';

const context: ValueContext = {
  fontSize: 20,
  zeroWidth: 0.5,
  fontSizeAbsolute: true,
  rootFontSize: 10,
  viewport: { width: 1200, height: 600 },
  color: { hex: '000000', alpha: 1 },
  parentFontWeight: 400,
};

const length = (text: string) => parseLength(text)?.(context);

describe('parseLength', () => {
  it.each([
    ['12px', 12],
    ['24pt', 32],
    ['1in', 96],
    ['2.54cm', 96],
    ['1.5em', 30],
    ['-.5rem', -5],
    ['10vw', 120],
    ['10vh', 60],
    ['1vmin', 6],
    ['0', 0],
    ['1e1px', 10],
    ['calc(2em + 10px)', 50],
    ['calc(100px - 2 * 1em)', 60],
    ['calc((10px + 1em) / 2)', 15],
    ['min(100px, 2em)', 40],
    ['clamp(10px, 5em, 60px)', 60],
  ])('%s is %d px', (source, px) => {
    expect(length(source)).toEqual({ px });
  });

  it('keeps percentages for layout', () => {
    expect(length('75%')).toEqual({ share: 0.75 });
    expect(length('calc(100% / 4)')).toEqual({ share: 0.25 });
  });

  it('keeps what depends on both for layout', () => {
    expect(length('min(100%, 30em)')).toEqual({ choose: 'min', of: [{ share: 1 }, { px: 600 }] });
    expect(length('calc(min(50%, 100px) - 1em)')).toEqual({ choose: 'min', of: [{ share: 0.5, plus: -20 }, { px: 80 }] });
    expect(length('clamp(1rem, 2.5vw + 1px, 4rem)')).toEqual({ px: 31 });
    expect(length('calc(-1 * max(10%, 5px))')).toEqual({ choose: 'min', of: [{ share: -0.1 }, { px: -5 }] });
  });

  it.each(['12', '12 px', 'auto', 'px', '1parsec', 'calc(2 * 3)'])('%s is no length', (source) => {
    expect(length(source)).toBeUndefined();
  });
});

it('refuses what a property does not take', () => {
  expect(parsePositiveLength('-1px')).toBeUndefined();
  expect(parsePixels('50%')).toBeUndefined();
});
