import { createPdfLexer, isOperator, isString, type PdfObject, type PdfString } from './pdf-syntax.js';

/** Text of the codes of a font (ISO 32000-1, 9.10.3), which have two bytes each; `undefined` for a code that has none. */
export type ToUnicode = (code: number) => string | undefined;

/** Reads a CMap of `bfchar` and `bfrange`. */
export function parseToUnicode(cmap: string): ToUnicode {
  const texts = new Map<number, string>();
  const lexer = createPdfLexer(cmap, 0, false);
  let operands: PdfObject[] = [];
  for (let object = lexer.next(); object !== undefined; object = lexer.next()) {
    if (!isOperator(object)) operands.push(object);
    else {
      if (object.operator === 'endbfchar') addCharacters(operands, texts);
      if (object.operator === 'endbfrange') addRanges(operands, texts);
      operands = [];
    }
  }
  return (code) => texts.get(code);
}

function addCharacters(operands: readonly PdfObject[], texts: Map<number, string>): void {
  for (let at = 0; at + 1 < operands.length; at += 2) {
    const [code, text] = [operands[at], operands[at + 1]];
    if (isString(code) && isString(text)) texts.set(codeOf(code), utf16(text));
  }
}

function addRanges(operands: readonly PdfObject[], texts: Map<number, string>): void {
  for (let at = 0; at + 2 < operands.length; at += 3) {
    const [first, last, target] = [operands[at], operands[at + 1], operands[at + 2]];
    if (!isString(first) || !isString(last)) continue;
    const start = codeOf(first);
    for (let code = start; code <= codeOf(last); code += 1) {
      const text = textInRange(target, code - start);
      if (text !== undefined) texts.set(code, text);
    }
  }
}

/** A range has one text, whose last unit counts up, or one for each of its codes. */
function textInRange(target: PdfObject | undefined, index: number): string | undefined {
  if (Array.isArray(target)) {
    const own = (target as readonly PdfObject[])[index];
    return isString(own) ? utf16(own) : undefined;
  }
  if (!isString(target)) return undefined;
  const text = utf16(target);
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + index);
}

function codeOf({ bytes }: PdfString): number {
  return Array.from(bytes).reduce((code, byte) => code * 256 + byte.charCodeAt(0), 0);
}

function utf16({ bytes }: PdfString): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) text += String.fromCharCode(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1));
  return text;
}
