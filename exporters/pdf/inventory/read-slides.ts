import type { OutputSlide } from 'deckx/exporter';
import { destinationNames } from './destination-names.js';
import type { OpenPdf } from './open-pdf.js';
import type { PdfDictionary, PdfObject } from './pdf-syntax.js';
import type { PdfStructure, StructureElement } from './read-structure.js';

/** What is left out of an output by intent. */
export interface Wanted {
  /** Whether slides are drawn. */
  readonly slides: boolean;
  /** Where notes are: on the pages, or in annotations. */
  readonly notes: 'drawn' | 'annotations' | 'none';
}

/** A named place in the file that is a slide. */
interface Destination {
  readonly name: string;
  readonly id: string;
}

/**
 * The slides of a PDF: each has a destination named by its number and id, and a section of the structure tree with the name of
 * its first slide's destination; what has neither a section nor decoration of its own shares those of the slide before it, or shows nothing.
 */
export function readSlides(structure: PdfStructure, pdf: OpenPdf, wanted: Wanted): readonly OutputSlide[] {
  const destinations = readDestinations(pdf);
  const sections = new Map(
    structure.roots
      .flatMap(({ children }) => children)
      .flatMap((child) => (child.kind === 'element' && child.element.id !== undefined ? [[child.element.id, child.element] as const] : [])),
  );
  const idOf = new Map(destinations.map(({ name, id }) => [name, id]));
  const decorations = decorationsOn(structure);
  let item: string | undefined;
  return destinations.map(({ name, id }): OutputSlide => {
    const [number = ''] = name.split(':');
    if (sections.has(name) || decorations.has(number)) item = name;
    const shown = sections.get(item ?? '') ?? { type: 'Sect', children: [] };
    const isNotes = (element: StructureElement): boolean => element.type === 'Sect' && element.title === 'Notes';
    const slide = elementsIn(shown, (element) => !isNotes(element));
    return {
      id,
      ...(wanted.notes === 'drawn'
        ? {
            notes: notesIn(shown, isNotes)
              .map((part) => textOf(part))
              .join('\n'),
          }
        : {}),
      ...(wanted.notes === 'annotations' ? { notes: slide.flatMap((element) => annotatedIn(element, pdf)).join('\n') } : {}),
      ...(wanted.slides
        ? {
            text: ownTextOf(shown, isNotes),
            links: slide.flatMap((element) => linksOf(element, pdf, idOf)),
            images: [...slide.flatMap(altOf), ...Array.from({ length: decorations.get(item?.split(':')[0] ?? '') ?? 0 }, () => '')],
            tables: slide.filter(({ type }) => type === 'Table').length,
            formulas: slide.filter(({ type }) => type === 'Formula').length,
          }
        : {}),
    };
  });
}

function readDestinations(pdf: OpenPdf): readonly Destination[] {
  return destinationNames(pdf)
    .toSorted((one, other) => (one < other ? -1 : 1))
    .flatMap((name) => {
      const [, id] = /^slide\d+:(.*)$/s.exec(name) ?? [];
      return id === undefined ? [] : [{ name, id: decodeURIComponent(id) }];
    });
}

/** How many pictures of each slide are decoration, by its number. */
function decorationsOn({ pages }: PdfStructure): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { slide, pictures } of pages.flatMap(({ pieces }) => pieces)) {
    if (slide !== undefined) counts.set(slide, (counts.get(slide) ?? 0) + pictures);
  }
  return counts;
}

function elementsIn(element: StructureElement, isWanted: (element: StructureElement) => boolean): readonly StructureElement[] {
  return element.children.flatMap((child) =>
    child.kind === 'element' && isWanted(child.element) ? [child.element, ...elementsIn(child.element, isWanted)] : [],
  );
}

function notesIn(element: StructureElement, isNotes: (element: StructureElement) => boolean): readonly StructureElement[] {
  return element.children.flatMap((child) => (child.kind === 'element' && isNotes(child.element) ? [child.element] : []));
}

/** What the annotations of an `Annot` element say. */
function annotatedIn({ type, children }: StructureElement, pdf: OpenPdf): readonly string[] {
  if (type !== 'Annot') return [];
  return children.flatMap((child) =>
    child.kind === 'annotation' && pdf.name(child.annotation.get('Subtype')) === 'Text'
      ? [pdf.text(child.annotation.get('Contents')) ?? '']
      : [],
  );
}

/** All text of an element, in reading order. */
function textOf(element: StructureElement): string {
  return ownTextOf(element, () => false);
}

function ownTextOf(element: StructureElement, isLeftOut: (element: StructureElement) => boolean): string {
  const parts = element.children.map((child) => {
    if (child.kind === 'content') return child.piece.glyphs.join('');
    return child.kind === 'element' && !isLeftOut(child.element) ? textOf(child.element) : '';
  });
  return parts.join(inline.has(element.type) ? '' : '\n');
}

/** Elements whose parts are in one line. */
const inline = new Set(['P', 'Link', 'Span', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Code', 'LBody', 'TD', 'TH']);

/** What a picture is called; one that is a link without a description of its own has none. */
function altOf(element: StructureElement): readonly string[] {
  if (element.type !== 'Figure') return [];
  return [element.alt ?? '', ''];
}

function linksOf(element: StructureElement, pdf: OpenPdf, idOf: ReadonlyMap<string, string>): readonly string[] {
  return element.children.flatMap((child) => (child.kind === 'annotation' ? targetOf(child.annotation, pdf, idOf) : []));
}

function targetOf(annotation: PdfDictionary, pdf: OpenPdf, idOf: ReadonlyMap<string, string>): readonly string[] {
  const action: PdfDictionary | undefined = pdf.dictionary(annotation.get('A'));
  const url = pdf.text(action?.get('URI'));
  if (url !== undefined) return [url];
  const target: PdfObject | undefined = action?.get('D') ?? annotation.get('Dest');
  const id = idOf.get(pdf.text(target) ?? '');
  return id === undefined ? [] : [`#${id}`];
}
