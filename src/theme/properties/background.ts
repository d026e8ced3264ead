import type { BoxArea, Color, Gradient, Length, LengthOrAuto, Position, Repeat } from '../styled.js';
import { parseColor, transparent } from '../values/color.js';
import { parseLength, parseLengthOrAuto } from '../values/length.js';
import { constant, type Specified } from '../values/specified.js';
import { functionOf, splitAt, splitWords, urlOf } from '../values/split.js';
import { parseGradient } from './gradient.js';
import { parsePosition } from './position.js';
import { own, type Property } from './property.js';

export type BackgroundImage = { readonly url: string } | Gradient | 'none';
export type BackgroundSize = 'cover' | 'contain' | readonly [LengthOrAuto, LengthOrAuto];

/** One layer's picture. */
export function parseBackgroundLayer(text: string): Specified<BackgroundImage> | undefined {
  if (text.toLowerCase() === 'none') return constant<BackgroundImage>('none');
  const url = urlOf(text) ?? imageSetUrl(text);
  return url === undefined ? parseGradient(text) : constant<BackgroundImage>({ url });
}

/** The first picture of an `image-set()`, which is to be the one of plain screens. */
function imageSetUrl(text: string): string | undefined {
  const call = functionOf(text);
  if (call === undefined || !/^(-webkit-)?image-set$/.test(call.name)) return undefined;
  const [first = ''] = splitWords(splitAt(call.body, ',')[0] ?? '');
  return urlOf(first) ?? /^(["'])(.*)\1$/.exec(first)?.[2];
}

function unsupportedImage(text: string): string | undefined {
  return splitAt(text, ',')
    .map((layer) => functionOf(layer)?.name)
    .find((name) => name?.endsWith('conic-gradient') === true)
    ?.concat('()');
}

/** A property with a value a layer. */
function layered<V>(initial: V, parse: (text: string) => Specified<V> | undefined): Property<readonly V[]> {
  return own<readonly V[]>([initial], (text) => {
    const layers = splitAt(text, ',').map(parse);
    const known = layers.filter((layer) => layer !== undefined);
    return known.length < layers.length ? undefined : (context) => known.map((layer) => layer(context));
  });
}

function parseSize(text: string): Specified<BackgroundSize> | undefined {
  const word = text.toLowerCase();
  if (word === 'cover' || word === 'contain') return constant(word);
  const words = splitWords(text);
  const [across, down = constant<LengthOrAuto>('auto')] = words.map(parseLengthOrAuto);
  if (across === undefined || words.length > 2 || words.map(parseLengthOrAuto).includes(undefined)) return undefined;
  return (context) => [across(context), down(context)] as const;
}

const pairs: Readonly<Record<string, readonly [Repeat, Repeat]>> = {
  'repeat-x': ['repeat', 'no-repeat'],
  'repeat-y': ['no-repeat', 'repeat'],
};

function parseRepeat(text: string): Specified<readonly [Repeat, Repeat]> | undefined {
  const words = splitWords(text.toLowerCase());
  const named = pairs[text.toLowerCase()];
  if (named !== undefined) return constant(named);
  const [across, down = across] = words.filter((word): word is Repeat => ['repeat', 'no-repeat', 'space', 'round'].includes(word));
  return across === undefined || down === undefined || words.length > 2 ? undefined : constant([across, down] as const);
}

/** Whether a word is allowed in `background-position`. */
export function isPosition(word: string): boolean {
  return ['left', 'center', 'right', 'top', 'bottom'].includes(word.toLowerCase()) || parseLength(word) !== undefined;
}

/** Whether a word is allowed in `background-size`. */
export function isSize(word: string): boolean {
  return ['cover', 'contain', 'auto'].includes(word.toLowerCase()) || parseLength(word) !== undefined;
}

/** Whether a word is allowed in `background-repeat`. */
export function isRepeat(word: string): boolean {
  return ['repeat', 'repeat-x', 'repeat-y', 'no-repeat', 'space', 'round'].includes(word.toLowerCase());
}

/** Whether a word names a box that a background is cut to. */
export function isArea(word: string): boolean {
  return /^(border|padding|content)-box$/i.test(word);
}

export type BackgroundClip = BoxArea | 'text';

function parseArea(text: string): Specified<BackgroundClip> | undefined {
  const word = text.toLowerCase();
  return isArea(word) || word === 'text' ? constant(word as BackgroundClip) : undefined;
}

const zero: Length = { share: 0 };

/** Backgrounds (CSS Backgrounds 3). */
export const backgroundProperties = {
  'background-color': own<Color>(transparent, parseColor),
  'background-image': { ...layered<BackgroundImage>('none', parseBackgroundLayer), unsupported: unsupportedImage },
  'background-size': layered<BackgroundSize>(['auto', 'auto'], parseSize),
  'background-position': layered<Position>({ x: zero, y: zero }, parsePosition),
  'background-repeat': layered<readonly [Repeat, Repeat]>(['repeat', 'repeat'], parseRepeat),
  'background-origin': layered<BackgroundClip>('padding-box', parseArea),
  'background-clip': layered<BackgroundClip>('border-box', parseArea),
};
