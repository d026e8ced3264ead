import { drawnWidth, type Piece, type TextPiece } from '../measure/measure.js';

/** The pieces of one line, and where the next begins. */
export interface BrokenLine {
  readonly pieces: readonly Piece[];
  /** What is left; the first piece may be the rest of a word that had to be cut. */
  readonly rest: readonly Piece[];
  /** True when the author asked for the break, or the text ends here. */
  readonly forced: boolean;
}

const tolerance = 0.01;

/**
 * Fills one line: as many pieces as fit into `width` pixels, up to the last opportunity; at least one word, which runs
 * over when it must not be cut (`overflow-wrap`). Blanks at the end hang over.
 */
export function breakLine(pieces: readonly Piece[], width: number): BrokenLine {
  let used = 0;
  let lastOpportunity = 0;
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined) break;
    if (piece.type === 'break') return { pieces: pieces.slice(0, index + 1), rest: pieces.slice(index + 1), forced: true };
    const hangs = piece.type === 'text' && piece.hangs;
    if (!hangs && used + piece.width + hyphenWidth(piece) > width + tolerance) {
      if (lastOpportunity > 0) return cut(pieces, lastOpportunity);
      const split = splitWord(pieces, index, width - used);
      if (split !== undefined) return split;
    }
    used += piece.width;
    if (piece.breakAfter) {
      lastOpportunity = index + 1;
      if (used > width + tolerance && !hangs) return cut(pieces, lastOpportunity);
    }
  }
  return { pieces, rest: [], forced: true };
}

/** All lines of a paragraph in one width. */
export function breakLines(pieces: readonly Piece[], width: number): readonly BrokenLine[] {
  const lines: BrokenLine[] = [];
  let rest = pieces;
  while (rest.length > 0) {
    const line = breakLine(rest, width);
    lines.push(line);
    rest = line.rest;
  }
  return lines;
}

function hyphenWidth(piece: Piece): number {
  return piece.type === 'text' && piece.softHyphen ? drawnWidth('-', piece.face, piece.size, piece.inline) : 0;
}

/** Ends the line before piece `at`, with the hyphen shown that a soft one there asks for. */
function cut(pieces: readonly Piece[], at: number): BrokenLine {
  const line = pieces.slice(0, at);
  const last = line.at(-1);
  if (last?.type === 'text' && last.softHyphen) {
    line[at - 1] = { ...last, drawn: `${last.drawn}-`, width: last.width + hyphenWidth(last), softHyphen: false };
  }
  return { pieces: line, rest: pieces.slice(at), forced: false };
}

/** Cuts a word between characters where `overflow-wrap: break-word` allows it; at least one character stays. */
function splitWord(pieces: readonly Piece[], index: number, room: number): BrokenLine | undefined {
  const piece = pieces[index];
  if (piece?.type !== 'text' || piece.hangs || piece.inline.style.overflowWrap !== 'break-word') return undefined;
  if (piece.inline.style.whiteSpace === 'nowrap' || piece.inline.style.whiteSpace === 'pre') return undefined;
  const characters = charactersOf(piece.text);
  const fitting = longestFit(piece, characters, room);
  const count = index === 0 ? Math.max(1, fitting) : fitting;
  if (count === 0) return { pieces: pieces.slice(0, index), rest: pieces.slice(index), forced: false };
  if (count >= characters.length) return undefined;
  const head = part(piece, characters.slice(0, count).join(''));
  const tail = part(piece, characters.slice(count).join(''));
  return {
    pieces: [...pieces.slice(0, index), { ...head, breakAfter: true, softHyphen: false }],
    rest: [tail, ...pieces.slice(index + 1)],
    forced: false,
  };
}

let graphemes: Intl.Segmenter | undefined;

/** Characters as readers see them. ASCII needs no segmenter, which takes longer to make than a slide to lay out. */
function charactersOf(text: string): readonly string[] {
  if (/^[\x20-\x7e]*$/.test(text)) return Array.from(text);
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}

/** How many characters fit, by halving: advances grow with the text. */
function longestFit(piece: TextPiece, characters: readonly string[], room: number): number {
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (part(piece, characters.slice(0, middle).join('')).width <= room + tolerance) low = middle;
    else high = middle - 1;
  }
  return low;
}

function part(piece: TextPiece, text: string): TextPiece {
  const drawn = piece.drawn === piece.text ? text : text.toUpperCase();
  return { ...piece, text, drawn, width: drawnWidth(drawn, piece.face, piece.size, piece.inline) };
}
