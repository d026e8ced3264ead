import type { PptxShape, TextShape } from '../model/presentation.js';
import { paintShape } from './appearance.js';
import { decorative } from './decorative.js';
import { alternateContent } from './formulas.js';
import { groupElement } from './groups.js';
import type { DrawingPart } from './drawing-part.js';
import { mendPicture } from './pictures.js';
import { fillTable } from './tables.js';
import { paragraphElements } from './text.js';
import { descend, el, type XmlElement } from './xml.js';

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

/** A text box, or the title: inherited from the layout in all but its place (ECMA-376, 19.3.1.36; no `idx`). */
function writeText(shape: TextShape, element: XmlElement, part: DrawingPart): void {
  const title = shape.placeholder === 'title';
  const own = title ? el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })) : el('p:cNvSpPr', { txBox: 1 });
  const placeholder = title ? [el('p:ph', { type: 'title' })] : [];
  nameShape(element, el('p:cNvPr', { id: shape.id, name: shape.name, descr: shape.formula }), own, ...placeholder);
  const properties = descend(element, 'p:spPr');
  const geometry = ['a:xfrm', ...(title ? [] : ['a:prstGeom'])].map((name) => descend(properties, name));
  properties.children = [...geometry, ...(title ? [] : [el('a:noFill')])];
  const insets = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 };
  const formula = shape.formula !== undefined;
  setTextBody(element, el('a:bodyPr', { wrap: formula ? 'none' : 'square', ...insets, rtlCol: 0, anchor: formula ? 'ctr' : 't' }, el('a:noAutofit')), paragraphElements(shape.paragraphs, part));
}

function nameShape(element: XmlElement, name: XmlElement, own: XmlElement, ...placeholder: readonly XmlElement[]): void {
  descend(element, 'p:nvSpPr').children = [name, own, el('p:nvPr', {}, ...placeholder)];
}

/** PptxGenJS leaves the text body out of a shape without text; PowerPoint always writes one. */
function setTextBody(element: XmlElement, properties: XmlElement, paragraphs: readonly XmlElement[]): void {
  const others = element.children.filter((child) => typeof child !== 'string' && child.name !== 'p:txBody');
  element.children = [...others, el('p:txBody', {}, properties, el('a:lstStyle'), ...paragraphs)];
}
