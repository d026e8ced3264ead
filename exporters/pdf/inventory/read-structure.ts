import type { OpenPdf } from './open-pdf.js';
import { readPageContent, type ContentPiece, type PageContent } from './page-content.js';
import { isReference, type PdfDictionary, type PdfObject } from './pdf-syntax.js';
import type { ToUnicode } from './to-unicode.js';

/** An element of the structure tree with what belongs to it. */
export interface StructureElement {
  readonly type: string;
  /** Number of its object. */
  readonly object?: number;
  /** Number of the object that it says to be part of (`P`). */
  readonly parent?: number;
  /** Of what it shows, on its page. */
  readonly bounds?: readonly number[];
  readonly title?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly id?: string;
  readonly scope?: string;
  /** `RlTb`: its lines run from right to left. */
  readonly writing?: string;
  readonly children: readonly StructureChild[];
}

export type StructureChild =
  | { readonly kind: 'element'; readonly element: StructureElement }
  | { readonly kind: 'content'; readonly page: number; readonly piece: ContentPiece }
  | { readonly kind: 'missing'; readonly page: number; readonly mark: number }
  | { readonly kind: 'annotation'; readonly annotation: PdfDictionary; readonly object: number };

/** A PDF's pages and structure. */
export interface PdfStructure {
  readonly pages: readonly ReadPage[];
  readonly roots: readonly StructureElement[];
}

export interface ReadPage extends PageContent {
  readonly dictionary: PdfDictionary;
  readonly annotations: readonly PdfObject[];
}

/** Reads pages in order, and the tree. */
export function readStructure(pdf: OpenPdf): PdfStructure {
  const cmaps = new Map<PdfDictionary, ToUnicode>();
  const numbers = pageNumbers(pdf, pdf.catalogue.get('Pages'));
  const pages = numbers.map((ref): ReadPage => {
    const dictionary = pdf.dictionary({ ref }) ?? new Map<string, PdfObject>();
    return { dictionary, annotations: pdf.array(dictionary.get('Annots')), ...readPageContent(dictionary, pdf, cmaps) };
  });
  const indexOf = new Map(numbers.map((number, index) => [number, index]));
  const pieces = pages.map((page) => new Map(page.pieces.map((piece) => [piece.mark, piece])));
  const root = pdf.dictionary(pdf.catalogue.get('StructTreeRoot'));

  function element(object: PdfObject): StructureElement | undefined {
    const own = pdf.dictionary(object);
    const type = pdf.name(own?.get('S'));
    if (own === undefined || type === undefined) return undefined;
    const [title, alt, lang, id] = ['T', 'Alt', 'Lang', 'ID'].map((key) => pdf.text(own.get(key)));
    const attributes = pdf.dictionary(own.get('A'));
    const [scope, writing] = ['Scope', 'WritingMode'].map((key) => pdf.name(attributes?.get(key)));
    const [page, parent] = [own.get('Pg'), own.get('P')];
    const bounds = pdf.array(attributes?.get('BBox')).filter((edge) => typeof edge === 'number');
    return {
      type,
      ...defined({
        object: isReference(object) ? object.ref : undefined,
        parent: isReference(parent) ? parent.ref : undefined,
        bounds: bounds.length === 4 ? bounds : undefined,
        ...{ title, alt, lang, id, scope, writing },
      }),
      children: kidsOf(own.get('K')).flatMap((kid) => child(kid, page) ?? []),
    };
  }

  function kidsOf(kids: PdfObject | undefined): readonly PdfObject[] {
    const found = pdf.resolve(kids);
    if (Array.isArray(found)) return found as readonly PdfObject[];
    return kids === undefined ? [] : [kids];
  }

  function child(kid: PdfObject, page: PdfObject | undefined): StructureChild | undefined {
    if (typeof kid === 'number') return content(page, kid);
    const own = pdf.dictionary(kid);
    const type = pdf.name(own?.get('Type'));
    if (type === 'MCR') {
      const mark = pdf.resolve(own?.get('MCID'));
      return typeof mark === 'number' ? content(own?.get('Pg') ?? page, mark) : undefined;
    }
    if (type === 'OBJR') {
      const target = own?.get('Obj');
      const annotation = pdf.dictionary(target);
      return annotation === undefined || !isReference(target) ? undefined : { kind: 'annotation', annotation, object: target.ref };
    }
    const inner = element(kid);
    return inner === undefined ? undefined : { kind: 'element', element: inner };
  }

  function content(page: PdfObject | undefined, mark: number): StructureChild {
    const index = isReference(page) ? (indexOf.get(page.ref) ?? -1) : -1;
    const piece = pieces[index]?.get(mark);
    return piece === undefined ? { kind: 'missing', page: index, mark } : { kind: 'content', page: index, piece };
  }

  return { pages, roots: kidsOf(root?.get('K')).flatMap((kid) => element(kid) ?? []) };
}

/** The object numbers of all pages in order (ISO 32000-1, 7.7.3). */
function pageNumbers(pdf: OpenPdf, node: PdfObject | undefined): readonly number[] {
  const kids = pdf.dictionary(node)?.get('Kids');
  if (kids === undefined) return isReference(node) ? [node.ref] : [];
  return pdf.array(kids).flatMap((kid) => pageNumbers(pdf, kid));
}

function defined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
