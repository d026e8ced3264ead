import type { ContentSize, Length } from '../../../theme/styled.js';
import type { BlockNode, BoxNode, ImageNode, LinesNode, TableNode } from '../../boxes.js';
import { isOutOfFlow } from '../../boxes.js';
import { definitePixels, frameOf, pixels } from '../../lengths.js';
import { gridWidths } from './grid-cells.js';
import { clampWidth, ownWidth } from './block-size.js';
import { breakLines } from './break-lines.js';
import type { Containing, Flow, PreferredWidths } from './flow-types.js';
import { type AtomLayout, measurePieces, type Piece } from '../measure/measure.js';
import { tableColumnWidths, tableSpacing } from './table-widths.js';

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
  const inner = own === undefined ? decidedWidths(node, contentWidths(node, containing, flow)) : { min: own, max: own };
  const outer = (content: number): number => clampWidth(style, content, containing.width, sides) + sides + margins;
  return { min: outer(inner.min), max: outer(inner.max) };
}

/** Content widths under a `width` that the content decides, and `min-width`s and `max-width`s of that kind. */
function decidedWidths({ style }: BlockNode | TableNode, { min, max }: PreferredWidths): PreferredWidths {
  const { width, minWidth, maxWidth } = style;
  const [least, most] = width === 'min-content' ? [min, min] : width === 'max-content' ? [max, max] : [min, max];
  const floor = minWidth === 'min-content' ? min : minWidth === 'max-content' ? max : 0;
  const cap = maxWidth === 'min-content' ? min : maxWidth === 'max-content' ? max : Infinity;
  return { min: Math.max(floor, Math.min(least, cap)), max: Math.max(floor, Math.min(most, cap)) };
}

/**
 * A box whose width its content decides (`width: max-content`, also as a limit), with that width in pixels; any other as
 * it is.
 */
export function withDecidedWidth<T extends Independent>(node: T, containing: Containing, flow: Flow): T {
  const { width, minWidth, maxWidth } = node.style;
  const isDecided =
    (typeof width === 'string' && width !== 'auto') ||
    typeof minWidth === 'string' ||
    (typeof maxWidth === 'string' && maxWidth !== 'none');
  if (!isDecided || node.kind === 'image') return node;
  const frame = frameOf(node.style, containing.width);
  const sides = frame.left + frame.right;
  const margins =
    (definitePixels(node.style.margin.left, containing.width) ?? 0) + (definitePixels(node.style.margin.right, containing.width) ?? 0);
  const content = contentWidths(node, containing, flow);
  const room = Math.max(0, containing.width - sides - margins);
  const sizeOf = (word: 'min-content' | 'max-content' | 'fit-content'): Length => {
    const inner =
      word === 'min-content' ? content.min : word === 'max-content' ? content.max : Math.min(Math.max(content.min, room), content.max);
    return { px: inner + (node.style.boxSizing === 'border-box' ? sides : 0) };
  };
  const decided = <W extends string>(value: Length | W): Length | Exclude<W, ContentSize> =>
    isContentSize(value) ? sizeOf(value) : (value as Length | Exclude<W, ContentSize>);
  return { ...node, style: { ...node.style, width: decided(width), minWidth: decided(minWidth), maxWidth: decided(maxWidth) } };
}

function isContentSize(value: unknown): value is ContentSize {
  return value === 'min-content' || value === 'max-content' || value === 'fit-content';
}

/**
 * Width of the border box of a float, absolute box or inline block: its own, or as wide as its content up to what the
 * containing block has. `undefined` for pictures, which know theirs.
 * @param room what there is of the containing block's width; absent: all
 */
export function shrinkToFit(node: Independent, containing: Containing, flow: Flow, room = containing.width): number | undefined {
  if (node.kind === 'image') return undefined;
  const margins =
    (definitePixels(node.style.margin.left, containing.width) ?? 0) + (definitePixels(node.style.margin.right, containing.width) ?? 0);
  const { min, max } = flow.preferred(node, containing);
  return Math.max(0, Math.min(Math.max(min, room), max) - margins);
}

function contentWidths(node: BlockNode | TableNode, containing: Containing, flow: Flow): PreferredWidths {
  if (node.kind === 'table') {
    const columns = tableColumnWidths(node, containing, flow);
    const spacing = tableSpacing(node.style).x * (columns.length + 1);
    return { min: sum(columns.map(({ min }) => min)) + spacing, max: sum(columns.map(({ max }) => max)) + spacing };
  }
  if (node.style.display === 'grid') return gridWidths(node, containing, flow);
  const parts = node.children
    .filter((child) => child.kind === 'lines' || !isOutOfFlow(child.style))
    .map((child) => childWidths(child, containing, flow));
  const { display, flexDirection, flexWrap, columnGap } = node.style;
  const isRow = display === 'flex' && flexDirection.startsWith('row');
  if (!isRow) return columnsWidths(node, { min: greatest(parts.map(({ min }) => min)), max: sideBySide(node, parts) });
  const gaps = pixels(columnGap, containing.width) * Math.max(0, parts.length - 1);
  const least = parts.map(({ min }) => min);
  return { min: flexWrap === undefined ? sum(least) + gaps : greatest(least), max: sum(parts.map(({ max }) => max)) + gaps };
}

/** What a block would take without any break: floats stand beside each other. */
function sideBySide({ children }: BlockNode, parts: readonly PreferredWidths[]): number {
  const inFlow = children.filter((child) => child.kind === 'lines' || !isOutOfFlow(child.style));
  const floating = inFlow.map((child) => child.kind !== 'lines' && child.style.float !== 'none');
  const beside = sum(parts.filter((_, index) => floating[index]).map(({ max }) => max));
  const lines = greatest(parts.filter((_, index) => floating[index] !== true && inFlow[index]?.kind === 'lines').map(({ max }) => max));
  return Math.max(beside + lines, greatest(parts.map(({ max }) => max)));
}

/** A multi-column block is as wide as its columns. */
function columnsWidths({ style }: BlockNode, content: PreferredWidths): PreferredWidths {
  const { columnCount: count, columnWidth, columnGap } = style;
  if (count < 2)
    return columnWidth === undefined ? content : { min: Math.min(content.min, columnWidth), max: Math.max(content.max, columnWidth) };
  const gaps = pixels(columnGap, 0) * (count - 1);
  return { min: content.min * count + gaps, max: content.max * count + gaps };
}

function childWidths(node: BoxNode, containing: Containing, flow: Flow): PreferredWidths {
  return node.kind === 'lines' ? linesWidths(node, containing, flow) : flow.preferred(node, containing);
}

function linesWidths(node: LinesNode, containing: Containing, flow: Flow): PreferredWidths {
  const layOutAtom: AtomLayout = ({ node: atom }) => ({
    box: { kind: 'out', node: atom, x: 0, y: 0, width: 0, height: 0 },
    width: flow.preferred(atom, containing).max,
    ascent: 0,
    descent: 0,
  });
  const { fonts, bidi } = flow.environment;
  const pieces = measurePieces(node.items, fonts, layOutAtom, { direction: node.inline.style.direction, bidi });
  const widest = (width: number): number => greatest(breakLines(pieces.map(whole), width).map((line) => lineWidth(line.pieces)));
  // A hair more than needed, so that what was measured in one piece still fits when added up in another order.
  return { min: widest(0) + 0.01, max: widest(Infinity) + 0.01 };
}

/** Words are not cut to find the least width, but with `overflow-wrap: anywhere` (css-text-3, 5.5). */
function whole(piece: Piece): Piece {
  if (piece.type !== 'text' || piece.inline.style.overflowWrap !== 'break-word') return piece;
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
