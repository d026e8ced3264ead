import type { Length, LengthOrAuto } from '../styled.js';
import { constant, type Specified, type ValueContext } from './specified.js';
import { functionOf, splitAt, splitWords } from './split.js';

const pixelsPerUnit: Readonly<Record<string, number>> = {
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
};

/** Units that depend on the surroundings, as pixels (CSS Values 4, 6.1). `ex` and `ch` are taken as half an em. */
const relativeUnits: Readonly<Record<string, (context: ValueContext) => number>> = {
  em: ({ fontSize }) => fontSize,
  rem: ({ rootFontSize }) => rootFontSize,
  ex: ({ fontSize }) => fontSize / 2,
  ch: ({ fontSize }) => fontSize / 2,
  vw: ({ viewport }) => viewport.width / 100,
  vh: ({ viewport }) => viewport.height / 100,
  vmin: ({ viewport }) => Math.min(viewport.width, viewport.height) / 100,
  vmax: ({ viewport }) => Math.max(viewport.width, viewport.height) / 100,
};

const number = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z%]*)$/i;

/** Reads a length or percentage; `undefined` for anything else. Zero may stand without a unit. */
export function parseLength(text: string): Specified<Length> | undefined {
  const calculated = functionOf(text);
  if (calculated !== undefined) return parseMath(calculated.name, calculated.body);
  const match = number.exec(text);
  if (match === null) return undefined;
  const amount = Number(match[1]);
  const unit = (match[2] ?? '').toLowerCase();
  if (unit === '%') return constant({ share: amount / 100 });
  if (unit === '') return amount === 0 ? constant({ px: 0 }) : undefined;
  const absolute = pixelsPerUnit[unit];
  if (absolute !== undefined) return constant({ px: amount * absolute });
  const relative = relativeUnits[unit];
  return relative === undefined ? undefined : (context) => ({ px: amount * relative(context) });
}

/** As `parseLength`, but negative lengths are refused: for padding, sizes and widths. */
export function parsePositiveLength(text: string): Specified<Length> | undefined {
  return text.startsWith('-') ? undefined : parseLength(text);
}

/** Reads a length, a percentage or `auto`. */
export function parseLengthOrAuto(text: string): Specified<LengthOrAuto> | undefined {
  return text.toLowerCase() === 'auto' ? constant<LengthOrAuto>('auto') : parseLength(text);
}

/** Reads a length in pixels; a percentage is refused. */
export function parsePixels(text: string): Specified<number> | undefined {
  const length = parseLength(text);
  if (length === undefined || text.includes('%')) return undefined;
  return (context) => pixels(length(context));
}

/** A length in pixels, where what a share is a share of is known. */
export function resolveLength(length: Length, base: number): number {
  return 'px' in length ? length.px : length.share * base + (length.plus ?? 0);
}

function pixels(length: Length): number {
  return 'px' in length ? length.px : (length.plus ?? 0);
}

function shareOf(length: Length): number {
  return 'share' in length ? length.share : 0;
}

/** Reads a number without a unit. */
export function parseNumber(text: string): number | undefined {
  const match = number.exec(text);
  return match === null || match[2] !== '' ? undefined : Number(match[1]);
}

/** `calc()`; `min()`, `max()`, `clamp()` of lengths of one kind: all in pixels, or all percentages. */
function parseMath(name: string, body: string): Specified<Length> | undefined {
  if (name === 'calc') return parseSum(body);
  const parts = splitAt(body, ',').map(parseSum);
  const given = parts.filter((part) => part !== undefined);
  if (given.length !== parts.length) return undefined;
  const choose = { min: smallest, max: largest, clamp: middle }[name];
  return choose === undefined ? undefined : combine(given, choose);
}

const smallest = (values: readonly number[]): number => Math.min(...values);
const largest = (values: readonly number[]): number => Math.max(...values);
const middle = ([low = 0, value = 0, high = 0]: readonly number[]): number => Math.max(low, Math.min(value, high));

function combine(
  parts: readonly Specified<Length>[],
  choose: (values: readonly number[]) => number,
): Specified<Length> | undefined {
  const sample = parts.map((part) => part(probe));
  if (sample.every((length) => 'px' in length)) return (context) => ({ px: choose(parts.map((part) => pixels(part(context)))) });
  const isPure = sample.every((length) => 'share' in length && length.plus === undefined);
  return isPure ? constant({ share: choose(sample.map(shareOf)) }) : undefined;
}

/** Sums and multiples, which go through pixels and shares alike (`calc(100% - 2em)`). */
function combineLinear(
  parts: readonly Specified<Length>[],
  add: (values: readonly number[]) => number,
): Specified<Length> {
  const sample = parts.map((part) => part(probe));
  if (sample.every((length) => 'px' in length)) return (context) => ({ px: add(parts.map((part) => pixels(part(context)))) });
  const share = add(sample.map(shareOf));
  if (sample.every((length) => 'share' in length && length.plus === undefined)) return constant({ share });
  return (context) => ({ share, plus: add(parts.map((part) => pixels(part(context)))) });
}

/** Any surroundings will do to see whether a value is a length or a percentage. */
const probe: ValueContext = {
  fontSize: 16,
  fontSizeAbsolute: false,
  rootFontSize: 16,
  viewport: { width: 100, height: 100 },
  color: { hex: '000000', alpha: 1 },
  parentFontWeight: 400,
};

function parseSum(text: string): Specified<Length> | undefined {
  const terms: string[][] = [[]];
  const signs = [1];
  for (const word of splitWords(text.replace(/[*/]/g, ' $& '))) {
    if (word === '+' || word === '-') {
      terms.push([]);
      signs.push(word === '-' ? -1 : 1);
    } else terms.at(-1)?.push(word);
  }
  const lengths = terms.map(parseProduct);
  const given = lengths.filter((length) => length !== undefined);
  if (given.length !== lengths.length) return undefined;
  return combineLinear(given, (values) => values.reduce((sum, value, index) => sum + value * (signs[index] ?? 1), 0));
}

/** One length times or divided by numbers. */
function parseProduct(factors: readonly string[]): Specified<Length> | undefined {
  const index = factors.findIndex((factor, at) => at % 2 === 0 && parseNumber(factor) === undefined);
  const scale = factors.reduce((product, factor, at) => {
    if (at % 2 === 1 || at === index) return product;
    const value = parseNumber(factor) ?? Number.NaN;
    return factors[at - 1] === '/' ? product / value : product * value;
  }, 1);
  const length = parseLength(unwrap(factors[index === -1 ? 0 : index] ?? ''));
  return length === undefined || !Number.isFinite(scale) ? undefined : combineLinear([length], ([value = 0]) => value * scale);
}

/** A sum in parentheses inside `calc()` is a `calc()` of its own. */
function unwrap(text: string): string {
  return text.startsWith('(') ? `calc${text}` : text;
}
