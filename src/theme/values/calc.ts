import type { Length } from '../styled.js';
import { addLengths, chooseLength, scaleLength } from './length-math.js';
import type { Specified } from './specified.js';

/** What a calculation yields: a plain number, or a length or percentage. */
export type Calculated = { readonly number: number } | { readonly length: Specified<Length> };

/** How a word that is no calculation is read; `undefined` when it is neither number nor length. */
type ReadWord = (word: string) => Calculated | undefined;

const functions = /^(-webkit-|-moz-)?(calc|min|max|clamp)\(/i;

/** Whether a text is a call of `calc()`, `min()`, `max()` or `clamp()`. */
export function isCalculation(text: string): boolean {
  return functions.test(text);
}

/**
 * Evaluates `calc()`, `min()`, `max()` and `clamp()` (CSS Values 4, 10), nested as deep as you like; lengths and
 * percentages may be mixed. `undefined` for what is not valid: a length times a length, a sum of length and number.
 */
export function parseCalculation(text: string, readWord: ReadWord): Calculated | undefined {
  const reader: Reader = { text, at: 0, readWord };
  const value = readUnit(reader);
  skipBlanks(reader);
  return reader.at === text.length ? value : undefined;
}

interface Reader {
  readonly text: string;
  readonly readWord: ReadWord;
  at: number;
}

function skipBlanks(reader: Reader): void {
  while (/\s/.test(reader.text[reader.at] ?? '')) reader.at += 1;
}

/** A sum; `+` and `-` need blanks around them, or they are signs. */
function readSum(reader: Reader): Calculated | undefined {
  let sum = readProduct(reader);
  for (;;) {
    const sign = /^\s+([+-])\s+/.exec(reader.text.slice(reader.at));
    if (sum === undefined || sign === null) return sum;
    reader.at += sign[0].length;
    sum = add(sum, readProduct(reader), sign[1] === '-' ? -1 : 1);
  }
}

function readProduct(reader: Reader): Calculated | undefined {
  let product = readUnit(reader);
  for (;;) {
    const operator = /^\s*([*/])/.exec(reader.text.slice(reader.at));
    if (product === undefined || operator === null) return product;
    reader.at += operator[0].length;
    const factor = readUnit(reader);
    product = operator[1] === '*' ? multiply(product, factor) : divide(product, factor);
  }
}

function readUnit(reader: Reader): Calculated | undefined {
  skipBlanks(reader);
  const rest = reader.text.slice(reader.at);
  const call = functions.exec(rest)?.[0] ?? (rest.startsWith('(') ? '(' : undefined);
  if (call !== undefined) {
    reader.at += call.length;
    const args = readArguments(reader);
    return args === undefined ? undefined : apply(call.toLowerCase(), args);
  }
  const word = /^[^\s()*/,]+/.exec(rest)?.[0] ?? '';
  reader.at += word.length;
  return reader.readWord(word);
}

/** Sums separated by commas, and the closing parenthesis, which may be missing at the very end. */
function readArguments(reader: Reader): readonly Calculated[] | undefined {
  const args: Calculated[] = [];
  for (;;) {
    const sum = readSum(reader);
    if (sum === undefined) return undefined;
    args.push(sum);
    skipBlanks(reader);
    const end = reader.text[reader.at];
    if (end !== undefined) reader.at += 1;
    if (end === ')' || end === undefined) return args;
    if (end !== ',') return undefined;
  }
}

function apply(call: string, args: readonly Calculated[]): Calculated | undefined {
  const [first, second, third] = args;
  if (call.endsWith('min(')) return choose('min', args);
  if (call.endsWith('max(')) return choose('max', args);
  if (!call.endsWith('clamp(')) return args.length === 1 ? first : undefined;
  if (first === undefined || second === undefined || third === undefined) return undefined;
  const capped = choose('min', [second, third]);
  return capped === undefined ? undefined : choose('max', [first, capped]);
}

function choose(which: 'min' | 'max', args: readonly Calculated[]): Calculated | undefined {
  const numbers = args.flatMap((arg) => ('number' in arg ? [arg.number] : []));
  if (numbers.length === args.length) return { number: which === 'min' ? Math.min(...numbers) : Math.max(...numbers) };
  const lengths = args.flatMap((arg) => ('length' in arg ? [arg.length] : []));
  if (lengths.length < args.length) return undefined;
  return {
    length: (context) =>
      chooseLength(
        which,
        lengths.map((length) => length(context)),
      ),
  };
}

function add(first: Calculated, second: Calculated | undefined, sign: 1 | -1): Calculated | undefined {
  if (second === undefined) return undefined;
  if ('number' in first) return 'number' in second ? { number: first.number + sign * second.number } : undefined;
  if ('number' in second) return undefined;
  return { length: (context) => addLengths(first.length(context), scaleLength(second.length(context), sign)) };
}

function multiply(first: Calculated, second: Calculated | undefined): Calculated | undefined {
  if (second === undefined) return undefined;
  if ('number' in first) return 'number' in second ? { number: first.number * second.number } : multiply(second, first);
  return 'number' in second ? { length: (context) => scaleLength(first.length(context), second.number) } : undefined;
}

function divide(first: Calculated, second: Calculated | undefined): Calculated | undefined {
  if (second === undefined || !('number' in second) || second.number === 0) return undefined;
  return multiply(first, { number: 1 / second.number });
}
