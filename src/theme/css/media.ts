import { parsePixels } from '../values/length.js';
import { initialContext } from '../values/specified.js';
import { splitAt, splitWords } from '../values/split.js';

/** The screen that media queries ask about: the player's, as large as the slide. */
export interface Screen {
  readonly width: number;
  readonly height: number;
}

/** Whether a media query list holds for a slide on a screen (Media Queries 4). An empty one does. */
export function mediaMatches(list: string, screen: Screen): boolean {
  return splitAt(list.toLowerCase(), ',').some((query) => queryMatches(query, screen));
}

/** `undefined` in between is what nobody knows: it makes a query false, whatever is asked of it. */
type Answer = boolean | undefined;

function queryMatches(query: string, screen: Screen): boolean {
  if (query === '') return true;
  const [, negated, type = '', rest = ''] = /^(not\s+|only\s+)?([a-z-]+)(?:\s+and\s+([\s\S]*))?$/.exec(query) ?? [];
  if (type === '' || type === 'not') return conditionMatches(query, screen) === true;
  const holds = (type === 'screen' || type === 'all') && (rest === '' || conditionMatches(rest, screen) === true);
  return negated?.startsWith('not') === true ? !holds : holds;
}

/** `not (…)`, or conditions joined by `and` or by `or`. */
function conditionMatches(text: string, screen: Screen): Answer {
  const words = splitWords(text.replace(/\b(not|and|or)\(/g, '$1 ('));
  if (words[0] === 'not') return opposite(partMatches(words.slice(1).join(' '), screen));
  const parts = words.filter((_, index) => index % 2 === 0).map((part) => partMatches(part, screen));
  const joints = new Set(words.filter((_, index) => index % 2 === 1));
  if (joints.size > 1 || [...joints].some((joint) => joint !== 'and' && joint !== 'or')) return undefined;
  if (joints.has('or')) return parts.includes(true) ? true : parts.includes(undefined) ? undefined : false;
  return parts.includes(false) ? false : parts.includes(undefined) ? undefined : true;
}

function opposite(answer: Answer): Answer {
  return answer === undefined ? undefined : !answer;
}

function partMatches(part: string, screen: Screen): Answer {
  const inner = /^\(([\s\S]*)\)$/.exec(part.trim())?.[1]?.trim();
  if (inner === undefined) return undefined;
  if (inner.startsWith('(') || /^not\b/.test(inner)) return conditionMatches(inner, screen);
  if (/[<>=]/.test(inner)) return rangeMatches(inner, screen);
  const [, name = '', value = ''] = /^([-\w]+)\s*(?::\s*([\s\S]*))?$/.exec(inner) ?? [];
  return featureMatches(name, value, screen);
}

/** `400px <= width < 1200px`, `width >= 50em`, `aspect-ratio > 1/1`. */
function rangeMatches(text: string, screen: Screen): Answer {
  const parts = text.split(/\s*(<=|>=|<|>|=)\s*/);
  const values = parts.filter((_, index) => index % 2 === 0).map((part) => measured(part, screen));
  const comparisons = parts.filter((_, index) => index % 2 === 1);
  if (values.some((value) => value === undefined || Number.isNaN(value))) return undefined;
  return comparisons.every((comparison, index) => compared(values[index] ?? 0, comparison, values[index + 1] ?? 0));
}

function compared(first: number, comparison: string, second: number): boolean {
  if (comparison.includes('=') && Math.abs(first - second) < 1e-6) return true;
  return comparison.startsWith('<') ? first < second : comparison.startsWith('>') && first > second;
}

function measured(text: string, screen: Screen): number | undefined {
  if (text === 'width' || text === 'height') return screen[text];
  if (text === 'aspect-ratio') return screen.width / screen.height;
  return text.includes('/') ? ratio(text) : pixels(text, screen);
}

function ratio(text: string): number {
  const [across = Number.NaN, down = 1] = text.split('/').map(Number);
  return across / down;
}

/** What a slide's screen answers; others ask for what deckx does not know, which no query may rely on. */
function featureMatches(name: string, value: string, screen: Screen): Answer {
  const [, limit, feature = name] = /^(min|max)-(.*)$/.exec(name) ?? [];
  const own = measured(feature, screen);
  if (['width', 'height', 'aspect-ratio'].includes(feature) && own !== undefined) {
    if (value === '') return own > 0;
    const asked = feature === 'aspect-ratio' ? ratio(value) : pixels(value, screen);
    return limit === 'min' ? own >= asked : limit === 'max' ? own <= asked : Math.abs(own - asked) < 1e-6;
  }
  const known = settings[feature];
  if (feature === 'orientation') return (screen.width >= screen.height ? 'landscape' : 'portrait') === value;
  if (feature === 'resolution') return limit === 'max' ? true : Number.parseFloat(value) <= (value.endsWith('dpi') ? 96 : 1);
  if (known === undefined) return undefined;
  return value === '' ? known[0] !== 'none' && known[0] !== 'no-preference' : known.includes(value);
}

/** How the computer of a projector is usually set up. */
const settings: Readonly<Record<string, readonly string[]>> = {
  'prefers-color-scheme': ['light'],
  'prefers-reduced-motion': ['no-preference'],
  'prefers-contrast': ['no-preference'],
  'prefers-reduced-transparency': ['no-preference'],
  'forced-colors': ['none'],
  'inverted-colors': ['none'],
  'color-gamut': ['srgb'],
  'dynamic-range': ['standard'],
  'display-mode': ['browser'],
  color: ['8', '1'],
  hover: ['hover'],
  'any-hover': ['hover'],
  pointer: ['fine'],
  'any-pointer': ['fine'],
  scripting: ['enabled'],
  update: ['fast'],
  grid: ['0'],
};

/** In media queries an em is the initial font size, whatever the page says. */
function pixels(text: string, viewport: Screen): number {
  return parsePixels(text)?.({ ...initialContext, viewport }) ?? Number.NaN;
}
