import { destinationNames } from './destination-names.js';
import type { OpenPdf } from './open-pdf.js';
import type { ContentPiece } from './page-content.js';
import { parentTreeFaults } from './parent-tree.js';
import { isName, isReference, type PdfDictionary } from './pdf-syntax.js';
import type { PdfStructure, ReadPage, StructureChild, StructureElement } from './read-structure.js';

/**
 * What a PDF is missing that screen readers rely on (ISO 14289-1, PDF/UA-1; those failure conditions of the Matterhorn
 * protocol that a program can check): one sentence per fault.
 */
export function checkStructure(structure: PdfStructure, pdf: OpenPdf): readonly string[] {
  const elements = structure.roots.flatMap(withDescendants);
  return [
    ...documentFaults(pdf),
    ...contentFaults(structure, elements),
    ...treeFaults(structure, elements),
    ...parentTreeFaults(structure, pdf),
    ...linkFaults(structure, pdf),
    ...fontFaults(structure, pdf),
  ];
}

function documentFaults(pdf: OpenPdf): readonly string[] {
  const { catalogue } = pdf;
  const metadata = pdf.stream(catalogue.get('Metadata')) ?? '';
  const checks: readonly (readonly [boolean, string])[] = [
    [pdf.resolve(pdf.dictionary(catalogue.get('MarkInfo'))?.get('Marked')) === true, 'the file is not marked as tagged'],
    [
      pdf.resolve(pdf.dictionary(catalogue.get('ViewerPreferences'))?.get('DisplayDocTitle')) === true,
      'viewers are not asked to show the title',
    ],
    [(pdf.text(pdf.dictionary(pdf.trailer.get('Info'))?.get('Title')) ?? '') !== '', 'the file has no title'],
    [metadata.includes('<pdfuaid:part>1</pdfuaid:part>'), 'the metadata does not identify the file as PDF/UA'],
    [metadata.includes('<dc:title>'), 'the metadata has no title'],
    [pdf.dictionary(catalogue.get('StructTreeRoot')) !== undefined, 'the file has no structure tree'],
    [(pdf.text(catalogue.get('Lang')) ?? '') !== '', 'the file does not declare its language'],
    [!pdf.trailer.has('Encrypt'), 'the file is encrypted'],
  ];
  return checks.flatMap(([holds, fault]) => (holds ? [] : [fault]));
}

/** Everything on a page is content of the tree or an artifact; every annotation is in the tree. */
function contentFaults({ pages }: PdfStructure, elements: readonly StructureElement[]): readonly string[] {
  const children = elements.flatMap((element) => element.children);
  const known = new Set(children.flatMap((child) => (child.kind === 'content' ? [child.piece] : [])));
  const annotations = new Set(children.flatMap((child) => (child.kind === 'annotation' ? [child.object] : [])));
  return pages.flatMap((page, index) => pageFaults(page, known, annotations).map((fault) => `page ${index + 1}: ${fault}`));
}

function pageFaults(page: ReadPage, known: ReadonlySet<ContentPiece>, annotations: ReadonlySet<number>): readonly string[] {
  const loose = page.pieces.filter((piece) => piece.paints && piece.mark === 'none');
  const lost = page.pieces.filter((piece) => typeof piece.mark === 'number' && !known.has(piece));
  const unlisted = page.annotations.filter((annotation) => isReference(annotation) && !annotations.has(annotation.ref));
  return [
    ...(loose.length === 0 ? [] : [`${loose.length} pieces of content are neither tagged nor artifacts`]),
    ...(lost.length === 0 ? [] : [`${lost.length} pieces of content belong to no structure element`]),
    ...(unlisted.length === 0 ? [] : [`${unlisted.length} links belong to no structure element`]),
    ...(page.annotations.length > 0 && !page.dictionary.has('Tabs') ? ['the tab order of its links is not set'] : []),
    ...(page.nestedMarks === 0 ? [] : [`${page.nestedMarks} pieces of marked content are nested`]),
    ...(page.emptyGlyphs === 0 ? [] : [`${page.emptyGlyphs} characters have no glyph`]),
    ...(page.silentCodes === 0 ? [] : [`${page.silentCodes} characters have no Unicode text`]),
  ];
}

function withDescendants(element: StructureElement): readonly StructureElement[] {
  return [element, ...element.children.flatMap((child) => (child.kind === 'element' ? withDescendants(child.element) : []))];
}

/** Which types may contain which (ISO 32000-1, 14.8.4.3), for the types that have rules. */
const parents: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI', 'Note'],
  LBody: ['LI'],
  TR: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
};

/** The only types that some may contain. */
const children: Readonly<Record<string, readonly string[]>> = { L: ['LI'], LI: ['Lbl', 'LBody'], Table: ['TR'], TR: ['TH', 'TD'] };

