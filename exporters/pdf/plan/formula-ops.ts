import type { FontFile, ImageBox, SceneBox, SceneMath, TextBox, TextLine, TextParagraph } from 'deckx/exporter';
import type { TextOp } from './plan.js';

/** The images of inline formulas, by formula: each is part of its paragraph. */
export type LineFormulas = ReadonlyMap<SceneMath, ImageBox>;

/** Those among these boxes. What is rotated is not where its text is, and stays separate. */
export function lineFormulas(boxes: readonly SceneBox[]): LineFormulas {
  const drawn = boxes.flatMap((box) =>
    box.type === 'image' && box.math !== undefined && (box.rotate ?? 0) === 0 ? [[box.math, box] as const] : [],
  );
  if (drawn.length === 0) return new Map();
  const inLines = new Set(boxes.flatMap((box) => ((box.rotate ?? 0) === 0 ? textsIn(box) : [])).flatMap(shownIn));
  return new Map(drawn.filter(([math]) => inLines.has(math)));
}

function textsIn(box: SceneBox): readonly TextBox[] {
  if (box.type === 'table') return box.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
  return box.type === 'text' && box.role !== 'decoration' ? [box] : [];
}

function shownIn({ paragraphs }: TextBox): readonly SceneMath[] {
  return paragraphs.flatMap(({ runs, lines }) =>
    lines.length === 0 ? [] : runs.flatMap(({ math }) => (math === undefined ? [] : [math])),
  );
}

/** The inline formulas of a paragraph. */
export function formulasOnLine(line: TextLine, { runs, lines }: TextParagraph, formulas: LineFormulas | undefined): readonly ImageBox[] {
  if (formulas === undefined || formulas.size === 0) return [];
  return runs.flatMap(({ math }) => {
    const box = math === undefined ? undefined : formulas.get(math);
    return box !== undefined && nearestLine(box, lines) === line.top ? [box] : [];
  });
}

/** The line whose baseline the drawing stands on, by its top: every drawing is on one. */
function nearestLine({ y, height, math }: ImageBox, lines: readonly TextLine[]): number | undefined {
  const baseline = y + height - (math?.descent ?? 0);
  const distance = (line: TextLine): number => Math.abs(line.baseline - baseline);
  return lines.reduce<TextLine | undefined>(
    (best, line) => (best === undefined || distance(line) < distance(best) ? line : best),
    undefined,
  )?.top;
}

/** The LaTeX of a formula as text that is not seen, where it is drawn: to be found, selected and copied. */
export function latexText({ x, y, width, height }: ImageBox, math: SceneMath, fonts: ReadonlyMap<string, FontFile>): readonly TextOp[] {
  const [font] = [...fonts.values()].filter(({ bold, italic }) => !bold && !italic).map(({ id }) => id);
  const text = math.latex.replace(/\s+/g, ' ').trim();
  if (font === undefined || text === '') return [];
  // Letters are about half an em wide.
  const size = Math.max(1, Math.min(math.size, width / (text.length * 0.5)));
  return [{ op: 'text', x, baseline: y + height - math.descent, text, font, size, color: { ...math.color, alpha: 1 }, invisible: true }];
}
