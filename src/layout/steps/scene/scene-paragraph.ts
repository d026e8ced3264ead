import type { LinesNode } from '../../boxes.js';
import { pixels } from '../../lengths.js';
import { omit } from '../../omit.js';
import type { PlacedLine, PlacedLines, PlacedMarker, PlacedPiece } from '../../placed.js';
import type { PlacedDrawing, TextFragment, TextLine, TextParagraph, TextRun } from '../../scene.js';
import { type DrawContext, points, present, roundPoints, type RunLook } from './draw-context.js';
import { formulaOf } from './scene-math.js';
import { softHyphen } from '../flow/break-lines.js';
import { lookOf } from './scene-run.js';

/** What a paragraph is in its slide, from the elements around it. */
export interface ParagraphRole {
  readonly kind: TextParagraph['kind'];
  readonly level: number;
  readonly step?: number;
  readonly footnote?: string;
}

/** A paragraph with its upper and lower edge in points; the space before it depends on what stands above. */
export interface DrawnParagraph {
  readonly paragraph: Omit<TextParagraph, 'spaceBefore' | 'spaceAfter'>;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Lines at (x, y) pixels of the slide as a paragraph of runs. Empty lines at its ends are space, not text; without any
 * text (and marker) there is no paragraph.
 */
export function drawParagraph(
  lines: PlacedLines,
  at: { readonly x: number; readonly y: number; readonly left: number; readonly right: number },
  role: ParagraphRole,
  context: DrawContext,
): DrawnParagraph | undefined {
  const kept = withoutEmptyEnds(lines);
  const [first, last] = [kept[0], kept.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const { runs, runOf } = runsOf(kept, context);
  const height = last.top + last.height - first.top;
  const { style } = lines.node.inline;
  return {
    top: points(at.y + first.top, context.factor),
    bottom: points(at.y + last.top + last.height, context.factor),
    paragraph: {
      kind: role.kind,
      level: role.level,
      align: style.textAlign,
      direction: style.direction,
      ...present('marker', lines.marker?.text),
      ...markerStyle(lines, runs, context),
      indent: points(Math.max(0, style.direction === 'rtl' ? at.right - at.x - lines.width : at.x - at.left), context.factor),
      ...firstLineIndent(lines.node, lines.width, context),
      lineHeight: points(height / kept.length, context.factor),
      ...present('step', role.step),
      ...present('footnote', role.footnote),
      runs,
      lines: kept.map((line, index) => drawLine(line, at, runOf[index] ?? [], index === 0 ? lines.marker : undefined, context)),
    },
  };
}

/** How the marker looks, if not like the text after it. */
function markerStyle({ marker }: PlacedLines, runs: readonly TextRun[], context: DrawContext): Pick<TextParagraph, 'markerStyle'> {
  if (marker === undefined) return {};
  const { style } = lookOf(marker.inline, context).look;
  const first = runs[0]?.style;
  const isAlike =
    first !== undefined &&
    style.color.hex === first.color.hex &&
    style.color.alpha === first.color.alpha &&
    style.size === first.size &&
    style.bold === first.bold &&
    style.family === first.family;
  return isAlike ? {} : { markerStyle: style };
}

function firstLineIndent({ inline }: LinesNode, width: number, { factor }: DrawContext): Pick<TextParagraph, 'firstLineIndent'> {
  const indent = inline.style.textIndent;
  const px = pixels(indent, width);
  return px === 0 ? {} : { firstLineIndent: points(px, factor) };
}

function withoutEmptyEnds(lines: PlacedLines): readonly PlacedLine[] {
  const worded = (line: PlacedLine): boolean =>
    line.pieces.some((piece) => piece.gap !== true && piece.text.trim() !== '') || line.pieces.some(isVisibleBlank);
  // Formulas are part of a text, but do not make one.
  const inText = lines.marker !== undefined || lines.lines.some(worded);
  const filled = (line: PlacedLine): boolean => worded(line) || (inText && line.pieces.some(({ math }) => math !== undefined));
  const first = lines.marker === undefined ? lines.lines.findIndex(filled) : 0;
  return first < 0 ? [] : lines.lines.slice(first, Math.max(first, lines.lines.findLastIndex(filled)) + 1);
}

/** No-break blanks on a background of their own (a cursor) are seen. */
function isVisibleBlank(piece: PlacedPiece): boolean {
  return piece.gap !== true && piece.drawn !== '' && !piece.hanging && piece.inline.background !== undefined;
}

/** A run that may get further text. */
interface OpenRun {
  readonly key: string;
  readonly look: Omit<TextRun, 'text'>;
  text: string;
}

/** The runs of a paragraph, and for each line the run that each of its pieces is in. */
function runsOf(
  lines: readonly PlacedLine[],
  context: DrawContext,
): { readonly runs: readonly TextRun[]; readonly runOf: readonly (readonly number[])[] } {
  const runs: OpenRun[] = [];
  const runOf = lines.map((line, index) => {
    const indexes: number[] = line.pieces.map(() => 0);
    for (const at of logicalOrder(line.pieces)) {
      const piece = line.pieces[at];
      if (piece !== undefined && piece.text !== '') addText(runs, piece, context);
      indexes[at] = Math.max(0, runs.length - 1);
    }
    if (line.forced && index < lines.length - 1) runs.push(lineFeed(runs, lines, context));
    return indexes;
  });
  return { runs: runs.map(({ text, look }) => ({ text, ...look })), runOf };
}

/** Indexes of the pieces as they follow in the text; right-to-left text is drawn in another order. */
function logicalOrder(pieces: readonly PlacedPiece[]): readonly number[] {
  const order = pieces.map(({ order: place }) => place);
  return [...order.keys()].sort((first, second) => (order[first] ?? 0) - (order[second] ?? 0));
}

function addText(runs: OpenRun[], { text, inline, math, drawing }: PlacedPiece, context: DrawContext): void {
  const { wordSpacing } = inline.style;
  const own = wordSpacing !== undefined && /^[ \u00A0]+$/.test(text) ? spacedLook(inline, wordSpacing, context) : lookOf(inline, context);
  if (math !== undefined) {
    runs.push({ key: `formula ${runs.length}`, text, look: { ...own.look, ...present('math', formulaOf(math, context)) } });
    return;
  }
  const { look, key } = drawing === undefined ? own : { look: { ...own.look, emoji: true }, key: `emoji ${own.key}` };
  const last = runs.at(-1);
  if (last?.key === key) last.text += text;
  else runs.push({ key, look, text });
}

/** Word spacing is letter spacing on blanks, for formats that know no other. */
function spacedLook(inline: PlacedPiece['inline'], wordSpacing: number, context: DrawContext): RunLook {
  const { look, key } = lookOf(inline, context);
  const letterSpacing = roundPoints(look.style.letterSpacing + points(wordSpacing, context.factor));
  return { look: { ...look, style: { ...look.style, letterSpacing } }, key: `${key} spaced` };
}

/** A forced break looks like the text before it, at the very start like the first text after it. */
function lineFeed(runs: readonly OpenRun[], lines: readonly PlacedLine[], context: DrawContext): OpenRun {
  const style = (runs.at(-1)?.look ?? firstLook(lines, context))?.style;
  if (style === undefined) throw new TypeError('a paragraph has text');
  return { key: 'line feed', text: '\n', look: { style: { ...omit(style, 'background'), underline: false, strike: false } } };
}

function firstLook(lines: readonly PlacedLine[], context: DrawContext): OpenRun['look'] | undefined {
  const piece = lines.find(({ pieces }) => pieces.length > 0)?.pieces[0];
  return piece === undefined ? undefined : lookOf(piece.inline, context).look;
}

/** A fragment that may get further words. */
type OpenFragment = TextFragment & { text: string; width: number };

function drawLine(
  line: PlacedLine,
  at: { readonly x: number; readonly y: number },
  runOf: readonly number[],
  marker: PlacedLines['marker'],
  context: DrawContext,
): TextLine {
  const { factor } = context;
  const fragments: TextFragment[] = [];
  if (marker !== undefined) {
    const size = isLarger(marker, line) ? { size: points(marker.inline.style.fontSize, factor) } : {};
    const drawing = placedDrawing({ ...marker, x: at.x + marker.x, size: marker.inline.style.fontSize }, at.y + line.baseline, context);
    const font = context.useFont(marker.face.file);
    for (const { x, width, text, ...way } of markerParts(marker)) {
      fragments.push({ x: points(at.x + x, factor), width: points(width, factor), text, run: -1, font, ...size, ...drawing, ...way });
    }
  }
  const places = fragments.map((_, index) => index - fragments.length);
  let last: PlacedPiece | undefined;
  let open: OpenFragment | undefined;
  for (const [index, piece] of line.pieces.entries()) {
    if (piece.hanging || piece.drawn === '') continue;
    const run = runOf[index] ?? 0;
    if (open?.run === run && last !== undefined && continues(last, piece)) {
      open.text += piece.drawn;
      open.width = roundPoints(points(at.x + piece.x, factor) + points(piece.width, factor) - open.x);
    } else {
      open = drawFragment(piece, { x: at.x, baseline: at.y + line.baseline }, run, context);
      fragments.push(open);
      places.push(piece.order);
    }
    last = piece;
  }
  return {
    x: points(at.x + line.x, factor),
    top: points(at.y + line.top, factor),
    height: points(line.height, factor),
    baseline: points(at.y + line.baseline, factor),
    width: points(line.width, factor),
    fragments: inReadingOrder(fragments, places),
  };
}

/** A marker; in text that runs from right to left, its numbers and what stands around them, from the right. */
function markerParts({
  x,
  width,
  text,
  face,
  inline: { style },
}: PlacedMarker): readonly Pick<TextFragment, 'x' | 'width' | 'text' | 'rightToLeft'>[] {
  if (style.direction === 'ltr' || !/\d/.test(text)) return [{ x, width, text }];
  let right = x + width;
  return (text.match(/\d+|\D+/g) ?? []).map((part) => {
    const own = face.advance(part) * style.fontSize;
    right -= own;
    return { x: right, width: own, text: part, ...(/\d/.test(part) ? {} : { rightToLeft: true }) };
  });
}

/** Fragments that know their place in reading order, where that is not the one they stand in. */
function inReadingOrder(fragments: readonly TextFragment[], places: readonly number[]): readonly TextFragment[] {
  if (places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0))) return fragments;
  const sorted = [...places].sort((one, other) => one - other);
  return fragments.map((fragment, index) => ({ ...fragment, order: sorted.indexOf(places[index] ?? 0) }));
}

