import type { PlacedImage } from '../../placed.js';
import type { ImageBox } from '../../scene.js';
import { cornersOf, insetCorners, isRound, pointCorners } from './corners.js';
import { type DrawContext, pointRectangle, present } from './draw-context.js';
import { fittedPicture } from './object-fit.js';
import type { Point } from './rectangle.js';
import { cropOf } from './scene-background.js';
import type { ElementContext } from './scene-context.js';
import { formulaOf } from './scene-math.js';

/** A picture as it is seen in its content box (`object-fit`, round corners), without its frame. */
export function imageBox(box: PlacedImage, at: Point, around: ElementContext, context: DrawContext): ImageBox {
  const { node, content } = box;
  const { factor } = context;
  const fitted = fittedPicture(node, { ...content, x: at.x + content.x, y: at.y + content.y });
  const corners = cornersOf(node.style, box.width, box.height);
  const round = corners === undefined ? undefined : insetCorners(corners, content.x);
  return {
    type: 'image',
    url: node.url,
    alt: node.alt,
    ...present('title', node.title),
    ...present('link', node.link),
    ...present('media', node.media),
    ...pointRectangle(fitted.part, factor),
    ...cropOf(fitted.whole, fitted.part),
    ...present('crop', node.crop),
    ...present('corners', round !== undefined && isRound(round) ? pointCorners(round, factor) : undefined),
    ...(node.opacity < 1 ? { opacity: node.opacity } : {}),
    ...present('math', formulaOf(box, context)),
    ...present('step', node.step ?? around.step),
    ...present('place', node.element.node?.place ?? around.place),
  };
}
