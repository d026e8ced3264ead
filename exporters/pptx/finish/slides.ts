import type { Presentation, PptxSlide } from '../model/presentation.js';
import { backgroundElement } from './background.js';
import type { DrawingPart, MediumPath } from './drawing-part.js';
import { finishShapes } from './drawing.js';
import { type OpenPackage, xmlPart } from './open-package.js';
import { unrelate } from './relationships.js';
import { deckStyle } from './table-style.js';
import { timingElement } from './timing.js';
import { transitionElement } from './transition.js';
import { descend, elementsOf } from '../xml/element.js';

/** What PptxGenJS writes for a shape of the model. */
const drawn = new Set(['p:sp', 'p:pic', 'p:graphicFrame']);

/** Finishes every slide: its name, its background, its shapes, its transition and its animations. */
export function finishSlides(
  open: OpenPackage,
  presentation: Presentation,
  media: readonly MediumPath[],
  recordings: readonly string[] = [],
): void {
  const style = presentation.tableStyle === undefined ? {} : { tableStyle: deckStyle };
  presentation.slides.forEach((slide, index) => {
    finishSlide(slide, { open, path: `ppt/slides/slide${index + 1}.xml`, media, recordings, ...style });
  });
}

function finishSlide(slide: PptxSlide, part: DrawingPart): void {
  // The relationships of the pictures that stood in for the files.
  unrelate(part.open, part.path, 'image');
  const root = xmlPart(part.open, part.path);
  const common = descend(root, 'p:cSld');
  common.attributes.set('name', slide.id);
  const tree = descend(common, 'p:spTree');
  const written = elementsOf(tree).filter(({ name }) => drawn.has(name));
  const own = elementsOf(tree).filter(({ name }) => !drawn.has(name));
  tree.children = [...own, ...finishShapes(slide.shapes, written.values(), part)];
  const background = slide.background === undefined ? undefined : backgroundElement(slide.background, part);
  common.children = [...(background === undefined ? [] : [background]), tree];
  // CT_Slide: after the colour map, the transition, then the timing.
  const show = [transitionElement(slide.transition), timingElement(slide.clicks)];
  root.children.push(...show.filter((element) => element !== undefined));
}
