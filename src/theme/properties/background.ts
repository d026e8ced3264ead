import type { Color, LinearGradient } from '../styled.js';
import { parseColor, transparent } from '../values/color.js';
import { parseLength } from '../values/length.js';
import { constant, type Specified } from '../values/specified.js';
import { functionOf, splitAt, splitWords, urlOf } from '../values/split.js';
import { parseGradient } from './gradient.js';
import { own, type Property } from './property.js';

export type BackgroundImage = { readonly url: string } | LinearGradient | 'none';

/** One layer's picture. */
export function parseBackgroundLayer(text: string): Specified<BackgroundImage> | undefined {
  if (text.toLowerCase() === 'none') return constant<BackgroundImage>('none');
  const url = urlOf(text);
  return url === undefined ? parseGradient(text) : constant<BackgroundImage>({ url });
}

/** Of several layers the uppermost one is shown. */
function parseImage(text: string): Specified<BackgroundImage> | undefined {
  const layers = splitAt(text, ',').map(parseBackgroundLayer);
  return layers.includes(undefined) ? undefined : layers[0];
}

function unsupportedImage(text: string): string | undefined {
  const [first = '', second] = splitAt(text, ',');
  if (second !== undefined) return 'more than one picture';
  const name = functionOf(first)?.name ?? '';
  return name.endsWith('gradient') && !/^(-webkit-)?linear/.test(name) ? `${name}()` : undefined;
}

/** Keeps a value of the first layer as written, when all its words are known. */
function firstLayer(isKnown: (word: string) => boolean): Property<string>['parse'] {
  return (text) => {
    const words = splitWords((splitAt(text, ',')[0] ?? '').toLowerCase());
    return words.length > 0 && words.every(isKnown) ? constant(words.join(' ')) : undefined;
  };
}

/** Whether a word may stand in `background-position`. */
export function isPosition(word: string): boolean {
  return ['left', 'center', 'right', 'top', 'bottom'].includes(word.toLowerCase()) || parseLength(word) !== undefined;
}

/** Whether a word may stand in `background-size`. */
export function isSize(word: string): boolean {
  return ['cover', 'contain', 'auto'].includes(word.toLowerCase()) || parseLength(word) !== undefined;
}

/** Whether a word may stand in `background-repeat`. */
export function isRepeat(word: string): boolean {
  return ['repeat', 'repeat-x', 'repeat-y', 'no-repeat', 'space', 'round'].includes(word.toLowerCase());
}

/** Backgrounds (CSS Backgrounds 3). */
export const backgroundProperties = {
  'background-color': own<Color>(transparent, parseColor),
  'background-image': { ...own<BackgroundImage>('none', parseImage), unsupported: unsupportedImage },
  'background-size': own<string>('auto', firstLayer(isSize)),
  'background-position': own<string>('0% 0%', firstLayer(isPosition)),
  'background-repeat': own<string>('repeat', firstLayer(isRepeat)),
};
