import type { ComputedStyle, GridTrack, Length, LengthOrAuto } from '../styled.js';
import { parseLength, parseLengthOrAuto, parseNumber, parsePositiveLength } from '../values/length.js';
import { constant, parseNamed, type Specified } from '../values/specified.js';
import { functionOf, splitAt, splitWords } from '../values/split.js';
import { own, type Property } from './property.js';

/** A track of `grid-template-columns`; of `minmax()` the upper limit, as that is what a slide has room for. */
function parseTrack(word: string): readonly Specified<GridTrack>[] | undefined {
  const fraction = /^(\d+\.?\d*|\.\d+)fr$/i.exec(word);
  if (fraction !== null) return [constant({ fr: Number(fraction[1]) })];
  if (/^(auto|(min|max)-content|fit-content\(.*\))$/i.test(word)) return [constant('auto' as const)];
  const call = functionOf(word);
  const parts = call === undefined ? [] : splitAt(call.body, ',');
  if (call?.name === 'minmax') return parts.length === 2 ? parseTrack(parts[1] ?? '') : undefined;
  if (call?.name === 'repeat') return parseRepeat(parts);
  const length = parsePositiveLength(word);
  return length === undefined ? undefined : [length];
}

/** As many columns as fit cannot be told before layout: they count as one (`repeat(auto-fit, …)`). */
function parseRepeat([count = '', tracks = '']: readonly string[]): readonly Specified<GridTrack>[] | undefined {
  const times = /^auto-(fit|fill)$/i.test(count) ? 1 : parseNumber(count);
  if (times === undefined || !Number.isInteger(times) || times < 1 || times > 100) return undefined;
  const once = parseTrackList(tracks);
  return once === undefined ? undefined : Array.from({ length: times }, () => once).flat();
}

function parseTrackList(text: string): readonly Specified<GridTrack>[] | undefined {
  const words = splitWords(text.replace(/\[[^\]]*\]/g, ' '));
  const tracks = words.map(parseTrack);
  const given = tracks.flatMap((track) => track ?? []);
  return words.length === 0 || tracks.includes(undefined) ? undefined : given;
}

function parseGridColumns(text: string): Specified<readonly GridTrack[]> | undefined {
  if (text.toLowerCase() === 'none') return constant([]);
  const tracks = parseTrackList(text);
  return tracks === undefined ? undefined : (context) => tracks.map((track) => track(context));
}

const gridColumns: Property<readonly GridTrack[]> = {
  ...own<readonly GridTrack[]>([], parseGridColumns),
  unsupported: (text) => (/auto-(fit|fill)/i.test(text) ? 'repeat(auto-fit)' : /subgrid|masonry/i.exec(text)?.[0].toLowerCase()),
};

const justifications = {
  normal: 'start',
  start: 'start',
  left: 'start',
  'flex-start': 'start',
  stretch: 'start',
  center: 'center',
  end: 'end',
  right: 'end',
  'flex-end': 'end',
  'space-between': 'space-between',
  'space-around': 'space-between',
  'space-evenly': 'space-between',
} as const satisfies Readonly<Record<string, ComputedStyle['justifyContent']>>;

const justifyContent: Property<ComputedStyle['justifyContent']> = {
  ...own<ComputedStyle['justifyContent']>('start', parseNamed<ComputedStyle['justifyContent']>(justifications)),
  unsupported: (text) => /^space-(around|evenly)$/i.exec(text)?.[0].toLowerCase(),
};

const alignments = {
  normal: 'stretch',
  stretch: 'stretch',
  start: 'start',
  'flex-start': 'start',
  'self-start': 'start',
  baseline: 'start',
  center: 'center',
  end: 'end',
  'flex-end': 'end',
  'self-end': 'end',
} as const satisfies Readonly<Record<string, ComputedStyle['alignItems']>>;

const parseGap = (text: string): Specified<Length | 'normal'> | undefined =>
  text.toLowerCase() === 'normal' ? constant<Length | 'normal'>('normal') : parseLength(text);

const parseNotNegative = (text: string): Specified<number> | undefined => {
  const value = parseNumber(text);
  return value === undefined || value < 0 ? undefined : constant(value);
};

/** Boxes side by side (CSS Flexbox 1, CSS Grid 2, CSS Box Alignment 3, CSS Multi-column 1). */
export const flexProperties = {
  'flex-direction': own<ComputedStyle['flexDirection']>(
    'row',
    parseNamed<ComputedStyle['flexDirection']>({
      row: 'row',
      'row-reverse': 'row',
      column: 'column',
      'column-reverse': 'column',
    }),
  ),
  'flex-grow': own<number>(0, parseNotNegative),
  'flex-basis': own<LengthOrAuto>('auto', (text) =>
    /^(content|(min|max|fit)-content)$/i.test(text) ? constant<LengthOrAuto>('auto') : text.startsWith('-') ? undefined : parseLengthOrAuto(text),
  ),
  'grid-template-columns': gridColumns,
  'justify-content': justifyContent,
  'align-items': own<ComputedStyle['alignItems']>('stretch', parseNamed<ComputedStyle['alignItems']>(alignments)),
  'column-gap': own<Length | 'normal'>('normal', parseGap),
  'row-gap': own<Length | 'normal'>('normal', parseGap),
  'column-count': own<number>(1, (text) => {
    if (text.toLowerCase() === 'auto') return constant(1);
    return /^[1-9]\d*$/.test(text) ? constant(Number(text)) : undefined;
  }),
};
