import type { Length, LengthOrAuto } from '../styled.js';
import { isCalculation, parseCalculation, type Calculated } from './calc.js';
import { constant, type Specified, type ValueContext } from './specified.js';

export { resolveLength } from './length-math.js';

const pixelsPerUnit: Readonly<Record<string, number>> = {
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
};

/** Units that depend on the surroundings, as pixels (CSS Values 4, 6.1). `ex` is taken as half an em, a line as 1.2. */
const relativeUnits: Readonly<Record<string, (context: ValueContext) => number>> = {
  em: ({ fontSize }) => fontSize,
  rem: ({ rootFontSize }) => rootFontSize,
  ex: ({ fontSize }) => fontSize / 2,
  ch: ({ fontSize, zeroWidth }) => fontSize * zeroWidth,
  ic: ({ fontSize }) => fontSize,
  cap: ({ fontSize }) => fontSize * 0.7,
  lh: ({ fontSize }) => fontSize * 1.2,
  rlh: ({ rootFontSize }) => rootFontSize * 1.2,
  vw: ({ viewport }) => viewport.width / 100,
  vh: ({ viewport }) => viewport.height / 100,
  vi: ({ viewport }) => viewport.width / 100,
  vb: ({ viewport }) => viewport.height / 100,
  vmin: ({ viewport }) => Math.min(viewport.width, viewport.height) / 100,
  vmax: ({ viewport }) => Math.max(viewport.width, viewport.height) / 100,
};

const number = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z%]*)$/i;

/** Reads a length or percentage, also a calculated one; `undefined` for anything else. Zero may stand without a unit. */
export function parseLength(text: string): Specified<Length> | undefined {
  if (isCalculation(text)) {
    const calculated = parseCalculation(text, wordOf);
    return calculated !== undefined && 'length' in calculated ? calculated.length : undefined;
  }
  const match = number.exec(text);
  if (match === null) return undefined;
  const amount = Number(match[1]);
  const unit = (match[2] ?? '').toLowerCase();
  if (unit === '%') return constant({ share: amount / 100 });
  if (unit === '') return amount === 0 ? constant({ px: 0 }) : undefined;
  const absolute = pixelsPerUnit[unit];
  if (absolute !== undefined) return constant({ px: amount * absolute });
  // The small, large and dynamic viewports of telephones are one on a slide.
  const relative = relativeUnits[/^[sld]v(w|h|min|max|i|b)$/.test(unit) ? unit.slice(1) : unit];
  return relative === undefined ? undefined : (context) => ({ px: amount * relative(context) });
}

/** In a calculation 0 is a number, no length. */
function wordOf(word: string): Calculated | undefined {
  const constantNumber = { pi: Math.PI, e: Math.E }[word.toLowerCase()] ?? plainNumber(word);
  if (constantNumber !== undefined) return { number: constantNumber };
  const length = parseLength(word);
  return length === undefined ? undefined : { length };
}

/** As `parseLength`, but negative lengths are refused: for padding, sizes and widths. Calculated ones are kept at 0. */
export function parsePositiveLength(text: string): Specified<Length> | undefined {
  if (text.startsWith('-')) return undefined;
  const length = parseLength(text);
  if (length === undefined || !isCalculation(text)) return length;
  return (context) => {
    const value = length(context);
    return 'px' in value ? { px: Math.max(0, value.px) } : value;
  };
}

/** Reads a length, a percentage or `auto`. */
export function parseLengthOrAuto(text: string): Specified<LengthOrAuto> | undefined {
  return text.toLowerCase() === 'auto' ? constant<LengthOrAuto>('auto') : parseLength(text);
}

/** Reads a length in pixels; a percentage is refused. */
export function parsePixels(text: string): Specified<number> | undefined {
  const length = parseLength(text);
  if (length === undefined || text.includes('%')) return undefined;
  return (context) => {
    const value = length(context);
    return 'px' in value ? value.px : 0;
  };
}

/** Reads a number without a unit, also a calculated one. */
export function parseNumber(text: string): number | undefined {
  if (!isCalculation(text)) return plainNumber(text);
  const calculated = parseCalculation(text, wordOf);
  return calculated !== undefined && 'number' in calculated ? calculated.number : undefined;
}

function plainNumber(text: string): number | undefined {
  const match = number.exec(text);
  return match === null || match[2] !== '' ? undefined : Number(match[1]);
}
