import type { Document, Reference } from './document.js';

/** Side of the square in the page's corner that is a note, in points. */
const size = 20;

/** Printed, as PDF/A wants all annotations to be, and neither enlarged nor turned with the page (ISO 19005-2, 6.3.2). */
const flags = 4 + 8 + 16;

/** Adds what is said to the current page as an annotation of an element, for presenter consoles: it is not seen on the page. */
export type AddNote = (element: PDFKit.PDFStructureElement, text: string) => void;

/** Adds notes to a document. */
export function createNoteAdder({ pdf, internals }: Document): AddNote {
  let look: Reference | undefined;
  return (element, text) => {
    look ??= emptyForm(internals);
    pdf.note(0, 0, size, size, text, { structParent: element, F: flags, AP: { N: look } } as PDFKit.Mixins.AnnotationOption);
    // pdfkit takes the page that is current when an element ends for the page of its annotation.
    element.end();
  };
}

/** What a note looks like: without it programs draw a symbol of their own over the slide. */
function emptyForm(internals: Document['internals']): Reference {
  const form = internals.ref({ Type: 'XObject', Subtype: 'Form', FormType: 1, BBox: [0, 0, size, size], Resources: {} });
  form.write('');
  form.end();
  return form;
}
