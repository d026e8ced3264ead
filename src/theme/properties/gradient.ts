import type { Color, LinearGradient } from '../styled.js';
import { parseColor } from '../values/color.js';
import type { Specified } from '../values/specified.js';
import { functionOf, splitAt, splitWords } from '../values/split.js';

/** Degrees of `to top` and the like. Corners are taken as in a square box. */
const directions: Readonly<Record<string, number>> = {
  top: 0,
  'right top': 45,
  right: 90,
  'bottom right': 135,
  bottom: 180,
  'bottom left': 225,
  left: 270,
  'left top': 315,
};

const degreesPerUnit: Readonly<Record<string, number>> = { deg: 1, grad: 0.9, turn: 360, rad: 180 / Math.PI };

/** Degrees of a CSS angle; `undefined` for anything else. A bare zero is an angle in old stylesheets. */
export function parseAngle(text: string): number | undefined {
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+))(deg|grad|turn|rad)?$/i.exec(text);
  if (match === null) return undefined;
  const amount = Number(match[1]);
  if (match[2] === undefined) return amount === 0 ? 0 : undefined;
  return amount * (degreesPerUnit[match[2].toLowerCase()] ?? 1);
}

/**
 * Reads `linear-gradient()` (CSS Images 3), also with WebKit's prefix, whose angles turn the other way and start at the
 * right. Other gradients are read as linear ones of the same colours.
 */
export function parseGradient(text: string): Specified<LinearGradient> | undefined {
  const call = functionOf(text);
  const kind = /^(-webkit-)?(repeating-)?(linear|radial|conic)-gradient$/.exec(call?.name ?? '');
  if (call === undefined || kind === null) return undefined;
  const parts = splitAt(call.body, ',');
  const stopsFrom = parseColor(splitWords(parts[0] ?? '')[0] ?? '') === undefined ? 1 : 0;
  const line = stopsFrom === 0 ? '' : (parts[0] ?? '');
  const angle = kind[3] === 'linear' ? angleOf(line, kind[1] !== undefined) : 180;
  const stops = parts.slice(stopsFrom).map(stopOf);
  const given = stops.filter((stop) => stop !== undefined);
  if (angle === undefined || given.length < 2 || given.length !== stops.length) return undefined;
  return (context) => ({ angle, stops: spread(given.map(({ color, offset }) => ({ color: color(context), offset }))) });
}

function angleOf(line: string, prefixed: boolean): number | undefined {
  if (line === '') return 180;
  const angle = parseAngle(line);
  if (angle !== undefined) return prefixed ? (450 - angle) % 360 : ((angle % 360) + 360) % 360;
  const words = splitWords(line.toLowerCase());
  const sides = prefixed ? words : words.slice(1);
  if (!prefixed && words[0] !== 'to') return undefined;
  const direction = directions[[...sides].sort().join(' ')];
  if (direction === undefined) return undefined;
  return prefixed ? (direction + 180) % 360 : direction;
}

interface Stop {
  readonly color: Specified<Color>;
  readonly offset: number | undefined;
}

/** Positions in pixels would need the box's size; such stops are spread evenly. */
function stopOf(part: string): Stop | undefined {
  const [first = '', second] = splitWords(part);
  const color = parseColor(first);
  if (color === undefined) return undefined;
  const offset = second?.endsWith('%') === true ? Number.parseFloat(second) / 100 : undefined;
  return { color, offset: offset !== undefined && Number.isFinite(offset) ? offset : undefined };
}

/** Stops without a position lie evenly between those that have one; none lies before the one before it. */
function spread(
  stops: readonly { readonly color: Color; readonly offset: number | undefined }[],
): LinearGradient['stops'] {
  const last = stops.length - 1;
  const offsets = stops.map(({ offset }, index) => offset ?? (index === 0 ? 0 : index === last ? 1 : undefined));
  let floor = 0;
  return stops.map(({ color }, index) => {
    floor = Math.max(floor, offsets[index] ?? between(offsets, index));
    return { color, offset: floor };
  });
}

function between(offsets: readonly (number | undefined)[], index: number): number {
  const before = offsets.findLastIndex((offset, at) => at < index && offset !== undefined);
  const after = offsets.findIndex((offset, at) => at > index && offset !== undefined);
  const from = offsets[before] ?? 0;
  const to = offsets[after] ?? 1;
  return from + ((to - from) * (index - before)) / (after - before);
}
