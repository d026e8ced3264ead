import type { Color, ComputedStyle, Length, TextDecoration } from '../styled.js';
import { black, parseColor } from '../values/color.js';
import { parseLength, parseNumber, parsePixels, resolveLength } from '../values/length.js';
import { constant, parseKeyword, parseNamed, type Specified } from '../values/specified.js';
import { isString, splitWords, unquote, urlOf } from '../values/split.js';
import { inherited, own } from './property.js';

/** `start` and `end` wait for the direction. */
export type TextAlign = ComputedStyle['textAlign'] | 'start' | 'end';

const alignments: Readonly<Record<string, TextAlign>> = {
  left: 'left',
  '-webkit-left': 'left',
  right: 'right',
  '-webkit-right': 'right',
  center: 'center',
  '-webkit-center': 'center',
  justify: 'justify',
  start: 'start',
  end: 'end',
  'match-parent': 'start',
};

/** Lines under, over and through text. */
export interface DecorationLines {
  readonly underline: boolean;
  readonly overline: boolean;
  readonly lineThrough: boolean;
}

function parseDecorationLine(text: string): Specified<DecorationLines> | undefined {
  const words = splitWords(text.toLowerCase());
  const known = ['none', 'underline', 'overline', 'line-through', 'blink'];
  if (words.length === 0 || !words.every((word) => known.includes(word))) return undefined;
  return constant({
    underline: words.includes('underline'),
    overline: words.includes('overline'),
    lineThrough: words.includes('line-through'),
  });
}

const verticals = parseNamed<ComputedStyle['verticalAlign']>({
  baseline: 'baseline',
  sub: 'sub',
  super: 'super',
  top: 'top',
  'text-top': 'text-top',
  middle: 'middle',
  bottom: 'bottom',
  'text-bottom': 'text-bottom',
});

/** A picture for a list item's bullet. */
function parseMarkerImage(text: string): Specified<string> | undefined {
  if (text.toLowerCase() === 'none') return constant('none');
  const url = urlOf(text);
  return url === undefined ? undefined : constant(url);
}

function parseTabSize(text: string): Specified<number> | undefined {
  const count = parseNumber(text);
  if (count !== undefined) return count < 0 ? undefined : constant(count);
  const length = parsePixels(text);
  // Typewriter characters, which tabs are for, are 0.6 em wide.
  return length === undefined ? undefined : (context) => length(context) / (0.6 * context.fontSize);
}

function parseThickness(text: string): Specified<number | 'auto'> | undefined {
  if (/^(auto|from-font)$/i.test(text)) return constant<number | 'auto'>('auto');
  const length = parseLength(text);
  return length === undefined ? undefined : (context) => resolveLength(length(context), context.fontSize);
}

/** Percentages are of the line height, which is taken as 1.2 times the font size. */
function parseVerticalAlign(text: string): Specified<ComputedStyle['verticalAlign']> | undefined {
  const named = verticals(text);
  if (named !== undefined) return named;
  const length = parseLength(text);
  if (length === undefined) return undefined;
  return (context) => ({ px: resolveLength(length(context), 1.2 * context.fontSize) });
}

/** Between letters or words; percentages are of the font size. */
function parseSpacing(text: string): Specified<number> | undefined {
  const length = parseLength(text);
  return length === undefined ? undefined : (context) => resolveLength(length(context), context.fontSize);
}

function parseOpacity(text: string): Specified<number> | undefined {
  const value = text.endsWith('%') ? parseNumber(text.slice(0, -1)) : parseNumber(text);
  if (value === undefined) return undefined;
  return constant(Math.min(1, Math.max(0, text.endsWith('%') ? value / 100 : value)));
}

/** Names the part of a value that a pattern finds. */
function naming(pattern: RegExp): (text: string) => string | undefined {
  return (text) => pattern.exec(text)?.[0];
}

