import type { Color, ComputedStyle, Length } from '../styled.js';
import { black, parseColor } from '../values/color.js';
import { parseLength, parseNumber, parsePixels, resolveLength } from '../values/length.js';
import { constant, parseKeyword, parseNamed, type Specified } from '../values/specified.js';
import { isString, splitWords, unquote } from '../values/split.js';
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
};

function parseDecorationLine(text: string): Specified<ComputedStyle['textDecoration']> | undefined {
  const words = splitWords(text.toLowerCase());
  const known = ['none', 'underline', 'overline', 'line-through', 'blink'];
  if (words.length === 0 || !words.every((word) => known.includes(word))) return undefined;
  return constant({ underline: words.includes('underline'), lineThrough: words.includes('line-through') });
}

const verticals = parseNamed<ComputedStyle['verticalAlign']>({
  baseline: 'baseline',
  sub: 'sub',
  super: 'super',
  top: 'top',
  'text-top': 'top',
  middle: 'middle',
  bottom: 'bottom',
  'text-bottom': 'bottom',
});

/** Percentages are of the line height, which is taken as 1.2 times the font size. */
function parseVerticalAlign(text: string): Specified<ComputedStyle['verticalAlign']> | undefined {
  const named = verticals(text);
  if (named !== undefined) return named;
  const length = parseLength(text);
  if (length === undefined) return undefined;
  return (context) => ({ px: resolveLength(length(context), 1.2 * context.fontSize) });
}

function parseOpacity(text: string): Specified<number> | undefined {
  const value = text.endsWith('%') ? parseNumber(text.slice(0, -1)) : parseNumber(text);
  if (value === undefined) return undefined;
  return constant(Math.min(1, Math.max(0, text.endsWith('%') ? value / 100 : value)));
}

/** Colour, and how text is set (CSS Text 3, CSS Text Decoration 3, CSS Lists 3). */
export const textProperties = {
  color: inherited<Color>(black, parseColor),
  opacity: own<number>(1, parseOpacity),
  visibility: inherited<ComputedStyle['visibility']>(
    'visible',
    parseNamed<ComputedStyle['visibility']>({ visible: 'visible', hidden: 'hidden', collapse: 'hidden' }),
  ),
  direction: inherited<ComputedStyle['direction']>('ltr', parseKeyword(['ltr', 'rtl'])),
  'letter-spacing': inherited<number>(0, (text) => (text.toLowerCase() === 'normal' ? constant(0) : parsePixels(text))),
  'text-align': inherited<TextAlign>('start', parseNamed(alignments)),
  'text-decoration-line': own<ComputedStyle['textDecoration']>({ underline: false, lineThrough: false }, parseDecorationLine),
  'text-transform': inherited<ComputedStyle['textTransform']>(
    'none',
    parseKeyword(['none', 'uppercase', 'lowercase', 'capitalize']),
  ),
  'text-indent': inherited<Length>({ px: 0 }, parseLength),
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
    }),
  ),
  'overflow-wrap': inherited<ComputedStyle['overflowWrap']>(
    'normal',
    parseNamed<ComputedStyle['overflowWrap']>({ normal: 'normal', 'break-word': 'break-word', anywhere: 'break-word' }),
  ),
  'list-style-type': inherited<string>('disc', (text) => {
    if (isString(text)) return constant(unquote(text));
    return /^[a-z-]+$/i.test(text) ? constant(text.toLowerCase()) : undefined;
  }),
};
