import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** Namespaces of PresentationML, DrawingML and of relationships in it. */
export const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const presentation = 'http://schemas.openxmlformats.org/presentationml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a package by path. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** What a relationship of a part leads to: a part's path, or an address outside. */
export interface Target {
  readonly target: string;
  readonly type: string;
  readonly external: boolean;
}

/** One slide's part. */
export interface SlidePart {
  readonly path: string;
  readonly document: Document;
  /** Relationships of the part by id. */
  readonly targets: ReadonlyMap<string, Target>;
}

/** The parts of a .pptx, and its slides in the order of the presentation. */
export function openPptx(bytes: Uint8Array): { readonly parts: Parts; readonly main: Document; readonly slides: readonly SlidePart[] } {
  const parts = unzipSync(bytes);
  const main = parse(parts, 'ppt/presentation.xml');
  const targets = relationships(parts, 'ppt/presentation.xml');
  const slides = elements(main, presentation, 'sldId').map((entry) => {
    const path = targets.get(relationshipId(entry, 'id'))!.target;
    return { path, document: parse(parts, path), targets: relationships(parts, path) };
  });
  return { parts, main, slides };
}

/** The id of a relationship that an element names in an attribute (`r:id`, `r:embed`). */
export function relationshipId(element: Element, name: string): string {
  return element.getAttributeNS(office, name) ?? '';
}

export function relationships(parts: Parts, path: string): ReadonlyMap<string, Target> {
  const folder = path.replace(/\/[^/]*$/, '');
  const file = path.slice(folder.length + 1);
  const document = parse(parts, `${folder}/_rels/${file}.rels`);
  return new Map(
    elements(document, '*', 'Relationship').map((entry) => {
      const external = entry.getAttribute('TargetMode') === 'External';
      const target = entry.getAttribute('Target') ?? '';
      const resolved = external ? target : new URL(target, `file:///${folder}/`).pathname.slice(1);
      return [entry.getAttribute('Id') ?? '', { target: resolved, type: entry.getAttribute('Type') ?? '', external }];
    }),
  );
}

export function parse(parts: Parts, path: string): Document {
  const part = parts[path];
  if (part === undefined) throw new Error(`the package has no part ${path}`);
  return new DOMParser().parseFromString(strFromU8(part), 'text/xml');
}

export function elements(node: Document | Element, namespace: string, name: string): readonly Element[] {
  return [...node.getElementsByTagNameNS(namespace, name)];
}
