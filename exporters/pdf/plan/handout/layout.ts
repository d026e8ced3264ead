import type { Block } from 'deckx/exporter';
import type { Settings } from '../../settings/settings.js';
import type { Size } from '../../settings/page-size.js';
import type { HandoutItem } from './item.js';
import type { Column, Sheet } from './sheet.js';

/** What a layout works with. */
export interface LayoutJob {
  readonly items: readonly HandoutItem[];
  readonly settings: Settings;
  /** The type area. */
  readonly area: Size;
  /** Room beside the type area, the less of both sides. */
  readonly sideRoom: number;
  /** The slides' size. */
  readonly slide: Size;
  /** Sets text; what of it is taller than `tallest` is made to fit, or cut. */
  readonly column: (blocks: readonly Block[], wish: ColumnWish) => Promise<Column>;
}

export interface ColumnWish {
  readonly width: number;
  readonly fontSize: number;
  /** The most that a sheet has room for. */
  readonly tallest: number;
  /** Whose notes they are, for diagnostics. */
  readonly item?: HandoutItem;
}

/** Lays the items out on sheets, in order. */
export type Layout = (job: LayoutJob) => Promise<readonly Sheet[]>;

/** Size of the small print. */
export const printSize = 8;

/** The largest frame of a slide's shape that fits. */
export function fittedFrame(slide: Size, room: Size): Size {
  const scale = Math.min(room.width / slide.width, room.height / slide.height);
  return { width: slide.width * scale, height: slide.height * scale };
}
