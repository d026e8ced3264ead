import type { Code } from '../../deck/deck.js';
import type { Draft, DraftText } from './element.js';
import { fromInlines } from './from-inlines.js';

/** A piece of a line of code. */
type Piece = Draft | DraftText | string;

/** Colours a code's lines: for each line its pieces; `undefined` where there is nothing to colour. */
export type Highlighter = (code: Code) => readonly (readonly Piece[])[] | undefined;

/** Code as remark.js shows it: `pre > code`, a `div` a line, those that the author marked with a class. */
export function fromCode(node: Code, highlight: Highlighter): Draft {
  const classes = [...(node.lang === undefined ? [] : [node.lang]), 'hljs', 'remark-code'];
  const lines = linesOf(node, highlight).map((line, index) => codeLine(line, node.highlighted.includes(index + 1)));
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

/** An empty line keeps its height by a blank. */
function codeLine(pieces: readonly Piece[], highlighted: boolean): Draft {
  return {
    tag: 'div',
    attrs: { classes: ['remark-code-line', ...(highlighted ? ['remark-code-line-highlighted'] : [])] },
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
