import type { Color } from '../styled.js';
import { isMixingSpace, mixColors } from './color-mix.js';
import { constant, type Specified, type ValueContext } from './specified.js';
import { functionOf, splitAt, splitWords } from './split.js';
import { systemColors } from './system-colors.js';
import { narrow, parseWide, widen, type WideColor } from './wide-color.js';

export const black: Color = { hex: '000000', alpha: 1 };
export const transparent: Color = { hex: '000000', alpha: 0 };

/**
 * Reads a colour in any form of CSS Color 4 and `color-mix()` and `light-dark()` of 5: names, the system's, `#…`, `rgb()`,
 * `hsl()`, `hwb()`, `lab()`, `lch()`, `oklab()`, `oklch()`, `color()`, `currentcolor`. What sRGB cannot show is clipped to it.
 */
export function parseColor(text: string): Specified<Color> | undefined {
  const lower = text.toLowerCase();
  if (lower === 'currentcolor') return (context) => context.color;
  const color = colorOf(lower);
  if (typeof color === 'function') return (context) => narrow(color(context));
  return color && constant(narrow(color));
}

/** A colour that depends on nothing around it, in lower case; `undefined` for any other. */
export function plainColor(text: string): Color | undefined {
  const color = colorOf(text);
  return color === undefined || typeof color === 'function' ? undefined : narrow(color);
}

function colorOf(text: string): WideColor | Specified<WideColor> | undefined {
  const call = functionOf(text);
  if (call?.name === 'color-mix') return parseMix(splitAt(call.body, ','));
  if (call?.name === 'light-dark') return colorOrCurrent(splitAt(call.body, ',')[0] ?? '');
  const system = systemColors.get(text);
  return system === undefined ? parseWide(text) : widen({ hex: system, alpha: 1 });
}

function colorOrCurrent(text: string): WideColor | Specified<WideColor> | undefined {
  return text === 'currentcolor' ? ({ color }: ValueContext) => widen(color) : colorOf(text);
}

/** `in space [way hue], color [p%], color [p%]`. */
function parseMix([method = '', ...mixed]: readonly string[]): Specified<WideColor> | undefined {
  const [word, space = '', way = 'shorter'] = splitWords(method);
  const parts = mixed.map(weighted);
  const [first, second] = parts;
  if (word !== 'in' || !isMixingSpace(space) || parts.length !== 2 || first === undefined || second === undefined) return undefined;
  const one = first.weight ?? (second.weight === undefined ? 0.5 : 1 - second.weight);
  const two = second.weight ?? 1 - one;
  if (one + two <= 0) return undefined;
  return (context) => {
    const made = mixColors(first.color(context), second.color(context), two / (one + two), space, way);
    return made === undefined ? widen(transparent) : { ...made, alpha: (made.alpha ?? 1) * Math.min(1, one + two) };
  };
}

function weighted(text: string): { readonly color: Specified<WideColor>; readonly weight: number | undefined } | undefined {
  const words = splitWords(text);
  const percentage = words.find((word) => /^[\d.]+%$/.test(word));
  const color = colorOrCurrent(words.filter((word) => word !== percentage).join(' '));
  if (color === undefined) return undefined;
  const weight = percentage === undefined ? undefined : Math.min(1, Number.parseFloat(percentage) / 100);
  return { color: typeof color === 'function' ? color : constant(color), weight };
}
