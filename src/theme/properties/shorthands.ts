import { parseColor } from '../values/color.js';
import { parseNumber } from '../values/length.js';
import { splitAt, splitWords } from '../values/split.js';
import { isPosition, isRepeat, isSize, parseBackgroundLayer } from './background.js';
import { parseBorderStyle, parseBorderWidth } from './border.js';
import { fontProperties } from './font.js';
import { isPropertyName, properties, type PropertyName } from './properties.js';
import { textProperties } from './text.js';

/** One longhand and its text. */
export type Expansion = readonly [name: PropertyName, text: string];

interface Shorthand {
  /** Every longhand it sets. */
  readonly longhands: readonly PropertyName[];
  /** The longhands' texts, `undefined` when the value is not valid. */
  readonly expand: (text: string) => readonly Expansion[] | undefined;
  /** True where a longhand left out is left alone; else it gets its initial value. */
  readonly partial?: true;
}

const sides = ['top', 'right', 'bottom', 'left'] as const;
type FourSides = readonly [PropertyName, PropertyName, PropertyName, PropertyName];

/** One to four values for top, right, bottom and left (or for the corners, clockwise). */
function fourSides(longhands: FourSides): Shorthand {
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

function twoSides(first: PropertyName, second: PropertyName): Shorthand {
  return {
    longhands: [first, second],
    expand(text) {
      const [start = '', end = start] = splitWords(text);
      return [[first, start], [second, end]];
    },
  };
}

/** Another name for a property. */
function alias(name: PropertyName): Shorthand {
  return { longhands: [name], expand: (text) => [[name, text]] };
}

/** Width, style and colour in any order, for one side or several at once. */
function line(prefixes: readonly string[]): Shorthand {
  const named = (part: string): readonly PropertyName[] =>
    prefixes.map((prefix) => `${prefix}-${part}`).filter(isPropertyName);
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

interface Kind {
  readonly names: readonly PropertyName[];
  readonly parse: (word: string) => unknown;
}

/** Gives each word to the first kind that takes it and has none yet; a word nobody takes makes the value invalid. */
function sortOut(words: readonly string[], kinds: readonly Kind[]): readonly Expansion[] | undefined {
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

const background: Shorthand = {
  longhands: ['background-color', 'background-image', 'background-position', 'background-size', 'background-repeat'],
  expand(text) {
    const layers = splitAt(text, ',').map(backgroundLayer);
    const [first] = layers;
    const last = layers.at(-1);
    if (first === undefined || last === undefined || layers.includes(undefined)) return undefined;
    const color = last.find(([name]) => name === 'background-color');
    return [...first.filter(([name]) => name !== 'background-color'), ...(color === undefined ? [] : [color])];
  },
};

const ignoredInBackground = /^(scroll|fixed|local|(border|padding|content)-box)$/i;

function backgroundLayer(text: string): readonly Expansion[] | undefined {
  const [head = '', ...afterSlash] = splitAt(text, '/');
  const tail = splitWords(afterSlash.join(' '));
  const sizes = tail.slice(0, 2).filter((word, index) => isSize(word) && (index === 0 || isSize(tail[0] ?? '')));
  const words = [...splitWords(head), ...tail.slice(sizes.length)].filter((word) => !ignoredInBackground.test(word));
  const positions = words.filter(isPosition);
  const repeats = words.filter(isRepeat);
  const rest = words.filter((word) => !isPosition(word) && !isRepeat(word));
  const others = rest.length === 0 ? [] : sortOut(rest, [
    { names: ['background-image'], parse: parseBackgroundLayer },
    { names: ['background-color'], parse: parseColor },
  ]);
  if (others === undefined || positions.length > 4 || (afterSlash.length > 0 && sizes.length === 0)) return undefined;
  const joined = [
    ['background-position', positions.join(' ')],
    ['background-size', sizes.join(' ')],
    ['background-repeat', repeats.join(' ')],
  ] as const;
  return [...others, ...joined.filter(([, value]) => value !== '')];
}

/** `[style weight stretch] size[/line-height] family`; a system font's name alone sets nothing. */
const font: Shorthand = {
  longhands: ['font-style', 'font-variant-caps', 'font-weight', 'font-size', 'line-height', 'font-family'],
  expand(text) {
    const words = splitWords(text.replace(/\s*\/\s*/, '/'));
    const sizeAt = words.findIndex((word) => fontProperties['font-size'].parse(splitAt(word, '/')[0] ?? '') !== undefined);
    const family = words.slice(sizeAt + 1).join(' ');
    if (sizeAt === -1 || family === '') return undefined;
    const [size = '', lineHeight] = splitAt(words[sizeAt] ?? '', '/');
    const before = words.slice(0, sizeAt).filter((word) => !/^(normal|(ultra-|extra-|semi-)?(condensed|expanded))$/i.test(word));
    const styles = before.length === 0 ? [] : sortOut(before, [
      { names: ['font-style'], parse: fontProperties['font-style'].parse },
      { names: ['font-variant-caps'], parse: fontProperties['font-variant-caps'].parse },
      { names: ['font-weight'], parse: fontProperties['font-weight'].parse },
    ]);
    if (styles === undefined) return undefined;
    const leading = lineHeight === undefined ? [] : [['line-height', lineHeight] as const];
    return [...styles, ['font-size', size], ...leading, ['font-family', family]];
  },
};

const fontVariant: Shorthand = {
  longhands: ['font-variant-caps'],
  expand(text) {
    const caps = splitWords(text).find((word) => fontProperties['font-variant-caps'].parse(word) !== undefined);
    return caps === undefined ? [] : [['font-variant-caps', caps]];
  },
};

const listStyle: Shorthand = {
  longhands: ['list-style-type'],
  expand(text) {
    const types = splitWords(text).filter((word) => !/^(inside|outside)$|^url\(/i.test(word));
    const [type] = types;
    return types.length > 1 ? undefined : type === undefined ? [] : [['list-style-type', type]];
  },
};

/** Colour, style and thickness of the line are not kept. */
const textDecoration: Shorthand = {
  longhands: ['text-decoration-line'],
  expand(text) {
    const lines = splitWords(text).filter((word) => textProperties['text-decoration-line'].parse(word) !== undefined);
    return lines.length === 0 ? undefined : [['text-decoration-line', lines.join(' ')]];
  },
};

const borderRadius: Shorthand = {
  longhands: ['border-top-left-radius', 'border-top-right-radius', 'border-bottom-right-radius', 'border-bottom-left-radius'],
  expand: (text) =>
    fourSides(['border-top-left-radius', 'border-top-right-radius', 'border-bottom-right-radius', 'border-bottom-left-radius']).expand(
      splitAt(text, '/')[0] ?? '',
    ),
};

const gap: Shorthand = {
  longhands: ['row-gap', 'column-gap'],
  expand(text) {
    const [row = '', column = row] = splitWords(text);
    return [['row-gap', row], ['column-gap', column]];
  },
};

const flexFlow: Shorthand = {
  longhands: ['flex-direction'],
  expand(text) {
    const direction = splitWords(text).find((word) => properties['flex-direction'].parse(word) !== undefined);
    return direction === undefined ? [] : [['flex-direction', direction]];
  },
};

/** `none`, `auto`, or growth, shrinkage and basis, of which the first number is the growth; a growth alone starts from 0. */
const flex: Shorthand = {
  longhands: ['flex-grow', 'flex-basis'],
  expand(text) {
    const named = { none: ['0', 'auto'], auto: ['1', 'auto'] }[text.toLowerCase()];
    const words = splitWords(text);
    const numbers = words.filter((word) => parseNumber(word) !== undefined);
    const [basis = '0', ...more] = words.filter((word) => parseNumber(word) === undefined);
    if (named === undefined && (words.length === 0 || numbers.length > 3 || more.length > 0)) return undefined;
    const [grow = '1', size = numbers[2] ?? basis] = named ?? numbers.slice(0, 1);
    return [['flex-grow', grow], ['flex-basis', size]];
  },
};

const columns: Shorthand = {
  longhands: ['column-count'],
  expand(text) {
    const count = splitWords(text).find((word) => parseNumber(word) !== undefined);
    return [['column-count', count ?? 'auto']];
  },
};

/** Breaking anywhere is near enough to breaking where a word does not fit. */
const wordBreak: Shorthand = {
  longhands: ['overflow-wrap'],
  partial: true,
  expand: (text) => (/^break-(all|word)$/i.test(text) ? [['overflow-wrap', 'break-word']] : []),
};

const shorthands: Readonly<Record<string, Shorthand>> = {
  margin: fourSides(['margin-top', 'margin-right', 'margin-bottom', 'margin-left']),
  padding: fourSides(['padding-top', 'padding-right', 'padding-bottom', 'padding-left']),
  inset: fourSides(sides),
  'border-width': fourSides(['border-top-width', 'border-right-width', 'border-bottom-width', 'border-left-width']),
  'border-style': fourSides(['border-top-style', 'border-right-style', 'border-bottom-style', 'border-left-style']),
  'border-color': fourSides(['border-top-color', 'border-right-color', 'border-bottom-color', 'border-left-color']),
  'border-radius': borderRadius,
  border: line(sides.map((side) => `border-${side}`)),
  'border-top': line(['border-top']),
  'border-right': line(['border-right']),
  'border-bottom': line(['border-bottom']),
  'border-left': line(['border-left']),
  outline: line(['outline']),
  'margin-inline': twoSides('margin-left', 'margin-right'),
  'margin-block': twoSides('margin-top', 'margin-bottom'),
  'padding-inline': twoSides('padding-left', 'padding-right'),
  'padding-block': twoSides('padding-top', 'padding-bottom'),
  'margin-inline-start': alias('margin-left'),
  'margin-inline-end': alias('margin-right'),
  'margin-block-start': alias('margin-top'),
  'margin-block-end': alias('margin-bottom'),
  'padding-inline-start': alias('padding-left'),
  'padding-inline-end': alias('padding-right'),
  'padding-block-start': alias('padding-top'),
  'padding-block-end': alias('padding-bottom'),
  'inline-size': alias('width'),
  'block-size': alias('height'),
  'max-inline-size': alias('max-width'),
  'max-block-size': alias('max-height'),
  'word-wrap': alias('overflow-wrap'),
  'word-break': wordBreak,
  'grid-column-gap': alias('column-gap'),
  'grid-row-gap': alias('row-gap'),
  background,
  font,
  'font-variant': fontVariant,
  'list-style': listStyle,
  'text-decoration': textDecoration,
  gap,
  'grid-gap': gap,
  columns,
  'flex-flow': flexFlow,
  flex,
};

/** Whether a declaration of this property leaves alone the longhands that its value does not name. */
export function isPartial(name: string): boolean {
  return Object.hasOwn(shorthands, name) && shorthands[name]?.partial === true;
}

/** The longhands that a property sets: its own name for a longhand; `undefined` for what deckx does not compute. */
export function longhandsOf(name: string): readonly PropertyName[] | undefined {
  return Object.hasOwn(shorthands, name) ? shorthands[name]?.longhands : isPropertyName(name) ? [name] : undefined;
}

/** The longhands' texts of a declaration; `undefined` when the value is not valid. */
export function expand(name: string, text: string): readonly Expansion[] | undefined {
  if (isPropertyName(name)) return [[name, text]];
  return Object.hasOwn(shorthands, name) ? shorthands[name]?.expand(text) : undefined;
}
