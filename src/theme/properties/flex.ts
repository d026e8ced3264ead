import type { BorderSide, ComputedStyle, ContentDistribution, ItemAlignment, Length, LengthOrAuto } from '../styled.js';
import { parseLength, parseLengthOrAuto, parseNumber, parsePixels } from '../values/length.js';
import { constant, parseKeyword, parseNamed, type Specified } from '../values/specified.js';
import { borderProperties, type DeclaredBorderStyle } from './border.js';
import { own, type Property } from './property.js';

const distributions: Readonly<Record<string, ContentDistribution | 'normal'>> = {
  normal: 'normal',
  start: 'start',
  left: 'start',
  'flex-start': 'start',
  baseline: 'start',
  stretch: 'stretch',
  center: 'center',
  end: 'end',
  right: 'end',
  'flex-end': 'end',
  'space-between': 'space-between',
  'space-around': 'space-around',
  'space-evenly': 'space-evenly',
};

/** `safe` and `unsafe` only say what happens to content that does not fit. */
const withoutSafety = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^(un)?safe\s+/, '')
    .replace(/^(first|last)\s+/, '');

const distribution = (): Property<ContentDistribution | 'normal'> =>
  own<ContentDistribution | 'normal'>('normal', (text) => parseNamed(distributions)(withoutSafety(text)));

const alignments: Readonly<Record<string, ItemAlignment>> = {
  normal: 'stretch',
  stretch: 'stretch',
  start: 'start',
  left: 'start',
  'flex-start': 'start',
  'self-start': 'start',
  baseline: 'baseline',
  center: 'center',
  'anchor-center': 'center',
  end: 'end',
  right: 'end',
  'flex-end': 'end',
  'self-end': 'end',
};

const alignment = (): Property<ItemAlignment> => own<ItemAlignment>('stretch', (text) => parseNamed(alignments)(withoutSafety(text)));
const selfAlignment = (): Property<ItemAlignment | 'auto'> =>
  own<ItemAlignment | 'auto'>('auto', (text) => parseNamed<ItemAlignment | 'auto'>({ ...alignments, auto: 'auto' })(withoutSafety(text)));

const parseGap = (text: string): Specified<Length | 'normal'> | undefined =>
  text.toLowerCase() === 'normal' ? constant<Length | 'normal'>('normal') : parseLength(text);

const parseNotNegative = (text: string): Specified<number> | undefined => {
  const value = parseNumber(text);
  return value === undefined || value < 0 ? undefined : constant(value);
};

const parseInteger = (text: string): Specified<number> | undefined => {
  const value = parseNumber(text);
  return value !== undefined && Number.isInteger(value) ? constant(value) : undefined;
};

/** Boxes side by side (CSS Flexbox 1, CSS Box Alignment 3, CSS Multi-column 1). */
export const flexProperties = {
  'flex-direction': own<ComputedStyle['flexDirection']>('row', parseKeyword(['row', 'row-reverse', 'column', 'column-reverse'])),
  'flex-wrap': own<'nowrap' | 'wrap' | 'wrap-reverse'>('nowrap', parseKeyword(['nowrap', 'wrap', 'wrap-reverse'])),
  'flex-grow': own<number>(0, parseNotNegative),
  'flex-shrink': own<number>(1, parseNotNegative),
  'flex-basis': own<LengthOrAuto>('auto', (text) =>
    /^(content|(min|max|fit)-content)$/i.test(text)
      ? constant<LengthOrAuto>('auto')
      : text.startsWith('-')
        ? undefined
        : parseLengthOrAuto(text),
  ),
  order: own<number>(0, parseInteger),
  'justify-content': distribution(),
  'align-content': distribution(),
  'align-items': alignment(),
  'justify-items': own<ItemAlignment>('stretch', (text) =>
    parseNamed(alignments)(withoutSafety(text).replace(/^legacy\s*/, '') || 'normal'),
  ),
  'align-self': selfAlignment(),
  'justify-self': selfAlignment(),
  'column-gap': own<Length | 'normal'>('normal', parseGap),
  'row-gap': own<Length | 'normal'>('normal', parseGap),
  'column-count': own<number>(1, (text) => {
    if (text.toLowerCase() === 'auto') return constant(1);
    return /^[1-9]\d*$/.test(text) ? constant(Number(text)) : undefined;
  }),
  'column-width': own<number | 'auto'>('auto', (text) =>
    text.toLowerCase() === 'auto' ? constant<number | 'auto'>('auto') : text.startsWith('-') ? undefined : parsePixels(text),
  ),
  'column-rule-width': borderProperties['border-top-width'],
  'column-rule-style': borderProperties['border-top-style'] satisfies Property<DeclaredBorderStyle>,
  'column-rule-color': borderProperties['border-top-color'] satisfies Property<BorderSide['color']>,
  'column-span': own<'none' | 'all'>('none', parseKeyword(['none', 'all'])),
  'break-inside': own<'auto' | 'avoid'>(
    'auto',
    parseNamed<'auto' | 'avoid'>({ auto: 'auto', avoid: 'avoid', 'avoid-column': 'avoid', 'avoid-page': 'auto' }),
  ),
};
