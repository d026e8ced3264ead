import type { LinkArea, MarkOp, Plan, StructureNode } from '../plan/plan.js';
import type { Document } from './document.js';
import { createElementNames, dataOf } from './element-names.js';
import { createNoteAdder } from './spoken-notes.js';

/** Writes the plan's structure tree while pages are drawn. */
export interface StructureTree {
  /** Draws content that belongs to a node, or to none. */
  mark(op: MarkOp, draw: () => void): void;
  /** Makes the page's links live; to be called when all of it is drawn, before the next page. */
  endPage(): void;
  /** What is said to the page, as an annotation that is not seen on it. */
  addNote(node: number, text: string): void;
  end(): void;
}

/** Name of the destination that is a slide, with its id; numbered, so that names sort as slides do, in every locale. */
export function destinationName(index: number, slideId: string): string {
  return `slide${String(index + 1).padStart(6, '0')}:${encodeURIComponent(slideId.replace(/\p{Surrogate}/gu, '\uFFFD'))}`;
}

/** The tree of a document that has no page yet. `destinations` are names by slide id. */
export function createStructureTree(
  { structure }: Plan,
  { pdf, internals, open }: Document,
  destinations: ReadonlyMap<string, string>,
): StructureTree {
  const elements = new Map<number, PDFKit.PDFStructureElement>();
  let links: LinkArea[] = [];
  const names = createElementNames(internals);
  const addNote = createNoteAdder({ pdf, internals, open });

  /** Elements come into being when something of theirs is drawn, so that none is empty, and in drawing order. */
  function element(index: number): PDFKit.PDFStructureElement {
    const known = elements.get(index);
    if (known !== undefined) return known;
    const { type, parent, slideId, named, ...details } = structure[index]!;
    const made = newElement(type, details, pdf);
    if (named === true) names.add(`element${String(index).padStart(8, '0')}`, made);
    const destination = slideId === undefined ? undefined : destinations.get(slideId);
    if (destination !== undefined) names.add(destination, made);
    elements.set(index, made);
    if (parent === undefined) pdf.addStructure(made);
    else element(parent).add(made);
    return made;
  }

  function annotate({ node, area, target, description }: LinkArea): void {
    const { x, y, width, height } = area;
    // pdfkit writes a primitive string as a name.
    const contents = new String(description) as string;
    // PDF/A wants annotations that are printed (flag 3).
    const options = { structParent: element(node), Contents: contents, F: 4 };
    const destination = 'place' in target ? target.place : 'slide' in target ? destinations.get(target.slide) : undefined;
    if ('url' in target) pdf.link(x, y, width, height, target.url, options);
    else if (destination !== undefined) pdf.goTo(x, y, width, height, destination, options);
    // pdfkit takes the page that is current when an element ends for the page of its annotation.
    element(node).end();
  }

  return {
    mark({ node, link, place, slideId }, draw) {
      if (link !== undefined) links.push(link);
      // No zoom: a reader's own is kept. (The types know no such place.)
      if (place !== undefined) pdf.addNamedDestination(place.name, 'XYZ', place.x, place.y, null as unknown as number);
      if (node === 'artifact') {
        pdf.markContent('Artifact');
        drawDecoration(destinations.get(slideId ?? ''), draw, internals);
        pdf.endMarkedContent();
        return;
      }
      const content = pdf.markStructureContent(structure[node]!.type);
      element(node).add(content);
      draw();
      pdf.endMarkedContent();
    },
    endPage() {
      links.forEach(annotate);
      links = [];
    },
    addNote(node, text) {
      addNote(element(node), text);
    },
    end() {
      element(0).end();
      names.end();
    },
  };
}

type ElementDetails = Omit<StructureNode, 'type' | 'parent' | 'slideId' | 'named'>;

function newElement(
  type: StructureNode['type'],
  { bounds, rightToLeft, ...details }: ElementDetails,
  pdf: PDFKit.PDFDocument,
): PDFKit.PDFStructureElement {
  const made = pdf.struct(type, {
    ...details,
    ...(bounds === undefined ? {} : { bbox: [bounds.x, bounds.y, bounds.x + bounds.width, bounds.y + bounds.height] }),
  });
  if (rightToLeft === true) dataOf(made)['A'] = { O: 'Layout', WritingMode: 'RlTb' };
  return made;
}

/** A mark of deckx's own (ISO 32000-1, 14.6.1: tags and properties are free) says to which slide decoration belongs. */
function drawDecoration(slide: string | undefined, draw: () => void, internals: Document['internals']): void {
  if (slide !== undefined) internals.addContent(`/Decoration <</Slide (${slide.slice(0, slide.indexOf(':'))})>> BDC`);
  draw();
  if (slide !== undefined) internals.addContent('EMC');
}
