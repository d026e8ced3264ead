import type { Values } from '../properties/properties.js';
import type { TextAlign } from '../properties/text.js';
import type { Color, ComputedStyle, TextDecoration } from '../styled.js';
import { set, unless } from './optional-key.js';

/** Everything that says how text looks and how its lines run: fonts, colour, spacing, alignment, list markers, decoration. */
export type TextStyle = Pick<
  ComputedStyle,
  | 'color'
  | 'fontFamily'
  | 'fontSize'
  | 'fontWeight'
  | 'fontStyle'
  | 'fontVariantCaps'
  | 'lineHeight'
  | 'letterSpacing'
  | 'textAlign'
  | 'textTransform'
  | 'textIndent'
  | 'verticalAlign'
  | 'whiteSpace'
  | 'overflowWrap'
  | 'listStyleType'
  | 'direction'
  | 'wordSpacing'
  | 'textAlignLast'
  | 'wordBreak'
  | 'hyphens'
  | 'textWrap'
  | 'tabSize'
  | 'listStylePosition'
  | 'listStyleImage'
  | 'textDecoration'
>;

/** The text part of a computed style; `display` is the computed one. */
export function textStyle(values: Values, display: ComputedStyle['display'], parent: ComputedStyle | undefined): TextStyle {
  return {
    ...fontOf(values),
    ...textOf(values),
    ...rareTextOf(values),
    ...listOf(values),
    textDecoration: lineDecoration(values, display, parent),
  };
}

function fontOf(values: Values) {
  return {
    color: textColor(values),
    fontFamily: values['font-family'],
    fontSize: values['font-size'].px,
    fontWeight: values['font-weight'],
    fontStyle: values['font-style'],
    fontVariantCaps: values['font-variant-caps'],
    lineHeight: values['line-height'],
  };
}

/** Text that its background is to shine through (`background-clip: text`) has the first colour of that. */
function textColor(values: Values): Color {
  const fill = values['-webkit-text-fill-color'];
  const own = fill === 'currentcolor' ? values.color : fill;
  const at = values['background-clip'].indexOf('text');
  const image = values['background-image'][at % values['background-image'].length];
  if (at === -1 || own.alpha > 0 || image === undefined) return own;
  return image !== 'none' && 'stops' in image ? (image.stops[0]?.color ?? own) : values['background-color'];
}

function rareTextOf(values: Values) {
  const { 'word-spacing': spacing, 'text-align-last': last, 'word-break': wordBreak, 'tab-size': tabSize } = values;
  const isAnywhere = values['line-break'] === 'anywhere';
  return {
    ...unless('wordSpacing', spacing, 0),
    ...set('textAlignLast', last === 'auto' ? 'left' : alignOf(last, values.direction), last !== 'auto'),
    ...unless('wordBreak', isAnywhere ? 'break-all' : wordBreak === 'break-word' ? 'normal' : wordBreak, 'normal'),
    ...set('hyphens', 'none' as const, values.hyphens === 'none'),
    ...set('textWrap', 'balance' as const, values['text-wrap'] === 'balance'),
    ...unless('tabSize', tabSize, 8),
  };
}

function listOf(values: Values) {
  const { 'list-style-position': position, 'list-style-image': image } = values;
  return { ...unless('listStylePosition', position, 'outside'), ...unless('listStyleImage', image, 'none') };
}

const unwrapped: Readonly<Partial<Record<ComputedStyle['whiteSpace'], ComputedStyle['whiteSpace']>>> = {
  normal: 'nowrap',
  'pre-wrap': 'pre',
  'pre-line': 'pre',
};

function textOf(values: Values) {
  return {
    letterSpacing: values['letter-spacing'],
    textAlign: alignOf(values['text-align'], values.direction),
    textTransform: values['text-transform'],
    textIndent: values['text-indent'],
    verticalAlign: values['vertical-align'],
    whiteSpace: values['text-wrap'] === 'nowrap' ? (unwrapped[values['white-space']] ?? values['white-space']) : values['white-space'],
    overflowWrap: values['word-break'] === 'break-word' ? ('anywhere' as const) : values['overflow-wrap'],
    listStyleType: values['list-style-type'],
    direction: values.direction,
  };
}

function alignOf(align: TextAlign, direction: ComputedStyle['direction']): ComputedStyle['textAlign'] {
  if (align !== 'start' && align !== 'end') return align;
  return (align === 'start') === (direction === 'ltr') ? 'left' : 'right';
}

/** CSS Text Decoration 3, 2.2: not into boxes that are a line's single piece, or that stand outside the flow. */
function lineDecoration(values: Values, display: ComputedStyle['display'], parent: ComputedStyle | undefined): TextDecoration {
  const lines = values['text-decoration-line'];
  const cutOff = display.startsWith('inline-') || values.float !== 'none' || /absolute|fixed/.test(values.position);
  const above = parent === undefined || cutOff ? undefined : parent.textDecoration;
  const own = ownDecoration(values);
  if (above === undefined) return own;
  const isOwn = lines.underline || lines.overline || lines.lineThrough;
  return {
    ...(isOwn ? own : above),
    underline: own.underline || above.underline,
    lineThrough: own.lineThrough || above.lineThrough,
    ...set('overline', true, lines.overline || above.overline === true),
  };
}

function ownDecoration(values: Values): TextDecoration {
  const { underline, overline, lineThrough } = values['text-decoration-line'];
  const plain = { underline, lineThrough, ...set('overline', true, overline) };
  if (!underline && !overline && !lineThrough) return plain;
  const { 'text-decoration-color': color, 'text-decoration-style': style, 'text-decoration-thickness': thickness } = values;
  return {
    ...plain,
    ...unless('color', color, 'currentcolor'),
    ...unless('style', style, 'solid'),
    ...unless('thickness', thickness, 'auto'),
  };
}
