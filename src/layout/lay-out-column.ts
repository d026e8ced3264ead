import type { FontFile } from '../theme/fonts/font-library.js';
import type { StyledElement } from '../theme/styled.js';
import type { ColumnLayout } from './column.js';
import { createEnvironment } from './create-environment.js';
import type { LayoutContext } from './lay-out-deck.js';
import { createDrawContext, roundPoints } from './steps/scene/draw-context.js';
import { layOutRoot } from './steps/fit/fit.js';
import { drawScene } from './steps/scene/scene.js';
import { sceneLinks } from './scene-links.js';

/** What a column is laid out for. */
export interface ColumnSize {
  /** Points. */
  readonly width: number;
  /** Where links in the column lead; absent: out of the deck. Finding it out takes as long as the deck, so it is done once. */
  readonly linkOf?: ReturnType<typeof sceneLinks>;
}

/**
 * Lays blocks (speaker notes) out in one column of the given width. A pixel of the styles is a point; nothing is shrunk,
 * the column is as high as its content.
 */
export async function layOutColumn(root: StyledElement, options: ColumnSize, context: LayoutContext): Promise<ColumnLayout> {
  const environment = await createEnvironment([root], {
    ...context,
    pixelGrid: false,
    slides: false,
    linkOf: options.linkOf ?? sceneLinks([]),
  });
  const placed = layOutRoot(root, { width: options.width, height: 0 }, environment);
  const fonts = new Map<string, FontFile>();
  const draw = createDrawContext(environment, 1, 1, fonts);
  return { height: roundPoints(placed.height), boxes: drawScene(placed, { draw, pictures: environment.pictures }), fonts };
}
