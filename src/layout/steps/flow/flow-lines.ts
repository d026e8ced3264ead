import { splitEmoji } from '../../../deck/emoji.js';
import type { EmojiGlyph, FontStack } from '../../../theme/fonts/font-library.js';
import type { ComputedStyle } from '../../../theme/styled.js';
import type { AtomItem, LinesNode } from '../../boxes.js';
import { definitePixels, pixels } from '../../lengths.js';
import type { PlacedLine, PlacedLines, PlacedMarker } from '../../placed.js';
import { lastBaseline } from './baseline.js';
import { breakLine, wholeOf } from './break-lines.js';
import type { Containing, Flow, FloatPosition } from './flow-types.js';
import { boxLine, type LineContext } from './line-box.js';
import { type AtomLayout, type AtomPiece, drawnWidth, measurePieces, type Piece } from '../measure/measure.js';
import { shrinkToFit } from './preferred-widths.js';

/** A list item's marker on its way to the item's first line. */
export interface MarkerToPlace {
  readonly text: string;
  readonly style: ComputedStyle;
  readonly opacity: number;
}

/** Breaks inline content into lines and stacks them, beside floats where there are any. At x = 0, y = 0. */
export function flowLines(
  node: LinesNode,
  containing: Containing,
  at: FloatPosition,
  marker: MarkerToPlace | undefined,
  flow: Flow,
): PlacedLines {
  const { fonts, meter, bidi } = flow.environment;
  const context: LineContext = { root: node.inline, meter, fonts };
  const pieces = measurePieces(node.items, fonts, atomLayout(containing, flow), { direction: node.inline.style.direction, bidi });
  const lines =
    node.inline.style.textWrap === 'balance'
      ? balancedLines(pieces, containing.width, at, context)
      : stackLines(pieces, containing.width, at, context);
  const height = lines.reduce((bottom, line) => Math.max(bottom, line.top + line.height), 0);
  return {
    kind: 'lines',
    node,
    x: 0,
    y: 0,
    width: containing.width,
    height,
    lines,
    ...(marker === undefined ? {} : { marker: placeMarker(marker, containing.width, flow) }),
  };
}

function stackLines(pieces: readonly Piece[], width: number, at: FloatPosition, context: LineContext): readonly PlacedLine[] {
  const lines: PlacedLine[] = [];
  const strut = context.meter.of(context.root);
  let rest = wholeOf(pieces);
  let top = 0;
  while (rest !== undefined) {
    const indent = lines.length === 0 ? pixels(context.root.style.textIndent, width) : 0;
    const band = at.floats.band(at.y + top, strut.ascent + strut.descent, at.x, at.x + width);
    const room = band.right - band.left - indent;
    const line = breakLine(rest, room);
    const edge = solidWidth(line.pieces) > room + 0.01 && room + indent < width ? at.floats.nextEdge(at.y + top) : undefined;
    if (edge !== undefined) {
      top = edge - at.y;
      continue;
    }
    const placed = boxLine(line.pieces, { x: band.left - at.x + indent, top, width: Math.max(0, room), forced: line.forced }, context);
    const empty = line.pieces.every((piece) => piece.type === 'out' || piece.type === 'edge');
    lines.push(empty ? { ...placed, height: 0 } : placed);
    top += empty ? 0 : placed.height;
    rest = line.rest;
  }
  return lines;
}

/** Few lines are made about equally long: as narrow as they can be without becoming more (CSS Text 4, 5.3.1). */
function balancedLines(pieces: readonly Piece[], width: number, at: FloatPosition, context: LineContext): readonly PlacedLine[] {
  const natural = stackLines(pieces, width, at, context);
  if (natural.length < 2 || natural.length > 6 || natural.slice(0, -1).some(({ forced }) => forced)) return natural;
  let [low, high] = [0, width];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    const widths = lineWidths(pieces, middle);
    if (widths.length <= natural.length && widths.every((own) => own <= middle + 0.01)) high = middle;
    else low = middle;
  }
  const { textAlign } = context.root.style;
  const shift = textAlign === 'center' ? (width - high) / 2 : textAlign === 'right' ? width - high : 0;
  return stackLines(pieces, high, at, context).map((line) => shifted(line, shift));
}

/** Widths of the lines that content breaks into in a room of this width. */
function lineWidths(pieces: readonly Piece[], width: number): readonly number[] {
  const widths: number[] = [];
  for (let rest = wholeOf(pieces); rest !== undefined;) {
    const line = breakLine(rest, width);
    widths.push(solidWidth(line.pieces));
    rest = line.rest;
  }
  return widths;
}

function shifted(line: PlacedLine, by: number): PlacedLine {
  if (by === 0) return line;
  return {
    ...line,
    x: line.x + by,
    pieces: line.pieces.map((piece) => ({ ...piece, x: piece.x + by })),
    atoms: line.atoms.map((atom) => ({ ...atom, x: atom.x + by })),
  };
}

/** Width of a line without the blanks that hang over its end. */
export function solidWidth(pieces: readonly Piece[]): number {
  const last = pieces.findLastIndex((piece) => !(piece.type === 'text' && piece.hangs) && piece.type !== 'break');
  return pieces.slice(0, last + 1).reduce((sum, piece) => sum + piece.width, 0);
}

/** Lays out pictures and inline blocks of a line, margins included, on their baseline. */
export function atomLayout(containing: Containing, flow: Flow): AtomLayout {
  return ({ node }: AtomItem) => {
    const box = flow.independent(node, containing, shrinkToFit(node, containing, flow));
    const margin = (side: 'top' | 'right' | 'bottom' | 'left'): number => definitePixels(node.style.margin[side], containing.width) ?? 0;
    const below = margin('bottom') + (node.kind === 'image' ? 0 : box.height - (lastBaseline(box) ?? box.height));
    return {
      box: { ...box, x: margin('left'), y: margin('top') },
      width: box.width + margin('left') + margin('right'),
      ascent: margin('top') + box.height + margin('bottom') - below,
      descent: below,
    } satisfies Pick<AtomPiece, 'box' | 'width' | 'ascent' | 'descent'>;
  };
}

/** A marker that is one emoji (`list-style-type: '👉'`). */
function emojiMarker(text: string, stack: FontStack): EmojiGlyph | undefined {
  const parts = splitEmoji(text);
  const [glyph, ...others] = (parts.length === 1 && parts[0]?.emoji === true && stack.emoji(text)) || [];
  return others.length === 0 ? glyph : undefined;
}

/** A marker ends a little before its item's text; bullets further off than numbers, as browsers have it. */
function placeMarker({ text, style, opacity }: MarkerToPlace, lineWidth: number, flow: Flow): PlacedMarker {
  const stack = flow.environment.fonts.stack(style);
  const drawn = emojiMarker(text.trim(), stack);
  const face = drawn?.face ?? stack.faceFor(text.codePointAt(0) ?? 32);
  const inline = { style, underline: false, strike: false, opacity };
  const width = drawnWidth(text, face, style.fontSize, inline);
  const gap = style.fontSize * (/^[^\p{L}\p{N}]$/u.test(text) ? 0.4 : 0.25);
  return {
    text,
    width,
    face,
    inline,
    ...(drawn === undefined ? {} : { drawing: drawn.drawing }),
    x: style.direction === 'rtl' ? lineWidth + gap : -width - gap,
  };
}
