import { filledShapes } from '../model/placeholder-looks.js';
import type { PptxShape } from '../model/presentation.js';
import { where, type SlideContext } from '../model/slide-context.js';
import type { TemplateLayout } from './template.js';

/** Tells of texts that had to be made smaller to fit into their places in a template. */
export function reportFit(shapes: readonly PptxShape[], { name }: TemplateLayout, context: SlideContext): void {
  for (const shape of filledShapes(shapes)) {
    if (shape.kind !== 'text' || shape.fit === undefined) continue;
    const hint = 'split the slide or choose another layout';
    context.report.add(
      'layout/overflow',
      `text does not fit its placeholder in the template’s layout ${name}; it was shrunk to ${shape.fit.fontScale / 1000}%`,
      { ...where(context), hint },
    );
  }
}
