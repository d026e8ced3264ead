import type { Length } from '../styled.js';

/** The sum of two lengths, whatever shares are of. */
export function addLengths(first: Length, second: Length): Length {
  if ('of' in first)
    return chooseLength(
      first.choose,
      first.of.map((each) => addLengths(each, second)),
    );
  if ('of' in second) return addLengths(second, first);
  if ('px' in first && 'px' in second) return { px: first.px + second.px };
  return sum(shareOf(first) + shareOf(second), pixelsOf(first) + pixelsOf(second));
}

/** A length times a number; a negative one turns the least into the greatest. */
export function scaleLength(length: Length, by: number): Length {
  if ('px' in length) return { px: length.px * by };
  if ('share' in length) return sum(length.share * by, (length.plus ?? 0) * by);
  const opposite = length.choose === 'min' ? 'max' : 'min';
  return { choose: by < 0 ? opposite : length.choose, of: length.of.map((each) => scaleLength(each, by)) };
}

/** The least or the greatest of lengths; decided here where it does not depend on what shares are of. */
export function chooseLength(choose: 'min' | 'max', of: readonly Length[]): Length {
  const pick = choose === 'min' ? Math.min : Math.max;
  if (of.every((length) => 'px' in length)) return { px: pick(...of.map(pixelsOf)) };
  if (of.every((length) => 'share' in length && length.plus === undefined)) return { share: pick(...of.map(shareOf)) };
  return { choose, of };
}

/** A length in pixels, where what a share is a share of is known. */
export function resolveLength(length: Length, base: number): number {
  if ('px' in length) return length.px;
  if ('share' in length) return length.share * base + (length.plus ?? 0);
  const values = length.of.map((each) => resolveLength(each, base));
  return length.choose === 'min' ? Math.min(...values) : Math.max(...values);
}

/** A length with each number of pixels in it put through a function; shares stay. */
export function mapPixels(length: Length, map: (px: number) => number): Length {
  if ('px' in length) return { px: map(length.px) };
  if ('of' in length) return { ...length, of: length.of.map((each) => mapPixels(each, map)) };
  return length.plus === undefined ? length : { ...length, plus: map(length.plus) };
}

function sum(share: number, plus: number): Length {
  return plus === 0 ? { share } : { share, plus };
}

function shareOf(length: Length): number {
  return 'share' in length ? length.share : 0;
}

function pixelsOf(length: Length): number {
  return 'px' in length ? length.px : 'share' in length ? (length.plus ?? 0) : 0;
}
