import { parseNumber } from '../values/length.js';
import { splitAt, splitWords } from '../values/split.js';
import { background } from './background-shorthand.js';
import { fontProperties } from './font.js';
import { grid, gridArea, gridLines, gridTemplate, placement } from './grid-shorthands.js';
import { isPropertyName, properties, type PropertyName } from './properties.js';
import { alias, type Expansion, fourSides, line, type Shorthand, sides, sortOut, twoSides } from './shorthand.js';
import { textProperties } from './text.js';

export type { Expansion } from './shorthand.js';

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
    const styles =
      before.length === 0
        ? []
        : sortOut(before, [
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
  longhands: ['list-style-type', 'list-style-position', 'list-style-image'],
  expand(text) {
    const words = splitWords(text);
    if (text.toLowerCase() === 'none')
      return [
        ['list-style-type', 'none'],
        ['list-style-image', 'none'],
      ];
    const result = sortOut(
      words.filter((word) => word.toLowerCase() !== 'none'),
      [
        { names: ['list-style-position'], parse: textProperties['list-style-position'].parse },
        { names: ['list-style-image'], parse: textProperties['list-style-image'].parse },
        { names: ['list-style-type'], parse: textProperties['list-style-type'].parse },
      ],
    );
    const isOff = words.some((word) => word.toLowerCase() === 'none');
    return isOff && result?.some(([name]) => name === 'list-style-type') === false ? [...result, ['list-style-type', 'none']] : result;
  },
};

const textDecoration: Shorthand = {
  longhands: ['text-decoration-line', 'text-decoration-style', 'text-decoration-color', 'text-decoration-thickness'],
  expand(text) {
    const words = splitWords(text);
    const isLine = (word: string): boolean => textProperties['text-decoration-line'].parse(word) !== undefined;
    const lines = words.filter(isLine);
    const rest = words.filter((word) => !isLine(word));
    const others =
      rest.length === 0
        ? []
        : sortOut(rest, [
            { names: ['text-decoration-style'], parse: textProperties['text-decoration-style'].parse },
            { names: ['text-decoration-color'], parse: textProperties['text-decoration-color'].parse },
            { names: ['text-decoration-thickness'], parse: textProperties['text-decoration-thickness'].parse },
          ]);
    if (others === undefined || words.length === 0) return undefined;
    return [...(lines.length === 0 ? [] : [['text-decoration-line', lines.join(' ')] as const]), ...others];
  },
};

const corners = ['border-top-left-radius', 'border-top-right-radius', 'border-bottom-right-radius', 'border-bottom-left-radius'] as const;

/** Horizontal radii for the four corners and, after a slash, vertical ones. */
const borderRadius: Shorthand = {
  longhands: corners,
  expand(text) {
    const [across = '', down] = splitAt(text, '/');
    const first = fourSides(corners).expand(across);
    const second = down === undefined ? first : fourSides(corners).expand(down);
    if (first === undefined || second === undefined) return undefined;
    return first.map(([name, x], index) => [name, `${x} ${second[index]?.[1] ?? x}`] as const);
  },
};

const gap: Shorthand = {
  longhands: ['row-gap', 'column-gap'],
  expand(text) {
    const [row = '', column = row] = splitWords(text);
    return [
      ['row-gap', row],
      ['column-gap', column],
    ];
  },
};

const flexFlow: Shorthand = {
  longhands: ['flex-direction', 'flex-wrap'],
  expand: (text) =>
    sortOut(splitWords(text), [
      { names: ['flex-direction'], parse: properties['flex-direction'].parse },
      { names: ['flex-wrap'], parse: properties['flex-wrap'].parse },
    ]),
};

/** `none`, `auto`, or growth, shrinkage and basis; numbers alone start from a basis of 0. */
const flex: Shorthand = {
  longhands: ['flex-grow', 'flex-shrink', 'flex-basis'],
  expand(text) {
    const named = { none: ['0', '0', 'auto'], auto: ['1', '1', 'auto'] }[text.toLowerCase()];
    const words = splitWords(text);
    const numbers = words.filter((word) => parseNumber(word) !== undefined);
    const [basis = '0', ...more] = words.filter((word) => parseNumber(word) === undefined);
    if (named === undefined && (words.length === 0 || numbers.length > 3 || more.length > 0)) return undefined;
    const [grow = '1', shrink = '1', size = numbers[2] ?? basis] = named ?? numbers.slice(0, 2);
    return [
      ['flex-grow', grow],
      ['flex-shrink', shrink],
      ['flex-basis', size],
    ];
  },
};

const columns: Shorthand = {
  longhands: ['column-count', 'column-width'],
  expand(text) {
    const words = splitWords(text);
    const count = words.find((word) => parseNumber(word) !== undefined);
    const width = words.find((word) => parseNumber(word) === undefined && word.toLowerCase() !== 'auto');
    return words.length > 2
      ? undefined
      : [
          ['column-count', count ?? 'auto'],
          ['column-width', width ?? 'auto'],
        ];
  },
};

const overflow: Shorthand = twoSides('overflow-x', 'overflow-y');

const shorthands: Readonly<Record<string, Shorthand>> = {
  margin: fourSides(['margin-top', 'margin-right', 'margin-bottom', 'margin-left']),
  padding: fourSides(['padding-top', 'padding-right', 'padding-bottom', 'padding-left']),
  inset: fourSides(sides),
  overflow,
  'inset-inline': twoSides('left', 'right'),
  'inset-block': twoSides('top', 'bottom'),
  'inset-inline-start': alias('left'),
  'inset-inline-end': alias('right'),
  'inset-block-start': alias('top'),
  'inset-block-end': alias('bottom'),
  'border-width': fourSides(['border-top-width', 'border-right-width', 'border-bottom-width', 'border-left-width']),
  'border-style': fourSides(['border-top-style', 'border-right-style', 'border-bottom-style', 'border-left-style']),
  'border-color': fourSides(['border-top-color', 'border-right-color', 'border-bottom-color', 'border-left-color']),
  'border-radius': borderRadius,
  border: line(sides.map((side) => `border-${side}`)),
  'border-top': line(['border-top']),
  'border-right': line(['border-right']),
  'border-bottom': line(['border-bottom']),
  'border-left': line(['border-left']),
  'border-inline': line(['border-left', 'border-right']),
  'border-block': line(['border-top', 'border-bottom']),
  'border-inline-start': line(['border-left']),
  'border-inline-end': line(['border-right']),
  'border-block-start': line(['border-top']),
  'border-block-end': line(['border-bottom']),
  'border-start-start-radius': alias('border-top-left-radius'),
  'border-start-end-radius': alias('border-top-right-radius'),
  'border-end-end-radius': alias('border-bottom-right-radius'),
  'border-end-start-radius': alias('border-bottom-left-radius'),
  outline: line(['outline']),
  'column-rule': line(['column-rule']),
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
  'min-inline-size': alias('min-width'),
  'min-block-size': alias('min-height'),
  'max-inline-size': alias('max-width'),
  'max-block-size': alias('max-height'),
  'word-wrap': alias('overflow-wrap'),
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
  'place-items': placement('align-items', 'justify-items'),
  'place-content': placement('align-content', 'justify-content'),
  'place-self': placement('align-self', 'justify-self'),
  'grid-row': gridLines('grid-row-start', 'grid-row-end'),
  'grid-column': gridLines('grid-column-start', 'grid-column-end'),
  'grid-area': gridArea,
  'grid-template': gridTemplate,
  grid,
};

/** The longhands that a property sets: its own name for a longhand; `undefined` for what deckx does not compute. */
export function longhandsOf(name: string): readonly PropertyName[] | undefined {
  return Object.hasOwn(shorthands, name) ? shorthands[name]?.longhands : isPropertyName(name) ? [name] : undefined;
}

/** The longhands' texts of a declaration; `undefined` when the value is not valid. */
export function expand(name: string, text: string): readonly Expansion[] | undefined {
  if (isPropertyName(name)) return [[name, text]];
  return Object.hasOwn(shorthands, name) ? shorthands[name]?.expand(text) : undefined;
}
