import { litLines } from '../../deck/code-steps.js';
import type { Code } from '../../deck/deck.js';
import type { PlayerClassNames } from '../../deck/player.js';
import type { Interval } from '../styled.js';
import type { Draft } from './element.js';
import { fromInlines } from './from-inlines.js';
import type { CodePiece, Making } from './making.js';

/** Code as players show it: `pre > code`, a `div` a line, those that the author marked with a class. */
export function fromCode(node: Code, making: Making): Draft {
  const { classNames } = making;
  const language = node.lang === undefined ? [] : [classNames.languagePrefix + node.lang];
  const classes = [...language, 'hljs', classNames.code];
  const lines = linesOf(node, making).map((line, index) => codeLine(line, marksOf(node, index), classNames));
  return {
    tag: 'pre',
    node,
    ...(node.attrs === undefined ? {} : { attrs: node.attrs }),
    children: [{ tag: 'code', attrs: { classes }, children: lines }],
  };
}

/** The author's own markup wins over colours by grammar. */
function linesOf(node: Code, making: Making): readonly (readonly CodePiece[])[] {
  if (node.markup !== undefined) return splitLines(fromInlines(node.markup, making));
  return making.highlight(node) ?? splitLines([node.value]);
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
function codeLine(pieces: readonly CodePiece[], { highlighted, ...times }: LineMarks, names: PlayerClassNames): Draft {
  return {
    tag: 'div',
    attrs: { classes: [names.codeLine, ...(highlighted ? [names.codeLineHighlighted] : [])] },
    ...times,
    children: pieces.length === 0 ? ['\u00A0'] : pieces,
  };
}

/** Cuts pieces at the line feeds in their texts; elements that reach over one are in both lines. */
export function splitLines(pieces: readonly CodePiece[]): readonly (readonly CodePiece[])[] {
  const lines: CodePiece[][] = [[]];
  for (const piece of pieces) {
    const [first = [], ...more] = pieceLines(piece);
    lines.at(-1)?.push(...first);
    lines.push(...more.map((line) => [...line]));
  }
  return lines;
}

function pieceLines(piece: CodePiece): readonly (readonly CodePiece[])[] {
  if (typeof piece === 'string') return piece.split('\n').map((line) => (line === '' ? [] : [line]));
  if ('text' in piece) return piece.text.split('\n').map((text) => (text === '' ? [] : [{ ...piece, text }]));
  if (piece.tag === 'br') return [[], []];
  const { children = [] } = piece;
  return splitLines(children).map((line) => (line.length === 0 && children.length > 0 ? [] : [{ ...piece, children: line }]));
}
