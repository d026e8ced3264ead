import type { Scene, SceneSlide } from 'deckx/exporter';
import { fillSlots, fittingLayout, reportUnknown } from '../model/choose-layout.js';
import { layoutNamed, layoutNames, plainName } from '../model/layout-names.js';
import type { LayoutName, PptxTheme } from '../model/presentation.js';
import type { SlideContents } from '../model/slide-contents.js';
import type { SlideContext } from '../model/slide-context.js';
import { themeOf } from '../model/theme.js';
import { arrange, pointsOf, type Arrangement } from './arrange.js';
import { templateSlots, type LayoutMatch } from './match-layouts.js';
import type { Template, TemplateLayout } from './template.js';

/** A template and what of it stands for the deck's layouts. */
export interface MatchedTemplate {
  readonly template: Template;
  readonly matches: ReadonlyMap<LayoutName, LayoutMatch>;
}

/** A slide in a template: its layout, and its boxes in their places there. */
export interface DesignedSlide extends Arrangement {
  readonly name: LayoutName;
  readonly layout: TemplateLayout;
}

/** Finds a slide's layout in the template (by the author's wish, else by what the slide shows) and its contents their places. */
export function designSlide(
  contents: SlideContents,
  { slide }: SceneSlide,
  scene: Scene,
  opens: boolean,
  matched: MatchedTemplate,
  context: SlideContext,
): DesignedSlide {
  const { template, matches } = matched;
  const wish = slide.layout ?? slide.classes.find((name) => name.startsWith('layout-'))?.slice('layout-'.length);
  const own = wish === undefined ? undefined : template.layouts.find(({ name }) => plainName(name) === plainName(wish));
  const known = wish === undefined ? undefined : layoutNamed(wish);
  if (wish !== undefined && own === undefined && known === undefined) {
    reportUnknown(wish, [...new Set([...template.layouts.map(({ name }) => name), ...layoutNames])], context, slide.place);
  }
  const name = known ?? fittingLayout(contents, scene, opens);
  const layout = own ?? matches.get(name)!.layout;
  const rectangle = (size: { readonly width: number; readonly height: number }) => ({ x: 0, y: 0, width: size.width, height: size.height });
  const sizes = { deck: rectangle(scene), template: pointsOf(rectangle(template)) };
  return { name, layout, ...arrange(contents, fillSlots(name, contents), templateSlots(name, layout), sizes) };
}

/**
 * What text on a slide takes from a template's theme: the colour of most of the slide's text becomes the template's text colour,
 * since the ground is the template's; other colours and families stay the deck's.
 */
export function borrowedTheme(scene: Scene, slide: SceneSlide): PptxTheme | undefined {
  if (slide.background.image !== undefined) return undefined;
  const { tx1 } = themeOf({ ...scene, slides: [slide] }).colors;
  return { headingFont: '', bodyFont: '', colors: { tx1, bg1: '', tx2: '', bg2: '', accents: [], hlink: '', folHlink: '' } };
}
