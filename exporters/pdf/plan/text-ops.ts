import type { FontFile, FootnoteNumber, RunStyle, TextBox, TextFragment, TextLine, TextParagraph, TextRun } from 'deckx/exporter';
import { artifact, faded, isVisible, type Context } from './context.js';
import { joined, textLines } from './decoration-lines.js';
import { withDrawing } from './emoji-ops.js';
import { fontMetrics } from './font-metrics.js';
import { boundsAfter } from './geometry.js';
import { drawnOps } from './image-ops.js';
import { segmentsOf, type Segment } from './line-segments.js';
import { originOf } from './links.js';
import type { EmojiOp, LineOp, MarkOp, Op, RectOp, TextOp } from './plan.js';
import type { ParagraphNodes } from './structure.js';
import { withBlanks } from './with-blanks.js';

/** The lines of a text box, each paragraph marked with its place in the structure tree. */
export function textOps(box: TextBox, context: Context): readonly Op[] {
  const { structure, parent } = context;
  const decoration = box.role === 'decoration';
  const nodes = decoration ? undefined : structure.paragraphs(box, parent);
  const marks = box.paragraphs.flatMap((paragraph, index) => {
    if (!touches(paragraph, context)) return [];
    return withBlanks(paragraph).flatMap((line, at) =>
      isLineVisible(line, context)
        ? [
            ...lineMarks(line, paragraph, nodes?.[index], box, context),
            ...(at < paragraph.lines.length - 1 ? goesOn(line, paragraph, context) : []),
          ]
        : [],
    );
  });
  return merged(marks);
}

function touches({ lines }: TextParagraph, { window }: Context): boolean {
  const [first, last] = [lines[0], lines.at(-1)];
  return first !== undefined && last !== undefined && isVisible(window, first.top, last.top + last.height);
}

/** A line is on the page where it begins: it is never cut. */
function isLineVisible({ top }: TextLine, { window }: Context): boolean {
  return window === undefined || (top >= window.top && top < window.bottom);
}

// --- one line ---------------------------------------------------------------------------------------------------

/** A line of code in a column that had to be broken ends with a bent arrow, which is not part of the code. */
function goesOn({ x, width, baseline }: TextLine, { kind, runs }: TextParagraph, { window, opacity }: Context): readonly MarkOp[] {
  const style = runs[0]?.style;
  if (kind !== 'code' || window === undefined || style === undefined) return [];
  const size = style.size * 0.3;
  const stroke = { width: style.size / 18, color: faded({ hex: '8A8A8A', alpha: 1 }, opacity) };
  const [left, right, foot] = [x + width + size * 0.6, x + width + size * 1.6, baseline - size * 0.3];
  const strokes = [
    [right, baseline - size * 1.4, right, foot],
    [right, foot, left, foot],
    [left, foot, left + size * 0.4, foot - size * 0.35],
    [left, foot, left + size * 0.4, foot + size * 0.35],
  ] as const;
  return artifact(strokes.map(([x1, y1, x2, y2]) => ({ op: 'line', x1, y1, x2, y2, stroke })));
}

function lineMarks(
  line: TextLine,
  paragraph: TextParagraph,
  nodes: ParagraphNodes | undefined,
  box: TextBox,
  context: Context,
): readonly MarkOp[] {
  return segmentsOf(line, paragraph, context).flatMap((segment): readonly MarkOp[] => {
    if (segment.formula !== undefined) {
      const { formula } = segment;
      return drawnOps(formula, { ...context, opacity: context.opacity * (formula.opacity ?? 1), parent: nodes?.text ?? context.parent });
    }
    const ops = fragmentOps(segment.fragments, line, paragraph, context);
    if (nodes === undefined) return [{ op: 'mark', node: 'artifact', ops }];
    if (segment.footnote !== undefined) return [numberMark(segment, segment.footnote, ops, { nodes, line, context })];
    const link = segment.link === undefined ? undefined : context.resolveLink(segment.link, originOf(box, context.slide));
    const tongue = segment.lang === undefined ? {} : { lang: segment.lang };
    if (link === undefined && segment.lang !== undefined && !segment.marker)
      return [{ op: 'mark', node: context.structure.add('Span', nodes.text, tongue), ops }];
    if (link === undefined) return [{ op: 'mark', node: segment.marker ? nodes.marker : nodes.text, ops }];
    const node = context.structure.add('Link', nodes.text, tongue);
    return [{ op: 'mark', node, link: { ...link, node, area: areaOf(segment, line, context) }, ops }];
  });
}

