import type { Color, Gradient, LinearGradient } from '../../../theme/styled.js';
import { pixels } from '../../lengths.js';
import type { Rectangle } from './rectangle.js';

type Size = Pick<Rectangle, 'width' | 'height'>;

interface Stop {
  readonly offset: number;
  readonly color: Color;
}

/**
 * A gradient over a box of some size in pixels, its stops as shares of the gradient's line from 0 to 1 (CSS Images 3, 3).
 * A repeating one is written out as often as it fits; a conic one becomes a linear one of the same colours.
 * @param part the part of the box that is drawn; absent: all of it
 */
export function resolveGradient(
  gradient: Gradient,
  box: Size,
  part: Rectangle = { x: 0, y: 0, width: box.width, height: box.height },
): LinearGradient {
  if (gradient.kind === 'radial') return resolveRadial(gradient, box, part);
  const angle = gradient.kind === 'linear' ? angleOf(gradient.direction, box) : 90;
  const length = lineLength(angle, box);
  const stops = repeated(placedStops(gradient, length), gradient.repeating);
  const own = lineLength(angle, part);
  // Where the line of the part begins on the line of the whole.
  const shift = alongLine(angle, { x: part.x + part.width / 2 - box.width / 2, y: part.y + part.height / 2 - box.height / 2 });
  const from = length / 2 + shift - own / 2;
  return {
    angle: Math.round(angle * 1000) / 1000,
    stops: within(stops.map(({ offset, color }) => ({ color, offset: own > 0 ? (offset * length - from) / own : 0 }))),
  };
}

function angleOf(direction: Gradient['direction'], { width, height }: Size): number {
  if (typeof direction === 'number') return direction;
  // The line is so turned that the two other corners have the colour of the middle (CSS Images 3, 3.1.1).
  const angle = (Math.atan2(height * direction.x, -width * direction.y) * 180) / Math.PI;
  return angle < 0 ? angle + 360 : angle;
}

function lineLength(degrees: number, { width, height }: Size): number {
  const angle = (degrees * Math.PI) / 180;
  return Math.abs(width * Math.sin(angle)) + Math.abs(height * Math.cos(angle));
}

function alongLine(degrees: number, { x, y }: { readonly x: number; readonly y: number }): number {
  const angle = (degrees * Math.PI) / 180;
  return x * Math.sin(angle) - y * Math.cos(angle);
}

/** Stops without a position are distributed evenly between those that have one; none is before the previous one. */
function placedStops({ stops }: Gradient, length: number): readonly Stop[] {
  const last = stops.length - 1;
  const given = stops.map(({ at }, index) =>
    at === undefined ? (index === 0 ? 0 : index === last ? 1 : undefined) : length > 0 ? pixels(at, length) / length : 0,
  );
  let floor = -Infinity;
  return stops.map(({ color }, index) => {
    floor = Math.max(floor, given[index] ?? between(given, index));
    return { color, offset: floor };
  });
}

function between(offsets: readonly (number | undefined)[], index: number): number {
  const before = offsets.findLastIndex((offset, at) => at < index && offset !== undefined);
  const after = offsets.findIndex((offset, at) => at > index && offset !== undefined);
  const from = offsets[before] ?? 0;
  const to = Math.max(from, offsets[after] ?? 1);
  return from + ((to - from) * (index - before)) / (after - before);
}

const mostRepetitions = 200;

function repeated(stops: readonly Stop[], isRepeating: boolean): readonly Stop[] {
  const [first, last] = [stops[0]?.offset ?? 0, stops.at(-1)?.offset ?? 1];
  const period = last - first;
  if (!isRepeating || period <= 0 || 2 / period > mostRepetitions) return stops;
  const times = Array.from(
    { length: Math.ceil((1 - last) / period) + Math.ceil(first / period) + 1 },
    (_, index) => index - Math.ceil(first / period),
  );
  return times.flatMap((time) => stops.map(({ offset, color }) => ({ color, offset: offset + time * period })));
}

