import type { Presentation, PptxParagraph } from '../model/presentation.js';
import { type OpenPackage, xmlPart } from './open-package.js';
import { relationshipsPath, unrelate } from './relationships.js';
import { paragraphElements } from './text.js';
import { childOf, descend, el, elementsOf, type XmlElement } from '../xml/element.js';

/**
 * Finishes the notes pages: real paragraphs where PptxGenJS writes one with raw line feeds, and no page for a slide
 * without notes.
 */
export function finishNotes(open: OpenPackage, { slides }: Presentation): void {
  slides.forEach(({ notes, notesScale }, index) => {
    const path = `ppt/notesSlides/notesSlide${index + 1}.xml`;
    if (notes !== undefined) {
      writeNotes(notes, notesScale, open, path);
      return;
    }
    unrelate(open, `ppt/slides/slide${index + 1}.xml`, 'notesSlide');
    open.parts.delete(path);
    open.parts.delete(relationshipsPath(path));
  });
}

function writeNotes(notes: readonly PptxParagraph[], scale: number | undefined, open: OpenPackage, path: string): void {
  const common = descend(xmlPart(open, path), 'p:cSld');
  // The same `creationId` on every page says nothing.
  common.children = elementsOf(common).filter(({ name }) => name !== 'p:extLst');
  const body = elementsOf(descend(common, 'p:spTree')).find((shape) => placeholderType(shape) === 'body')!;
  descend(body, 'p:txBody').children = [
    el('a:bodyPr', {}, el('a:normAutofit', { fontScale: scale })),
    el('a:lstStyle'),
    ...paragraphElements(notes, { open, path }),
  ];
}

/** What a shape is a placeholder for (`type` of `p:ph`); `undefined` where it is none, or says no type. */
export function placeholderType(shape: XmlElement): string | undefined {
  if (shape.name !== 'p:sp') return undefined;
  const properties = descend(shape, 'p:nvSpPr', 'p:nvPr');
  return childOf(properties, 'p:ph')?.attributes.get('type');
}
