import { parseColor } from '../values/color.js';
import { splitWords } from '../values/split.js';
import { parseBorderStyle, parseBorderWidth } from './border.js';
import { isPropertyName, type PropertyName } from './properties.js';

/** One longhand and its text. */
export type Expansion = readonly [name: PropertyName, text: string];

/** A property that stands for several. */
export interface Shorthand {
  /** Every longhand it sets. */
  readonly longhands: readonly PropertyName[];
  /** The longhands' texts, `undefined` when the value is not valid. */
  readonly expand: (text: string) => readonly Expansion[] | undefined;
}

/** The sides in CSS's order. */
export const sides = ['top', 'right', 'bottom', 'left'] as const;
type FourSides = readonly [PropertyName, PropertyName, PropertyName, PropertyName];

/** One to four values for top, right, bottom and left (or for the corners, clockwise). */
export function fourSides(longhands: FourSides): Shorthand {
  return {
    longhands,
    expand(text) {
      const words = splitWords(text);
      const [top = '', right = top, bottom = top, left = right] = words;
      if (words.length < 1 || words.length > 4) return undefined;
      return [top, right, bottom, left].map((word, index) => [longhands[index] ?? longhands[0], word] as const);
    },
  };
}

/** One or two values for two longhands. */
export function twoSides(first: PropertyName, second: PropertyName): Shorthand {
  return {
    longhands: [first, second],
    expand(text) {
      const [start = '', end = start] = splitWords(text);
      return [
        [first, start],
        [second, end],
      ];
    },
  };
}

/** Another name for a property. */
export function alias(name: PropertyName): Shorthand {
  return { longhands: [name], expand: (text) => [[name, text]] };
}

/** Width, style and colour in any order, for one side or several at once. */
export function line(prefixes: readonly string[]): Shorthand {
  const named = (part: string): readonly PropertyName[] => prefixes.map((prefix) => `${prefix}-${part}`).filter(isPropertyName);
  const kinds = [
    { names: named('width'), parse: parseBorderWidth },
    { names: named('style'), parse: parseBorderStyle },
    { names: named('color'), parse: parseColor },
  ];
  return {
    longhands: kinds.flatMap(({ names }) => names),
    expand: (text) => sortOut(splitWords(text), kinds),
  };
}

/** Longhands that a word may be for. */
export interface Kind {
  readonly names: readonly PropertyName[];
  readonly parse: (word: string) => unknown;
}

/** Gives each word to the first kind that takes it and has none yet; a word nobody takes makes the value invalid. */
export function sortOut(words: readonly string[], kinds: readonly Kind[]): readonly Expansion[] | undefined {
  const open = new Set(kinds);
  const result: Expansion[] = [];
  for (const word of words) {
    const kind = [...open].find(({ parse }) => parse(word) !== undefined);
    if (kind === undefined) return undefined;
    open.delete(kind);
    result.push(...kind.names.map((name) => [name, word] as const));
  }
  return words.length === 0 ? undefined : result;
}