function isLarger(marker: NonNullable<PlacedLines['marker']>, { pieces }: PlacedLine): boolean {
  const own = pieces[0]?.inline.style.fontSize;
  return own !== undefined && own !== marker.inline.style.fontSize;
}

/** Pieces of a run are drawn together if nothing distinguishes them and there is no gap between them; right-to-left words one by one. */
function continues(last: PlacedPiece, piece: PlacedPiece): boolean {
  const touching = Math.abs(last.x + last.width - piece.x) < 0.005;
  const alike = last.face === piece.face && last.size === piece.size && last.level === piece.level && last.order < piece.order;
  return (
    touching && alike && piece.drawn !== softHyphen && last.drawing === undefined && piece.drawing === undefined && !isRightToLeft(piece)
  );
}

function drawFragment(
  piece: PlacedPiece,
  at: { readonly x: number; readonly baseline: number },
  run: number,
  context: DrawContext,
): OpenFragment {
  const { factor } = context;
  const smaller = piece.size !== piece.inline.style.fontSize ? { size: points(piece.size, factor) } : {};
  return {
    x: points(at.x + piece.x, factor),
    width: points(piece.width, factor),
    text: piece.drawn,
    run,
    font: context.useFont(piece.face.file),
    ...smaller,
    ...placedDrawing({ ...piece, x: at.x + piece.x }, at.baseline - piece.raise, context),
    ...(isRightToLeft(piece) ? { rightToLeft: true } : {}),
  };
}

function isRightToLeft({ level }: PlacedPiece): boolean {
  return level % 2 === 1;
}

/** Side of an emoji's square, and how far it reaches below the baseline, in em: about as colour fonts have it. */
const emojiSide = 1.14;
const emojiDescent = 0.2;

/** An emoji in the middle of the room that its glyph has; `x` and `baseline` in pixels of the slide. */
function placedDrawing(
  { drawing, x, size, face, text }: Pick<PlacedPiece, 'drawing' | 'x' | 'size' | 'face' | 'text'>,
  baseline: number,
  { factor }: DrawContext,
): { readonly drawing?: PlacedDrawing } {
  if (drawing === undefined) return {};
  const side = emojiSide * size;
  const left = x + (face.advance(text) * size - side) / 2;
  const place = { x: points(left, factor), y: points(baseline + emojiDescent * size - side, factor), size: points(side, factor) };
  return { drawing: { ...drawing, ...place } };
}
