import type { ImageNode } from '../../boxes.js';
import { pixels } from '../../lengths.js';
import { intersection } from './scene-background.js';
import type { Rectangle } from './rectangle.js';

/** Where the whole image is, and the part of it that is visible in its box (CSS Images 3, 5.5). */
export function fittedPicture(
  { style, natural }: Pick<ImageNode, 'style' | 'natural'>,
  box: Rectangle,
): { readonly whole: Rectangle; readonly part: Rectangle } {
  const { objectFit, objectPosition } = style;
  if (objectFit === undefined || natural.width <= 0 || natural.height <= 0) return { whole: box, part: box };
  const ratios = [box.width / natural.width, box.height / natural.height] as const;
  const contained = Math.min(...ratios);
  const by = { contain: contained, cover: Math.max(...ratios), none: 1, 'scale-down': Math.min(1, contained) }[objectFit];
  const size = { width: natural.width * by, height: natural.height * by };
  const position = objectPosition ?? { x: { share: 0.5 }, y: { share: 0.5 } };
  const whole = { ...size, x: box.x + pixels(position.x, box.width - size.width), y: box.y + pixels(position.y, box.height - size.height) };
  return { whole, part: intersection(whole, box) ?? box };
}
