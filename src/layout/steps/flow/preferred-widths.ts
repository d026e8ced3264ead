import type { BlockNode, BoxNode, ImageNode, LinesNode, TableNode } from '../../boxes.js';
import { isOutOfFlow } from '../../boxes.js';
import { definitePixels, frameOf, pixels } from '../../lengths.js';
import { clampWidth, ownWidth } from './block-size.js';
import { breakLines } from './break-lines.js';
import type { Containing, Flow, PreferredWidths } from './flow-types.js';
import { measurePieces, type Piece } from '../measure/measure.js';
import { tableColumnWidths } from './table-widths.js';

type Independent = BlockNode | ImageNode | TableNode;

/** The narrowest a box can be, and what it takes without any line break (CSS 2.2, 10.3.5), margins included. */
export function preferredWidths(node: Independent, containing: Containing, flow: Flow): PreferredWidths {
  const { style } = node;
  const frame = frameOf(style, containing.width);
  const sides = frame.left + frame.right;
  const margins = (definitePixels(style.margin.left, containing.width) ?? 0) + (definitePixels(style.margin.right, containing.width) ?? 0);
  if (node.kind === 'image') {
    const width = flow.independent(node, containing).width + margins;
    return { min: width, max: width };
  }
  const own = ownWidth(style, containing.width, sides);
  const inner = own === undefined ? contentWidths(node, containing, flow) : { min: own, max: own };
  const outer = (content: number): number => clampWidth(style, content, containing.width, sides) + sides + margins;
  return { min: outer(inner.min), max: outer(inner.max) };
}

/**
 * Width of the border box of a float, absolute box or inline block: its own, or as wide as its content up to what the
 * containing block has. `undefined` for pictures, which know theirs.
 * @param room what there is of the containing block's width; absent: all
 */
export function shrinkToFit(node: Independent, containing: Containing, flow: Flow, room = containing.width): number | undefined {
  if (node.kind === 'image') return undefined;
  const margins = (definitePixels(node.style.margin.left, containing.width) ?? 0) + (definitePixels(node.style.margin.right, containing.width) ?? 0);
  const { min, max } = flow.preferred(node, containing);
  return Math.max(0, Math.min(Math.max(min, room), max) - margins);
}

function contentWidths(node: BlockNode | TableNode, containing: Containing, flow: Flow): PreferredWidths {
  if (node.kind === 'table') {
    const columns = tableColumnWidths(node, containing, flow);
    return { min: sum(columns.map(({ min }) => min)), max: sum(columns.map(({ max }) => max)) };
  }
  const parts = node.children.filter((child) => child.kind === 'lines' || !isOutOfFlow(child.style)).map((child) => childWidths(child, containing, flow));
  const { count, isRow } = tracksOf(node, parts.length);
  if (count < 2) return { min: greatest(parts.map(({ min }) => min)), max: greatest(parts.map(({ max }) => max)) };
  const gaps = pixels(node.style.columnGap, containing.width) * (count - 1);
  const columns = Array.from({ length: count }, (_, column) => parts.filter((_part, index) => isRow || index % count === column));
  const combined = isRow ? parts.map((part) => [part]) : columns;
  return { min: sum(combined.map((each) => greatest(each.map(({ min }) => min)))) + gaps, max: sum(combined.map((each) => greatest(each.map(({ max }) => max)))) + gaps };
}

/** How many boxes stand side by side in a container. */
function tracksOf({ style }: BlockNode, items: number): { readonly count: number; readonly isRow: boolean } {
  if (style.display === 'flex') return { count: style.flexDirection === 'row' ? items : 1, isRow: style.flexDirection === 'row' };
  return { count: style.display === 'grid' ? Math.max(1, style.gridColumns.length) : 1, isRow: false };
}

function childWidths(node: BoxNode, containing: Containing, flow: Flow): PreferredWidths {
  return node.kind === 'lines' ? linesWidths(node, containing, flow) : flow.preferred(node, containing);
}

function linesWidths(node: LinesNode, containing: Containing, flow: Flow): PreferredWidths {
  const pieces = measurePieces(node.items, flow.environment.fonts, ({ node: atom }) => ({
    box: { kind: 'out', node: atom, x: 0, y: 0, width: 0, height: 0 },
    width: flow.preferred(atom, containing).max,
    ascent: 0,
    descent: 0,
  }));
  const widest = (width: number): number => greatest(breakLines(pieces.map(whole), width).map((line) => lineWidth(line.pieces)));
  // A hair more than needed, so that what was measured in one piece still fits when added up in another order.
  return { min: widest(0) + 0.01, max: widest(Infinity) + 0.01 };
}

/** Words are not cut to find the least width. */
function whole(piece: Piece): Piece {
  if (piece.type !== 'text' || piece.inline.style.overflowWrap === 'normal') return piece;
  return { ...piece, inline: { ...piece.inline, style: { ...piece.inline.style, overflowWrap: 'normal' } } };
}

function lineWidth(pieces: readonly Piece[]): number {
  const last = pieces.findLastIndex((piece) => !(piece.type === 'text' && piece.hangs) && piece.type !== 'break');
  return sum(pieces.slice(0, last + 1).map(({ width }) => width));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function greatest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
