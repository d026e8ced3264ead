import { litLines } from '../../deck/code-steps.js';
import type { Code } from '../../deck/deck.js';
import type { Interval } from '../styled.js';
import type { Draft, DraftText } from './element.js';
import { fromInlines } from './from-inlines.js';

/** A piece of a line of code. */
type Piece = Draft | DraftText | string;

/** Colours a code's lines: for each line its pieces; `undefined` where there is nothing to colour. */
export type Highlighter = (code: Code) => readonly (readonly Piece[])[] | undefined;

/** Code as remark.js shows it: `pre > code`, a `div` a line, those that the author marked with a class. */
export function fromCode(node: Code, highlight: Highlighter): Draft {
  const classes = [...(node.lang === undefined ? [] : [node.lang]), 'hljs', 'remark-code'];
  const lines = linesOf(node, highlight).map((line, index) => codeLine(line, marksOf(node, index)));
  return {
    tag: 'pre',
    node,
    ...(node.attrs === undefined ? {} : { attrs: node.attrs }),
    children: [{ tag: 'code', attrs: { classes }, children: lines }],
  };
}

/** The author's own markup wins over colours by grammar. */
function linesOf(node: Code, highlight: Highlighter): readonly (readonly Piece[])[] {
  if (node.markup !== undefined) return splitLines(fromInlines(node.markup));
  return highlight(node) ?? splitLines([node.value]);
}

/** When a line shows, and when it is highlighted, if at all. */
interface LineMarks {
  readonly step?: number;
  readonly highlighted: boolean;
  readonly lit?: readonly Interval[];
}

function marksOf(code: Code, index: number): LineMarks {
  const { lineSteps, highlightSteps } = code;
  const step = lineSteps?.[index] ?? 0;
  const own = step === 0 ? {} : { step };
  if (highlightSteps === undefined) return { ...own, highlighted: code.highlighted.includes(index + 1) };
  const lit = litTimes(code, index + 1);
  return { ...own, highlighted: lit.length > 0, ...(lit.length > 0 ? { lit } : {}) };
}

/** The times in which a line is highlighted; those that follow each other are one. */
function litTimes(code: Code, line: number): readonly Interval[] {
  const times: { from: number; until?: number }[] = [];
  for (const { step, lines } of litLines(code)) {
    const open = times.at(-1);
    const isOpen = open !== undefined && open.until === undefined;
    if (lines.includes(line) && !isOpen) times.push({ from: step });
    else if (!lines.includes(line) && isOpen) open.until = step;
  }
  return times;
}

/** An empty line keeps its height by a blank. */
function codeLine(pieces: readonly Piece[], { highlighted, ...times }: LineMarks): Draft {
  return {
    tag: 'div',
    attrs: { classes: ['remark-code-line', ...(highlighted ? ['remark-code-line-highlighted'] : [])] },
    ...times,
    children: pieces.length === 0 ? ['\u00A0'] : pieces,
  };
}

/** Cuts pieces at the line feeds in their texts; elements that reach over one stand in both lines. */
export function splitLines(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    const [first = [], ...more] = pieceLines(piece);
    lines.at(-1)?.push(...first);
    lines.push(...more.map((line) => [...line]));
  }
  return lines;
}

function pieceLines(piece: Piece): readonly (readonly Piece[])[] {
  if (typeof piece === 'string') return piece.split('\n').map((line) => (line === '' ? [] : [line]));
  if ('text' in piece) return piece.text.split('\n').map((text) => (text === '' ? [] : [{ ...piece, text }]));
  if (piece.tag === 'br') return [[], []];
  const { children = [] } = piece;
  return splitLines(children).map((line) => (line.length === 0 && children.length > 0 ? [] : [{ ...piece, children: line }]));
}
