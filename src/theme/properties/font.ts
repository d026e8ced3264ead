import type { ComputedStyle } from '../styled.js';
import { parseLength, parseNumber, resolveLength } from '../values/length.js';
import { constant, parseNamed, type Specified } from '../values/specified.js';
import { isString, splitAt, splitWords, unquote } from '../values/split.js';
import { inherited } from './property.js';

/**
 * A font size, and whether it goes back to a length. Sizes that go back to a keyword (the initial `medium` times so many
 * em) shrink to 13/16 where the family becomes exactly `monospace`, since browsers keep 13 px as the monospaced default.
 */
export interface FontSize {
  readonly px: number;
  readonly absolute: boolean;
}

const mediumSize = 16;
const monospacedScale = 13 / 16;

/** CSS Fonts 4, 2.5, as browsers compute them for a medium size of 16 px. */
const sizes: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: mediumSize,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
  'xxx-large': 48,
};

/** Reads a font size; percentages and em are of the parent's size. */
function parseFontSize(text: string): Specified<FontSize> | undefined {
  const word = text.toLowerCase();
  const named = sizes[word];
  if (named !== undefined) return constant({ px: named, absolute: false });
  const step = { smaller: 1 / 1.2, larger: 1.2 }[word];
  if (step !== undefined) return relative(step);
  if (text.startsWith('-')) return undefined;
  const ratio = /^\+?([\d.]+)(em|%)$/.exec(word);
  if (ratio !== null) return relative(Number(ratio[1]) / (ratio[2] === '%' ? 100 : 1));
  const length = parseLength(text);
  if (length === undefined) return undefined;
  return (context) => ({ px: Math.max(0, resolveLength(length(context), context.fontSize)), absolute: true });
}

function relative(factor: number): Specified<FontSize> {
  return ({ fontSize, fontSizeAbsolute }) => ({ px: fontSize * factor, absolute: fontSizeAbsolute });
}

/** The size after the browsers' rule for monospaced text (see `FontSize`). */
export function adjustForMonospace(size: FontSize, families: readonly string[], parents: readonly string[]): FontSize {
  if (size.absolute || isMonospace(families) === isMonospace(parents)) return size;
  return { ...size, px: isMonospace(families) ? size.px * monospacedScale : size.px / monospacedScale };
}

function isMonospace(families: readonly string[]): boolean {
  return families.length === 1 && families[0] === 'monospace';
}

function parseFamilies(text: string): Specified<readonly string[]> | undefined {
  const names = splitAt(text, ',').map(familyOf);
  const known = names.filter((name) => name !== undefined);
  return known.length === names.length ? constant(known) : undefined;
}

/** A string, or identifiers separated by blanks (CSS Fonts 4, 2.1). */
function familyOf(text: string): string | undefined {
  if (isString(text)) return unquote(text);
  const words = splitWords(text);
  return words.length > 0 && words.every((word) => /^-?[a-z_\u0080-\uFFFF\\][\w\u0080-\uFFFF\\-]*$/i.test(word))
    ? words.map(unquote).join(' ')
    : undefined;
}

function parseWeight(text: string): Specified<number> | undefined {
  switch (text.toLowerCase()) {
    case 'normal':
      return constant(400);
    case 'bold':
      return constant(700);
    case 'bolder':
      return ({ parentFontWeight: weight }) => (weight < 350 ? 400 : weight < 550 ? 700 : 900);
    case 'lighter':
      return ({ parentFontWeight: weight }) => (weight < 550 ? 100 : weight < 750 ? 400 : 700);
    default: {
      const weight = parseNumber(text);
      return weight !== undefined && weight >= 1 && weight <= 1000 ? constant(weight) : undefined;
    }
  }
}

function parseLineHeight(text: string): Specified<ComputedStyle['lineHeight']> | undefined {
  if (text.toLowerCase() === 'normal') return constant('normal' as const);
  if (text.startsWith('-')) return undefined;
  const factor = parseNumber(text);
  if (factor !== undefined) return constant({ factor });
  const length = parseLength(text);
  if (length === undefined) return undefined;
  return (context) => ({ px: resolveLength(length(context), context.fontSize) });
}

const parseStyle = (text: string): Specified<ComputedStyle['fontStyle']> | undefined =>
  /^oblique\s/i.test(text) ? constant('italic' as const) : styles(text);
const styles = parseNamed<ComputedStyle['fontStyle']>({ normal: 'normal', italic: 'italic', oblique: 'italic' });

/** Fonts (CSS Fonts 4). The initial family is the browsers' own default, a serif. */
export const fontProperties = {
  'font-family': inherited<readonly string[]>(['serif'], parseFamilies),
  'font-size': inherited<FontSize>({ px: mediumSize, absolute: false }, parseFontSize),
  'font-weight': inherited<number>(400, parseWeight),
  'font-style': inherited<ComputedStyle['fontStyle']>('normal', parseStyle),
  'font-variant-caps': inherited<ComputedStyle['fontVariantCaps']>(
    'normal',
    parseNamed<ComputedStyle['fontVariantCaps']>({
      normal: 'normal',
      'small-caps': 'small-caps',
      'all-small-caps': 'small-caps',
      'petite-caps': 'small-caps',
    }),
  ),
  'line-height': inherited<ComputedStyle['lineHeight']>('normal', parseLineHeight),
};
