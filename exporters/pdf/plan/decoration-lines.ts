import type { Color, RunStyle } from 'deckx/exporter';
import { faded } from './context.js';
import type { FontMetrics } from './font-metrics.js';
import type { Rect } from './geometry.js';
import type { LineOp, RectOp } from './plan.js';

/** The lines under, over and through a piece of text. */
export function textLines(
  { underline, overline, strike, decoration = {} }: RunStyle,
  { x, width, baseline, size }: { readonly x: number; readonly width: number; readonly baseline: number; readonly size: number },
  metrics: FontMetrics,
  textColor: Color,
  opacity: number,
): readonly (RectOp | LineOp)[] {
  const color = decoration.color === undefined ? textColor : faded(decoration.color, opacity);
  const tops = [
    ...(underline ? [baseline + metrics.underline * size] : []),
    ...(overline === true ? [baseline - metrics.ascent * size] : []),
    ...(strike ? [baseline - metrics.strike * size] : []),
  ];
  return tops.flatMap((y) =>
    decorationLine({ x, y, width, height: decoration.thickness ?? metrics.thickness * size }, decoration.style, color),
  );
}

/** A line under, over or through text; a wavy one is a zigzag. */
function decorationLine({ x, y, width, height }: Rect, style: TextDecorationStyle, color: Color): readonly (RectOp | LineOp)[] {
  const stroke = { width: height, color };
  const middle = y + height / 2;
  const straight: LineOp = { op: 'line', x1: x, y1: middle, x2: x + width, y2: middle, stroke };
  switch (style) {
    case 'dashed':
      return [{ ...straight, stroke: { ...stroke, dash: [height * 3, height * 2] } }];
    case 'dotted':
      return [{ ...straight, stroke: { ...stroke, dash: [0, height * 2], round: true } }];
    case 'double':
      return [0, height * 2].map((down) => ({ op: 'rect', x, y: y + down, width, height, radius: 0, fill: color }));
    case 'wavy': {
      const step = height * 2;
      return Array.from({ length: Math.max(1, Math.round(width / step)) }, (_, index): LineOp => {
        const [from, to] = index % 2 === 0 ? [middle, middle + step] : [middle + step, middle];
        return {
          op: 'line',
          x1: x + index * step,
          y1: from,
          x2: Math.min(x + width, x + (index + 1) * step),
          y2: to,
          stroke: { ...stroke, round: true },
        };
      });
    }
    default:
      return [{ op: 'rect', x, y, width, height, radius: 0, fill: color }];
  }
}

type TextDecorationStyle = NonNullable<RunStyle['decoration']>['style'];

/** Bars of one look that touch, as one: two would show a hairline between them. */
export function joined(bars: readonly RectOp[]): readonly RectOp[] {
  const result: RectOp[] = [];
  for (const bar of bars) {
    const index = result.findIndex((other) => continues(other, bar) || continues(bar, other));
    const before = result[index];
    if (before === undefined) result.push(bar);
    else
      result[index] = {
        ...before,
        x: Math.min(before.x, bar.x),
        width: Math.max(before.x + before.width, bar.x + bar.width) - Math.min(before.x, bar.x),
      };
  }
  return result;
}

function continues(before: RectOp, bar: RectOp): boolean {
  const gap = Math.abs(before.x + before.width - bar.x);
  return gap < 0.05 && same(before.y, bar.y) && same(before.height, bar.height) && JSON.stringify(before.fill) === JSON.stringify(bar.fill);
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.01;
}
