import type { Place } from '../../../deck/deck.js';
import type { Report } from '../../../report/report.js';
import type { SceneBox, TextBox } from '../../scene.js';
import type { DrawnExtent } from './drawn-extent.js';
import type { FittedSlide } from './fit.js';
import type { SplitSlide } from './split-slide.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Which slide it is, for people. */
export interface SlideMark {
  readonly number: number;
  readonly place?: Place;
}

/**
 * Reports what does not fit (`layout/overflow`): content that had to be shrunk (or is cut off) and by how much, and text that
 * still runs off the slide, wherever its author put it. The place is that of the first thing that runs over.
 * @param size of the slide in pixels
 * @param scene of the slide in points
 */
export function reportOverflow(
  fitted: FittedSlide,
  size: Size,
  scene: Size,
  boxes: readonly SceneBox[],
  slide: SlideMark,
  report: Report,
): void {
  const details = { slide: slide.number, ...(slide.place === undefined ? {} : { place: slide.place }) };
  const { overflow, beyond, scale, fits } = fitted;
  if (overflow !== undefined) {
    const shrunk = `the text was shrunk to ${formatted(scale * 100)}%`;
    const done = fits ? shrunk : scale === 1 ? 'the rest is cut off' : `${shrunk} and still does not fit`;
    report.add('layout/overflow', `${excess(overflow, size)}; ${done}`, {
      ...details,
      ...(beyond === undefined ? {} : { place: beyond }),
      hint: 'split the slide or make its text smaller',
    });
    if (!fits) return;
  }
  const outside = [...textBoxes(boxes)].find((box) => isOutside(box, scene));
  if (outside === undefined) return;
  report.add('layout/overflow', `text runs off the slide: ${firstWords(outside)}`, {
    ...details,
    ...(outside.place === undefined ? {} : { place: outside.place }),
  });
}

/** Reports that a slide's content continues on extra slides (`layout/overflow`). */
export function reportSplit({ parts, overflow, beyond }: SplitSlide, size: Size, slide: SlideMark, report: Report): void {
  if (overflow === undefined || parts.length === 1) return;
  const slides = parts.length === 2 ? 'an extra slide' : `${parts.length - 1} extra slides`;
  const place = beyond ?? slide.place;
  report.add('layout/overflow', `${excess(overflow, size)}; it continues on ${slides}`, {
    slide: slide.number,
    ...(place === undefined ? {} : { place }),
  });
}

function excess(overflow: DrawnExtent, size: Size): string {
  const higher = Math.max(overflow.text.bottom, overflow.pictures.bottom) / size.height - 1;
  const wider = Math.max(overflow.text.right, overflow.pictures.right) / size.width - 1;
  const [share, word] = higher >= wider ? [higher, 'taller'] : [wider, 'wider'];
  return `the content is ${formatted(share * 100)}% ${word} than the slide`;
}

function formatted(percent: number): string {
  return String(Math.round(percent * 10) / 10);
}

function* textBoxes(boxes: readonly SceneBox[]): Generator<TextBox> {
  for (const box of boxes) {
    if (box.type === 'text') yield box;
    if (box.type === 'group') yield* textBoxes(box.boxes);
    if (box.type === 'table') yield* box.rows.flatMap((row) => row.cells.map((cell) => cell.text));
  }
}

/** Whether a line of the box is outside the slide by more than a hundredth; rotated boxes are ignored. */
export function isOutside(box: TextBox, { width, height }: Size): boolean {
  if (box.rotate !== undefined) return false;
  return box.paragraphs.some((paragraph) =>
    paragraph.lines.some((line) => {
      if (line.width === 0) return false;
      const inX = line.x >= -width * 0.01 && line.x + line.width <= width * 1.01;
      return !inX || line.top < -height * 0.01 || line.top + line.height > height * 1.01;
    }),
  );
}

function firstWords(box: TextBox): string {
  const text = box.paragraphs.flatMap((paragraph) => paragraph.runs.map((run) => run.text)).join('');
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length > 40 ? `“${Array.from(words).slice(0, 40).join('').trimEnd()}…”` : `“${words}”`;
}
