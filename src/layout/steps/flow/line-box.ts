import type { Face, FontLibrary } from '../../../theme/fonts/font-library.js';
import type { ComputedStyle } from '../../../theme/styled.js';
import type { InlineBox } from '../../boxes.js';
import type { Placed, PlacedLine, PlacedPiece } from '../../placed.js';
import { alignedRaise, type InlineMeter } from '../measure/inline-metrics.js';
import { type AtomPiece, drawnWidth, type Piece, type TextPiece } from '../measure/measure.js';
import { reorderVisually } from './reorder.js';

/** What a line box needs to know about its paragraph. */
export interface LineContext {
  readonly root: InlineBox;
  readonly meter: InlineMeter;
  readonly fonts: FontLibrary;
}

/** Where a line goes: its band between floats, and whether it ends a paragraph (a justified one is not stretched then). */
export interface LineSlot {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly forced: boolean;
}

interface Extent {
  readonly ascent: number;
  readonly descent: number;
}

/** Aligns the pieces of one line on a common baseline and along the line (CSS 2.2, 10.8; CSS Text 3, 6). */
export function boxLine(pieces: readonly Piece[], slot: LineSlot, context: LineContext): PlacedLine {
  const extent = lineExtent(pieces, context);
  const { ascent, descent } = extent;
  const baseline = slot.top + ascent;
  const ordered = reorderVisually(withHanging(pieces, context));
  const width = ordered.reduce((sum, { piece, hanging }) => sum + (hanging ? 0 : piece.width), 0);
  const { style } = context.root;
  const spare = Math.max(0, slot.width - width);
  const align = slot.forced && style.textAlignLast !== undefined ? style.textAlignLast : style.textAlign;
  const isStretched = align === 'justify' && (!slot.forced || style.textAlignLast === 'justify') && gapCount(ordered) > 0;
  const stretch = isStretched ? spare / gapCount(ordered) : 0;
  const x = slot.x + startOffset(align, style, stretch > 0 ? 0 : spare);
  const placed = placeAlong(ordered, { x, baseline, stretch, extent }, context);
  return { x, top: slot.top, height: ascent + descent, baseline, width: stretch > 0 ? slot.width : width, forced: slot.forced, ...placed };
}

function startOffset(align: ComputedStyle['textAlign'], style: ComputedStyle, spare: number): number {
  if (align === 'center') return spare / 2;
  if (align === 'right') return spare;
  return align === 'justify' && style.direction === 'rtl' ? spare : 0;
}

/** The root's strut, and every inline box on the line with all its ancestors. */
function lineExtent(pieces: readonly Piece[], { root, meter, fonts }: LineContext): Extent {
  const own = meter.of(root);
  let { ascent, descent } = own;
  const include = (box: Extent, raise: number): void => {
    ascent = Math.max(ascent, box.ascent + raise);
    descent = Math.max(descent, box.descent - raise);
  };
  // Neighbouring words are mostly in the same inline box and face, which count once.
  let last: { readonly inline?: InlineBox; readonly face?: Face } = {};
  for (const piece of pieces) {
    if (piece.type === 'out') continue;
    for (let inline = piece.inline === last.inline ? undefined : piece.inline; inline !== undefined; inline = inline.parent) {
      const metrics = meter.of(inline);
      include(metrics, metrics.raise);
    }
    if (piece.type === 'text' && (piece.face !== last.face || piece.inline !== last.inline)) {
      const metrics = meter.withFace(piece.inline, piece.face);
      include(metrics, metrics.raise);
    }
    if (piece.type === 'atom' && !isLineAligned(piece)) include(piece, atomRaise(piece, meter, fonts));
    last = piece;
  }
  return pieces
    .filter((piece) => piece.type === 'atom')
    .filter(isLineAligned)
    .reduce(withLineAligned, { ascent, descent });
}

/** Whether a box is aligned with the line rather than with the text in it. */
function isLineAligned({ node: { style } }: AtomPiece): boolean {
  return style.verticalAlign === 'top' || style.verticalAlign === 'bottom';
}

/** A line grows away from the edge that a box is aligned with. */
function withLineAligned({ ascent, descent }: Extent, piece: AtomPiece): Extent {
  const height = piece.ascent + piece.descent;
  return piece.node.style.verticalAlign === 'top'
    ? { ascent, descent: Math.max(descent, height - ascent) }
    : { ascent: Math.max(ascent, height - descent), descent };
}

