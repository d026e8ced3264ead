import type { Asset } from '../../../source/asset.js';
import type { PlacedBlock, PlacedImage, PlacedTable } from '../../placed.js';
import type { SceneBox } from '../../scene.js';
import { columnRules } from './column-rules.js';
import { type DrawContext, present } from './draw-context.js';
import type { Point } from './rectangle.js';
import { type ElementContext, hasClass } from './scene-context.js';
import { boxShapes, type ShapeMarks } from './scene-shapes.js';

/** What the shapes of boxes are drawn with. */
export interface ShapePainter {
  readonly draw: DrawContext;
  readonly pictures: ReadonlyMap<string, Asset | undefined>;
}

/** What is drawn behind the content of a block: background, borders and shadows, and the rules between its columns. */
export function blockShapes(box: PlacedBlock, at: Point, context: ElementContext, painter: ShapePainter): readonly SceneBox[] {
  const place = { ...at, width: box.width, height: box.height };
  const shapes = litMarks(box, context).flatMap((marks) => boxShapes(box.node.style, place, marks, painter.draw, painter.pictures));
  return [...shapes, ...columnRules(box, at, shapeMarks(box, context), painter.draw)];
}

/** What is drawn behind an image or a table: its background, borders and shadow. */
export function frameShapes(
  box: PlacedImage | PlacedTable,
  at: Point,
  context: ElementContext,
  { draw, pictures }: ShapePainter,
): readonly SceneBox[] {
  const place = { ...at, width: box.width, height: box.height };
  return boxShapes(box.node.style, place, shapeMarks(box, context), draw, pictures);
}

function shapeMarks(box: PlacedBlock | PlacedImage | PlacedTable, context: ElementContext): ShapeMarks {
  return { name: shapeName(box, context), opacity: box.node.opacity, ...present('step', context.step) };
}

/** What is drawn behind a box that is highlighted for a time is there once for each of its times. */
function litMarks(box: PlacedBlock, context: ElementContext): readonly ShapeMarks[] {
  const marks = shapeMarks(box, context);
  const lit = box.node.element?.lit;
  if (lit === undefined) return [marks];
  return lit.map(({ from, until }) => {
    const step = Math.max(from, context.step ?? 0);
    return { ...marks, ...present('step', step === 0 ? undefined : step), ...present('until', until) };
  });
}

function shapeName({ node }: PlacedBlock | PlacedImage | PlacedTable, context: ElementContext): string {
  const { element } = node;
  if (node.kind === 'block' && node.placeholder === true) return 'Missing picture';
  if (element?.node?.type === 'terminal') return 'Window';
  if (context.terminal && element !== undefined) return hasClass(element, 'shell-top-bar') ? 'Bar' : 'Screen';
  if (context.role === 'code') return 'Code background';
  return element?.tag === 'hr' ? 'Rule' : 'Background';
}
