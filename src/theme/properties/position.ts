import type { Length, Position } from '../styled.js';
import { parseLength } from '../values/length.js';
import { addLengths, scaleLength } from '../values/length-math.js';
import { constant, type Specified } from '../values/specified.js';
import { splitWords } from '../values/split.js';

const shares: Readonly<Record<string, number>> = { left: 0, top: 0, center: 0.5, right: 1, bottom: 1 };
const across = /^(left|right)$/;
const down = /^(top|bottom)$/;

/** Reads a position of one to four words (CSS Values 4, 9.1): `left`, `50% 10px`, `right 10px bottom 2em`. */
export function parsePosition(text: string): Specified<Position> | undefined {
  const words = splitWords(text.toLowerCase());
  if (words.length === 0 || words.length > 4) return undefined;
  return words.length > 2 ? fromEdges(words) : fromWords(words);
}

function fromWords([first = '', second]: readonly string[]): Specified<Position> | undefined {
  if (second === undefined) return down.test(first) ? pair('center', first) : pair(first, 'center');
  return down.test(first) || across.test(second) ? pair(second, first) : pair(first, second);
}

function pair(x: string, y: string): Specified<Position> | undefined {
  if (down.test(x) || across.test(y)) return undefined;
  const [left, top] = [offsetOf(x), offsetOf(y)];
  return left === undefined || top === undefined ? undefined : (context) => ({ x: left(context), y: top(context) });
}

function offsetOf(word: string): Specified<Length> | undefined {
  const share = shares[word];
  return share === undefined ? parseLength(word) : constant({ share });
}

/** Edges, each followed by an offset or not. */
function fromEdges(words: readonly string[]): Specified<Position> | undefined {
  const offsets: { x?: Specified<Length>; y?: Specified<Length> } = {};
  for (let at = 0; at < words.length; at += 1) {
    const edge = words[at] ?? '';
    const share = shares[edge];
    if (share === undefined) return undefined;
    const following = words[at + 1];
    const offset = following === undefined || shares[following] !== undefined ? undefined : parseLength(following);
    if (offset !== undefined) at += 1;
    const length: Specified<Length> = (context) => addLengths({ share }, scaleLength(offset?.(context) ?? { px: 0 }, share === 1 ? -1 : 1));
    const axis = across.test(edge)
      ? 'x'
      : down.test(edge)
        ? 'y'
        : offsets.x === undefined && !words.some((word) => across.test(word))
          ? 'x'
          : 'y';
    if (offsets[axis] !== undefined) return undefined;
    offsets[axis] = length;
  }
  const { x, y } = offsets;
  return x === undefined || y === undefined ? undefined : (context) => ({ x: x(context), y: y(context) });
}
