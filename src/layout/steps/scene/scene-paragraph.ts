import type { LinesNode } from '../../boxes.js';
import { omit } from '../../omit.js';
import type { PlacedLine, PlacedLines, PlacedPiece } from '../../placed.js';
import type { TextFragment, TextLine, TextParagraph, TextRun } from '../../scene.js';
import { type DrawContext, points, present, roundPoints } from './draw-context.js';
import { formulaOf } from './scene-math.js';
import { rightToLeft } from '../flow/reorder.js';
import { lookOf } from './scene-run.js';

/** What a paragraph is in its slide, from the elements around it. */
export interface ParagraphRole {
  readonly kind: TextParagraph['kind'];
  readonly level: number;
  readonly step?: number;
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
  const { runs, indexOf } = runsOf(kept, context);
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
      indent: points(Math.max(0, style.direction === 'rtl' ? at.right - at.x - lines.width : at.x - at.left), context.factor),
      ...firstLineIndent(lines.node, lines.width, context),
      lineHeight: points(height / kept.length, context.factor),
      ...present('step', role.step),
      runs,
      lines: kept.map((line, index) => drawLine(line, at, indexOf, index === 0 ? lines.marker : undefined, context)),
    },
  };
}

function firstLineIndent({ inline }: LinesNode, width: number, { factor }: DrawContext): Pick<TextParagraph, 'firstLineIndent'> {
  const indent = inline.style.textIndent;
  const px = 'px' in indent ? indent.px : indent.share * width;
  return px === 0 ? {} : { firstLineIndent: points(px, factor) };
}

function withoutEmptyEnds(lines: PlacedLines): readonly PlacedLine[] {
  const worded = (line: PlacedLine): boolean => line.pieces.some((piece) => piece.gap !== true && piece.text.trim() !== '') || line.pieces.some(isVisibleBlank);
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

interface KeyedRun {
  readonly run: TextRun;
  readonly key: string;
}

function runsOf(lines: readonly PlacedLine[], context: DrawContext): { readonly runs: readonly TextRun[]; readonly indexOf: ReadonlyMap<PlacedPiece, number> } {
  const runs: KeyedRun[] = [];
  const indexOf = new Map<PlacedPiece, number>();
  lines.forEach((line, index) => {
    const logical = line.pieces.toSorted((first, second) => first.order - second.order);
    for (const piece of logical) {
      if (piece.text !== '') addText(runs, piece, context);
      indexOf.set(piece, Math.max(0, runs.length - 1));
    }
    if (line.forced && index < lines.length - 1) runs.push(lineFeed(runs, lines, context));
  });
  return { runs: runs.map(({ run }) => run), indexOf };
}

function addText(runs: KeyedRun[], { text, inline, math }: PlacedPiece, context: DrawContext): void {
  const { look, key } = lookOf(inline, context);
  if (math !== undefined) { runs.push({ key: `formula ${runs.length}`, run: { text, ...look, ...present('math', formulaOf(math, context)) } }); return; }
  const last = runs.at(-1);
  if (last?.key === key) runs[runs.length - 1] = { key, run: { ...last.run, text: last.run.text + text } };
  else runs.push({ key, run: { text, ...look } });
}

/** A forced break looks like the text before it, at the very start like the first text behind it. */
function lineFeed(runs: readonly KeyedRun[], lines: readonly PlacedLine[], context: DrawContext): KeyedRun {
  const inline = lines.flatMap((line) => line.pieces)[0]?.inline;
  const style = runs.at(-1)?.run.style ?? (inline === undefined ? undefined : lookOf(inline, context).look.style);
  if (style === undefined) throw new TypeError('a paragraph has text');
  return { key: 'line feed', run: { text: '\n', style: { ...omit(style, 'background'), underline: false, strike: false } } };
}

function drawLine(
  line: PlacedLine,
  at: { readonly x: number; readonly y: number },
  indexOf: ReadonlyMap<PlacedPiece, number>,
  marker: PlacedLines['marker'],
  context: DrawContext,
): TextLine {
  const { factor } = context;
  const fragments: TextFragment[] = [];
  if (marker !== undefined) {
    const x = points(at.x + marker.x, factor);
    fragments.push({ x, width: points(marker.width, factor), text: marker.text, run: -1, font: context.useFont(marker.face.file) });
  }
  let last: PlacedPiece | undefined;
  for (const piece of line.pieces) {
    if (piece.hanging || piece.drawn === '') continue;
    const joined = last !== undefined && continues(last, piece, indexOf);
    const fragment = drawFragment(piece, at.x, indexOf.get(piece) ?? 0, context);
    const before = fragments.at(-1);
    if (joined && before !== undefined) fragments[fragments.length - 1] = { ...before, text: before.text + fragment.text, width: roundPoints(fragment.x + fragment.width - before.x) };
    else fragments.push(fragment);
    last = piece;
  }
  return {
    x: points(at.x + line.x, factor),
    top: points(at.y + line.top, factor),
    height: points(line.height, factor),
    baseline: points(at.y + line.baseline, factor),
    width: points(line.width, factor),
    fragments,
  };
}

/** Pieces are drawn in one go when nothing tells them apart and no gap is between; right-to-left words one by one. */
function continues(last: PlacedPiece, piece: PlacedPiece, indexOf: ReadonlyMap<PlacedPiece, number>): boolean {
  const touching = Math.abs(last.x + last.width - piece.x) < 0.005;
  const alike = last.face === piece.face && last.size === piece.size && indexOf.get(last) === indexOf.get(piece);
  return touching && alike && !rightToLeft.test(last.text) && !rightToLeft.test(piece.text);
}

function drawFragment(piece: PlacedPiece, left: number, run: number, context: DrawContext): TextFragment {
  const { factor } = context;
  const smaller = piece.size !== piece.inline.style.fontSize ? { size: points(piece.size, factor) } : {};
  return {
    x: points(left + piece.x, factor),
    width: points(piece.width, factor),
    text: piece.drawn,
    run,
    font: context.useFont(piece.face.file),
    ...smaller,
  };
}
