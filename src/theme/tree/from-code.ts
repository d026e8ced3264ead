import type { Code, Inline } from '../../deck/deck.js';
import { withClasses, type Draft, type DraftText } from './element.js';
import { fromInlines } from './from-inlines.js';

/** Colours a code's lines: for each line its pieces, as elements and texts. */
export type Highlighter = (code: Code) => readonly (readonly (Draft | DraftText | string)[])[] | undefined;

/** Code as remark.js shows it: `pre > code`, a `div` a line, those that the author marked with a class. */
export function fromCode(node: Code, highlight: Highlighter): Draft {
  const classes = [...(node.lang === undefined ? [] : [node.lang]), 'hljs', 'remark-code'];
  const lines = node.markup === undefined ? (highlight(node) ?? node.value.split('\n').map((line) => [line])) : markupLines(node.markup);
  return {
    tag: 'pre',
    node,
    ...(node.attrs === undefined ? {} : { attrs: node.attrs }),
    children: [{ tag: 'code', attrs: withClasses(undefined, ...classes), children: lines.map((line, index) => codeLine(line, node.highlighted.includes(index + 1))) }],
  };
}

/** An empty line keeps its height by a blank. */
function codeLine(pieces: readonly (Draft | DraftText | string)[], highlighted: boolean): Draft {
  const isEmpty = pieces.every((piece) => piece === '' || (typeof piece === 'object' && 'children' in piece && piece.children?.length === 0));
  return {
    tag: 'div',
    attrs: { classes: ['remark-code-line', ...(highlighted ? ['remark-code-line-highlighted'] : [])] },
    children: isEmpty ? ['\u00A0'] : pieces,
  };
}

/** The author's own markup, cut at its line feeds; elements that reach over one stand in both lines. */
function markupLines(inlines: readonly Inline[]): readonly (readonly (Draft | DraftText | string)[])[] {
  return splitLines(fromInlines(inlines));
}

/** Cuts drafts at the line feeds in their texts. */
export function splitLines<T extends Draft | DraftText | string>(
  pieces: readonly T[],
): readonly (readonly (Draft | DraftText | string)[])[] {
  const lines: (Draft | DraftText | string)[][] = [[]];
  for (const piece of pieces) {
    const [first = [], ...more] = pieceLines(piece);
    lines.at(-1)?.push(...first);
    lines.push(...more.map((line) => [...line]));
  }
  return lines;
}

function pieceLines(piece: Draft | DraftText | string): readonly (readonly (Draft | DraftText | string)[])[] {
  if (typeof piece === 'string') return piece.split('\n').map((line) => (line === '' ? [] : [line]));
  if ('text' in piece) return piece.text.split('\n').map((text) => (text === '' ? [] : [{ ...piece, text }]));
  if (piece.tag === 'br') return [[], []];
  return splitLines(piece.children ?? []).map((children) => [{ ...piece, children }]);
}
