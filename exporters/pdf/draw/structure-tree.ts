import type { LinkArea, MarkOp, Plan } from '../plan/plan.js';
import type { Document } from './document.js';

/** Writes the plan's structure tree while pages are drawn. */
export interface StructureTree {
  /** Draws content that belongs to a node, or to none. */
  mark(op: MarkOp, draw: () => void): void;
  /** Makes the page's links live; to be called when all of it is drawn, before the next page. */
  endPage(): void;
  end(): void;
}

/** Name of the destination that is a slide; of one length, so that they sort the same in every locale. */
export function destinationName(index: number): string {
  return `slide${String(index + 1).padStart(6, '0')}`;
}

/** The tree of a document that has no page yet. `destinations` are names by slide id. */
export function createStructureTree(
  { structure }: Plan,
  { pdf }: Document,
  destinations: ReadonlyMap<string, string>,
): StructureTree {
  const elements = new Map<number, PDFKit.PDFStructureElement>();
  let links: LinkArea[] = [];

  /** Elements come into being when something of theirs is drawn, so that none is empty, and in drawing order. */
  function element(index: number): PDFKit.PDFStructureElement {
    const known = elements.get(index);
    if (known !== undefined) return known;
    const { type, parent, ...details } = structure[index]!;
    const made = pdf.struct(type, details);
    elements.set(index, made);
    if (parent === undefined) pdf.addStructure(made);
    else element(parent).add(made);
    return made;
  }

  function annotate({ node, area, target, description }: LinkArea): void {
    const { x, y, width, height } = area;
    // pdfkit writes a primitive string as a name.
    const contents = new String(description) as string;
    const options = { structParent: element(node), Contents: contents };
    const destination = 'slide' in target ? destinations.get(target.slide) : undefined;
    if ('url' in target) pdf.link(x, y, width, height, target.url, options);
    else if (destination !== undefined) pdf.goTo(x, y, width, height, destination, options);
    // pdfkit takes the page that is current when an element ends for the page of its annotation.
    element(node).end();
  }

  return {
    mark({ node, link }, draw) {
      if (link !== undefined) links.push(link);
      if (node === 'artifact') {
        pdf.markContent('Artifact');
        draw();
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
    end() {
      element(0).end();
    },
  };
}
