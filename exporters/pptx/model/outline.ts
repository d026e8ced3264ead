import type { BorderSide, BoxShadow, Corners, CornerSize } from 'deckx/exporter';
import { faded } from './colors.js';
import type { Line, PptxCorners, Shadow } from './presentation.js';
import { angle60k, emu } from './units.js';

/** A border in PowerPoint's terms; `undefined` where there is none to be seen. */
export function toLine(side: BorderSide | undefined, opacity: number): Line | undefined {
  if (side === undefined || side.style === 'none' || side.width <= 0 || side.color.alpha * opacity === 0) return undefined;
  return {
    width: emu(side.width),
    dash: side.style === 'dashed' ? 'dash' : side.style === 'dotted' ? 'dot' : 'solid',
    double: side.style === 'double',
    color: faded(side.color, opacity),
  };
}

/** A shadow in PowerPoint's terms: distance and direction in place of x and y. */
export function toShadow(
  { x, y, blur, spread = 0, color }: BoxShadow,
  opacity: number,
  size?: { readonly width: number; readonly height: number },
): Shadow {
  const scale = (side: number): number => Math.round((side > 0 ? (side + 2 * spread) / side : 1) * 100_000);
  return {
    blur: emu(blur),
    distance: emu(Math.hypot(x, y)),
    direction: angle60k((Math.atan2(y, x) * 180) / Math.PI),
    color: faded(color, opacity),
    ...(spread === 0 || size === undefined ? {} : { scale: { x: scale(size.width), y: scale(size.height) } }),
  };
}

/** Rounded corners in EMU, clockwise from the upper left. */
export function toCorners({ topLeft, topRight, bottomRight, bottomLeft }: Corners<CornerSize>): PptxCorners {
  return [topLeft, topRight, bottomRight, bottomLeft].map(({ x, y }) => ({ x: emu(x), y: emu(y) }));
}