/** The number of a footnote: a reference leads to the definition, the definition's number back. */
function numberMark(
  segment: Segment,
  footnote: FootnoteNumber,
  ops: readonly Op[],
  { nodes, line, context }: { readonly nodes: ParagraphNodes; readonly line: TextLine; readonly context: Context },
): MarkOp {
  const { structure, footnotes } = context;
  const area = areaOf(segment, line, context);
  const isReference = footnote.of === 'reference';
  const around = structure.add(isReference ? 'Reference' : 'Lbl', isReference ? nodes.text : (nodes.note ?? nodes.text));
  const [name, target] = [footnotes.placeOf(footnote), footnotes.targetOf(footnote)];
  const place = name === undefined ? {} : { place: { name, x: area.x, y: area.y } };
  if (target === undefined) return { op: 'mark', node: around, ...place, ops };
  const node = structure.add('Link', around);
  const said = segment.fragments
    .map(({ text }) => text)
    .join('')
    .trim();
  const description = isReference ? `Footnote ${said}` : `Back to the reference to footnote ${said}`;
  return { op: 'mark', node, ...place, link: { node, area, target: { place: target }, description }, ops };
}

function areaOf({ fragments }: Segment, { top, height }: TextLine, { matrix }: Context): ReturnType<typeof boundsAfter> {
  const left = Math.min(...fragments.map(({ x }) => x));
  const right = Math.max(...fragments.map(({ x, width }) => x + width));
  return boundsAfter(matrix, { x: left, y: top, width: right - left, height });
}

/** Colours behind the text, the text, lines under and through it. */
function fragmentOps(fragments: readonly TextFragment[], line: TextLine, paragraph: TextParagraph, context: Context): readonly Op[] {
  const pieces = fragments.flatMap((fragment) => {
    // A marker looks like the text it stands before.
    const run = paragraph.runs[Math.max(0, fragment.run)];
    const style = fragment.run < 0 ? (paragraph.markerStyle ?? run?.style) : run?.style;
    return style === undefined ? [] : [pieceOf(fragment, { style }, line, context)];
  });
  return [
    ...joined(pieces.flatMap(({ behind }) => behind)),
    ...pieces.flatMap(({ text }) => text),
    ...joined(pieces.flatMap(({ lines }) => lines).filter((line) => line.op === 'rect')),
    ...pieces.flatMap(({ lines }) => lines).filter((line) => line.op === 'line'),
  ];
}

interface Piece {
  readonly behind: readonly RectOp[];
  readonly text: readonly (TextOp | EmojiOp)[];
  readonly lines: readonly (RectOp | LineOp)[];
}

function pieceOf(fragment: TextFragment, { style }: Pick<TextRun, 'style'>, line: TextLine, context: Context): Piece {
  const { x, width } = fragment;
  // Small capitals are smaller than their run.
  const size = fragment.size ?? style.size;
  const marker = fragment.run < 0;
  const file = context.fonts.get(fragment.font);
  const metrics = fontMetrics(fontOfRun(style, file, context)?.bytes ?? new Uint8Array());
  const baseline = line.baseline - style.baseline * style.size;
  const color = faded(style.color, context.opacity);
  const bar = (y: number, height: number, fill = color): RectOp => ({ op: 'rect', x, y, width, height, radius: 0, fill });
  const background = marker ? undefined : style.background;
  return {
    behind:
      background === undefined || background.alpha <= 0
        ? []
        : [bar(baseline - metrics.ascent * size, (metrics.ascent + metrics.descent) * size, faded(background, context.opacity))],
    text: withDrawing(
      {
        op: 'text',
        x,
        baseline,
        ...textOf(fragment),
        font: fragment.font,
        size,
        color,
        ...(style.letterSpacing === 0 ? {} : { letterSpacing: style.letterSpacing }),
        ...(fragment.rightToLeft === true ? { rightToLeft: true } : {}),
        ...(style.bold && file?.bold === false ? { embolden: size / 30 } : {}),
        ...(style.italic && file?.italic === false ? { slant: true } : {}),
      },
      fragment,
    ),
    lines: marker ? [] : textLines(style, { x, width, baseline, size }, metrics, color, context.opacity),
  };
}

/** A tab has no glyph; layout has already given it its width. The hyphen at a line's end is none of the text (ISO 32000-1, 14.8.2.2.3). */
function textOf({ text }: TextFragment): Pick<TextOp, 'text' | 'actual'> {
  return text === '\u00AD' ? { text: '-', actual: text } : { text: text.replaceAll('\t', ' ') };
}

/** Lines and backgrounds go by the font of their run, also where a character is from another (CSS Text Decoration 3, 2.6). */
function fontOfRun({ family, bold, italic }: RunStyle, file: FontFile | undefined, { fonts }: Context): FontFile | undefined {
  if (file === undefined || file.family === family) return file;
  const own = [...fonts.values()].filter((font) => font.family === family);
  return own.find((font) => font.bold === bold && font.italic === italic) ?? own[0] ?? file;
}

/** Marks of one node that follow each other, as one. */
function merged(marks: readonly MarkOp[]): readonly MarkOp[] {
  const result: MarkOp[] = [];
  for (const mark of marks) {
    const last = result.at(-1);
    const joins = last?.node === mark.node && last.link === undefined && mark.link === undefined && mark.place === undefined;
    if (last !== undefined && joins) result[result.length - 1] = { ...last, ops: [...last.ops, ...mark.ops] };
    else result.push(mark);
  }
  return result;
}
