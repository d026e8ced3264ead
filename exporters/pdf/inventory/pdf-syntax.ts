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
  let at = offset;

  function skip(): void {
    for (;;) {
      while (at < text.length && space.test(text[at]!)) at += 1;
      if (text[at] !== '%') return;
      while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1;
    }
  }

  function word(): string {
    const start = at;
    while (at < text.length && !delimiter.test(text[at]!)) at += 1;
    return text.slice(start, at);
  }

  function next(): PdfObject | undefined {
    skip();
    switch (text[at]) {
      case undefined:
        return undefined;
      case '/':
        at += 1;
        return { name: word().replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) };
      case '(':
        return literalString();
      case '[':
        at += 1;
        return array();
      case '<':
        if (text[at + 1] !== '<') return hexString();
        at += 2;
        return dictionary();
      case ']':
      case '>':
      case '{':
      case '}':
      case ')':
        at += text.startsWith('>>', at) ? 2 : 1;
        return { operator: text.slice(at - 1, at) };
      default:
        return plain();
    }
  }

  function plain(): PdfObject {
    const found = word();
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(found)) return (references && /^\d+$/.test(found) ? reference(Number(found)) : undefined) ?? Number(found);
    if (found === 'true' || found === 'false') return found === 'true';
    return found === 'null' ? null : { operator: found };
  }

  function reference(ref: number): PdfReference | undefined {
    const [whole] = /^[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/.exec(text.slice(at, at + 24)) ?? [];
    if (whole === undefined) return undefined;
    at += whole.length;
    return { ref };
  }

  function array(): PdfArray {
    const items: PdfObject[] = [];
    for (;;) {
      const item = next();
      if (item === undefined || isOperator(item, ']')) return items;
      items.push(item);
    }
  }

  function dictionary(): PdfDictionary {
    const entries = new Map<string, PdfObject>();
    for (;;) {
      const key = next();
      if (!isName(key)) return entries;
      entries.set(key.name, next() ?? null);
    }
  }

  function hexString(): PdfString {
    const end = text.indexOf('>', at);
    const digits = text.slice(at + 1, end).replace(/[^0-9a-f]/gi, '');
    at = end + 1;
    const pairs = `${digits}${digits.length % 2 === 1 ? '0' : ''}`.match(/../g) ?? [];
    return { bytes: pairs.map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join('') };
  }

  function literalString(): PdfString {
    let depth = 0;
    let bytes = '';
    for (;;) {
      const letter = text[at];
      at += 1;
      if (letter === undefined) return { bytes };
      if (letter === '\\') bytes += escaped();
      else {
        if (letter === '(') depth += 1;
        if (letter === ')') depth -= 1;
        if (depth === 0) return { bytes };
        if (depth > 1 || letter !== '(') bytes += letter;
      }
    }
  }

  function escaped(): string {
    const [octal] = /^[0-7]{1,3}/.exec(text.slice(at, at + 3)) ?? [];
    if (octal !== undefined) {
      at += octal.length;
      return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    }
    const letter = text[at] ?? '';
    at += 1;
    return ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r': '' } as Readonly<Record<string, string>>)[letter] ?? letter;
  }

  return {
    next,
    get position() {
      skip();
      return at;
    },
  };
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
