import type { Presentation, PptxSlide } from '../model/presentation.js';
import { backgroundElement } from './background.js';
import type { DrawingPart, MediumPath } from './drawing-part.js';
import { finishShapes } from './drawing.js';
import { type OpenPackage, xmlPart } from './open-package.js';
import { unrelate } from './relationships.js';
import { descend, elementsOf } from './xml.js';

/** What PptxGenJS writes for a shape of the model. */
const drawn = new Set(['p:sp', 'p:pic', 'p:graphicFrame']);

/** Finishes every slide: its name, its background, its shapes. */
export function finishSlides(open: OpenPackage, presentation: Presentation, media: readonly MediumPath[]): void {
  presentation.slides.forEach((slide, index) => {
    finishSlide(slide, { open, path: `ppt/slides/slide${index + 1}.xml`, media });
  });
}

function finishSlide(slide: PptxSlide, part: DrawingPart): void {
  // The relationships of the pictures that stood in for the files.
  unrelate(part.open, part.path, 'image');
  const common = descend(xmlPart(part.open, part.path), 'p:cSld');
  common.attributes.set('name', slide.id);
  const tree = descend(common, 'p:spTree');
  const written = elementsOf(tree).filter(({ name }) => drawn.has(name));
  const own = elementsOf(tree).filter(({ name }) => !drawn.has(name));
  tree.children = [...own, ...finishShapes(slide.shapes, written.values(), part)];
  const background = slide.background === undefined ? undefined : backgroundElement(slide.background, part);
  common.children = [...(background === undefined ? [] : [background]), tree];
}
