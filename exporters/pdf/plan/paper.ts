import type { PdfOptions } from '../options.js';
import { scaleAndMove, type Matrix, type Rect } from './geometry.js';
import type { Room } from './paginate.js';

/** Measures of a handout page, in points. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  /** The type area, between head and foot. */
  readonly area: Rect;
  /** Where the slide's frame lies on a slide's first page, and how the slide gets there. */
  readonly frame: Rect;
  readonly toFrame: Matrix;
  /** Top of the notes below the frame. */
  readonly notesTop: number;
  /** Top of the notes on a page without a frame. */
  readonly furtherTop: number;
  readonly room: Room;
  /** Baselines of the head of a continuation page and of the foot of all. */
  readonly headBaseline: number;
  readonly footBaseline: number;
}

const sizes = { a4: [595.28, 841.89], letter: [612, 792] } as const;
const margin = { side: 54, top: 48, bottom: 56 };
const gap = 20;

/** The handout page for slides of this size. A tall slide leaves the lower half to the notes. */
export function paperFor(pageSize: PdfOptions['pageSize'], slide: { readonly width: number; readonly height: number }): Paper {
  const [width, height] = sizes[pageSize];
  const area = {
    x: margin.side,
    y: margin.top,
    width: width - 2 * margin.side,
    height: height - margin.top - margin.bottom,
  };
  const scale = Math.min(area.width / slide.width, area.height / 2 / slide.height);
  const frame = {
    x: area.x + (area.width - slide.width * scale) / 2,
    y: area.y,
    width: slide.width * scale,
    height: slide.height * scale,
  };
  const bottom = area.y + area.height;
  const notesTop = frame.y + frame.height + gap;
  const furtherTop = area.y + gap;
  return {
    width,
    height,
    area,
    frame,
    toFrame: scaleAndMove(scale, frame.x, frame.y),
    notesTop,
    furtherTop,
    room: { first: bottom - notesTop, further: bottom - furtherTop },
    headBaseline: area.y + 6,
    footBaseline: height - 30,
  };
}
