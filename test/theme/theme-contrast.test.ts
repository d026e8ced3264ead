/** Text of the built-in themes, and of speaker notes on paper, can be read: WCAG 2.2, 1.4.3 (AA), 4.5 to 1, whatever its size. */
import { describe, expect, it } from 'vitest';
import { notesCss } from '../../src/theme/base/notes.js';
import { looks, themeNames } from '../../src/theme/themes/looks.js';

/** Relative luminance (WCAG 2.2, definitions) of `#rrggbb`. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

it('measures as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each(themeNames)('%s', (name) => {
  const { paper, ink, headingInk, muted, accent, surface, marked, code, terminal } = looks[name];
  const pairs: readonly (readonly [string, string, string])[] = [
    ...Object.entries({ ink, headingInk, muted, accent }).map(([what, color]) => [what, color, paper] as const),
    ...Object.entries({ ink, ...code }).flatMap(
      ([what, color]) =>
        [
          [`${what} of code`, color, surface],
          [`${what} of marked code`, color, marked],
        ] as const,
    ),
    ['terminal', terminal.ink, terminal.screen],
    ['user of a prompt', terminal.user, terminal.screen],
    ['path of a prompt', terminal.path, terminal.screen],
    ['bar of a terminal', terminal.barInk, terminal.bar],
  ];

  it.each(pairs)('%s (%s on %s)', (_, color, ground) => {
    expect(contrast(color, ground)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('speaker notes', () => {
  const inks = [...notesCss.matchAll(/^([^{\n]*)\{[^}\n]*?(?<!-)\bcolor: (#[0-9a-f]{6})/gm)].map(
    ([, rule = '', color = '']) => [rule.trim(), color] as const,
  );
  const grounds = [...notesCss.matchAll(/background-color: (#[0-9a-f]{6})/g)].map(([, color = '']) => color);

  it('have code in colours, on grounds of their own', () => {
    expect(inks.filter(([rule]) => rule.includes('.hljs-')).length).toBeGreaterThan(5);
    expect(grounds.length).toBeGreaterThan(2);
  });

  it.each(inks)('%s %s', (_, color) => {
    for (const ground of ['#ffffff', ...grounds]) expect(contrast(color, ground)).toBeGreaterThanOrEqual(4.5);
  });
});
