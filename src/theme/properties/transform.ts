import { constant, type Specified } from '../values/specified.js';
import { functionOf, splitWords } from '../values/split.js';
import { parseAngle } from './gradient.js';
import { own } from './property.js';

const turns = /^rotatez?$/;

/** Degrees of all `rotate()`s of a `transform`; other functions move or stretch, which deckx does not. */
function parseTransform(text: string): Specified<number> | undefined {
  if (text.toLowerCase() === 'none') return constant(0);
  const calls = splitWords(text).map(functionOf);
  if (calls.length === 0 || calls.includes(undefined)) return undefined;
  const angles = calls.map((call) => (turns.test(call?.name ?? '') ? parseAngle(call?.body ?? '') : 0));
  return angles.includes(undefined) ? undefined : constant(angles.reduce<number>((sum, angle) => sum + (angle ?? 0), 0));
}

function unsupportedTransform(text: string): string | undefined {
  const call = splitWords(text).map(functionOf).find((found) => found !== undefined && !turns.test(found.name));
  return call === undefined ? undefined : `${call.name}()`;
}

function parseRotate(text: string): Specified<number> | undefined {
  if (text.toLowerCase() === 'none') return constant(0);
  const angle = parseAngle(text);
  return angle === undefined ? undefined : constant(angle);
}

/** Turned boxes (CSS Transforms 1 and 2). */
export const transformProperties = {
  transform: { ...own<number>(0, parseTransform), unsupported: unsupportedTransform },
  rotate: own<number>(0, parseRotate),
};
