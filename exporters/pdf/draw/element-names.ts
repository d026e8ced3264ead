import type { Document, Reference } from './document.js';

/** Names of elements of the structure tree (ISO 32000-1, 14.7.2: `ID` and `IDTree`). */
export interface ElementNames {
  add(id: string, element: PDFKit.PDFStructureElement): void;
  /** Writes the table of names; to be called when the tree is complete. */
  end(): void;
}

export function createElementNames(internals: Document['internals']): ElementNames {
  const named: (readonly [string, Reference])[] = [];
  return {
    add(id, element) {
      const { dictionary } = element as unknown as { readonly dictionary: Reference };
      dictionary.data['ID'] = new String(id);
      named.push([id, dictionary]);
    },
    end() {
      const root = internals._root.data['StructTreeRoot'] as Reference | undefined;
      if (root === undefined || named.length === 0) return;
      const tree = internals.ref({
        Names: named.toSorted(([one], [other]) => (one < other ? -1 : 1)).flatMap(([id, element]) => [new String(id), element]),
      });
      tree.end();
      root.data['IDTree'] = tree;
    },
  };
}

/** What an element's object says, to be added to. */
export function dataOf(element: PDFKit.PDFStructureElement): Record<string, unknown> {
  return (element as unknown as { readonly dictionary: Reference }).dictionary.data;
}
