import type { StyledElement, StyledNode } from '../../../theme/styled.js';

/** What layout needs of bidi-js, the Unicode Bidirectional Algorithm (UAX #9). */
export interface BidiAlgorithm {
  getEmbeddingLevels(text: string, direction: 'ltr' | 'rtl'): { readonly levels: Uint8Array };
}

/** Scripts that run from right to left, and the characters that force a direction. */
export const rightToLeft = /[\u0590-\u08FF\u200F\u202B\u202E\u2067\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Something of a line that has text; what has none (a picture) gives U+FFFC. */
interface Ordered {
  readonly text: string;
}

/**
 * The order in which the parts of a line stand from left to right. Each part is of one direction: `split` cuts one at
 * offsets where the direction changes.
 */
export function reorderVisually<T extends Ordered>(
  parts: readonly T[],
  direction: 'ltr' | 'rtl',
  bidi: BidiAlgorithm,
  split: (part: T, offsets: readonly number[]) => readonly T[],
): readonly T[] {
  const { levels } = bidi.getEmbeddingLevels(parts.map(({ text }) => text).join(''), direction);
  let offset = 0;
  const leveled = parts.flatMap((part) => {
    const own = levels.slice(offset, offset + part.text.length);
    offset += part.text.length;
    const changes = [...own.keys()].filter((index) => index > 0 && own[index] !== own[index - 1]);
    const pieces = changes.length === 0 ? [part] : split(part, changes);
    return pieces.map((piece, index) => ({ part: piece, level: own[index === 0 ? 0 : (changes[index - 1] ?? 0)] ?? 0 }));
  });
  return reversedByLevel(leveled);
}

/** Rule L2: from the highest level to the lowest odd one, reverse every run at that level or above. */
function reversedByLevel<T>(parts: readonly { readonly part: T; readonly level: number }[]): readonly T[] {
  const order = [...parts];
  const highest = Math.max(0, ...order.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    let start = 0;
    while (start < order.length) {
      let end = start;
      while ((order[end]?.level ?? -1) >= level) end += 1;
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(end, start + 1);
    }
  }
  return order.map(({ part }) => part);
}

/** The bidirectional algorithm, loaded only when some text runs from right to left. */
export async function loadBidi(roots: readonly StyledElement[]): Promise<BidiAlgorithm | undefined> {
  if (!roots.some(hasRightToLeft)) return undefined;
  // A CommonJS module: its function is the default export at run time, whatever its types say.
  const { default: createBidi } = (await import('bidi-js')) as unknown as { readonly default: () => BidiAlgorithm };
  const bidi = createBidi();
  return { getEmbeddingLevels: (text, direction) => bidi.getEmbeddingLevels(text, direction) };
}

function hasRightToLeft(node: StyledNode): boolean {
  return node.type === 'text' ? rightToLeft.test(node.value) : node.children.some(hasRightToLeft);
}
