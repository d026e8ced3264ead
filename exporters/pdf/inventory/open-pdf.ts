import { unzlibSync } from 'fflate';
import {
  createPdfLexer,
  isDictionary,
  isName,
  isOperator,
  isReference,
  isString,
  textOfString,
  type PdfArray,
  type PdfDictionary,
  type PdfObject,
} from './pdf-syntax.js';

/** The objects of a PDF, read when they are asked for. Throws where the bytes are no PDF of the kind deckx writes: one table of objects, no encryption. */
export interface OpenPdf {
  readonly catalogue: PdfDictionary;
  readonly trailer: PdfDictionary;
  /** Every object's number. */
  readonly numbers: readonly number[];
  /** What an object is, a reference followed. */
  resolve(object: PdfObject | undefined): PdfObject | undefined;
  dictionary(object: PdfObject | undefined): PdfDictionary | undefined;
  array(object: PdfObject | undefined): PdfArray;
  name(object: PdfObject | undefined): string | undefined;
  text(object: PdfObject | undefined): string | undefined;
  /** The bytes of a stream, unpacked, as characters; `undefined` where the object is none. */
  stream(object: PdfObject | undefined): string | undefined;
}

interface Parsed {
  readonly object: PdfObject;
  /** Where a stream's bytes begin. */
  readonly stream?: number;
}

export function openPdf(bytes: Uint8Array): OpenPdf {
  const file = latin1(bytes);
  const { offsets, trailer } = readTable(file);
  const parsed = new Map<number, Parsed>();

  function read(ref: number): Parsed | undefined {
    const known = parsed.get(ref);
    const offset = offsets.get(ref);
    if (known !== undefined || offset === undefined) return known;
    const lexer = createPdfLexer(file, offset);
    for (let count = 0; count < 3; count += 1) lexer.next();
    const object = lexer.next() ?? null;
    const start = file.startsWith('stream', lexer.position) ? lexer.position + 'stream'.length : undefined;
    const made: Parsed = start === undefined ? { object } : { object, stream: start + (file[start] === '\r' ? 2 : 1) };
    parsed.set(ref, made);
    return made;
  }

  const resolve = (object: PdfObject | undefined): PdfObject | undefined =>
    isReference(object) ? resolve(read(object.ref)?.object) : object;
  const dictionary = (object: PdfObject | undefined): PdfDictionary | undefined => {
    const found = resolve(object);
    return isDictionary(found) ? found : undefined;
  };
  const pdf: OpenPdf = {
    catalogue: dictionary(trailer.get('Root')) ?? new Map(),
    trailer,
    numbers: [...offsets.keys()],
    resolve,
    dictionary,
    array: (object) => {
      const found = resolve(object);
      return Array.isArray(found) ? (found as PdfArray) : [];
    },
    name: (object) => {
      const found = resolve(object);
      return isName(found) ? found.name : undefined;
    },
    text: (object) => {
      const found = resolve(object);
      return isString(found) ? textOfString(found) : undefined;
    },
    stream: (object) => {
      const found = isReference(object) ? read(object.ref) : undefined;
      if (found?.stream === undefined || !isDictionary(found.object)) return undefined;
      const length = resolve(found.object.get('Length'));
      const raw = bytes.subarray(found.stream, found.stream + (typeof length === 'number' ? length : 0));
      return latin1(pdf.name(found.object.get('Filter')) === 'FlateDecode' ? unzlibSync(raw) : raw);
    },
  };
  return pdf;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** The table of objects at the file's end (ISO 32000-1, 7.5.4), and the trailer after it. */
function readTable(file: string): { readonly offsets: ReadonlyMap<number, number>; readonly trailer: PdfDictionary } {
  const [, start] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.slice(-64)) ?? [];
  const lexer = createPdfLexer(file, Number(start ?? Number.NaN), false);
  if (start === undefined || !isOperator(lexer.next(), 'xref')) throw new Error('the PDF has no table of its objects');
  const offsets = new Map<number, number>();
  for (;;) {
    const first = lexer.next();
    if (typeof first !== 'number') break;
    const count = lexer.next();
    for (let index = 0; index < Number(count); index += 1) {
      const [offset, , kind] = [lexer.next(), lexer.next(), lexer.next()];
      if (isOperator(kind, 'n')) offsets.set(first + index, Number(offset));
    }
  }
  const trailer = createPdfLexer(file, file.lastIndexOf('trailer') + 'trailer'.length).next();
  if (!isDictionary(trailer)) throw new Error('the PDF has no trailer');
  return { offsets, trailer };
}
