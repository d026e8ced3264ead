import type { Report } from '../report/report.js';
import type { Assets } from '../source/asset.js';
import type { FontLibrary, FontStack } from '../theme/fonts/font-library.js';
import type { StyledElement } from '../theme/styled.js';
import type { LayoutEnvironment } from './environment.js';
import { loadMath } from './math/load-math.js';
import { loadBidi } from './steps/measure/bidi.js';
import { createInlineMeter } from './steps/measure/inline-metrics.js';
import { loadPictures } from './steps/box-tree/resources.js';

/** Where an environment comes from. */
export interface EnvironmentOptions {
  readonly fonts: FontLibrary;
  readonly assets: Assets;
  /** Ascents, descents and half-leadings in whole pixels, as browsers have them on screens. */
  readonly pixelGrid: boolean;
  readonly linkOf: LayoutEnvironment['linkOf'];
  readonly report: Report;
  /** Whether the elements are the slides of a deck, in order. */
  readonly slides: boolean;
}

/** Loads what the given elements need, and prepares the measuring that they share. */
export async function createEnvironment(roots: readonly StyledElement[], options: EnvironmentOptions): Promise<LayoutEnvironment> {
  const fonts = rememberStacks(options.fonts);
  const bidi = await loadBidi(roots);
  return {
    fonts,
    meter: createInlineMeter(fonts, options.pixelGrid),
    pictures: await loadPictures(roots, options.assets),
    math: await loadMath(roots, options.report, options.slides),
    linkOf: options.linkOf,
    ...(bidi === undefined ? {} : { bidi }),
  };
}

/** Elements share style objects, and every word of theirs asks for its fonts. */
function rememberStacks(fonts: FontLibrary): FontLibrary {
  const known = new WeakMap<object, FontStack>();
  return {
    stack(style) {
      const before = known.get(style);
      if (before !== undefined) return before;
      const stack = fonts.stack(style);
      known.set(style, stack);
      return stack;
    },
  };
}
