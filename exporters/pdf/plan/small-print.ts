import type { Color, ColumnOptions, ExportJob, FontFile, SceneBox, TextFragment, TextParagraph } from 'deckx/exporter';
import { withDrawing } from './emoji-ops.js';
import { inReadingOrder } from './with-blanks.js';
import type { Op } from './plan.js';

/** A line of the page's own text (page numbers, names of pictures), measured. */
export interface SmallPrint {
  readonly size: number;
  readonly width: number;
  /** Offsets from the line's left end and baseline, at this size. */
  readonly pieces: readonly Pick<TextFragment, 'x' | 'text' | 'font' | 'drawing' | 'rightToLeft'>[];
}

/** Measured lines by their text, and the fonts they use. */
export interface SmallPrints {
  readonly lines: ReadonlyMap<string, SmallPrint>;
  readonly fonts: ReadonlyMap<string, FontFile>;
}

/** Wide enough for any line to be one line. */
const endless = 1_000_000;

/** Measures lines of text in the sans-serif font; empty ones are left out. */
export async function measureLines(job: Pick<ExportJob, 'column'>, texts: readonly string[], size: number): Promise<SmallPrints> {
  const wanted = [...new Set(texts.map(oneLine))].filter((text) => text !== '');
  if (wanted.length === 0) return { lines: new Map(), fonts: new Map() };
  const options: ColumnOptions = { width: endless, fontSize: size, fontFamily: 'sans-serif', direction: 'ltr' };
  const blocks = wanted.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }) as const);
  const { boxes, fonts } = await job.column(blocks, options);
  const paragraphs = paragraphsOf(boxes);
  const lines = wanted.flatMap((text, index) => {
    const paragraph = paragraphs[index];
    return paragraph === undefined ? [] : [[text, smallPrint(paragraph, size)] as const];
  });
  return { lines: new Map(lines), fonts };
}

/** The key under which `measureLines` files a text. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function paragraphsOf(boxes: readonly SceneBox[]): readonly TextParagraph[] {
  return boxes.flatMap((box) => {
    if (box.type === 'text') return box.paragraphs;
    return box.type === 'group' ? paragraphsOf(box.boxes) : [];
  });
}

function smallPrint({ lines }: TextParagraph, size: number): SmallPrint {
  const line = lines[0];
  const left = line?.x ?? 0;
  const top = line?.baseline ?? 0;
  const pieces = inReadingOrder(line?.fragments ?? []).map(({ x, text, font, drawing, rightToLeft }) => ({
    x: x - left,
    text,
    font,
    ...(rightToLeft === undefined ? {} : { rightToLeft }),
    ...(drawing === undefined ? {} : { drawing: { ...drawing, x: drawing.x - left, y: drawing.y - top } }),
  }));
  return { size, width: Math.max(1, line?.width ?? 1), pieces };
}

/** The text as operations, from a point on its baseline, at any size. */
export function placed(
  print: SmallPrint,
  at: { readonly x: number; readonly baseline: number; readonly size?: number; readonly color: Color },
): readonly Op[] {
  const size = at.size ?? print.size;
  const factor = size / print.size;
  return print.pieces.flatMap(({ x, text, font, drawing, rightToLeft }) =>
    withDrawing(
      { op: 'text', x: at.x + x * factor, baseline: at.baseline, text, font, size, color: at.color, ...(rightToLeft === undefined ? {} : { rightToLeft }) },
      drawing === undefined
        ? {}
        : { drawing: { ...drawing, x: at.x + drawing.x * factor, y: at.baseline + drawing.y * factor, size: drawing.size * factor } },
    ),
  );
}

/** A line no wider than `room`: of one that is wider as many pieces as there is room for, the last one cut by characters of average width. */
export function shortened(print: SmallPrint, room: number): SmallPrint {
  if (print.width <= room) return print;
  const length = print.pieces.reduce((sum, { text }) => sum + text.length, 0);
  let left = Math.max(1, Math.floor((length * room) / print.width) - 3);
  const pieces = print.pieces.flatMap((piece) => {
    if (left <= 0) return [];
    const text = piece.text.length <= left ? piece.text : `${piece.text.slice(0, left).trimEnd()}...`;
    left -= piece.text.length;
    return [{ ...piece, text }];
  });
  return { ...print, width: room, pieces };
}
