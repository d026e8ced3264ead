import type { Asset, Assets } from '../source/asset.js';
import type { FontLibrary, FontStack } from '../theme/fonts/font-library.js';
import type { StyledElement } from '../theme/styled.js';
import type { SceneLink } from './scene.js';
import { createInlineMeter, type InlineMeter } from './steps/inline-metrics.js';
import { type BidiAlgorithm, loadBidi } from './steps/reorder.js';
import { loadPictures } from './steps/resources.js';

/** What the steps of a layout share. It is never written to. */
export interface LayoutEnvironment {
  readonly fonts: FontLibrary;
  /** Every picture the slides name; `undefined` for one that is not to be had (already reported). */
  readonly pictures: ReadonlyMap<string, Asset | undefined>;
  /** Present when the text holds right-to-left characters. */
  readonly bidi?: BidiAlgorithm;
  /** Measures inline boxes with these fonts. */
  readonly meter: InlineMeter;
  readonly linkOf: (url: string, title?: string) => SceneLink;
}

/** Where an environment comes from. */
export interface EnvironmentOptions {
  readonly fonts: FontLibrary;
  readonly assets: Assets;
  /** Ascents, descents and half-leadings in whole pixels, as browsers have them on screens. */
  readonly pixelGrid: boolean;
  readonly linkOf: LayoutEnvironment['linkOf'];
}

/** Loads what the given elements need, and prepares the measuring that they share. */
export async function createEnvironment(roots: readonly StyledElement[], options: EnvironmentOptions): Promise<LayoutEnvironment> {
  const fonts = rememberStacks(options.fonts);
  const bidi = await loadBidi(roots);
  return {
    fonts,
    meter: createInlineMeter(fonts, options.pixelGrid),
    pictures: await loadPictures(roots, options.assets),
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
