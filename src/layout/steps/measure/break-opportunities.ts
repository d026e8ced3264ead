import LineBreaker from 'linebreak';
import { splitEmoji } from '../../../deck/emoji.js';

/** Where lines of a text may end, as offsets into it. */
export interface BreakPlaces {
  /** In order. */
  readonly offsets: readonly number[];
  has(offset: number): boolean;
  /** The first place after an offset; `Infinity` when there is none. */
  after(offset: number): number;
}

const known = { texts: new Map<string, BreakPlaces>(), words: new Map<string, readonly number[]>() };
const limit = 4000;

/**
 * Offsets at which a line may end, by the Unicode line breaking algorithm (UAX #14), as browsers tailor it: after spaces
 * always, whatever follows; not after a solidus between letters, so that addresses and paths stay whole; inside of an emoji
 * never; before small kana and length marks as before any kana (`line-break: normal` of CSS Text 3). Memoised, as slides
 * repeat each other.
 */
export function breakOpportunities(text: string): BreakPlaces {
  return remembered(known.texts, text, () => breakPlaces(findOpportunities(text)));
}

function remembered<T>(made: Map<string, T>, text: string, make: () => T): T {
  const before = made.get(text);
  if (before !== undefined) return before;
  if (made.size >= limit) made.clear();
  const value = make();
  made.set(text, value);
  return value;
}

/** In order. What comes before a space only decides whether a line may end after it, so each word is separate. */
function findOpportunities(text: string): readonly number[] {
  const offsets: number[] = [];
  for (const { index, 0: word } of text.matchAll(/[^ ]+/g)) {
    if (index > 0 && !word.startsWith('\n')) offsets.push(index);
    const inside = remembered(known.words, word, () => opportunitiesInWord(word));
    for (const offset of inside) if (index + offset < text.length) offsets.push(index + offset);
  }
  return offsets;
}

/** Those between its characters, and after it if it ends in a line feed. */
function opportunitiesInWord(word: string): readonly number[] {
  const offsets: number[] = [];
  if (/^[A-Za-z0-9]*$/.test(word)) return offsets;
  const breaker = new LineBreaker(word.replace(smallKana, 'あ'));
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    if (next.position < word.length && !insidePath(word, next.position)) offsets.push(next.position);
  }
  if (/[\n\v\f\r\u0085\u2028\u2029]$/.test(word)) offsets.push(word.length);
  return outsideEmoji(word, withMore(offsets, [...betweenWords(word), ...besideQuotes(word)]));
}

function withMore(offsets: readonly number[], more: readonly number[]): readonly number[] {
  return more.length === 0 ? offsets : [...new Set([...offsets, ...more])].sort((one, other) => one - other);
}

/** Class CJ of UAX #14. */
const smallKana =
  /[\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308E\u3095\u3096\u30A1\u30A3\u30A5\u30A7\u30A9\u30C3\u30E3\u30E5\u30E7\u30EE\u30F5\u30F6\u30FC\u31F0-\u31FF\uFF67-\uFF70]/g;

const wide = String.raw`[\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFF}]`;
/** Between wide letters a quotation begins or ends as it does between blanks elsewhere (UAX #14, LB19a of Unicode 16). */
const quotes = [
  new RegExp(String.raw`(?<=(?![\p{Ps}\p{Pi}])${wide})(?=\p{Pi}${wide})`, 'gu'),
  new RegExp(String.raw`(?<=${wide}\p{Pf})(?=(?=\p{L}|\p{Ps})${wide})`, 'gu'),
];

function besideQuotes(text: string): readonly number[] {
  return /[\u2018-\u201D\u00AB\u00BB]/.test(text) ? quotes.flatMap((place) => [...text.matchAll(place)].map(({ index }) => index)) : [];
}

/** Thai, Lao, Burmese and Khmer: there are no blanks between words, which takes a dictionary (UAX #14, class SA). */
const withoutBlanks = /[\u0E01-\u0E5B\u0E81-\u0EDF\u1000-\u109F\u1780-\u17FF]{2,}/g;

let segmenter: Intl.Segmenter | undefined;

/** Where words meet, by the dictionaries of ICU, which browsers use too. */
function betweenWords(text: string): readonly number[] {
  // What the locale is makes no difference: the script says which dictionary it is.
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  const offsets: number[] = [];
  for (const { index, 0: run } of text.matchAll(withoutBlanks)) {
    for (const { index: at } of segmenter.segment(run)) if (at > 0) offsets.push(index + at);
  }
  return offsets;
}

function outsideEmoji(word: string, offsets: readonly number[]): readonly number[] {
  const parts = splitEmoji(word);
  if (!parts.some(({ emoji }) => emoji)) return offsets;
  const inside = new Set<number>();
  let start = 0;
  for (const { text, emoji } of parts) {
    for (let at = 1; emoji && at < text.length; at += 1) inside.add(start + at);
    start += text.length;
  }
  return offsets.filter((offset) => !inside.has(offset));
}

function insidePath(word: string, position: number): boolean {
  return word[position - 1] === '/' && /[!-~]/.test(word[position] ?? '');
}

/** Places by their offsets, which are in order. */
export function breakPlaces(offsets: readonly number[]): BreakPlaces {
  const firstFrom = (least: number): number => {
    let low = 0;
    let high = offsets.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((offsets[middle] ?? 0) >= least) high = middle;
      else low = middle + 1;
    }
    return offsets[low] ?? Infinity;
  };
  return { offsets, has: (offset) => firstFrom(offset) === offset, after: (offset) => firstFrom(offset + 1) };
}