function raiseInLine(piece: AtomPiece, line: Extent, { meter, fonts }: LineContext): number {
  if (!isLineAligned(piece)) return atomRaise(piece, meter, fonts);
  return piece.node.style.verticalAlign === 'top' ? line.ascent - piece.ascent : piece.descent - line.descent;
}

function atomRaise(piece: AtomPiece, meter: InlineMeter, fonts: FontLibrary): number {
  const parent = meter.of(piece.inline);
  const { fontSize } = piece.inline.style;
  const xHeight = fonts.stack(piece.inline.style).primary.xHeight * fontSize;
  return parent.raise + alignedRaise(piece.node.style.verticalAlign, piece, parent, fontSize, xHeight);
}

interface LinePiece {
  readonly piece: Piece;
  readonly level: number;
  readonly order: number;
  readonly hanging: boolean;
}

/**
 * Marks the blanks at the end of the line, which take no room and run as the paragraph does (UAX #9, L1); the forced break
 * itself draws nothing.
 */
function withHanging(pieces: readonly Piece[], { root }: LineContext): readonly LinePiece[] {
  const lastSolid = pieces.findLastIndex((piece) => piece.type === 'atom' || (piece.type === 'text' && !piece.hangs));
  const own = root.style.direction === 'rtl' ? 1 : 0;
  return pieces.map((piece, order) => {
    const hanging = order > lastSolid && piece.type === 'text';
    return { piece, order, hanging, level: hanging ? own : piece.level };
  });
}

function gapCount(pieces: readonly LinePiece[]): number {
  return pieces.filter(({ piece, hanging }) => isGap(piece) && !hanging).length;
}

function isGap(piece: Piece): boolean {
  return piece.type === 'text' && piece.text.startsWith(' ');
}

function placeAlong(
  ordered: readonly LinePiece[],
  {
    x: start,
    baseline,
    stretch,
    extent,
  }: { readonly x: number; readonly baseline: number; readonly stretch: number; readonly extent: Extent },
  context: LineContext,
): { readonly pieces: readonly PlacedPiece[]; readonly atoms: readonly Placed[] } {
  const pieces: PlacedPiece[] = [];
  const atoms: Placed[] = [];
  let x = start;
  for (const { piece, order, hanging } of ordered) {
    if (piece.type === 'text') pieces.push(placedText(piece, x, order, hanging, context));
    if (piece.type === 'atom') {
      const top = baseline - raiseInLine(piece, extent, context) - piece.ascent;
      atoms.push({ ...piece.box, x: piece.box.x + x, y: piece.box.y + top });
      pieces.push(gapPiece(piece, x, order, context));
    }
    if (piece.type === 'out')
      atoms.push({ kind: 'out', node: piece.node, x, y: baseline - context.meter.of(context.root).ascent, width: 0, height: 0 });
    if (!hanging) x += piece.width + (isGap(piece) ? stretch : 0);
  }
  return { pieces, atoms };
}

function placedText(piece: TextPiece, x: number, order: number, hanging: boolean, { meter }: LineContext): PlacedPiece {
  const { width, text, drawn, size, face, inline, drawing, level } = piece;
  const placed = { x, width: hanging ? 0 : width, text, drawn, size, face, inline, raise: meter.of(inline).raise, hanging, order, level };
  return drawing === undefined ? placed : { ...placed, drawing };
}

/** No-break blanks about as wide as a picture: the run's text keeps room for it. */
function gapPiece(piece: AtomPiece, x: number, order: number, { fonts }: LineContext): PlacedPiece {
  const { inline, width, level } = piece;
  const face = fonts.stack(inline.style).primary;
  const blank = drawnWidth('\u00A0', face, inline.style.fontSize, inline);
  const text = '\u00A0'.repeat(Math.min(200, Math.max(1, blank > 0 ? Math.round(width / blank) : 1)));
  return {
    x,
    width,
    text,
    drawn: '',
    size: inline.style.fontSize,
    face,
    inline,
    raise: 0,
    hanging: false,
    order,
    level,
    gap: true,
    ...formulaOf(piece),
  };
}

function formulaOf({ box }: AtomPiece): Pick<PlacedPiece, 'math'> {
  return box.kind === 'image' && box.node.math !== undefined ? { math: box } : {};
}
