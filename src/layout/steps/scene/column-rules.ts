import { pixels } from '../../lengths.js';
import type { PlacedBlock } from '../../placed.js';
import type { ShapeBox } from '../../scene.js';
import { type DrawContext, points, present } from './draw-context.js';
import { columnsOf } from '../flow/flow-columns.js';
import type { ShapeMarks } from './scene-shapes.js';

/** The lines between the columns of a multi-column block (CSS Multi-column 1, 4). */
export function columnRules(
  box: PlacedBlock,
  at: { readonly x: number; readonly y: number },
  marks: ShapeMarks,
  { factor }: DrawContext,
): readonly ShapeBox[] {
  const { style } = box.node;
  const { columnRule: rule } = style;
  if (rule === undefined || rule.color.alpha === 0 || style.visibility === 'hidden') return [];
  const { count, width } = columnsOf(style, box.content.width);
  const gap = pixels(style.columnGap, box.content.width);
  const filled = 1 + Math.max(0, ...box.children.map((child) => Math.round((child.x - box.content.x) / Math.max(1, width + gap))));
  return Array.from({ length: Math.min(count, filled) - 1 }, (_, index): ShapeBox => {
    const middle = at.x + box.content.x + (index + 1) * (width + gap) - gap / 2;
    const upright = {
      y: points(at.y + box.content.y, factor),
      height: points(box.content.height, factor),
      radius: 0,
      ...(marks.opacity < 1 ? { opacity: marks.opacity } : {}),
      ...present('step', marks.step),
    };
    if (rule.style !== 'solid')
      return {
        type: 'shape',
        name: 'Column rule',
        ...upright,
        x: points(middle, factor),
        width: 0,
        line: { ...rule, width: points(rule.width, factor) },
      };
    return {
      type: 'shape',
      name: 'Column rule',
      ...upright,
      x: points(middle - rule.width / 2, factor),
      width: points(rule.width, factor),
      fill: rule.color,
    };
  });
}
