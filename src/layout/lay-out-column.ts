import type { FontFile } from '../theme/fonts/font-library.js';
import type { StyledElement } from '../theme/styled.js';
import type { ColumnLayout } from './column.js';
import { fontCollector, type LayoutContext } from './lay-out-deck.js';
import type { LayoutEnvironment } from './environment.js';
import { present, roundPoints } from './steps/draw-context.js';
import { layOutRoot } from './steps/fit.js';
import { createInlineMeter } from './steps/inline-metrics.js';
import { loadBidi, loadPictures } from './steps/resources.js';
import { drawScene } from './steps/scene.js';
import { slideLinks } from './steps/slide-links.js';

/**
 * Lays blocks (speaker notes) out in one column of the given width. A pixel of the styles is a point; nothing is shrunk,
 * the column is as high as its content.
 */
export async function layOutColumn(root: StyledElement, options: { readonly width: number }, context: LayoutContext): Promise<ColumnLayout> {
  const environment: LayoutEnvironment = {
    fonts: context.fonts,
    pictures: await loadPictures([root], context.assets),
    pixelGrid: false,
    linkOf: slideLinks([]),
    ...present('bidi', await loadBidi([root])),
  };
  const placed = layOutRoot(root, { width: options.width, height: 0 }, environment);
  const fonts = new Map<string, FontFile>();
  const draw = {
    library: context.fonts,
    meter: createInlineMeter(context.fonts, false),
    factor: 1,
    scale: 1,
    useFont: fontCollector(fonts),
  };
  return { height: roundPoints(placed.height), boxes: drawScene(placed, { draw, pictures: environment.pictures }), fonts };
}
