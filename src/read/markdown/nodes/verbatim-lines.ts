import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Attributes, Image, Inline } from '../../../deck/deck.js';
import { attribute, attributesOf } from '../attributes.js';
import { nodeStart, withAttributes } from '../node-start.js';
import type { SlideContext } from '../reading.js';
import { imageFrom } from './image.js';
import type { VerbatimEvent } from './verbatim.js';

/** Text, or an element or content class around more of it. Mutable while a line is being read. */
export type Piece = TextPiece | SpanPiece;

export interface TextPiece {
  kind: 'text';
  value: string;
  offset: number;
}

export interface SpanPiece {
  kind: 'span';
  id: string;
  tag?: string;
  attrs?: Attributes;
  element?: Tree.Element;
  offset: number;
  children: Piece[];
}

/** What stands between two breaks. */
export interface VerbatimLine {
  readonly pieces: Piece[];
  /** Offset of the break that ends it; absent for the last. */
  readonly end?: number;
}

/** Elements and classes deeper than this are left out; their text stays. */
const deepest = 60;

/** The lines of a verbatim text. An element that spans several lines is cut into one a line. */
export function linesOf(events: readonly VerbatimEvent[]): readonly VerbatimLine[] {
  const lines: VerbatimLine[] = [];
  let pieces: Piece[] = [];
  let open: SpanPiece[] = [];
  const add = (piece: Piece): number => (open.at(-1)?.children ?? pieces).push(piece);
  for (const event of events) {
    switch (event.kind) {
      case 'text':
        addText(open.at(-1)?.children ?? pieces, event.value, event.offset);
        break;
      case 'open':
        if (open.length < deepest) open = opened(open, add, event);
        break;
      case 'close':
        open = closed(open, event.id);
        break;
      case 'break': {
        lines.push({ pieces, end: event.offset });
        const around = open;
        [pieces, open] = [[], []];
        for (const span of around) open = opened(open, add, { ...span, offset: event.offset });
        break;
      }
      case 'broken':
    }
  }
  return [...lines, { pieces }];
}

function addText(pieces: Piece[], value: string, offset: number): void {
  const last = pieces.at(-1);
  if (last?.kind === 'text') last.value += value;
  else pieces.push({ kind: 'text', value, offset });
}

function opened(
  open: SpanPiece[],
  add: (piece: Piece) => number,
  { id, tag, attrs, element, offset }: Omit<SpanPiece, 'kind' | 'children'>,
): SpanPiece[] {
  const span: SpanPiece = {
    kind: 'span',
    id,
    ...(tag === undefined ? {} : { tag }),
    ...withAttributes(attrs),
    ...(element === undefined ? {} : { element }),
    offset,
    children: [],
  };
  add(span);
  return [...open, span];
}

/** Without the innermost element of this id and all in it; unchanged where none is open (HTML ignores such an end tag). */
function closed(open: SpanPiece[], id: string): SpanPiece[] {
  const index = open.findLastIndex((span) => span.id === id);
  return index < 0 ? open : open.slice(0, index);
}

/** All text pieces, in reading order. */
export function textPieces(pieces: readonly Piece[]): readonly TextPiece[] {
  return pieces.flatMap((piece) => (piece.kind === 'text' ? [piece] : textPieces(piece.children)));
}

/** Pieces as inlines: links and pictures as themselves, everything else as spans. Text is cut where a step begins. */
export function inlinesOf(pieces: readonly Piece[], context: SlideContext, inherited: number): readonly Inline[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'text' ? textInlines(piece, context, inherited) : spanInlines(piece, context, inherited),
  );
}

function textInlines({ value, offset }: TextPiece, context: SlideContext, inherited: number): readonly Inline[] {
  const cuts = [0, ...context.cuts(offset, offset + value.length).map((cut) => cut - offset), value.length];
  return cuts.slice(1).flatMap((end, index) => {
    const start = cuts[index]!;
    if (end <= start) return [];
    return [{ type: 'text', value: value.slice(start, end), ...nodeStart(context, offset + start, inherited) } as const];
  });
}

function spanInlines(piece: SpanPiece, context: SlideContext, inherited: number): readonly Inline[] {
  const { element, tag, attrs } = piece;
  const start = nodeStart(context, piece.offset, inherited);
  if (tag === 'img' && element !== undefined) return [imageFrom(element, start) satisfies Image];
  const children = inlinesOf(piece.children, context, start.step ?? inherited);
  const href = tag === 'a' && element !== undefined ? attribute(element, 'href') : undefined;
  if (element !== undefined && href !== undefined) {
    return [{ type: 'link', url: href, children, ...start, ...withAttributes(attributesOf(element, 'href')) }];
  }
  if (children.length === 0) return [];
  return [{ type: 'span', ...(tag === undefined ? {} : { tag }), children, ...start, ...withAttributes(attrs) }];
}
