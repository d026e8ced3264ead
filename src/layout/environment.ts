import type { Asset } from '../source/asset.js';
import type { FontLibrary } from '../theme/fonts/font-library.js';
import type { MathDrawings } from './math/math-drawings.js';
import type { SceneLink } from './scene.js';
import type { InlineMeter } from './steps/measure/inline-metrics.js';
import type { BidiAlgorithm } from './steps/measure/bidi.js';

/** What the steps of a layout share. It is never written to. */
export interface LayoutEnvironment {
  readonly fonts: FontLibrary;
  /** Every picture the slides name; `undefined` for one that is not available (already reported). */
  readonly pictures: ReadonlyMap<string, Asset | undefined>;
  /** Every formula that could be typeset. */
  readonly math: MathDrawings;
  /** Present when some text runs from right to left. */
  readonly bidi?: BidiAlgorithm;
  /** Measures inline boxes with these fonts. */
  readonly meter: InlineMeter;
  readonly linkOf: (url: string, title?: string) => SceneLink;
}
