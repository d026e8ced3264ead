import type { Color } from '../styled.js';
import { fromHsl, fromHwb, isMixingSpace, mixColors } from './color-mix.js';
import { fromLab, fromOklab, fromPolar, fromPredefined, type Triple } from './color-spaces.js';
import { namedColors, systemColors } from './named-colors.js';
import { constant, type Specified } from './specified.js';
import { functionOf, splitAt, splitWords } from './split.js';

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
  return typeof color === 'function' || color === undefined ? color : constant(color);
}

/** A colour that depends on nothing around it, in lower case; `undefined` for any other. */
export function plainColor(text: string): Color | undefined {
  const color = colorOf(text);
  return typeof color === 'function' ? undefined : color;
}

function colorOf(text: string): Color | Specified<Color> | undefined {
  if (text === 'transparent') return transparent;
  const named = namedColors.get(text) ?? systemColors.get(text);
  if (named !== undefined) return { hex: named, alpha: 1 };
  if (text.startsWith('#')) return fromHex(text.slice(1));
  const call = functionOf(text);
  if (call === undefined) return undefined;
  if (call.name === 'color-mix') return parseMix(splitAt(call.body, ','));
  if (call.name === 'light-dark') return parseColor(splitAt(call.body, ',')[0] ?? '');
  return fromFunction(call.name, call.body);
}

function fromHex(digits: string): Color | undefined {
  if (!/^([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.test(digits)) return undefined;
  const long = digits.length <= 4 ? digits.replace(/./g, '$&$&') : digits;
  const alpha = long.length === 8 ? Number.parseInt(long.slice(6), 16) / 255 : 1;
  return { hex: long.slice(0, 6).toUpperCase(), alpha: round(alpha) };
}

/** Both syntaxes: commas throughout, or blanks with a slash before the alpha value. */
function fromFunction(name: string, body: string): Color | undefined {
  const words = splitWords(body.replace(/[,/]/g, ' '));
  const [space = '', ...parts] = name === 'color' ? words : ['', ...words];
  const alpha = parts[3] === undefined ? 1 : share(parts[3], 1);
  const [first, second, third] = parts;
  if (first === undefined || second === undefined || third === undefined || parts.length > 4) return undefined;
  const channels = name === 'color' ? predefined(space, first, second, third) : channelsOf(name, first, second, third);
  if (channels === undefined || alpha === undefined || channels.some(Number.isNaN)) return undefined;
  return toColor(channels, alpha);
}

function toColor(channels: Triple, alpha: number): Color {
  return { hex: channels.map(hexByte).join(''), alpha: round(clamp(alpha)) };
}

function predefined(space: string, ...parts: readonly [string, string, string]): Triple | undefined {
  return fromPredefined(space, numbers(parts, [1, 1, 1]));
}

/** Red, green and blue, 0 to 1. */
function channelsOf(name: string, ...parts: readonly [string, string, string]): Triple | undefined {
  const [first, second, third] = parts;
  switch (name) {
    case 'rgb':
    case 'rgba': {
      const [r, g, b] = numbers(parts, [1, 1, 1]);
      const byte = (part: string, value: number): number => (part.endsWith('%') ? value : value / 255);
      return [byte(first, r), byte(second, g), byte(third, b)];
    }
    case 'hsl':
    case 'hsla':
      return fromHsl([degrees(first), clamp(hundredth(second)), clamp(hundredth(third))]);
    case 'hwb':
      return fromHwb([degrees(first), clamp(hundredth(second)), clamp(hundredth(third))]);
    case 'lab':
      return fromLab(numbers(parts, [100, 125, 125]));
    case 'oklab':
      return fromOklab(numbers(parts, [1, 0.4, 0.4]));
    case 'lch':
      return fromLab(fromPolar([...pair(numbers(parts, [100, 150, 1])), degrees(third)]));
    case 'oklch':
      return fromOklab(fromPolar([...pair(numbers(parts, [1, 0.4, 1])), degrees(third)]));
    default:
      return undefined;
  }
}

function pair([first, second]: Triple): readonly [number, number] {
  return [first, second];
}

/** Numbers as they are, percentages as shares of what is all; NaN for anything else. */
function numbers(parts: readonly [string, string, string], whole: Triple): Triple {
  const value = (index: 0 | 1 | 2): number => {
    const part = parts[index];
    const number = share(part, 1) ?? Number.NaN;
    return part.endsWith('%') ? number * whole[index] : number;
  };
  return [value(0), value(1), value(2)];
}

function hundredth(text: string): number {
  return share(text, 100) ?? Number.NaN;
}

/** `in space [way hue], color [p%], color [p%]`. */
function parseMix([method = '', ...mixed]: readonly string[]): Specified<Color> | undefined {
  const [word, space = '', way = 'shorter'] = splitWords(method);
  const parts = mixed.map(weighted);
  const [first, second] = parts;
  if (word !== 'in' || !isMixingSpace(space) || parts.length !== 2 || first === undefined || second === undefined) return undefined;
  const one = first.weight ?? (second.weight === undefined ? 0.5 : 1 - second.weight);
  const two = second.weight ?? 1 - one;
  if (one + two <= 0) return undefined;
  return (context) => {
    const made = mixColors(first.color(context), second.color(context), two / (one + two), space, way);
    return made === undefined ? transparent : toColor(made.rgb, made.alpha * Math.min(1, one + two));
  };
}

function weighted(text: string): { readonly color: Specified<Color>; readonly weight: number | undefined } | undefined {
  const words = splitWords(text);
  const percentage = words.find((word) => /^[\d.]+%$/.test(word));
  const color = parseColor(words.filter((word) => word !== percentage).join(' '));
  return color === undefined ? undefined : { color, weight: percentage === undefined ? undefined : clamp(hundredth(percentage)) };
}

/** NaN for what is no angle. */
function degrees(text: string): number {
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(deg|grad|rad|turn)?$/.exec(text);
  if (match === null) return text === 'none' ? 0 : Number.NaN;
  const perUnit = { deg: 1, grad: 0.9, rad: 180 / Math.PI, turn: 360 }[match[2] ?? 'deg'] ?? 1;
  const value = (Number(match[1]) * perUnit) % 360;
  return value < 0 ? value + 360 : value;
}

/** A percentage, or a number of which `whole` is all, as a share of 1; `none` is 0. */
function share(text: string, whole: number): number | undefined {
  if (text === 'none') return 0;
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%?)$/.exec(text);
  return match === null ? undefined : Number(match[1]) / (match[2] === '%' ? 100 : whole);
}

function hexByte(channel: number): string {
  return Math.round(clamp(channel) * 255)
    .toString(16)
    .padStart(2, '0')
    .toUpperCase();
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
