import type { Corners } from '../../../theme/styled.js';
import type { CornerSize, ImageBox, SceneBox, ShapeBox, TextBox } from '../../scene.js';
import { omit } from '../../omit.js';
import { roundPoints } from './draw-context.js';
import { cropOf, intersection } from './scene-background.js';
import type { Rectangle } from './rectangle.js';

/** An area that boxes are cut off by, in points; corners where they are round. */
export interface ClipArea extends Rectangle {
  readonly corners?: Corners<CornerSize>;
}

/**
 * What is seen of a box inside of an area: images and shapes are cut at its edges, lines of text outside are left out; a line
 * that is cut through stays whole. `undefined` when nothing is left.
 */
export function clipBox(box: SceneBox, area: ClipArea): SceneBox | undefined {
  if (box.rotate !== undefined) return intersection(box, area) === undefined ? undefined : box;
  switch (box.type) {
    case 'image':
      return clipImage(box, area);
    case 'shape':
      return clipShape(box, area);
    case 'text':
      return clipText(box, area);
    case 'group': {
      const boxes = box.boxes.map((inner) => clipBox(inner, area)).filter((inner) => inner !== undefined);
      return boxes.length === 0 ? undefined : { ...box, boxes };
    }
    case 'table':
      return intersection(box, area) === undefined ? undefined : box;
  }
}

function clipImage(box: ImageBox, area: ClipArea): ImageBox | undefined {
  const part = intersection(box, area);
  if (part === undefined) return undefined;
  const { crop } = box;
  const shown = { width: 1 - (crop?.left ?? 0) - (crop?.right ?? 0), height: 1 - (crop?.top ?? 0) - (crop?.bottom ?? 0) };
  const whole = {
    x: box.x - ((crop?.left ?? 0) * box.width) / shown.width,
    y: box.y - ((crop?.top ?? 0) * box.height) / shown.height,
    width: box.width / shown.width,
    height: box.height / shown.height,
  };
  return { ...omit(box, 'crop'), ...rounded(part), ...cropOf(whole, part), ...cornersAt(part, area, box.corners) };
}

function rounded({ x, y, width, height }: Rectangle): Rectangle {
  return { x: roundPoints(x), y: roundPoints(y), width: roundPoints(width), height: roundPoints(height) };
}

const square = { x: 0, y: 0 };
const squareCorners: Corners<CornerSize> = { topLeft: square, topRight: square, bottomRight: square, bottomLeft: square };

/** The corners that a part shares with the area are as round as the area's. */
function cornersAt(part: Rectangle, area: ClipArea, own: Corners<CornerSize> | undefined): { readonly corners?: Corners<CornerSize> } {
  if (area.corners === undefined) return own === undefined ? {} : { corners: own };
  const near = (first: number, second: number): boolean => Math.abs(first - second) < 0.5;
  const left = near(part.x, area.x);
  const top = near(part.y, area.y);
  const right = near(part.x + part.width, area.x + area.width);
  const bottom = near(part.y + part.height, area.y + area.height);
  const inner = own ?? squareCorners;
  const { topLeft, topRight, bottomRight, bottomLeft } = area.corners;
  return {
    corners: {
      topLeft: left && top ? topLeft : inner.topLeft,
      topRight: right && top ? topRight : inner.topRight,
      bottomRight: right && bottom ? bottomRight : inner.bottomRight,
      bottomLeft: left && bottom ? bottomLeft : inner.bottomLeft,
    },
  };
}

/** A flat shape is a line: it is kept if it is in the area. */
function clipShape(box: ShapeBox, area: ClipArea): ShapeBox | undefined {
  const part = intersection({ ...box, width: Math.max(box.width, 0.001), height: Math.max(box.height, 0.001) }, area);
  if (part === undefined) return undefined;
  const isWhole = part.width >= box.width - 0.01 && part.height >= box.height - 0.01;
  const cut = isWhole ? box : { ...box, ...rounded(part) };
  return {
    ...cut,
    ...(box.radius > 0 && isWhole && area.corners === undefined ? {} : box.radius === 0 ? cornersAt(part, area, box.corners) : {}),
  };
}

function clipText(box: TextBox, area: Rectangle): TextBox | undefined {
  const isSeen = (line: TextBox['paragraphs'][number]['lines'][number]): boolean =>
    line.top < area.y + area.height - 0.5 &&
    line.top + line.height > area.y + 0.5 &&
    line.x < area.x + area.width &&
    line.x + line.width > area.x - 0.5;
  const paragraphs = box.paragraphs.filter(({ lines }) => lines.some(isSeen));
  return paragraphs.length === 0 ? undefined : { ...box, paragraphs };
}
