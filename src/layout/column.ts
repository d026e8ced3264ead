import type { FontFile } from '../theme/fonts/font-library.js';
import type { SceneBox } from './scene.js';

/** Blocks laid out in one column: boxes from y = 0 down, x from 0 to the width, in points; as tall as it needs to be. */
export interface ColumnLayout {
  readonly height: number;
  readonly boxes: readonly SceneBox[];
  /** Every font file that a line uses, by `FontFile.id`. */
  readonly fonts: ReadonlyMap<string, FontFile>;
}

/** How blocks are set in a column. Lengths in points. */
export interface ColumnOptions {
  readonly width: number;
  /** Size of the body text. */
  readonly fontSize: number;
  /** A generic family or one of the deck's. */
  readonly fontFamily: string;
  /** Absent: that of the deck's language. */
  readonly direction?: 'ltr' | 'rtl';
  /** The text's language (BCP 47), where its words are to be divided at the ends of lines; absent: they are not. */
  readonly hyphenate?: string;
}
