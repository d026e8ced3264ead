import { el } from '../../../../exporters/pptx/xml/element.js';
import { placeholderText } from '../../../../exporters/pptx/template/placeholder-text.js';

/** The text of a placeholder of which a template says nothing: 18 points on lines of the font's own height. */
export const usualText = placeholderText(el('p:sp'), undefined, undefined);