/** The standard types (ISO 32000-1, 14.8.4) that deckx writes: another one would have to be mapped to one of them. */
const standard = new Set<string>([
  ...['Document', 'Sect', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'P', 'BlockQuote', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD'],
  ...['Span', 'Code', 'Link', 'Reference', 'Note', 'Annot', 'Figure', 'Formula'],
]);

function treeFaults({ roots }: PdfStructure, elements: readonly StructureElement[]): readonly string[] {
  const ids = elements.flatMap(({ id }) => id ?? []);
  const doubled = ids.length - new Set(ids).size;
  return [
    ...headingFaults(elements),
    ...(doubled === 0 ? [] : [`${doubled} elements have an ID that is already in use`]),
    ...roots.flatMap((root) => elementFaults(root, 'document')),
  ];
}

/** A heading is at most one level below the one before it. */
function headingFaults(elements: readonly StructureElement[]): readonly string[] {
  const levels = elements.flatMap(({ type }) => /^H([1-6])$/.exec(type)?.[1] ?? []).map(Number);
  return levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? 0;
    return level > before + 1 ? [`a heading of level ${level} follows one of level ${before}`] : [];
  });
}

function elementFaults(element: StructureElement, parent: string): readonly string[] {
  const { type, children: kids, alt = '', scope, id, bounds } = element;
  const checks: readonly (readonly [boolean, string])[] = [
    [(type === 'Figure' || type === 'Formula') && alt.trim() === '', `a ${type} has no alternative text`],
    [(type === 'Figure' || type === 'Formula') && bounds === undefined, `a ${type} has no bounding box`],
    [type === 'Note' && id === undefined, 'a Note has no ID'],
    [!standard.has(type), `${type} is not a standard structure type`],
    [type === 'TH' && scope === undefined, 'a header cell has no scope'],
    [parents[type] !== undefined && !parents[type].includes(parent), `a ${type} is inside a ${parent}`],
    // A talk of pictures without words, say.
    [kids.length === 0 && type !== 'Document', `a ${type} is empty`],
    [
      kids.some((child) => children[type] !== undefined && !(child.kind === 'element' && children[type].includes(child.element.type))),
      `a ${type} has children that it cannot have`,
    ],
  ];
  return [...checks.flatMap(([isFault, fault]) => (isFault ? [fault] : [])), ...kids.flatMap((child) => childFaults(child, type))];
}

function childFaults(child: StructureChild, type: string): readonly string[] {
  switch (child.kind) {
    case 'element':
      return elementFaults(child.element, type);
    case 'missing':
      return [`a ${type} refers to content that page ${child.page + 1} does not have`];
    case 'annotation':
      return annotationFaults(child.annotation, type);
    case 'content':
      return [];
  }
}

/** Links are in elements of their own, other annotations in `Annot` (ISO 14289-1, 7.18.1). */
function annotationFaults(annotation: PdfDictionary, type: string): readonly string[] {
  const subtype = annotation.get('Subtype');
  const [kind, home] = isName(subtype) && subtype.name === 'Link' ? ['link', 'Link'] : ['note', 'Annot'];
  return [
    ...(annotation.has('Contents') ? [] : [`a ${kind} has no description`]),
    ...(type === home ? [] : [`a ${kind} is inside a ${type}`]),
  ];
}

/** Links in the file lead to places that it has. */
function linkFaults({ pages }: PdfStructure, pdf: OpenPdf): readonly string[] {
  const names = new Set(destinationNames(pdf));
  return pages.flatMap(({ annotations }, index) =>
    annotations.flatMap((object) => {
      const action = pdf.dictionary(pdf.dictionary(object)?.get('A'));
      const target = pdf.name(action?.get('S')) === 'GoTo' ? pdf.text(action?.get('D')) : undefined;
      return target === undefined || names.has(target) ? [] : [`page ${index + 1}: a link points to ${target}, which does not exist`];
    }),
  );
}

/** Every font is embedded, as a subset, and says what its characters are. */
function fontFaults({ pages }: PdfStructure, pdf: OpenPdf): readonly string[] {
  const fonts = new Set(pages.flatMap((page) => [...page.fonts]));
  return [...fonts].flatMap((font) => {
    const name = pdf.name(font.get('BaseFont')) ?? 'a font';
    return [
      ...(isEmbedded(font, pdf) ? [] : [`${name} is not embedded`]),
      ...(/^[A-Z]{6}\+/.test(name) ? [] : [`${name} is not a subset`]),
      ...(font.has('ToUnicode') ? [] : [`${name} has no ToUnicode map`]),
    ];
  });
}

function isEmbedded(font: PdfDictionary, pdf: OpenPdf): boolean {
  const own = pdf.dictionary(pdf.array(font.get('DescendantFonts'))[0]) ?? font;
  const descriptor = pdf.dictionary(own.get('FontDescriptor'));
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(key) === true);
}
