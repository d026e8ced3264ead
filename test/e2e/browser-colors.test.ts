import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { plainColor, parseColor } from '../../src/theme/values/color.js';
import { initialContext } from '../../src/theme/values/specified.js';

const single = [
  ...['red', 'rebeccapurple', '#abc', '#a1b2c3', 'rgb(12.4 200 300)', 'rgb(10%, 20%, 30%)', 'hsl(200 70% 40%)', 'hsl(0.4turn, 20%, 90%)'],
  ...[
    'hsl(-30 50 50)',
    'hwb(40 20% 30%)',
    'hwb(40 70% 60%)',
    'lab(50% 40 59.5)',
    'lab(30 -50% 20%)',
    'lch(52% 72 50)',
    'lch(80% 90% 3rad)',
  ],
  ...['oklab(40% 0.11 0.05)', 'oklab(0.9 -0.3 0.2)', 'oklch(60% 0.16 50)', 'oklch(0.8 0.4 140)', 'oklch(0.3 none 140)'],
  ...['srgb', 'srgb-linear', 'display-p3', 'a98-rgb', 'prophoto-rgb', 'rec2020', 'xyz', 'xyz-d50', 'xyz-d65'].map(
    (space) => `color(${space} 0.4 0.3 0.5)`,
  ),
];
const rectangular = ['srgb', 'srgb-linear', 'display-p3', 'a98-rgb', 'prophoto-rgb', 'rec2020', 'lab', 'oklab', 'xyz', 'xyz-d50'];
const polar = ['hsl', 'hwb', 'lch', 'oklch'].flatMap((space) =>
  ['', ' shorter hue', ' longer hue', ' increasing hue', ' decreasing hue'].map((way) => space + way),
);
const pairs = [
  'red, blue 30%',
  'white 25%, teal',
  'gray, orange',
  'rebeccapurple, rebeccapurple',
  'rgb(200 30 60), oklch(0.6 0.1 120)',
  'hsl(350 40% 50%), lab(70% 20 -30)',
];
const colors = [...single, ...[...rectangular, ...polar].flatMap((space) => pairs.map((pair) => `color-mix(in ${space}, ${pair})`))];

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--force-color-profile=srgb'] });
});
afterAll(() => browser.close());

/** The bytes of red, green and blue that Chromium paints, by colour. */
async function painted(): Promise<readonly (readonly number[])[]> {
  const page = await browser.newPage();
  return page.evaluate((texts) => {
    const { document } = globalThis as unknown as { document: { createElement(name: 'canvas'): Canvas } };
    interface Canvas {
      getContext(kind: '2d'): {
        fillStyle: string;
        fillRect(...box: number[]): void;
        getImageData(...box: number[]): { data: Iterable<number> };
      };
    }
    const context = document.createElement('canvas').getContext('2d');
    return texts.map((text) => {
      context.fillStyle = '#010203';
      context.fillStyle = text;
      context.fillRect(0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
    });
  }, colors);
}

it('reads and mixes colours as Chromium does', async () => {
  const theirs = await painted();
  const far = colors.flatMap((text, index) => {
    const { hex = '' } = plainColor(text) ?? parseColor(text)?.(initialContext) ?? {};
    const ours = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    const isNear = ours.every((value, channel) => Math.abs(value - theirs[index]![channel]!) <= 1);
    return isNear ? [] : [{ text, ours, theirs: theirs[index] }];
  });
  expect(far).toEqual([]);
});
