import type { Place } from '../../deck/deck.js';

/** Turns an offset of the author's file into a place. */
export type Placer = (offset: number) => Place;

/** A placer for one file. Offsets beyond the text give its last place. */
export function createPlacer(file: string, text: string): Placer {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    const within = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= within) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: within - starts[low]! + 1 };
  };
}
