import type { Color } from '../styled.js';
import { namedColors } from './named-colors.js';
import { constant, type Specified } from './specified.js';
import { functionOf } from './split.js';

export const black: Color = { hex: '000000', alpha: 1 };
export const transparent: Color = { hex: '000000', alpha: 0 };

/** Reads a colour in any form of CSS Color 4 that is sRGB: names, `#…`, `rgb()`, `hsl()`, `hwb()`, `currentcolor`. */
export function parseColor(text: string): Specified<Color> | undefined {
  const lower = text.toLowerCase();
  if (lower === 'currentcolor') return (context) => context.color;
  const color = colorOf(lower);
  return color === undefined ? undefined : constant(color);
}

/** A colour that depends on nothing around it, in lower case. */
export function colorOf(text: string): Color | undefined {
  if (text === 'transparent') return transparent;
  const named = namedColors.get(text);
  if (named !== undefined) return { hex: named, alpha: 1 };
  if (text.startsWith('#')) return fromHex(text.slice(1));
  const call = functionOf(text);
  return call === undefined ? undefined : fromFunction(call.name, call.body);
}

function fromHex(digits: string): Color | undefined {
  if (!/^([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.test(digits)) return undefined;
  const long = digits.length <= 4 ? digits.replace(/./g, '$&$&') : digits;
  const alpha = long.length === 8 ? Number.parseInt(long.slice(6), 16) / 255 : 1;
  return { hex: long.slice(0, 6).toUpperCase(), alpha: round(alpha) };
}

/** Both syntaxes: commas throughout, or blanks with a slash before the alpha value. */
function fromFunction(name: string, body: string): Color | undefined {
  const parts = body.split(/[\s,/]+/).filter((part) => part !== '');
  const alpha = parts[3] === undefined ? 1 : share(parts[3], 1);
  const [first, second, third] = parts;
  if (first === undefined || second === undefined || third === undefined || parts.length > 4) return undefined;
  const channels = channelsOf(name, first, second, third);
  if (channels === undefined || alpha === undefined || channels.some(Number.isNaN)) return undefined;
  return { hex: channels.map(hexByte).join(''), alpha: round(clamp(alpha)) };
}

/** Red, green and blue, 0 to 1. */
function channelsOf(name: string, first: string, second: string, third: string): readonly number[] | undefined {
  if (name === 'rgb' || name === 'rgba') return [first, second, third].map((part) => share(part, 255) ?? Number.NaN);
  const hue = degrees(first);
  const [one, two] = [share(second, 100), share(third, 100)];
  if (hue === undefined || one === undefined || two === undefined) return undefined;
  if (name === 'hsl' || name === 'hsla') return fromHsl(hue, clamp(one), clamp(two));
  return name === 'hwb' ? fromHwb(hue, clamp(one), clamp(two)) : undefined;
}

/** CSS Color 4, section 7.1. */
function fromHsl(hue: number, saturation: number, lightness: number): readonly number[] {
  const spread = saturation * Math.min(lightness, 1 - lightness);
  return [0, 8, 4].map((offset) => {
    const position = (offset + hue / 30) % 12;
    return lightness - spread * Math.max(-1, Math.min(position - 3, 9 - position, 1));
  });
}

/** CSS Color 4, section 8.1. */
function fromHwb(hue: number, white: number, dark: number): readonly number[] {
  if (white + dark >= 1) return [0, 1, 2].map(() => white / (white + dark));
  return fromHsl(hue, 1, 0.5).map((channel) => channel * (1 - white - dark) + white);
}

function degrees(text: string): number | undefined {
  const match = /^([+-]?[\d.]+)(deg|grad|rad|turn)?$/.exec(text);
  if (match === null) return undefined;
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
  return Math.round(clamp(channel) * 255).toString(16).padStart(2, '0').toUpperCase();
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