/** Colour, and how text is set (CSS Text 3 and 4, CSS Text Decoration 3, CSS Lists 3). */
export const textProperties = {
  color: inherited<Color>(black, parseColor),
  '-webkit-text-fill-color': inherited<Color | 'currentcolor'>('currentcolor', (text) =>
    text.toLowerCase() === 'currentcolor' ? constant<Color | 'currentcolor'>('currentcolor') : parseColor(text),
  ),
  opacity: own<number>(1, parseOpacity),
  visibility: inherited<ComputedStyle['visibility']>(
    'visible',
    parseNamed<ComputedStyle['visibility']>({ visible: 'visible', hidden: 'hidden', collapse: 'hidden' }),
  ),
  direction: inherited<ComputedStyle['direction']>('ltr', parseKeyword(['ltr', 'rtl'])),
  'letter-spacing': inherited<number>(0, (text) => (text.toLowerCase() === 'normal' ? constant(0) : parseSpacing(text))),
  'word-spacing': inherited<number>(0, (text) => (text.toLowerCase() === 'normal' ? constant(0) : parseSpacing(text))),
  'text-align': inherited<TextAlign>('start', parseNamed(alignments)),
  'text-align-last': inherited<TextAlign | 'auto'>('auto', parseNamed<TextAlign | 'auto'>({ ...alignments, auto: 'auto' })),
  'text-decoration-line': own<DecorationLines>({ underline: false, overline: false, lineThrough: false }, parseDecorationLine),
  'text-decoration-color': own<Color | 'currentcolor'>('currentcolor', (text) =>
    text.toLowerCase() === 'currentcolor' ? constant<Color | 'currentcolor'>('currentcolor') : parseColor(text),
  ),
  'text-decoration-style': own<'solid' | NonNullable<TextDecoration['style']>>(
    'solid',
    parseKeyword(['solid', 'double', 'dotted', 'dashed', 'wavy']),
  ),
  'text-decoration-thickness': own<number | 'auto'>('auto', parseThickness),
  'text-transform': {
    ...inherited<ComputedStyle['textTransform']>(
      'none',
      parseNamed<ComputedStyle['textTransform']>({
        none: 'none',
        uppercase: 'uppercase',
        lowercase: 'lowercase',
        capitalize: 'capitalize',
        'full-width': 'none',
        'full-size-kana': 'none',
        'math-auto': 'none',
      }),
    ),
    unsupported: naming(/^full-(width|size-kana)$/i),
  },
  'text-indent': {
    ...inherited<Length>({ px: 0 }, (text) => parseLength(splitWords(text)[0] ?? '')),
    unsupported: naming(/\b(hanging|each-line)\b/i),
  },
  'vertical-align': own<ComputedStyle['verticalAlign']>('baseline', parseVerticalAlign),
  'white-space': inherited<ComputedStyle['whiteSpace']>(
    'normal',
    parseNamed<ComputedStyle['whiteSpace']>({
      normal: 'normal',
      nowrap: 'nowrap',
      pre: 'pre',
      'pre-wrap': 'pre-wrap',
      '-moz-pre-wrap': 'pre-wrap',
      'break-spaces': 'pre-wrap',
      'pre-line': 'pre-line',
      wrap: 'normal',
      collapse: 'normal',
      preserve: 'pre-wrap',
      'preserve nowrap': 'pre',
      'preserve-breaks': 'pre-line',
    }),
  ),
  'text-wrap': {
    ...inherited<'wrap' | 'nowrap' | 'balance'>(
      'wrap',
      parseNamed<'wrap' | 'nowrap' | 'balance'>({
        wrap: 'wrap',
        auto: 'wrap',
        nowrap: 'nowrap',
        balance: 'balance',
        pretty: 'wrap',
        stable: 'wrap',
      }),
    ),
    unsupported: naming(/^pretty$/i),
  },
  'overflow-wrap': inherited<ComputedStyle['overflowWrap']>(
    'normal',
    parseNamed<ComputedStyle['overflowWrap']>({ normal: 'normal', 'break-word': 'break-word', anywhere: 'anywhere' }),
  ),
  'word-break': inherited<'normal' | 'break-all' | 'keep-all' | 'break-word'>(
    'normal',
    parseNamed<'normal' | 'break-all' | 'keep-all' | 'break-word'>({
      normal: 'normal',
      'auto-phrase': 'normal',
      'break-all': 'break-all',
      'keep-all': 'keep-all',
      'break-word': 'break-word',
    }),
  ),
  'line-break': {
    ...inherited<'auto' | 'anywhere'>(
      'auto',
      parseNamed<'auto' | 'anywhere'>({ auto: 'auto', loose: 'auto', normal: 'auto', strict: 'auto', anywhere: 'anywhere' }),
    ),
    unsupported: naming(/^(loose|strict)$/i),
  },
  hyphens: {
    ...inherited<'none' | 'manual'>('manual', parseNamed<'none' | 'manual'>({ none: 'none', manual: 'manual', auto: 'manual' })),
    unsupported: naming(/^auto$/i),
  },
  'tab-size': inherited<number>(8, parseTabSize),
  'list-style-position': inherited<'outside' | 'inside'>('outside', parseKeyword(['outside', 'inside'])),
  'list-style-image': inherited<string>('none', parseMarkerImage),
  'list-style-type': inherited<string>('disc', (text) => {
    if (isString(text)) return constant(`"${unquote(text)}"`);
    return /^[a-z-]+$/i.test(text) ? constant(text.toLowerCase()) : undefined;
  }),
};
