import type { FontFile } from '../theme/fonts/font-library.js';
import type { SceneBox } from './scene.js';

/** Blocks laid out in one column: boxes from y = 0 down, x from 0 to the width, in points; as tall as it needs to be. */
export interface ColumnLayout {
  readonly height: number;
  readonly boxes: readonly SceneBox[];
  /** Every font file that a line uses, by `FontFile.id`. */
  readonly fonts: ReadonlyMap<string, FontFile>;
}
