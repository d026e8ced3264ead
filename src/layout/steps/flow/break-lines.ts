import { drawnWidth, type Piece, type TextPiece } from '../measure/measure.js';

/** Pieces that no line holds yet. The list is that of the whole paragraph, so that no line copies what follows it. */
export interface Remainder {
  readonly pieces: readonly Piece[];
  /** Index of the first one. */
  readonly from: number;
  /** What is left of it, when it is a word that had to be cut. */
  readonly head?: Piece;
}

/** The pieces of one line, and what is left for the next. */
export interface BrokenLine {
  readonly pieces: readonly Piece[];
  /** Absent when nothing is left. */
  readonly rest?: Remainder;
  /** True when the author asked for the break, or the text ends here. */
  readonly forced: boolean;
}

const tolerance = 0.01;

/** The pieces of a paragraph before its first line; `undefined` when there are none. */
export function wholeOf(pieces: readonly Piece[]): Remainder | undefined {
  return pieces.length === 0 ? undefined : { pieces, from: 0 };
}

/**
 * Fills one line: as many pieces as fit into `width` pixels, up to the last opportunity; at least one word, which runs
 * over when it must not be cut (`overflow-wrap`). Blanks at the end hang over.
 */
export function breakLine(remainder: Remainder, width: number): BrokenLine {
  const { pieces, from } = remainder;
  let used = 0;
  let lastOpportunity = from;
  for (let index = from; index < pieces.length; index += 1) {
    const piece = pieceAt(remainder, index);
    if (piece === undefined) break;
    if (piece.type === 'break') return lineUpTo(remainder, index + 1, true);
    const hangs = piece.type === 'text' && piece.hangs;
    if (!hangs && used + piece.width + hyphenWidth(piece) > width + tolerance) {
      if (lastOpportunity > from) return cut(remainder, lastOpportunity);
      const split = splitWord(remainder, index, width - used);
      if (split !== undefined) return split;
    }
    used += piece.width;
    if (piece.breakAfter) {
      lastOpportunity = index + 1;
      if (used > width + tolerance && !hangs) return cut(remainder, lastOpportunity);
    }
  }
  return lineUpTo(remainder, pieces.length, true);
}

function pieceAt({ pieces, from, head }: Remainder, index: number): Piece | undefined {
  return index === from && head !== undefined ? head : pieces[index];
}

function lineUpTo({ pieces, from, head }: Remainder, end: number, forced: boolean): BrokenLine {
  const line = pieces.slice(from, end);
  if (head !== undefined && end > from) line[0] = head;
  return { pieces: line, forced, ...(end < pieces.length ? { rest: { pieces, from: end } } : {}) };
}

/** All lines of a paragraph in one width. */
export function breakLines(pieces: readonly Piece[], width: number): readonly BrokenLine[] {
  const lines: BrokenLine[] = [];
  for (let rest = wholeOf(pieces); rest !== undefined; rest = lines.at(-1)?.rest) lines.push(breakLine(rest, width));
  return lines;
}

/** The hyphen that is seen where a line ends at a soft one. */
export const softHyphen = '\u00AD';

function hyphenWidth(piece: Piece): number {
  return piece.type === 'text' && piece.softHyphen ? drawnWidth('-', piece.face, piece.size, piece.inline) : 0;
}

/** Ends the line before the piece at an index, with the hyphen shown that a soft one there asks for. */
function cut(remainder: Remainder, at: number): BrokenLine {
  const line = lineUpTo(remainder, at, false);
  const last = line.pieces.at(-1);
  if (last?.type !== 'text' || !last.softHyphen) return line;
  // No part of the text: a piece of its own.
  const hyphen: TextPiece = { ...last, text: '', drawn: softHyphen, width: hyphenWidth(last), softHyphen: false };
  return { ...line, pieces: [...line.pieces.slice(0, -1), { ...last, softHyphen: false }, hyphen] };
}

/** Cuts a word between characters where `overflow-wrap` allows it; at least one character stays. */
function splitWord(remainder: Remainder, index: number, room: number): BrokenLine | undefined {
  const piece = pieceAt(remainder, index);
  if (piece?.type !== 'text' || piece.hangs || piece.inline.style.overflowWrap === 'normal') return undefined;
  if (piece.inline.style.whiteSpace === 'nowrap' || piece.inline.style.whiteSpace === 'pre') return undefined;
  const characters = charactersOf(piece.text);
  const fitting = longestFit(piece, characters, room);
  const count = index === remainder.from ? Math.max(1, fitting) : fitting;
  const before = lineUpTo(remainder, index, false);
  if (count === 0) return before;
  if (count >= characters.length) return undefined;
  const head = { ...part(piece, characters.slice(0, count).join('')), breakAfter: true, softHyphen: false };
  const tail = part(piece, characters.slice(count).join(''));
  return { pieces: [...before.pieces, head], rest: { pieces: remainder.pieces, from: index, head: tail }, forced: false };
}

let graphemes: Intl.Segmenter | undefined;

/** Characters as readers see them. ASCII needs no segmenter, which takes longer to make than a slide to lay out. */
function charactersOf(text: string): readonly string[] {
  if (/^[\x20-\x7e]*$/.test(text)) return Array.from(text);
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}

/**
 * How many characters fit: advances grow with the text, so that a bound found by doubling is halved. No text much longer
 * than the line is measured, however long the word is.
 */
function longestFit(piece: TextPiece, characters: readonly string[], room: number): number {
  const fits = (count: number): boolean => part(piece, characters.slice(0, count).join('')).width <= room + tolerance;
  let low = 0;
  let high = 1;
  while (high <= characters.length && fits(high)) {
    low = high;
    high *= 2;
  }
  high = Math.min(high - 1, characters.length);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function part(piece: TextPiece, text: string): TextPiece {
  const drawn = piece.drawn === piece.text ? text : text.toUpperCase();
  return { ...piece, text, drawn, width: drawnWidth(drawn, piece.face, piece.size, piece.inline) };
}
