import type { OpenPdf } from './open-pdf.js';
import {
  createPdfLexer,
  isDictionary,
  isName,
  isOperator,
  isString,
  textOfString,
  type PdfDictionary,
  type PdfObject,
} from './pdf-syntax.js';
import { parseToUnicode, type ToUnicode } from './to-unicode.js';

/** What belongs together on a page: what is marked as one piece of content, as an artifact, or as nothing. */
export interface ContentPiece {
  /** A number that the structure tree knows, `artifact`, or `none` if it is neither. */
  readonly mark: number | 'artifact' | 'none';
  /** What its glyphs say, in the order in which they are drawn, but for what is marked as drawn in reverse. */
  readonly glyphs: string[];
  /** Raster pictures and drawings. */
  pictures: number;
  /** Of decoration: the number of the slide that it is on, as names of destinations have it. */
  slide?: string;
  /** Whether anything is painted. */
  paints: boolean;
}

export interface PageContent {
  readonly pieces: readonly ContentPiece[];
  /** Codes of fonts that have no text. */
  readonly silentCodes: number;
  /** Characters that are shown by a font's glyph for those it lacks. */
  readonly emptyGlyphs: number;
  /** Marks in a place where they are not allowed: content in an artifact, or the reverse. */
  readonly nestedMarks: number;
  readonly fonts: ReadonlySet<PdfDictionary>;
}

const paintings = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'BI', 'EI']);

interface OpenMark {
  readonly piece: ContentPiece;
  readonly actual: string | undefined;
  /** Where the glyphs begin that are drawn in reverse (ISO 32000-1, 14.8.2.3.3); absent: they are not. */
  readonly reversedFrom?: number;
}

interface Reading {
  readonly pdf: OpenPdf;
  readonly pieces: ContentPiece[];
  readonly open: OpenMark[];
  readonly fonts: Set<PdfDictionary>;
  silentCodes: number;
  emptyGlyphs: number;
  nestedMarks: number;
}

/** Reads the content of a page, that of its forms with it. */
export function readPageContent(page: PdfDictionary, pdf: OpenPdf, cmaps: Map<PdfDictionary, ToUnicode>): PageContent {
  const reading: Reading = { pdf, pieces: [], open: [], fonts: new Set(), silentCodes: 0, emptyGlyphs: 0, nestedMarks: 0 };
  const contents = page.get('Contents');
  const streams = pdf.array(contents).length > 0 ? pdf.array(contents) : [contents];
  const content = streams.map((stream) => pdf.stream(stream) ?? '').join('\n');
  readContent(content, pdf.dictionary(page.get('Resources')), reading, cmaps);
  return reading;
}

function readContent(content: string, resources: PdfDictionary | undefined, reading: Reading, cmaps: Map<PdfDictionary, ToUnicode>): void {
  const { pdf } = reading;
  const lexer = createPdfLexer(content, 0, false);
  const resource = (kind: string, name: PdfObject | undefined): PdfObject | undefined =>
    isName(name) ? pdf.dictionary(resources?.get(kind))?.get(name.name) : undefined;
  let font: PdfDictionary | undefined;
  let operands: PdfObject[] = [];
  for (let object = lexer.next(); object !== undefined; object = lexer.next()) {
    if (!isOperator(object)) {
      operands.push(object);
      continue;
    }
    const { operator } = object;
    if (operator === 'Tf') font = pdf.dictionary(resource('Font', operands[0]));
    else if (operator === 'BMC' || operator === 'BDC') begin(operands, reading, (name) => resource('Properties', name));
    else if (operator === 'EMC') end(reading);
    else if (operator === 'Tj' || operator === 'TJ' || operator === "'" || operator === '"') show(operands, font, reading, cmaps);
    else if (operator === 'Do') paint(resource('XObject', operands[0]), reading, cmaps);
    else if (paintings.has(operator)) current(reading).paints = true;
    operands = [];
  }
}

