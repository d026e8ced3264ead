import type { Color, LinearGradient } from 'deckx/exporter';

/** The colour behind a box of that opacity. */
export function faded(color: Color, opacity: number): Color {
  return opacity >= 1 ? color : { hex: color.hex, alpha: color.alpha * opacity };
}

/** A fill behind a box of that opacity; `undefined` where nothing of it is seen. */
export function fadedFill(fill: Color | LinearGradient | undefined, opacity: number): Color | LinearGradient | undefined {
  if (fill === undefined) return undefined;
  if ('hex' in fill) return fill.alpha * opacity === 0 ? undefined : faded(fill, opacity);
  return { ...fill, stops: fill.stops.map(({ offset, color }) => ({ offset, color: faded(color, opacity) })) };
}
