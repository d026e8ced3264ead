import type { OpenPdf } from './open-pdf.js';
import { isReference, type PdfArray, type PdfDictionary, type PdfObject } from './pdf-syntax.js';
import type { PdfStructure, StructureElement } from './read-structure.js';

/**
 * Faults of the way back from content to the tree (ISO 32000-1, 14.7.4.4): each page and each annotation has a key into the
 * parent tree, which names the very element that holds the content; and each element names the one that it is part of.
 */
export function parentTreeFaults({ pages, roots }: PdfStructure, pdf: OpenPdf): readonly string[] {
  const root = pdf.catalogue.get('StructTreeRoot');
  const table = readNumberTree(pdf.dictionary(root)?.get('ParentTree'), pdf);
  const rootObject = isReference(root) ? root.ref : undefined;

  /** Key and index by which the content of a page is found. */
  const pageEntry = (page: number, mark: number): PdfObject | undefined => {
    const key = pdf.resolve(pages[page]?.dictionary.get('StructParents'));
    return typeof key === 'number' ? pdf.array(table.get(key))[mark] : undefined;
  };
  const annotationEntry = (annotation: PdfDictionary): PdfObject | undefined => {
    const key = pdf.resolve(annotation.get('StructParent'));
    return typeof key === 'number' ? table.get(key) : undefined;
  };
  const names = (entry: PdfObject | undefined, { object }: StructureElement): boolean => isReference(entry) && entry.ref === object;

  function faults(element: StructureElement, parent: number | undefined): readonly string[] {
    const { type, children } = element;
    return [
      ...(element.parent === undefined || element.parent !== parent ? [`a ${type} does not name its parent`] : []),
      ...children.flatMap((child) => {
        if (child.kind === 'element') return faults(child.element, element.object);
        if (child.kind === 'annotation')
          return names(annotationEntry(child.annotation), element)
            ? []
            : [`the parent tree does not lead from an annotation to its ${type}`];
        const mark = child.kind === 'content' ? child.piece.mark : child.mark;
        return typeof mark === 'number' && names(pageEntry(child.page, mark), element)
          ? []
          : [`page ${child.page + 1}: the parent tree does not lead from the content to its ${type}`];
      }),
    ];
  }
  return roots.flatMap((element) => faults(element, rootObject));
}

/** ISO 32000-1, 7.9.7. */
function readNumberTree(node: PdfObject | undefined, pdf: OpenPdf): ReadonlyMap<number, PdfObject> {
  const found = pdf.dictionary(node);
  const own = pairs(pdf.array(found?.get('Nums')));
  return new Map([...own, ...pdf.array(found?.get('Kids')).flatMap((kid) => [...readNumberTree(kid, pdf)])]);
}

function pairs(list: PdfArray): readonly (readonly [number, PdfObject])[] {
  return list.flatMap((key, index) => {
    const value = list[index + 1];
    return index % 2 === 0 && typeof key === 'number' && value !== undefined ? [[key, value] as const] : [];
  });
}
