import type { BorderSide, BoxShadow, CornerSize, ShapeBox } from 'deckx/exporter';
import { faded, fadedFill } from './context.js';
import type { Op, RectOp, RoundedRect, Stroke } from './plan.js';

/** A shape: its shadow, its filling, its border. */
export function shapeOps(box: ShapeBox, opacity: number): readonly Op[] {
  const { x, y, width, height, fill, line, corners } = box;
  const outline = {
    x,
    y,
    width,
    height,
    radius: Math.min(box.radius, width / 2, height / 2),
    ...(corners === undefined ? {} : { corners }),
  };
  const shadows = [...(box.shadow === undefined ? [] : [box.shadow]), ...(box.moreShadows ?? [])].reverse();
  const filling: readonly Op[] = fill === undefined ? [] : [{ op: 'rect', ...outline, fill: fadedFill(fill, opacity) }];
  return [
    ...shadows.filter(({ inset }) => inset !== true).flatMap((shadow) => shadowOps(outline, shadow, opacity)),
    ...filling,
    ...shadows.filter(({ inset }) => inset === true).flatMap((shadow) => innerShadowOps(outline, shadow, opacity)),
    ...(line === undefined ? [] : borderOps(outline, line, opacity)),
  ];
}

/** How a border's side is stroked; `undefined` when it is not seen. */
export function strokeOf({ width, style, color }: BorderSide, opacity: number): Stroke | undefined {
  if (width <= 0 || style === 'none' || color.alpha <= 0) return undefined;
  const stroke = { width, color: faded(color, opacity) };
  if (style === 'dashed') return { ...stroke, dash: [width * 3, width * 2] };
  // Dots are dashes without length and with round ends.
  if (style === 'dotted') return { ...stroke, dash: [0, width * 2], round: true };
  return stroke;
}

function borderOps(outline: RoundedRect, line: BorderSide, opacity: number): readonly RectOp[] {
  const stroke = strokeOf(line, opacity);
  if (stroke === undefined) return [];
  if (line.style !== 'double') return [{ op: 'rect', ...outline, stroke }];
  const thin = { ...stroke, width: line.width / 3 };
  return [line.width / 3, -line.width / 3].map((by) => ({ op: 'rect', ...grown(outline, by), stroke: thin }));
}

/** The rectangle with each side moved outwards. */
function grown({ x, y, width, height, radius, corners }: RoundedRect, by: number): RoundedRect {
  const corner = (size: CornerSize): CornerSize => ({
    x: size.x === 0 ? 0 : Math.max(0, size.x + by),
    y: size.y === 0 ? 0 : Math.max(0, size.y + by),
  });
  return {
    ...(corners === undefined
      ? {}
      : {
          corners: {
            topLeft: corner(corners.topLeft),
            topRight: corner(corners.topRight),
            bottomRight: corner(corners.bottomRight),
            bottomLeft: corner(corners.bottomLeft),
          },
        }),
    x: x - by,
    y: y - by,
    width: Math.max(0, width + 2 * by),
    height: Math.max(0, height + 2 * by),
    radius: Math.max(0, radius + by),
  };
}

const layers = 16;

/**
 * PDF has no blur: a shadow is a stack of translucent rectangles, from the blur's outer edge inwards, that add up to
 * its fall-off. As in CSS, nothing of it is seen inside of the shape (css-backgrounds-3, 7.1).
 */
function shadowOps(outline: RoundedRect, shadow: BoxShadow, opacity: number): readonly Op[] {
  const { x, y, blur, spread = 0 } = shadow;
  const color = faded(shadow.color, opacity);
  if (color.alpha <= 0) return [];
  const moved = grown({ ...outline, x: outline.x + x, y: outline.y + y }, spread);
  const count = blur <= 0 ? 1 : layers;
  const ops = Array.from({ length: count }, (_, index): RectOp => {
    const before = color.alpha * fallOff(index / count);
    const after = color.alpha * fallOff((index + 1) / count);
    const alpha = 1 - (1 - after) / (1 - before);
    const by = blur <= 0 ? 0 : blur * (1 - (2 * (index + 0.5)) / count);
    return { op: 'rect', ...grown(moved, by), fill: { hex: color.hex, alpha } };
  });
  return [{ op: 'group', clip: outline, clipOutside: true, ops }];
}

/** A shadow that falls inwards: frames from the shape's edge in, of which each covers what the ones before it leave. */
function innerShadowOps(outline: RoundedRect, shadow: BoxShadow, opacity: number): readonly Op[] {
  const { x, y, blur, spread = 0 } = shadow;
  const color = faded(shadow.color, opacity);
  if (color.alpha <= 0) return [];
  const hole = grown({ ...outline, x: outline.x + x, y: outline.y + y }, -spread);
  const count = blur <= 0 ? 1 : layers;
  const all: RectOp = { op: 'rect', ...outline };
  const frames = Array.from({ length: count }, (_, index): Op => {
    const before = color.alpha * fallOff(index / count);
    const after = color.alpha * fallOff((index + 1) / count);
    const by = blur <= 0 ? 0 : -blur * (1 - (2 * (index + 0.5)) / count);
    return {
      op: 'group',
      clip: grown(hole, by),
      clipOutside: true,
      ops: [{ ...all, fill: { hex: color.hex, alpha: 1 - (1 - after) / (1 - before) } }],
    };
  });
  return [{ op: 'group', clip: outline, ops: frames }];
}

/** Share of a blurred edge's darkness, 0 outside to 1 inside: a Gaussian's integral, nearly. */
function fallOff(share: number): number {
  return Math.min(share * share * (3 - 2 * share), 0.999);
}
