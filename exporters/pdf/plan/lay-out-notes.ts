import type { ColumnLayout, ExportJob, Scene, SceneBox, TextBox } from 'deckx/exporter';
import type { PdfOptions } from '../options.js';
import type { Paper } from './paper.js';
import { slideNumbers } from './plan-slides.js';

/**
 * The notes of each slide in a column as wide as the paper's type area; absent where there are none. Text that runs off
 * the paper is reported.
 */
export async function layOutNotes(scene: Scene, paper: Paper, job: ExportJob<PdfOptions>): Promise<readonly (ColumnLayout | undefined)[]> {
  const options = { width: paper.area.width, fontSize: job.options.notesFontSize, fontFamily: 'sans-serif' };
  const numbers = slideNumbers(scene.slides);
  const columns: (ColumnLayout | undefined)[] = [];
  for (const [index, { slide }] of scene.slides.entries()) {
    const column = slide.notes.length === 0 ? undefined : await job.column(slide.notes, options);
    columns.push(column);
    if (column === undefined || rightOf(column.boxes) <= paper.width - paper.area.x) continue;
    job.report.add('layout/overflow', 'a line of the notes runs off the page', {
      slide: numbers[index]!,
      ...(slide.place === undefined ? {} : { place: slide.place }),
    });
  }
  return columns;
}

/** How far to the right text reaches. */
function rightOf(boxes: readonly SceneBox[]): number {
  return boxes.reduce((right, box) => {
    if (box.type === 'group') return Math.max(right, rightOf(box.boxes));
    if (box.type === 'table') return box.rows.flatMap(({ cells }) => cells).reduce((most, { text }) => Math.max(most, textRight(text)), right);
    return box.type === 'text' ? Math.max(right, textRight(box)) : right;
  }, 0);
}

function textRight({ paragraphs }: TextBox): number {
  let right = 0;
  for (const { lines } of paragraphs) for (const { x, width } of lines) right = Math.max(right, x + width);
  return right;
}
