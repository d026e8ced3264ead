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
      {
        op: 'text',
        x: at.x + x * factor,
        baseline: at.baseline,
        text,
        font,
        size,
        color: at.color,
        ...(rightToLeft === undefined ? {} : { rightToLeft }),
      },
      drawing === undefined
        ? {}
        : { drawing: { ...drawing, x: at.x + drawing.x * factor, y: at.baseline + drawing.y * factor, size: drawing.size * factor } },
    ),
  );
}

/** A line of print, and the room there is for it. */
export interface PrintWish {
  readonly text: string;
  readonly room: number;
}

/** The key under which `measurePrints` files a text that had to be cut for its room. */
const cutKey = ({ text, room }: PrintWish): string => `${oneLine(text)}\n${room.toFixed(1)}`;

/** Measures lines, and what is left of those that have not the room they need: it is asked for by `printFor`. */
export async function measurePrints(job: Pick<ExportJob, 'column'>, wishes: readonly PrintWish[], size: number): Promise<SmallPrints> {
  const whole = await measureLines(
    job,
    wishes.map(({ text }) => text),
    size,
  );
  const wide = new Map(
    wishes.filter(({ text, room }) => (whole.lines.get(oneLine(text))?.width ?? 0) > room).map((wish) => [cutKey(wish), wish]),
  );
  if (wide.size === 0) return whole;
  const dots = await measureLines(job, ['...'], size);
  const cut = await Promise.all(
    [...wide].map(async ([key, wish]) => [key, await cutPrint(job, wish, dots.lines.get('...')!, size)] as const),
  );
  return { lines: new Map([...whole.lines, ...cut]), fonts: new Map([...whole.fonts, ...dots.fonts]) };
}

/** The line as it is, or cut to its room. */
export function printFor({ lines }: SmallPrints, wish: PrintWish): SmallPrint | undefined {
  return lines.get(cutKey(wish)) ?? lines.get(oneLine(wish.text));
}

/** As many words as there is room for, or as much of the first one, and dots. */
async function cutPrint(job: Pick<ExportJob, 'column'>, { text, room }: PrintWish, dots: SmallPrint, size: number): Promise<SmallPrint> {
  // A blank at the end hangs.
  const width = Math.max(1, room - dots.width - size * 0.35);
  const { boxes } = await job.column([{ type: 'paragraph', children: [{ type: 'text', value: oneLine(text) }] }], {
    width,
    fontSize: size,
    fontFamily: 'sans-serif',
  });
  const [paragraph] = paragraphsOf(boxes);
  const begun = paragraph === undefined ? { width: 0, pieces: [] } : smallPrint(paragraph, size);
  return { size, width: begun.width + dots.width, pieces: withDots(begun, dots.pieces) };
}

function withDots({ width, pieces }: Pick<SmallPrint, 'width' | 'pieces'>, dots: SmallPrint['pieces']): SmallPrint['pieces'] {
  const last = pieces.at(-1);
  // Of one font they are one text.
  if (last !== undefined && last.drawing === undefined && last.font === dots[0]?.font)
    return [...pieces.slice(0, -1), { ...last, text: `${last.text.trimEnd()}...` }];
  return [...pieces, ...dots.map((piece) => ({ ...piece, x: width + piece.x }))];
}
