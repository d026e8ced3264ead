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

  // As Chromium 156 has them.
  it.each([
    ['rgb(255 0 0 / none)', 'FF0000', 0],
    ['rgb(0 0 0/50%)', '000000', 0.5],
    ['hsl(none 50% 50%)', 'BF4040', 1],
    ['hsl(260 60 40)', '5229A3', 1],
    ['hwb(120 60% 60%)', '808080', 1],
    ['lab(50% none 59.5)', '897600', 1],
    ['oklch(60% 50% 120deg)', '738E00', 1],
    ['color(prophoto-rgb 0.5 0.3 0.2)', 'B94D3B', 1],
    ['color(rec2020 0.5 0.3 0.2 / 25%)', 'A3533D', 0.25],
    ['color(a98-rgb 0.5 0.3 0.2)', '8F4B2E', 1],
    ['color(xyz-d50 0.3 0.4 0.2)', '7AB87F', 1],
    ['color-mix(in oklch, white, red)', 'FFA191', 1],
    ['color-mix(in oklch longer hue, red, red)', '00A9DB', 1],
    ['color-mix(in hsl longer hue, lime, gray)', 'BF40BF', 1],
    ['color-mix(in lch increasing hue, red 30%, rgb(0 0 255 / 50%))', '0080EA', 0.65],
    ['color-mix(in hwb, teal, white 25%)', '40A0A0', 1],
    ['color-mix(in display-p3, red, lime)', 'B4961A', 1],
    ['color-mix(in xyz-d50, rebeccapurple, orange 30%)', 'A86782', 1],
    ['color-mix(in oklch, transparent, rebeccapurple)', '663399', 0.5],
    ['color-mix(in oklab, oklch(0.7 0.3 150) 40%, currentcolor)', '007052', 1],
    ['color-mix(in lch, color-mix(in srgb, red, blue), white)', 'C38BBE', 1],
  ])('%s is %s at %d', (source, hex, alpha) => {
    expect(color(source)).toEqual({ hex, alpha });
  });

  it.each([
    '',
    'reddish',
    '#12',
    '#12345',
    '"#0C3C26"',
    'rgb(1,2)',
    'rgb(a, b, c)',
    'rgb(1 2, 3)',
    'rgb(1 2 3 4)',
    'color(foo 1 1 1)',
    'abc',
    'url(x)',
  ])('%s is no colour', (source) => {
    expect(color(source)).toBeUndefined();
  });
});
