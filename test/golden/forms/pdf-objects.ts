import { inflateSync } from 'node:zlib';

/** A PDF's name, such as `/Type`. */
export class PdfName {
  constructor(readonly value: string) {}
}

/** A name's text; empty for what is no name. */
export function nameOf(value: PdfValue | undefined): string {
  return value instanceof PdfName ? value.value : '';
}

/** A text string: UTF-16 with a byte order mark, else one byte a character. */
export function stringOf(value: PdfValue | undefined): string {
  if (!(value instanceof Uint8Array)) return '';
  if (value[0] === 0xfe && value[1] === 0xff) return Buffer.from(value.subarray(2)).swap16().toString('utf16le');
  return Buffer.from(value).toString('latin1');
}

/** A reference to an object by number. */
export class PdfRef {
  constructor(readonly id: number) {}
}

/** An operator of a content stream. */
export class PdfOperator {
  constructor(readonly value: string) {}
}

export type PdfDictionary = ReadonlyMap<string, PdfValue>;
export type PdfValue = number | boolean | null | Uint8Array | PdfName | PdfRef | PdfOperator | readonly PdfValue[] | PdfDictionary;

export interface PdfObject {
  readonly value: PdfValue;
  /** Uncompressed. */
  readonly stream?: Uint8Array;
}

/** The objects of a PDF without object streams and encryption, as deckx writes them (ISO 32000-1, 7.3 and 7.5). */
export function readObjects(bytes: Uint8Array): ReadonlyMap<number, PdfObject> {
  const text = Buffer.from(bytes).toString('latin1');
  const objects = new Map<number, PdfObject>();
  for (let next = 0; ; ) {
    const head = /(\d+) 0 obj\n/g;
    head.lastIndex = next;
    const match = head.exec(text);
    if (match === null) return objects;
    const tokens = createTokens(text, head.lastIndex);
    const value = tokens.value();
    next = tokens.at();
    const start = /^\s*stream\r?\n/.exec(text.slice(next, next + 12));
    if (start === null || !(value instanceof Map)) objects.set(Number(match[1]), { value });
    else {
      const from = next + start[0].length;
      const length = value.get('Length') as number;
      objects.set(Number(match[1]), { value, stream: decoded(bytes.subarray(from, from + length), value) });
      next = from + length;
    }
  }
}

function decoded(data: Uint8Array, dictionary: PdfDictionary): Uint8Array {
  const filter = dictionary.get('Filter');
  return filter instanceof PdfName && filter.value === 'FlateDecode' ? inflateSync(data) : data;
}

/** The operands and operators of a content stream. */
export function readContent(stream: Uint8Array): readonly PdfValue[] {
  const tokens = createTokens(Buffer.from(stream).toString('latin1'), 0);
  const values: PdfValue[] = [];
  while (!tokens.atEnd()) values.push(tokens.value());
  return values;
}

interface Tokens {
  at(): number;
  atEnd(): boolean;
  value(): PdfValue;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function createTokens(text: string, start: number): Tokens {
  let position = start;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = position;
    const match = sticky.exec(text);
    if (match !== null) position = sticky.lastIndex;
    return match;
  };
  const skip = (): unknown => take(/(?:[\s\0]|%[^\n]*\n)*/);

  function list(end: RegExp): readonly PdfValue[] {
    const values: PdfValue[] = [];
    for (skip(); take(end) === null; skip()) values.push(value());
    return values;
  }

  function dictionary(): PdfDictionary {
    const values = list(/>>/);
    return new Map(values.flatMap((key, index) => (index % 2 === 0 && key instanceof PdfName ? [[key.value, values[index + 1]!]] : [])));
  }

  function string(): Uint8Array {
    let result = '';
    for (let depth = 1; ; ) {
      const character = text[position]!;
      position += 1;
      if (character === '\\') {
        const code = text[position]!;
        position += 1;
        result += escapes[code] ?? code;
        continue;
      }
      if (character === '(') depth += 1;
      if (character === ')') depth -= 1;
      if (depth === 0) return Buffer.from(result, 'latin1');
      result += character;
    }
  }

  function value(): PdfValue {
    skip();
    if (take(/<</) !== null) return dictionary();
    if (take(/\[/) !== null) return list(/\]/);
    if (take(/\(/) !== null) return string();
    const hex = take(/<([0-9a-fA-F\s]*)>/);
    if (hex !== null) return Buffer.from(hex[1]!.replace(/\s/g, ''), 'hex');
    const name = take(/\/([^\s/<>[\]()%]*)/);
    if (name !== null) return new PdfName(name[1]!);
    const reference = take(/(\d+) 0 R\b/);
    if (reference !== null) return new PdfRef(Number(reference[1]));
    const number = take(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/);
    if (number !== null) return Number(number[0]);
    const word = take(/[^\s/<>[\]()%]+/);
    if (word === null) throw new Error(`no PDF token at ${position}: ${text.slice(position, position + 40)}`);
    return keyword(word[0]);
  }

  return {
    at: () => position,
    atEnd() {
      skip();
      return position >= text.length;
    },
    value,
  };
}

function keyword(word: string): PdfValue {
  if (word === 'true' || word === 'false') return word === 'true';
  return word === 'null' ? null : new PdfOperator(word);
}
