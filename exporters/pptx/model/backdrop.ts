import type { SceneSlide } from 'deckx/exporter';
import { frameOf } from './frame.js';
import type { Identities } from './identities.js';
import { cropOf, toPicture } from './pictures.js';
import type { Medium, PptxBackground, PptxShape } from './presentation.js';
import type { SlideContext } from './slide-context.js';

/** What is behind a slide: its background proper, and a picture that only covers a part of it, as the rearmost shape. */
export interface Backdrop {
  readonly background: PptxBackground;
  readonly shapes: readonly PptxShape[];
}

/** How far, in EMU, a picture may miss the slide's edges and still count as covering it. */
const leeway = 12_700;

/** A picture that covers the slide and hides what is behind it is the slide's background; any other lies on the colour. */
export function toBackdrop(
  { background: { color, gradient, image } }: SceneSlide,
  size: { readonly width: number; readonly height: number },
  identities: Identities,
  context: SlideContext,
): Backdrop {
  const fill: PptxBackground = { kind: 'fill', fill: gradient ?? { hex: color.hex, alpha: 1 } };
  if (image === undefined) return { background: fill, shapes: [] };
  const medium = context.pictures.get(image.url);
  const { x, y, width, height } = frameOf(image);
  const covers = [x, y, width - size.width, height - size.height].every((gap) => Math.abs(gap) <= leeway);
  if (typeof medium === 'number' && covers && (image.opacity ?? 1) >= 1 && isOpaque(context.pictures.media[medium]!)) {
    return { background: { kind: 'picture', medium, ...cropOf(image) }, shapes: [] };
  }
  const shape = toPicture({ ...image, alt: '' }, image.opacity ?? 1, identities, context);
  return { background: fill, shapes: [shape] };
}

/** Whether nothing can be seen through a picture: told by its kind, and by a PNG's colour type (PNG, 11.2.2). */
function isOpaque({ extension, bytes, orientation }: Medium): boolean {
  // A background cannot be turned.
  if (orientation !== undefined) return false;
  if (extension !== 'png') return extension === 'jpeg' || extension === 'bmp';
  const colorType = bytes[25];
  return colorType === 0 || colorType === 2;
}
