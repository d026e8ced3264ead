import type { PptxShape, TextShape } from '../model/presentation.js';
import { paintShape } from './appearance.js';
import { decorative } from './decorative.js';
import { alternateContent } from './formulas.js';
import { placeholderMark } from './placeholders.js';
import { groupElement } from './groups.js';
import type { DrawingPart } from './drawing-part.js';
import { mendPicture } from './pictures.js';
import { fillTable } from './tables.js';
import { paragraphElements } from './text.js';
import { descend, el, type XmlElement } from '../xml/element.js';

/**
 * The shapes of a slide: those that PptxGenJS wrote, taken one by one in the order of the model, each finished and put into
 * its group. Ids and names are the model's: PptxGenJS repeats ids beside tables and calls every placeholder `Text 0`.
 */
export function finishShapes(shapes: readonly PptxShape[], written: Iterator<XmlElement>, part: DrawingPart): readonly XmlElement[] {
  return shapes.map((shape) => {
    if (shape.kind === 'group') return groupElement(shape, finishShapes(shape.shapes, written, part));
    if (shape.kind === 'formula') {
      const [choice] = finishShapes([shape.choice], written, part);
      return alternateContent(shape, choice!, finishShapes(shape.fallback, written, part));
    }
    const next = written.next();
    if (next.done === true) throw new Error(`no shape was written for ${shape.name}`);
    finishShape(shape, next.value, part);
    return next.value;
  });
}

function finishShape(shape: Exclude<PptxShape, { kind: 'group' | 'formula' }>, element: XmlElement, part: DrawingPart): void {
  switch (shape.kind) {
    case 'text':
      writeText(shape, element, part);
      return;
    case 'shape':
      nameShape(element, el('p:cNvPr', { id: shape.id, name: shape.name }, decorative()), el('p:cNvSpPr'));
      paintShape(descend(element, 'p:spPr'), shape);
      setTextBody(element, el('a:bodyPr'), [el('a:p')]);
      return;
    case 'picture':
      mendPicture(shape, element, part);
      return;
    case 'table':
      fillTable(shape, element, part);
  }
}

/** A text box, or a placeholder: inherited from its layout in whatever it does not say itself. */
function writeText(shape: TextShape, element: XmlElement, part: DrawingPart): void {
  const { placeholder, formula } = shape;
  const properties = descend(element, 'p:spPr');
  const name = el('p:cNvPr', { id: shape.id, name: shape.name, descr: formula });
  if (placeholder === undefined) {
    nameShape(element, name, el('p:cNvSpPr', { txBox: 1 }));
    properties.children = [descend(properties, 'a:xfrm'), descend(properties, 'a:prstGeom'), el('a:noFill')];
  } else {
    nameShape(element, name, el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })), placeholderMark(placeholder));
    properties.children = placeholder.inheritsFrame === true ? [] : [descend(properties, 'a:xfrm')];
  }
  const standing = formula === undefined ? { wrap: 'square', anchor: 't' } : { wrap: 'none', anchor: 'ctr' };
  const own = { wrap: standing.wrap, lIns: 0, tIns: 0, rIns: 0, bIns: 0, rtlCol: 0, anchor: standing.anchor };
  const isFitted = placeholder?.fitsText === true || shape.shrunk === true;
  const fit = isFitted
    ? el('a:normAutofit', { fontScale: shape.fit?.fontScale, lnSpcReduction: shape.fit?.lineReduction })
    : el('a:noAutofit');
  const body = el('a:bodyPr', placeholder === undefined ? own : {}, fit);
  setTextBody(element, body, paragraphElements(shape.paragraphs, part));
}

function nameShape(element: XmlElement, name: XmlElement, own: XmlElement, ...placeholder: readonly XmlElement[]): void {
  descend(element, 'p:nvSpPr').children = [name, own, el('p:nvPr', {}, ...placeholder)];
}

/** PptxGenJS leaves the text body out of a shape without text; PowerPoint always writes one. */
function setTextBody(element: XmlElement, properties: XmlElement, paragraphs: readonly XmlElement[]): void {
  const others = element.children.filter((child) => typeof child !== 'string' && child.name !== 'p:txBody');
  element.children = [...others, el('p:txBody', {}, properties, el('a:lstStyle'), ...paragraphs)];
}
