import type { SceneSlide } from 'deckx/exporter';
import { boxOps } from './box-ops.js';
import { artifact, type Context } from './context.js';
import { imageOps } from './image-ops.js';
import type { Op, RectOp } from './plan.js';

/** A slide in its own coordinates, cut at its edges. */
export function slideOps(slide: SceneSlide, size: { readonly width: number; readonly height: number }, context: Context): readonly Op[] {
  const edge = { x: 0, y: 0, width: size.width, height: size.height, radius: 0 };
  const { color, gradient, image } = slide.background;
  const fills = [color, ...(gradient === undefined ? [] : [gradient])];
  const ground = fills.filter((fill) => !('alpha' in fill) || fill.alpha > 0).map((fill): RectOp => ({ op: 'rect', ...edge, fill }));
  const picture = image === undefined ? [] : imageOps(image, context);
  return [{ op: 'group', clip: edge, ops: [...artifact(ground), ...picture, ...boxOps(slide.boxes, context)] }];
}
