import type { Block, ColumnLayout, ExportJob, FontFile, SceneBox, TextBox } from 'deckx/exporter';
import { columnAtoms } from '../column-atoms.js';
import type { ColumnWish } from './layout.js';
import type { Column } from './sheet.js';

/** A blank at the end of a line hangs; in em. */
const blank = 0.35;

/** Sets columns, and keeps account of the fonts they use. */
export interface ColumnSetter {
  set(blocks: readonly Block[], wish: ColumnWish): Promise<Column>;
  readonly fonts: ReadonlyMap<string, FontFile>;
}

/**
 * Text is sans-serif; what runs off its column is reported (`layout/overflow`).
 * @param hyphenate the language by whose rules words of notes are divided; absent: they are not
 */
export function createColumnSetter(job: Pick<ExportJob, 'column' | 'report'>, hyphenate: string | undefined): ColumnSetter {
  const fonts = new Map<string, FontFile>();
  return {
    fonts,
    async set(blocks, { width, fontSize, tallest, item }) {
      const column: ColumnLayout = await job.column(blocks, {
        width,
        fontSize,
        fontFamily: 'sans-serif',
        ...(item === undefined || hyphenate === undefined ? {} : { hyphenate }),
      });
      for (const [id, font] of column.fonts) fonts.set(id, font);
      if (item !== undefined && rightOf(column.boxes) > width + blank * fontSize) {
        const { place } = item.slide.slide;
        job.report.add('layout/overflow', 'a line of the notes is wider than its column', {
          slide: item.first,
          ...(place === undefined ? {} : { place }),
        });
      }
      const boxes = fittedImages(column.boxes, tallest);
      return { boxes, height: column.height, atoms: columnAtoms(boxes, tallest) };
    },
  };
}

/** Pictures taller than a page are made to fit one. */
function fittedImages(boxes: readonly SceneBox[], tallest: number): readonly SceneBox[] {
  return boxes.map((box) => {
    if (box.type !== 'image' || box.height <= tallest) return box;
    return { ...box, width: (box.width * tallest) / box.height, height: tallest };
  });
}

/** How far to the right text reaches. */
function rightOf(boxes: readonly SceneBox[]): number {
  return boxes.reduce((right, box) => {
    if (box.type === 'group') return Math.max(right, rightOf(box.boxes));
    if (box.type === 'table')
      return box.rows.flatMap(({ cells }) => cells).reduce((most, { text }) => Math.max(most, textRight(text)), right);
    return box.type === 'text' ? Math.max(right, textRight(box)) : right;
  }, 0);
}

function textRight({ paragraphs }: TextBox): number {
  let right = 0;
  for (const { lines } of paragraphs) for (const { x, width } of lines) right = Math.max(right, x + width);
  return right;
}
