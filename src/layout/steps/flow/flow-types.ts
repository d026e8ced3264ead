import type { BlockNode, ImageNode, TableNode } from '../../boxes.js';
import type { LayoutEnvironment } from '../../environment.js';
import type { Placed } from '../../placed.js';
import type { FloatSpace } from './float-space.js';

/** The containing block's content box: what percentages refer to. No height: it depends on its content. */
export interface Containing {
  readonly width: number;
  readonly height?: number;
  /** Present where its text runs from right to left: boxes that do not fill it stand at its right. */
  readonly direction?: 'rtl';
}

/** Widths that a box would take: with every opportunity used, and with none. Margins included, pixels. */
export interface PreferredWidths {
  readonly min: number;
  readonly max: number;
}

/** The flow as its parts (tables, flex rows, floats) use it for the boxes inside of them. */
export interface Flow {
  readonly environment: LayoutEnvironment;
  /**
   * Lays out a box by itself, in a block formatting context of its own, with its border box at (0, 0).
   * @param borderWidth width of the border box; absent: as the box wants it in its containing block
   */
  independent(node: BlockNode | ImageNode | TableNode, containing: Containing, borderWidth?: number): Placed;
  preferred(node: BlockNode | ImageNode | TableNode, containing: Containing): PreferredWidths;
}

/** Where a box stands among the floats of its block formatting context. */
export interface FloatPosition {
  readonly floats: FloatSpace;
  readonly x: number;
  readonly y: number;
}
