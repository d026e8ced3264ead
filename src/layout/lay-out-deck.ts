import type { Report } from '../report/report.js';
import type { Assets } from '../source/asset.js';
import type { FontFile, FontLibrary } from '../theme/fonts/font-library.js';
import type { StyledDeck, StyledSlide } from '../theme/styled.js';
import type { OverflowMode } from './overflow-modes.js';
import { createEnvironment } from './create-environment.js';
import type { LayoutEnvironment } from './environment.js';
import { reportHidden } from './report-hidden.js';
import { slideGeometry, type SlideGeometry } from './geometry.js';
import type { Scene, SceneSlide } from './scene.js';
import { createDrawContext, present } from './steps/scene/draw-context.js';
import { type FittedSlide, fitSlide, layOutUnfitted } from './steps/fit/fit.js';
import { reportOverflow, reportSplit } from './steps/fit/report-overflow.js';
import { drawScene } from './steps/scene/scene.js';
import { slideBackground } from './steps/scene/scene-background.js';
import { sceneLinks } from './scene-links.js';
import { slideParts } from './steps/fit/slide-parts.js';
import { findTitle, titleText } from './steps/scene/slide-title.js';
import { splitSlide } from './steps/fit/split-slide.js';

/** What layout needs beside the deck: fonts to measure with, pictures, and where problems go. */
export interface LayoutContext {
  readonly fonts: FontLibrary;
  readonly assets: Assets;
  readonly report: Report;
  /** What becomes of content that does not fit its slide; absent: it is shrunk. */
  readonly overflow?: OverflowMode;
}

/**
 * Lays a styled deck out as a browser would, slide by slide: box tree, flow, places, fit, scene. Content that does not fit its
 * slide is shrunk, cut off or split, and reported (`layout/overflow`); an image that is not available becomes a placeholder.
 * With `overflow: 'split'` there may be more slides than the deck has.
 */
export async function layOutDeck(styled: StyledDeck, context: LayoutContext): Promise<Scene> {
  const { deck, slides } = styled;
  const roots = slides.map(({ root }) => root);
  const environment = await createEnvironment(roots, { ...context, pixelGrid: true, slides: true, linkOf: sceneLinks(deck.slides) });
  const geometry = slideGeometry(deck.size);
  const fonts = new Map<string, FontFile>();
  const { overflow = 'shrink', report } = context;
  const ids = new Set(deck.slides.map(({ id }) => id));
  const layout: DeckLayout = { environment, geometry, size: deck.size, fonts, report, overflow, ids };
  const laidOut = slides.flatMap((slide, index) => layOutSlide(slide, index + 1, layout));
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
  readonly overflow: OverflowMode;
  /** Ids of the slides; those of continuations are added. */
  readonly ids: Set<string>;
}

function layOutSlide({ slide, root }: StyledSlide, number: number, layout: DeckLayout): readonly SceneSlide[] {
  const { environment, size, report, overflow: mode, ids } = layout;
  reportHidden(root, slide, number, report);
  if (mode !== 'split') return [layOutPart({ slide, root }, number, layout)];
  const split = splitSlide(root, size, environment);
  const { parts } = split;
  reportSplit(split, size, { number, ...present('place', slide.place) }, report);
  return slideParts(slide, parts, ids).map((part, index) => {
    const drawn = layOutPart({ slide: part, root: parts[index] ?? root }, number, layout);
    return index === 0 ? drawn : { ...drawn, continuation: index };
  });
}

function layOutPart({ slide, root }: StyledSlide, number: number, layout: DeckLayout): SceneSlide {
  const { environment, geometry, size, report } = layout;
  const fitted: FittedSlide = (layout.overflow === 'clip' ? layOutUnfitted : fitSlide)(root, size, environment);
  const title = findTitle(root);
  const draw = createDrawContext(environment, geometry.factor, fitted.scale, layout.fonts);
  const boxes = drawScene(fitted.root, { draw, pictures: environment.pictures, ...present('title', title) });
  reportOverflow(fitted, size, geometry, boxes, { number, ...present('place', slide.place) }, report);
  const page = { width: geometry.width / geometry.factor, height: geometry.height / geometry.factor };
  const { background, behind } = slideBackground(root.style, page, environment.pictures, geometry.factor);
  return { slide, ...present('title', title === undefined ? undefined : titleText(title)), background, boxes: [...behind, ...boxes] };
}
