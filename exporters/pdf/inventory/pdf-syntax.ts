/** An object of a PDF (ISO 32000-1, 7.3). Names are `/Name`, strings are bytes as characters from U+0000 to U+00FF. */
export type PdfObject = null | boolean | number | PdfName | PdfString | PdfArray | PdfDictionary | PdfReference | PdfOperator;

export interface PdfName {
  readonly name: string;
}
export interface PdfString {
  readonly bytes: string;
}
export type PdfArray = readonly PdfObject[];
export type PdfDictionary = ReadonlyMap<string, PdfObject>;
export interface PdfReference {
  readonly ref: number;
}
/** A keyword that is no object: an operator of a content stream. */
export interface PdfOperator {
  readonly operator: string;
}

/** Reads objects one after the other from text whose characters are bytes. */
export interface PdfLexer {
  /** The next object; `undefined` at the end. */
  next(): PdfObject | undefined;
  /** Where the next one begins. */
  readonly position: number;
}

const space = /[\0\t\n\f\r ]/;
const delimiter = /[\0\t\n\f\r ()<>[\]{}/%]/;

/** A lexer from an offset on. In a file `12 0 R` is a reference; in content it is three things. */
export function createPdfLexer(text: string, offset = 0, references = true): PdfLexer {
  const cursor: Cursor = { text, at: offset, references };
  return {
    next: () => nextObject(cursor),
    get position() {
      skipSpace(cursor);
      return cursor.at;
    },
  };
}

/** Where reading has got to. */
interface Cursor {
  readonly text: string;
  readonly references: boolean;
  at: number;
}

function skipSpace(cursor: Cursor): void {
  const { text } = cursor;
  for (;;) {
    while (cursor.at < text.length && space.test(text[cursor.at]!)) cursor.at += 1;
    if (text[cursor.at] !== '%') return;
    while (cursor.at < text.length && text[cursor.at] !== '\n' && text[cursor.at] !== '\r') cursor.at += 1;
  }
}

function nextObject(cursor: Cursor): PdfObject | undefined {
  skipSpace(cursor);
  const letter = cursor.text[cursor.at];
  switch (letter) {
    case undefined:
      return undefined;
    case '/':
      cursor.at += 1;
      return { name: word(cursor).replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) };
    case '(':
      return literalString(cursor);
    case '[':
      cursor.at += 1;
      return array(cursor);
    case '<':
      return cursor.text[cursor.at + 1] === '<' ? dictionary(cursor) : hexString(cursor);
    default:
      return closing.has(letter) ? closer(cursor, letter) : plain(cursor);
  }
}

const closing = new Set([']', '>', '{', '}', ')']);

function closer(cursor: Cursor, operator: string): PdfOperator {
  cursor.at += cursor.text.startsWith('>>', cursor.at) ? 2 : 1;
  return { operator };
}

function word(cursor: Cursor): string {
  const start = cursor.at;
  while (cursor.at < cursor.text.length && !delimiter.test(cursor.text[cursor.at]!)) cursor.at += 1;
  return cursor.text.slice(start, cursor.at);
}

function plain(cursor: Cursor): PdfObject {
  const found = word(cursor);
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(found))
    return (/^\d+$/.test(found) ? reference(cursor, Number(found)) : undefined) ?? Number(found);
  if (found === 'true' || found === 'false') return found === 'true';
  return found === 'null' ? null : { operator: found };
}

function reference(cursor: Cursor, ref: number): PdfReference | undefined {
  if (!cursor.references) return undefined;
  const [whole] = /^[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/.exec(cursor.text.slice(cursor.at, cursor.at + 24)) ?? [];
  if (whole === undefined) return undefined;
  cursor.at += whole.length;
  return { ref };
}

function array(cursor: Cursor): PdfArray {
  const items: PdfObject[] = [];
  for (;;) {
    const item = nextObject(cursor);
    if (item === undefined || isOperator(item, ']')) return items;
    items.push(item);
  }
}

function dictionary(cursor: Cursor): PdfDictionary {
  cursor.at += 2;
  const entries = new Map<string, PdfObject>();
  for (;;) {
    const key = nextObject(cursor);
    if (!isName(key)) return entries;
    entries.set(key.name, nextObject(cursor) ?? null);
  }
}

function hexString(cursor: Cursor): PdfString {
  const end = cursor.text.indexOf('>', cursor.at);
  const digits = cursor.text.slice(cursor.at + 1, end).replace(/[^0-9a-f]/gi, '');
  cursor.at = end + 1;
  const pairs = `${digits}${digits.length % 2 === 1 ? '0' : ''}`.match(/../g) ?? [];
  return { bytes: pairs.map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join('') };
}

/** A string in brackets, which may have brackets in it that match. */
function literalString(cursor: Cursor): PdfString {
  let depth = 1;
  let bytes = '';
  cursor.at += 1;
  for (;;) {
    const letter = cursor.text[cursor.at];
    cursor.at += 1;
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (letter === undefined || depth === 0) return { bytes };
    bytes += letter === '\\' ? escaped(cursor) : letter;
  }
}

function escaped(cursor: Cursor): string {
  const [octal] = /^[0-7]{1,3}/.exec(cursor.text.slice(cursor.at, cursor.at + 3)) ?? [];
  if (octal !== undefined) {
    cursor.at += octal.length;
    return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
  }
  const letter = cursor.text[cursor.at] ?? '';
  cursor.at += 1;
  return ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r': '' } as Readonly<Record<string, string>>)[letter] ?? letter;
}

export function isName(object: PdfObject | undefined): object is PdfName {
  return typeof object === 'object' && object !== null && 'name' in object;
}

export function isOperator(object: PdfObject | undefined, operator?: string): object is PdfOperator {
  return typeof object === 'object' && object !== null && 'operator' in object && (operator === undefined || object.operator === operator);
}

export function isString(object: PdfObject | undefined): object is PdfString {
  return typeof object === 'object' && object !== null && 'bytes' in object;
}

export function isReference(object: PdfObject | undefined): object is PdfReference {
  return typeof object === 'object' && object !== null && 'ref' in object;
}

export function isDictionary(object: PdfObject | undefined): object is PdfDictionary {
  return object instanceof Map;
}

/** A text string (ISO 32000-1, 7.9.2.2): UTF-16 with its mark, else PDFDocEncoding, of which only Latin 1 is told apart. */
export function textOfString({ bytes }: PdfString): string {
  if (!bytes.startsWith('\u00fe\u00ff')) return bytes;
  let text = '';
  for (let at = 2; at + 1 < bytes.length; at += 2) text += String.fromCharCode(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1));
  return text;
}
