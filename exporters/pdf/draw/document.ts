import { zlibSync } from 'fflate';
import PDFDocument from 'pdfkit';
import type { Plan } from '../plan/plan.js';
import { addMetadata } from './metadata.js';
import type { EmbeddedFont } from './shaped-text.js';

/** An object of the file. It must be ended, or the document never is. */
export interface Reference {
  readonly data: Record<string, unknown>;
  write(chunk: Uint8Array | string): void;
  end(chunk?: Uint8Array | string): void;
}

/** What drawing writes to: a page, or the content of a form. */
export interface Target {
  readonly width: number;
  readonly height: number;
  readonly fonts: Record<string, Reference>;
  readonly xobjects: Record<string, Reference>;
  readonly ext_gstates: Record<string, Reference>;
  readonly patterns: Record<string, Reference>;
  readonly annotations: unknown[];
  write(chunk: string): void;
}

/** A picture as pdfkit 0.20 keeps it; an object of this shape is drawn without being opened again. */
export interface EmbeddedImage {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly obj: Reference | null;
}

/** The parts of pdfkit 0.20.2 beyond its types that drawing needs. */
interface Internals {
  page: Target;
  /** The catalogue. */
  readonly _root: Reference;
  _ctm: readonly number[];
  _ctmStack: (readonly number[])[];
  readonly _font: EmbeddedFont;
  /** Fonts by name; their objects stay open until the document ends. */
  readonly _fontFamilies: Readonly<Record<string, { readonly dictionary: Reference | null; layoutCache?: unknown }>>;
  readonly _imageRegistry: Record<string, EmbeddedImage>;
  /** Adds to the metadata what a subset wants there. */
  endSubset(): void;
  appendXML(xml: string): void;
  ref(data?: object): Reference;
  addContent(content: string): void;
  openImage(source: Uint8Array): EmbeddedImage;
}

/** A pdfkit document with its open ends known. */
export interface Document {
  readonly pdf: PDFKit.PDFDocument;
  readonly internals: Internals;
  /** Objects that are begun and not ended, in order. */
  readonly open: ReadonlySet<Reference>;
}

/** An empty document with the plan's properties. */
export function createDocument(plan: Plan): Document {
  const { title, author, lang, date, archive } = plan;
  const pdf = new PDFDocument({
    autoFirstPage: false,
    // Else pdfkit opens Helvetica, which it never embeds.
    font: '',
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    // The types know no 'PDF/UA' (pdfkit 0.20.2 does).
    subset: (archive ? 'PDF/A-2a' : 'PDF/UA') as 'PDF/A-2a',
    lang,
    info: {
      Title: metadataText(title),
      ...(author === undefined ? {} : { Author: metadataText(author) }),
      Creator: 'deckx',
      Producer: 'deckx',
      CreationDate: date,
      ModDate: date,
    },
  });
  const internals = pdf as unknown as Internals;
  addMetadata(plan, internals);
  return { pdf, internals, open: watchReferences(internals) };
}

/**
 * pdfkit puts the properties unescaped into the XML of the metadata, by way of `toString`, and as they are into the
 * information dictionary, by way of `valueOf`.
 */
function metadataText(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Surrogate}]/gu, ' ');
  const escaped = clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  // charCodeAt, by which pdfkit tells whether a text is ASCII, would else look at the escaped text.
  const own = { toString: () => escaped, charCodeAt: (index: number) => clean.charCodeAt(index) };
  return Object.assign(new String(clean), own) as unknown as string;
}

interface CompressedReference extends Reference {
  compress: boolean;
  buffer: Uint8Array[];
  finalize(): void;
}

/**
 * Keeps account of the objects that are not ended, and compresses streams with fflate instead of Node's zlib, whose
 * output differs between processors and versions.
 */
function watchReferences(internals: Internals): ReadonlySet<Reference> {
  const open = new Set<Reference>();
  const make = internals.ref.bind(internals);
  internals.ref = (data) => {
    const reference = make(data) as CompressedReference;
    open.add(reference);
    const finalize = reference.finalize.bind(reference);
    reference.finalize = () => {
      open.delete(reference);
      if (reference.compress && reference.buffer.length > 0) {
        reference.buffer = [zlibSync(Buffer.concat(reference.buffer), { level: 6 })];
        reference.compress = false;
      }
      finalize();
    };
    return reference;
  };
  return open;
}

/** pdfkit keeps every word that it has ever set, with all of its glyphs. */
export function forgetWords({ internals }: Document): void {
  for (const font of Object.values(internals._fontFamilies)) font.layoutCache &&= Object.create(null);
}

/** Ends the document and collects its bytes. */
export function finish({ pdf, open }: Document): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => {
      resolve(new Uint8Array(Buffer.concat(chunks)));
    });
    pdf.on('error', reject);
    pdf.end();
    // Else pdfkit would wait for them for ever.
    if (open.size > 0) reject(new Error(`${open.size} objects of the PDF were never ended`));
  });
}
