import { dropped, type SceneBox } from 'deckx/exporter';
import { artifact, isVisible, type Context } from './context.js';
import { combine, turnAbout } from './geometry.js';
import { lineFormulas } from './formula-ops.js';
import { imageOps } from './image-ops.js';
import type { Op } from './plan.js';
import { shapeOps } from './shape-ops.js';
import { tableOps } from './table-ops.js';
import { textOps } from './text-ops.js';

/** What draws these boxes, in their order. */
export function boxOps(boxes: readonly SceneBox[], around: Context): readonly Op[] {
  const formulas = lineFormulas(boxes);
  const context = formulas.size === 0 ? around : { ...around, formulas };
  return boxes.flatMap((box) => {
    // Drawn with its line.
    if (box.type === 'image' && box.math !== undefined && formulas.has(box.math)) return [];
    if (!isVisible(context.window, box.y, box.y + box.height)) return [];
    const inner = { ...context, opacity: context.opacity * (box.opacity ?? 1) };
    if (box.rotate === undefined || box.rotate === 0) return plainOps(box, inner);
    const matrix = turnAbout(box, box.rotate);
    const ops = plainOps(box, { ...inner, matrix: combine(context.matrix, matrix) });
    return [{ op: 'group', matrix, ops }];
  });
}

function plainOps(box: SceneBox, context: Context): readonly Op[] {
  switch (box.type) {
    case 'text':
      return textOps(box, context);
    case 'shape':
      return artifact(cutToWindow(shapeOps(box, context.opacity), box, context));
    case 'image':
      return imageOps(box, context);
    case 'table':
      return tableOps(box, context);
    case 'group':
      return boxOps(box.boxes, context);
    default:
      dropped(box, context.report);
      return [];
  }
}

/** A shape that runs on to another page is cut at the window's edge. */
function cutToWindow(ops: readonly Op[], box: SceneBox, { window }: Context): readonly Op[] {
  if (window === undefined) return ops;
  const { top, end = window.bottom } = window;
  if (box.y >= top && box.y + box.height <= end) return ops;
  const margin = 100;
  const clip = {
    x: box.x - margin,
    y: top,
    width: box.width + 2 * margin,
    height: Math.max(0, end - top),
    radius: 0,
  };
  return [{ op: 'group', clip, ops }];
}
