import type { Color, Gradient, Length } from '../styled.js';
import { parseColor } from '../values/color.js';
import { parseLength, parsePositiveLength } from '../values/length.js';
import { constant, type Specified } from '../values/specified.js';
import { functionOf, splitAt, splitWords } from '../values/split.js';
import { parsePosition } from './position.js';

const degreesPerUnit: Readonly<Record<string, number>> = { deg: 1, grad: 0.9, turn: 360, rad: 180 / Math.PI };

/** Degrees of a CSS angle; `undefined` for anything else. A bare zero is an angle in old stylesheets. */
export function parseAngle(text: string): number | undefined {
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+))(deg|grad|turn|rad)?$/i.exec(text);
  if (match === null) return undefined;
  const amount = Number(match[1]);
  if (match[2] === undefined) return amount === 0 ? 0 : undefined;
  return amount * (degreesPerUnit[match[2].toLowerCase()] ?? 1);
}

type Line = Pick<Gradient, 'direction' | 'shape' | 'extent'> & {
  readonly center: Specified<Gradient['center']>;
  readonly lengths?: readonly Specified<Length>[];
};

const middle = constant<Gradient['center']>({ x: { share: 0.5 }, y: { share: 0.5 } });
const downwards: Line = { direction: 180, shape: 'ellipse', extent: 'farthest-corner', center: middle };

/**
 * Reads the gradients of CSS Images 3 and 4: linear, radial and conic ones, repeating or not; linear ones also with
 * WebKit's prefix, whose angles turn the other way and start at the right.
 */
export function parseGradient(text: string): Specified<Gradient> | undefined {
  const call = functionOf(text);
  const [, prefix, repeating, kind] = /^(-webkit-)?(repeating-)?(linear|radial|conic)-gradient$/.exec(call?.name ?? '') ?? [];
  if (call === undefined || (kind !== 'linear' && kind !== 'radial' && kind !== 'conic')) return undefined;
  const parts = splitAt(call.body, ',');
  const hasLine = parseColor(splitWords(parts[0] ?? '')[0] ?? '') === undefined;
  const written = hasLine
    ? (parts[0] ?? '').replace(/\bin\s+[a-z0-9-]+(\s+(shorter|longer|increasing|decreasing)\s+hue)?/i, '').trim()
    : '';
  const line = lineOf(kind, written, prefix !== undefined);
  const stops = parts.slice(hasLine ? 1 : 0).flatMap((part) => stopsOf(part, kind === 'conic'));
  const given = stops.filter((stop) => stop !== undefined);
  if (line === undefined || given.length < 2 || given.length !== stops.length) return undefined;
  const { direction, shape, extent, center, lengths } = line;
  return (context) => ({
    kind,
    repeating: repeating !== undefined,
    direction,
    shape,
    extent: lengths === undefined ? extent : lengths.map((length) => length(context)),
    center: center(context),
    stops: given.map(({ color, at }) => ({ color: color(context), ...(at === undefined ? {} : { at: at(context) }) })),
  });
}

function lineOf(kind: Gradient['kind'], text: string, prefixed: boolean): Line | undefined {
  if (text === '') return downwards;
  if (kind === 'linear') return linearLine(text, prefixed);
  const [before = '', at] = text.split(/\bat\s+/i);
  const center = at === undefined ? middle : parsePosition(at);
  if (center === undefined) return undefined;
  return kind === 'radial'
    ? radialLine(before, center)
    : { ...downwards, center, direction: parseAngle(/from\s+(\S+)/i.exec(before)?.[1] ?? '') ?? 0 };
}

function linearLine(text: string, prefixed: boolean): Line | undefined {
  const angle = parseAngle(text);
  if (angle !== undefined) return { ...downwards, direction: prefixed ? (450 - angle) % 360 : ((angle % 360) + 360) % 360 };
  const words = splitWords(text.toLowerCase());
  if (!prefixed && words[0] !== 'to') return undefined;
  const sides = prefixed ? words : words.slice(1);
  if (sides.length === 0 || sides.length > 2 || !sides.every((side) => /^(left|right|top|bottom)$/.test(side))) return undefined;
  const sign = prefixed ? -1 : 1;
  const along = (near: string, far: string): number => sign * (Number(sides.includes(far)) - Number(sides.includes(near)));
  return { ...downwards, direction: directionOf(along('left', 'right'), along('top', 'bottom')) };
}

function directionOf(x: number, y: number): Gradient['direction'] {
  if (x !== 0 && y !== 0) return { x, y };
  if (x !== 0) return x > 0 ? 90 : 270;
  return y > 0 ? 180 : 0;
}

function radialLine(text: string, center: Line['center']): Line | undefined {
  const words = splitWords(text.toLowerCase());
  const extent = words.find((word): word is 'closest-side' => /^(closest|farthest)-(side|corner)$/.test(word));
  const lengths = words.map(parsePositiveLength).filter((length) => length !== undefined);
  const named = words.find((word): word is Gradient['shape'] => word === 'circle' || word === 'ellipse');
  if (words.length !== (extent === undefined ? 0 : 1) + lengths.length + (named === undefined ? 0 : 1)) return undefined;
  const shape = named ?? (lengths.length === 1 ? 'circle' : 'ellipse');
  return { direction: 180, shape, center, extent: extent ?? 'farthest-corner', ...(lengths.length === 0 ? {} : { lengths }) };
}

interface Stop {
  readonly color: Specified<Color>;
  readonly at: Specified<Length> | undefined;
}

/** A colour with its place, or two: from one to the other it stays the same. */
function stopsOf(part: string, isConic: boolean): readonly (Stop | undefined)[] {
  const words = splitWords(part);
  const color = words.map(parseColor).find((found) => found !== undefined);
  const places = words.filter((word) => parseColor(word) === undefined).map((word) => placeOf(word, isConic));
  if (color === undefined || places.length > 2 || places.includes(undefined) || places.length + 1 !== words.length) return [undefined];
  return places.length === 0 ? [{ color, at: undefined }] : places.map((at) => ({ color, at }));
}

function placeOf(word: string, isConic: boolean): Specified<Length> | undefined {
  const angle = isConic ? parseAngle(word) : undefined;
  return angle === undefined ? parseLength(word) : constant({ share: angle / 360 });
}
