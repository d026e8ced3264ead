import { describe, expect, it } from 'vitest';
import { parseColor } from '../../../src/theme/values/color.js';
import type { ValueContext } from '../../../src/theme/values/specified.js';

const context: ValueContext = {
  fontSize: 16,
  zeroWidth: 0.5,
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
    ['lab(50% 40 59.5)', 'BF5700', 1],
    ['lch(52.2% 72.2 50)', 'CD561A', 1],
    ['oklab(40.101% 0.1147 0.0453)', '7D2329', 1],
    ['oklch(59.69% 0.156 49.77 / 50%)', 'C65D07', 0.5],
    ['color(display-p3 1 0.5 0)', 'FF7600', 1],
    ['color(srgb 0.5 0 1)', '8000FF', 1],
    ['color-mix(in srgb, red, blue)', '800080', 1],
    ['color-mix(in srgb, red 25%, transparent)', 'FF0000', 0.25],
    ['CanvasText', '000000', 1],
    ['light-dark(white, black)', 'FFFFFF', 1],
    ['transparent', '000000', 0],
    ['currentColor', '123456', 1],
  ])('%s is %s at %d', (source, hex, alpha) => {
    expect(color(source)).toEqual({ hex, alpha });
  });

  it.each(['', 'reddish', '#12', '#12345', '"#0C3C26"', 'rgb(1,2)', 'rgb(a, b, c)', 'url(x)'])('%s is no colour', (source) => {
    expect(color(source)).toBeUndefined();
  });
});
