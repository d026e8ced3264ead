import type { Report } from '../report/report.js';
import type { Assets } from '../source/asset.js';
import type { FontFile, FontLibrary } from '../theme/fonts/font-library.js';
import type { StyledDeck, StyledSlide } from '../theme/styled.js';
import { createEnvironment } from './create-environment.js';
import type { LayoutEnvironment } from './environment.js';
import { slideGeometry, type SlideGeometry } from './geometry.js';
import type { Scene, SceneSlide } from './scene.js';
import { createDrawContext, present } from './steps/draw-context.js';
import { fitSlide } from './steps/fit.js';
import { reportOverflow } from './steps/report-overflow.js';
import { drawScene } from './steps/scene.js';
import { slideBackground } from './steps/scene-background.js';
import { slideLinks } from './steps/slide-links.js';
import { findTitle, titleText } from './steps/slide-title.js';

/** What layout needs beside the deck: fonts to measure with, pictures, and where problems go. */
export interface LayoutContext {
  readonly fonts: FontLibrary;
  readonly assets: Assets;
  readonly report: Report;
}

/**
 * Lays a styled deck out as a browser would, slide by slide: box tree, flow, places, fit, scene. Content that does not
 * fit its slide is shrunk and reported (`layout/overflow`); a picture that is not to be had becomes a placeholder.
 */
export async function layOutDeck(styled: StyledDeck, context: LayoutContext): Promise<Scene> {
  const { deck, slides } = styled;
  const roots = slides.map(({ root }) => root);
  const environment = await createEnvironment(roots, { ...context, pixelGrid: true, linkOf: slideLinks(deck.slides) });
  const geometry = slideGeometry(deck.size);
  const fonts = new Map<string, FontFile>();
  const laidOut = slides.map((slide, index) => layOutSlide(slide, index + 1, { environment, geometry, size: deck.size, fonts, report: context.report }));
  const { width, height } = geometry;
  return { width, height, ...present('lang', deck.meta.lang), ...present('title', deck.meta.title), slides: laidOut, fonts };
}

interface DeckLayout {
  readonly environment: LayoutEnvironment;
  readonly geometry: SlideGeometry;
  readonly size: { readonly width: number; readonly height: number };
  /** Collects the fonts that are used. */
  readonly fonts: Map<string, FontFile>;
  readonly report: Report;
}

function layOutSlide({ slide, root }: StyledSlide, number: number, layout: DeckLayout): SceneSlide {
  const { environment, geometry, size, report } = layout;
  const fitted = fitSlide(root, size, environment);
  const title = findTitle(root);
  const draw = createDrawContext(environment, geometry.factor, fitted.scale, layout.fonts);
  const boxes = drawScene(fitted.root, { draw, pictures: environment.pictures, ...present('title', title) });
  reportOverflow(fitted, size, geometry, boxes, { number, ...present('place', slide.place) }, report);
  const page = { width: geometry.width / geometry.factor, height: geometry.height / geometry.factor };
  const background = slideBackground(root.style, page, environment.pictures, geometry.factor);
  return { slide, ...present('title', title === undefined ? undefined : titleText(title)), background, boxes };
}
