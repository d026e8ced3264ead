import type { Position, TransformFunction } from '../styled.js';
import { parseLength, parseNumber } from '../values/length.js';
import { constant, type Specified } from '../values/specified.js';
import { functionOf, splitAt, splitWords } from '../values/split.js';
import { parseAngle } from './gradient.js';
import { parsePosition } from './position.js';
import { own } from './property.js';

type Transform = readonly TransformFunction[];

/** Functions that would leave the plane or bend the box: browsers show them, deckx does not. */
const unknown = /^(matrix|matrix3d|perspective|rotate3d|rotatex|rotatey|scale3d|scalez|skew|skewx|skewy|translate3d|translatez)$/;

/** Reads `transform` (CSS Transforms 1): what moves, turns and scales the box; what bends it is left out. */
function parseTransform(text: string): Specified<Transform> | undefined {
  if (text.toLowerCase() === 'none') return constant([]);
  const functions = splitWords(text.replace(/\)(?=[a-z])/gi, ') ')).map((word) => stepOf(functionOf(word)));
  const known = functions.filter((step) => step !== undefined);
  return known.length < functions.length ? undefined : (context) => known.flatMap((step) => step(context));
}

function stepOf(call: ReturnType<typeof functionOf>): Specified<Transform> | undefined {
  if (call === undefined) return undefined;
  const args = splitAt(call.body, ',');
  const [first = '', second] = args;
  switch (call.name) {
    case 'rotate':
    case 'rotatez':
      return turned(call.body);
    case 'translate':
    case 'translate3d':
      return moved(first, second ?? '0');
    case 'translatex':
      return moved(call.body, '0');
    case 'translatey':
      return moved('0', call.body);
    case 'scale':
    case 'scale3d':
      return scaled(first, second ?? first);
    case 'scalex':
      return scaled(call.body, '1');
    case 'scaley':
      return scaled('1', call.body);
    case 'matrix':
      return similarity(args.map(Number));
    default:
      return unknown.test(call.name) ? constant([]) : undefined;
  }
}

function turned(angle: string): Specified<Transform> | undefined {
  const turn = parseAngle(angle);
  return turn === undefined ? undefined : constant([{ turn }]);
}

function moved(x: string, y: string): Specified<Transform> | undefined {
  const [across, down] = [parseLength(x), parseLength(y)];
  return across === undefined || down === undefined ? undefined : (context) => [{ move: { x: across(context), y: down(context) } }];
}

function scaled(x: string, y: string): Specified<Transform> | undefined {
  const [across, down] = [x, y].map((word) => (word.endsWith('%') ? Number(word.slice(0, -1)) / 100 : parseNumber(word)));
  return across === undefined || down === undefined || Number.isNaN(across + down)
    ? undefined
    : constant([{ scale: { x: across, y: down } }]);
}

/** A matrix that does no more than scale evenly, turn and move. */
function similarity([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Specified<Transform> | undefined {
  const size = Math.hypot(a, b);
  const bends = Math.abs(a - d) > 1e-6 || Math.abs(b + c) > 1e-6;
  if ([a, b, c, d, e, f].some(Number.isNaN)) return undefined;
  return constant<Transform>([
    { move: { x: { px: e }, y: { px: f } } },
    ...(bends ? [] : [{ turn: (Math.atan2(b, a) * 180) / Math.PI }, { scale: { x: size, y: size } }]),
  ]);
}

/** What is left out of a transform, and scales that are not even: they would bend text. */
function unsupportedTransform(text: string): string | undefined {
  const calls = splitWords(text.replace(/\)(?=[a-z])/gi, ') '))
    .map(functionOf)
    .filter((call) => call !== undefined);
  for (const { name, body } of calls) {
    const [x = '', y = x] = splitAt(body, ',');
    const uneven =
      (name === 'scale' && Number(x) !== Number(y)) || (name === 'scalex' && Number(x) !== 1) || (name === 'scaley' && Number(x) !== 1);
    const flipped = name.startsWith('scale') && Number(x) < 0;
    if (uneven || flipped || (unknown.test(name) && !['matrix', 'translate3d', 'scale3d'].includes(name))) return `${name}()`;
  }
  return undefined;
}

function parseRotate(text: string): Specified<Transform> | undefined {
  if (text.toLowerCase() === 'none') return constant([]);
  const turn = parseAngle(text.replace(/^z\s+/i, ''));
  return turn === undefined ? undefined : constant([{ turn }]);
}

function parseTranslate(text: string): Specified<Transform> | undefined {
  if (text.toLowerCase() === 'none') return constant([]);
  const [x = '', y = '0'] = splitWords(text);
  return moved(x, y);
}

function parseScale(text: string): Specified<Transform> | undefined {
  if (text.toLowerCase() === 'none') return constant([]);
  const [x = '', y = x] = splitWords(text);
  return scaled(x, y);
}

/** Moved, turned and scaled boxes (CSS Transforms 1 and 2). */
export const transformProperties = {
  transform: { ...own<Transform>([], parseTransform), unsupported: unsupportedTransform },
  translate: own<Transform>([], parseTranslate),
  rotate: own<Transform>([], parseRotate),
  scale: own<Transform>([], parseScale),
  'transform-origin': own<Position>({ x: { share: 0.5 }, y: { share: 0.5 } }, (text) =>
    parsePosition(splitWords(text).slice(0, 2).join(' ')),
  ),
};
