import type { OpenPdf } from './open-pdf.js';
import type { ContentPiece } from './page-content.js';
import { isName, isReference, type PdfDictionary } from './pdf-syntax.js';
import type { PdfStructure, ReadPage, StructureChild, StructureElement } from './read-structure.js';

/**
 * What of a PDF does not hold that readers for the blind rely on (ISO 14289-1, PDF/UA-1; the Matterhorn protocol's failure
 * conditions that a program can tell): one sentence a fault.
 */
export function checkStructure(structure: PdfStructure, pdf: OpenPdf): readonly string[] {
  return [
    ...documentFaults(pdf),
    ...contentFaults(structure),
    ...treeFaults(structure),
    ...fontFaults(structure, pdf),
  ];
}

function documentFaults(pdf: OpenPdf): readonly string[] {
  const { catalogue } = pdf;
  const metadata = pdf.stream(catalogue.get('Metadata')) ?? '';
  const checks: readonly (readonly [boolean, string])[] = [
    [pdf.resolve(pdf.dictionary(catalogue.get('MarkInfo'))?.get('Marked')) === true, 'the file does not say that it is tagged'],
    [pdf.resolve(pdf.dictionary(catalogue.get('ViewerPreferences'))?.get('DisplayDocTitle')) === true, 'viewers are not told to show the title'],
    [(pdf.text(pdf.dictionary(pdf.trailer.get('Info'))?.get('Title')) ?? '') !== '', 'the file has no title'],
    [metadata.includes('<pdfuaid:part>1</pdfuaid:part>'), 'the metadata does not say that the file is PDF/UA'],
    [metadata.includes('<dc:title>'), 'the metadata has no title'],
    [pdf.dictionary(catalogue.get('StructTreeRoot')) !== undefined, 'the file has no structure tree'],
    [!pdf.trailer.has('Encrypt'), 'the file is encrypted'],
  ];
  return checks.flatMap(([holds, fault]) => (holds ? [] : [fault]));
}

/** Everything on a page is content of the tree or an artifact; every annotation is in the tree. */
function contentFaults({ pages, roots }: PdfStructure): readonly string[] {
  const children = roots.flatMap(withDescendants).flatMap((element) => element.children);
  const known = new Set(children.flatMap((child) => (child.kind === 'content' ? [child.piece] : [])));
  const annotations = new Set(children.flatMap((child) => (child.kind === 'annotation' ? [child.object] : [])));
  return pages.flatMap((page, index) => pageFaults(page, known, annotations).map((fault) => `page ${index + 1}: ${fault}`));
}

function pageFaults(page: ReadPage, known: ReadonlySet<ContentPiece>, annotations: ReadonlySet<number>): readonly string[] {
  const loose = page.pieces.filter((piece) => piece.paints && piece.mark === 'none');
  const lost = page.pieces.filter((piece) => typeof piece.mark === 'number' && !known.has(piece));
  const untold = page.annotations.filter((annotation) => isReference(annotation) && !annotations.has(annotation.ref));
  return [
    ...(loose.length === 0 ? [] : [`${loose.length} pieces of content are neither tagged nor artifacts`]),
    ...(lost.length === 0 ? [] : [`${lost.length} pieces of content are in no element`]),
    ...(untold.length === 0 ? [] : [`${untold.length} links are in no element`]),
    ...(page.annotations.length > 0 && !page.dictionary.has('Tabs') ? ['the order of its links is not said'] : []),
    ...(page.silentCodes === 0 ? [] : [`${page.silentCodes} characters have no text`]),
  ];
}

function withDescendants(element: StructureElement): readonly StructureElement[] {
  return [element, ...element.children.flatMap((child) => (child.kind === 'element' ? withDescendants(child.element) : []))];
}

/** What may stand in what (ISO 32000-1, 14.8.4.3), for the types that have rules. */
const parents: Readonly<Record<string, readonly string[]>> = { LI: ['L'], Lbl: ['LI'], LBody: ['LI'], TR: ['Table'], TH: ['TR'], TD: ['TR'] };

function treeFaults({ roots }: PdfStructure): readonly string[] {
  return [...headingFaults(roots), ...roots.flatMap((root) => elementFaults(root, 'document'))];
}

/** A heading is at most one level below the one before it. */
function headingFaults(roots: readonly StructureElement[]): readonly string[] {
  const levels = roots.flatMap(withDescendants).flatMap(({ type }) => /^H([1-6])$/.exec(type)?.[1] ?? []).map(Number);
  return levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? 0;
    return level > before + 1 ? [`a heading of level ${level} follows one of level ${before}`] : [];
  });
}

function elementFaults(element: StructureElement, parent: string): readonly string[] {
  const { type, children, alt = '', scope } = element;
  const checks: readonly (readonly [boolean, string])[] = [
    [(type === 'Figure' || type === 'Formula') && alt.trim() === '', `a ${type} has no alternative text`],
    [type === 'TH' && scope === undefined, 'a header cell does not say what it is the header of'],
    [parents[type] !== undefined && !parents[type].includes(parent), `a ${type} stands in a ${parent}`],
    [children.length === 0, `a ${type} is empty`],
  ];
  return [...checks.flatMap(([isFault, fault]) => (isFault ? [fault] : [])), ...children.flatMap((child) => childFaults(child, type))];
}

function childFaults(child: StructureChild, type: string): readonly string[] {
  switch (child.kind) {
    case 'element':
      return elementFaults(child.element, type);
    case 'missing':
      return [`a ${type} has content that is not on page ${child.page + 1}`];
    case 'annotation':
      return annotationFaults(child.annotation, type);
    case 'content':
      return [];
  }
}

/** Links stand in elements of their own, what else is laid on a page in `Annot` (ISO 14289-1, 7.18.1). */
function annotationFaults(annotation: PdfDictionary, type: string): readonly string[] {
  const subtype = annotation.get('Subtype');
  const [kind, home] = isName(subtype) && subtype.name === 'Link' ? ['link', 'Link'] : ['note', 'Annot'];
  return [...(annotation.has('Contents') ? [] : [`a ${kind} has no description`]), ...(type === home ? [] : [`a ${kind} stands in a ${type}`])];
}

/** Every font is embedded, as a subset, and says what its characters are. */
function fontFaults({ pages }: PdfStructure, pdf: OpenPdf): readonly string[] {
  const fonts = new Set(pages.flatMap((page) => [...page.fonts]));
  return [...fonts].flatMap((font) => {
    const name = pdf.name(font.get('BaseFont')) ?? 'a font';
    return [
      ...(isEmbedded(font, pdf) ? [] : [`${name} is not embedded`]),
      ...(/^[A-Z]{6}\+/.test(name) ? [] : [`${name} is no subset`]),
      ...(font.has('ToUnicode') ? [] : [`${name} does not say what its characters are`]),
    ];
  });
}

function isEmbedded(font: PdfDictionary, pdf: OpenPdf): boolean {
  const own = pdf.dictionary(pdf.array(font.get('DescendantFonts'))[0]) ?? font;
  const descriptor = pdf.dictionary(own.get('FontDescriptor'));
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(key) === true);
}
