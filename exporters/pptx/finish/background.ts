import type { PptxBackground } from '../model/presentation.js';
import type { DrawingPart } from './drawing-part.js';
import { fillElement } from './fills.js';
import { blipElement, cropElements } from './pictures.js';
import { el, type XmlElement } from '../xml/element.js';

/** `p:bg` of a slide or master. PptxGenJS leaves out the `a:effectLst` that PowerPoint asks for. */
export function backgroundElement(background: PptxBackground, part: DrawingPart): XmlElement {
  const fill =
    background.kind === 'fill'
      ? fillElement(background.fill)
      : el(
          'a:blipFill',
          { dpi: 0, rotWithShape: 1 },
          blipElement(background.medium, 1, part),
          ...cropElements(background.crop),
          el('a:stretch', {}, el('a:fillRect')),
        );
  return el('p:bg', {}, el('p:bgPr', {}, fill, el('a:effectLst')));
}
