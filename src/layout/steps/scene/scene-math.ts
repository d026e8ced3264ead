import type { PlacedImage } from '../../placed.js';
import type { SceneMath } from '../../scene.js';
import { type DrawContext, points, present } from './draw-context.js';

/** The formula that a picture is the drawing of; the same object each time. */
export function formulaOf({ node, content }: PlacedImage, context: DrawContext): SceneMath | undefined {
  const { math, style, natural } = node;
  if (math === undefined) return undefined;
  const known = context.formulas.get(node);
  if (known !== undefined) return known;
  const shrunk = natural.width > 0 ? content.width / natural.width : 1;
  const { latex, mathml, display, descent } = math;
  const made: SceneMath = {
    latex,
    mathml,
    display,
    size: points(style.fontSize * shrunk, context.factor),
    color: style.color,
    descent: points(descent * shrunk, context.factor),
    ...present('place', node.element.node?.place),
  };
  context.formulas.set(node, made);
  return made;
}
