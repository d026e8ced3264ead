import { describe, expect, it } from 'vitest';
import { parseColor } from '../../../src/theme/values/color.js';
import type { ValueContext } from '../../../src/theme/values/specified.js';

const context: ValueContext = {
  fontSize: 16,
  fontSizeAbsolute: false,
  rootFontSize: 16,
  viewport: { width: 100, height: 100 },
  color: { hex: '123456', alpha: 1 },
  parentFontWeight: 400,
};

const color = (text: string) => parseColor(text)?.(context);

describe('parseColor', () => {
  it.each([
    ['red', 'FF0000', 1],
    ['RebeccaPurple', '663399', 1],
    ['#abc', 'AABBCC', 1],
    ['#abc8', 'AABBCC', 0.533],
    ['#A1b2C3', 'A1B2C3', 1],
    ['#a1b2c380', 'A1B2C3', 0.502],
    ['rgb(255, 128, 0)', 'FF8000', 1],
    ['rgba(255,128,0,.25)', 'FF8000', 0.25],
    ['rgb(100% 50% 0% / 40%)', 'FF8000', 0.4],
    ['rgb(300, -5, 0)', 'FF0000', 1],
    ['hsl(120, 100%, 25%)', '008000', 1],
    ['hsla(0.5turn 100% 50% / 0.5)', '00FFFF', 0.5],
    ['hsl(-120, 100%, 50%)', '0000FF', 1],
    ['hwb(0 20% 20%)', 'CC3333', 1],
    ['transparent', '000000', 0],
    ['currentColor', '123456', 1],
  ])('%s is %s at %d', (source, hex, alpha) => {
    expect(color(source)).toEqual({ hex, alpha });
  });

  it.each(['', 'reddish', '#12', '#12345', '"#0C3C26"', 'rgb(1,2)', 'rgb(a, b, c)', 'url(x)'])('%s is no colour', (source) => {
    expect(color(source)).toBeUndefined();
  });
});