/** The stops from 0 to 1, with the colours that the gradient has at either end. */
function within(stops: readonly Stop[]): readonly Stop[] {
  const inside = stops.filter(({ offset }) => offset >= 0 && offset <= 1);
  const start = inside[0]?.offset === 0 || !stops.some(({ offset }) => offset < 0) ? [] : [{ offset: 0, color: colorAt(stops, 0) }];
  const end = inside.at(-1)?.offset === 1 || !stops.some(({ offset }) => offset > 1) ? [] : [{ offset: 1, color: colorAt(stops, 1) }];
  const all = [...start, ...inside, ...end].map(({ offset, color }) => ({ offset: Math.round(offset * 1e6) / 1e6, color }));
  const [only] = all;
  return all.length === 1 && only !== undefined ? [only, { ...only, offset: 1 }] : all;
}

function colorAt(stops: readonly Stop[], at: number): Color {
  const after = stops.findIndex(({ offset }) => offset >= at);
  const [before, next] = [stops[after - 1], stops[after]];
  if (next === undefined) return stops.at(-1)!.color;
  if (before === undefined || next.offset === before.offset) return next.color;
  return mixed(before.color, next.color, (at - before.offset) / (next.offset - before.offset));
}

function mixed(first: Color, second: Color, share: number): Color {
  const channel = (color: Color, at: number): number => Number.parseInt(color.hex.slice(at, at + 2), 16);
  const hex = [0, 2, 4].map((at) =>
    Math.round(channel(first, at) * (1 - share) + channel(second, at) * share)
      .toString(16)
      .padStart(2, '0'),
  );
  return { hex: hex.join('').toUpperCase(), alpha: Math.round((first.alpha * (1 - share) + second.alpha * share) * 1000) / 1000 };
}

function resolveRadial(gradient: Gradient, box: Size, part: Rectangle): LinearGradient {
  const centre = { x: pixels(gradient.center.x, box.width), y: pixels(gradient.center.y, box.height) };
  const radius = radiusOf(gradient, box, centre);
  const stops = repeated(placedStops(gradient, radius.x), gradient.repeating);
  // A repeating one continues beyond its own radius, to the farthest corner.
  const reach = gradient.repeating
    ? Math.max(
        1,
        Math.hypot(Math.max(centre.x, box.width - centre.x), Math.max(centre.y, box.height - centre.y)) /
          Math.max(1, Math.min(radius.x, radius.y)),
      )
    : 1;
  const most = Math.max(reach, ...stops.map(({ offset }) => Math.min(offset, reach)));
  const share = (value: number, whole: number): number => (whole > 0 ? Math.round((value / whole) * 1e5) / 1e5 : 0);
  return {
    angle: 180,
    radial: {
      x: share(centre.x - part.x, part.width),
      y: share(centre.y - part.y, part.height),
      width: share(radius.x * most, part.width),
      height: share(radius.y * most, part.height),
    },
    stops: within(stops.map(({ offset, color }) => ({ color, offset: offset / most }))),
  };
}

/** CSS Images 3, 3.2.1. */
function radiusOf(
  { shape, extent }: Gradient,
  { width, height }: Size,
  { x, y }: { readonly x: number; readonly y: number },
): { readonly x: number; readonly y: number } {
  if (typeof extent !== 'string') {
    const [across = { px: 0 }, down = across] = extent;
    return { x: pixels(across, width), y: pixels(down, extent.length > 1 ? height : width) };
  }
  const pick = extent.startsWith('closest') ? Math.min : Math.max;
  const sides = { x: pick(Math.abs(x), Math.abs(width - x)), y: pick(Math.abs(y), Math.abs(height - y)) };
  if (extent.endsWith('side')) {
    const both = pick(sides.x, sides.y);
    return shape === 'circle' ? { x: both, y: both } : sides;
  }
  if (shape === 'circle') {
    const corner = Math.hypot(sides.x, sides.y);
    return { x: corner, y: corner };
  }
  return { x: sides.x * Math.SQRT2, y: sides.y * Math.SQRT2 };
}
