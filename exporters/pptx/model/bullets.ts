import type { TextParagraph } from 'deckx/exporter';
import type { Bullet, NumberScheme } from './presentation.js';

/** How a list item's marker is written: as a bullet of PowerPoint's, or as text where it has none that says the same. */
export type Marker = Exclude<Bullet, { kind: 'none' }> | { readonly kind: 'text'; readonly text: string };

interface Count {
  readonly scheme: NumberScheme;
  readonly start: number;
  readonly next: number;
}

/** What counting needs to know of a paragraph. */
export type Countable = Pick<TextParagraph, 'kind' | 'level' | 'marker'>;

/**
 * The markers of the paragraphs of one text. Numbers that follow each other share a scheme and a start, since PowerPoint
 * counts paragraphs of the same scheme, start and level itself; a list that would be counted on though it begins anew keeps
 * its numbers as text.
 */
export function markersOf(paragraphs: readonly Countable[]): readonly (Marker | undefined)[] {
  let counts: (Count | undefined)[] = [];
  return paragraphs.map(({ kind, level, marker }) => {
    if (kind !== 'listItem') counts = [];
    const text = marker?.trim() ?? '';
    if (text === '') {
      counts[level] = undefined;
      return undefined;
    }
    counts.length = level + 1;
    const numbers = readNumber(text);
    if (numbers.length === 0) {
      counts[level] = undefined;
      return symbol(text);
    }
    const { marker: made, count } = numberMarker(numbers, counts[level], text);
    counts[level] = count;
    return made;
  });
}

/** Faces that have the usual bullets everywhere; other symbols are taken from the text's own. */
function symbol(text: string): Marker {
  if (Array.from(text).length > 1) return { kind: 'text', text };
  return { kind: 'character', character: text, ...('•◦▪'.includes(text) ? { font: 'Arial' } : {}) };
}

type Numbered = readonly [scheme: NumberScheme, value: number];

function numberMarker(
  readings: readonly Numbered[],
  open: Count | undefined,
  text: string,
): { readonly marker: Marker; readonly count: Count } {
  const following = readings.find(([scheme, value]) => open?.scheme === scheme && open.next === value);
  if (open !== undefined && following !== undefined) {
    return { marker: { kind: 'number', scheme: open.scheme, start: open.start }, count: { ...open, next: open.next + 1 } };
  }
  const [scheme, value] = readings[0]!;
  const count = { scheme, start: value, next: value + 1 };
  const countedOn = open?.scheme === scheme && open.start === value;
  return { marker: countedOn ? { kind: 'text', text } : { kind: 'number', scheme, start: value }, count };
}

/** What a marker can mean, the likelier first: `i.` is a Roman one rather than the ninth letter. */
function readNumber(text: string): readonly Numbered[] {
  const [, digits, sign] = /^(\d{1,5})([.)])$/.exec(text) ?? [];
  if (digits !== undefined && Number(digits) > 0) return [[sign === '.' ? 'arabicPeriod' : 'arabicParenR', Number(digits)]];
  const [, letters] = /^([a-z]+|[A-Z]+)\.$/.exec(text) ?? [];
  if (letters === undefined) return [];
  const small = letters === letters.toLowerCase();
  const roman = romanValue(letters.toUpperCase());
  const readings: Numbered[] = [];
  if (letters.length === 1) readings.push([small ? 'alphaLcPeriod' : 'alphaUcPeriod', letters.toUpperCase().charCodeAt(0) - 64]);
  if (roman !== undefined) readings.push([small ? 'romanLcPeriod' : 'romanUcPeriod', roman]);
  return letters.toUpperCase() === 'I' ? readings.reverse() : readings;
}

const romans: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

function romanValue(text: string): number | undefined {
  let rest = text;
  let value = 0;
  for (const [sign, worth] of romans) {
    while (rest.startsWith(sign)) {
      rest = rest.slice(sign.length);
      value += worth;
    }
  }
  return rest === '' && toRoman(value) === text ? value : undefined;
}

function toRoman(value: number): string {
  let rest = value;
  return romans
    .map(([sign, worth]) => {
      const times = Math.floor(rest / worth);
      rest -= times * worth;
      return sign.repeat(times);
    })
    .join('');
}
