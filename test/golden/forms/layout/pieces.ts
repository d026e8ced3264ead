import type { BoxNode, LinesNode } from '../../../../src/layout/boxes.js';
import type { LayoutEnvironment } from '../../../../src/layout/environment.js';
import { createFlow } from '../../../../src/layout/steps/flow/flow.js';
import { atomLayout } from '../../../../src/layout/steps/flow/flow-lines.js';
import { measurePieces, type Piece } from '../../../../src/layout/steps/measure/measure.js';
import { quoted, tenth } from './values.js';

/** The measured pieces of each paragraph: `word|width`, `¦` where a line may end, the face where it changes. */
export function piecesForm(root: BoxNode, environment: LayoutEnvironment, width: number): string {
  const layOutAtom = atomLayout({ width }, createFlow(environment));
  return [...linesIn(root)].map((lines) => paragraph(measurePieces(lines.items, environment.fonts, layOutAtom))).join('\n');
}

function* linesIn(box: BoxNode): Generator<LinesNode> {
  if (box.kind === 'lines') {
    yield box;
    for (const item of box.items) if (item.type === 'atom' || item.type === 'out') yield* linesIn(item.node);
  }
  if (box.kind === 'block') for (const child of box.children) yield* linesIn(child);
  if (box.kind === 'table') for (const { cells } of box.rows) for (const cell of cells) yield* linesIn(cell.box);
}

function paragraph(pieces: readonly Piece[]): string {
  let face = '';
  return pieces
    .map((piece) => {
      const own = piece.type === 'text' ? `${piece.face.file.id} ${tenth(piece.size)}` : face;
      const change = own === face ? '' : `[${own}] `;
      face = own;
      return `${change}${pieceText(piece)}${piece.breakAfter ? ' ¦' : ''}`;
    })
    .join(' ');
}

function pieceText(piece: Piece): string {
  if (piece.type === 'break') return '⏎';
  if (piece.type === 'out') return 'out';
  if (piece.type !== 'text') return `${piece.type}|${tenth(piece.width)}`;
  const text = piece.drawn.trim() === '' ? '␣'.repeat(piece.drawn.length) : quoted(piece.drawn).slice(1, -1);
  return `${text}|${tenth(piece.width)}${piece.softHyphen ? '-' : ''}`;
}