function begin(operands: readonly PdfObject[], reading: Reading, property: (name: PdfObject | undefined) => PdfObject | undefined): void {
  const [tag, given] = operands;
  const tagged = isName(tag) ? tag.name : '';
  const properties = reading.pdf.dictionary(isName(given) ? property(given) : given) ?? new Map<string, PdfObject>();
  const [id, actual, slide] = ['MCID', 'ActualText', 'Slide'].map((key) => properties.get(key));
  const outer = reading.open.at(-1);
  const mark = typeof id === 'number' ? id : tagged === 'Artifact' ? 'artifact' : undefined;
  if (mark !== undefined && outer !== undefined && outer.piece.mark !== 'none') reading.nestedMarks += 1;
  // A mark that says neither (a span with a language, say) belongs to what is around it.
  const piece = mark === undefined ? (outer?.piece ?? newPiece('none', reading)) : newPiece(mark, reading);
  if (tagged === 'Decoration' && isString(slide)) piece.slide = textOfString(slide);
  const reversed = tagged === 'ReversedChars' ? { reversedFrom: piece.glyphs.length } : {};
  reading.open.push({ piece, actual: isString(actual) ? textOfString(actual) : undefined, ...reversed });
}

function newPiece(mark: ContentPiece['mark'], { pieces }: Reading): ContentPiece {
  const piece: ContentPiece = { mark, glyphs: [], pictures: 0, paints: false };
  pieces.push(piece);
  return piece;
}

function end({ open }: Reading): void {
  const closed = open.pop();
  if (closed?.actual !== undefined) closed.piece.glyphs.push(closed.actual);
  if (closed?.reversedFrom !== undefined) closed.piece.glyphs.push(...closed.piece.glyphs.splice(closed.reversedFrom).reverse());
}

function current(reading: Reading): ContentPiece {
  return reading.open.at(-1)?.piece ?? newPiece('none', reading);
}

function show(
  operands: readonly PdfObject[],
  font: PdfDictionary | undefined,
  reading: Reading,
  cmaps: Map<PdfDictionary, ToUnicode>,
): void {
  const piece = current(reading);
  piece.paints = true;
  if (font === undefined) return;
  reading.fonts.add(font);
  const known = cmaps.get(font) ?? parseToUnicode(reading.pdf.stream(font.get('ToUnicode')) ?? '');
  cmaps.set(font, known);
  // What its mark says in place of its characters is added when it ends.
  const isReplaced = reading.open.some(({ actual }) => actual !== undefined);
  for (const { bytes } of operands
    .flatMap((operand) => (Array.isArray(operand) ? (operand as readonly PdfObject[]) : [operand]))
    .filter(isString)) {
    for (let at = 0; at + 1 < bytes.length; at += 2) {
      const code = bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1);
      const text = known(code);
      if (code === 0) reading.emptyGlyphs += 1;
      if (text === undefined) reading.silentCodes += 1;
      else if (!isReplaced) piece.glyphs.push(text);
    }
  }
}

function paint(object: PdfObject | undefined, reading: Reading, cmaps: Map<PdfDictionary, ToUnicode>): void {
  const { pdf } = reading;
  const form = pdf.dictionary(object);
  const piece = current(reading);
  piece.paints = true;
  if (pdf.name(form?.get('Subtype')) === 'Image') piece.pictures += 1;
  if (!isDictionary(form) || pdf.name(form.get('Subtype')) !== 'Form') return;
  piece.pictures += 1;
  // What is drawn in a form belongs to the piece that draws it.
  const inner: Reading = {
    pdf,
    pieces: [],
    open: [{ piece: { mark: piece.mark, glyphs: [], pictures: 0, paints: false }, actual: undefined }],
    fonts: reading.fonts,
    silentCodes: 0,
    emptyGlyphs: 0,
    nestedMarks: 0,
  };
  readContent(pdf.stream(object) ?? '', pdf.dictionary(form.get('Resources')), inner, cmaps);
  for (const key of ['silentCodes', 'emptyGlyphs', 'nestedMarks'] as const) reading[key] += inner[key];
}
