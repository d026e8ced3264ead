import { PictureError } from './picture.js';

/** Undoes PNG's filters (PNG, 9.2) on rows of so many bytes; `step` is the bytes of a pixel, at least 1. */
export function unfilter(filtered: Uint8Array, rowBytes: number, step: number): Uint8Array {
  const count = filtered.length / (rowBytes + 1);
  const out = new Uint8Array(count * rowBytes);
  for (let row = 0; row < count; row += 1) {
    const from = row * (rowBytes + 1);
    const to = row * rowBytes;
    const line = out.subarray(to, to + rowBytes);
    line.set(filtered.subarray(from + 1, from + 1 + rowBytes));
    const above = row === 0 ? new Uint8Array(rowBytes) : out.subarray(to - rowBytes, to);
    undo(filtered[from]!, line, above, step);
  }
  return out;
}

function undo(filter: number, line: Uint8Array, above: Uint8Array, step: number): void {
  switch (filter) {
    case 0:
      return;
    case 1:
      for (let i = step; i < line.length; i += 1) line[i] = line[i]! + line[i - step]!;
      return;
    case 2:
      for (let i = 0; i < line.length; i += 1) line[i] = line[i]! + above[i]!;
      return;
    case 3:
      for (let i = 0; i < line.length; i += 1) line[i] = line[i]! + (((i < step ? 0 : line[i - step]!) + above[i]!) >> 1);
      return;
    case 4:
      for (let i = 0; i < line.length; i += 1) {
        const before = i < step;
        line[i] = line[i]! + paeth(before ? 0 : line[i - step]!, above[i]!, before ? 0 : above[i - step]!);
      }
      return;
    default:
      throw new PictureError('is a damaged PNG file');
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
