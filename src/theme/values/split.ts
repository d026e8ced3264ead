/** Splits a CSS value at white space that stands outside parentheses and strings. */
export function splitWords(value: string): readonly string[] {
  return split(value, (character) => /\s/.test(character)).filter((word) => word !== '');
}

/** Splits a CSS value at a character that stands outside parentheses and strings; the parts are trimmed. */
export function splitAt(value: string, separator: ',' | '/' | ';'): readonly string[] {
  return split(value, (character) => character === separator).map((part) => part.trim());
}

function split(value: string, ends: (character: string) => boolean): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let at = 0; at < value.length; at += 1) {
    const character = value.charAt(at);
    if (quote !== '') {
      if (character === '\\') at += 1;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (depth === 0 && ends(character)) {
      parts.push(value.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, value.slice(start)];
}

/** A function's name in lower case and what stands between its parentheses; `undefined` for what is no function. */
export function functionOf(word: string): { readonly name: string; readonly body: string } | undefined {
  const match = /^(-?[a-z][a-z0-9-]*)\(([\s\S]*)\)$/i.exec(word);
  return match === null ? undefined : { name: (match[1] ?? '').toLowerCase(), body: (match[2] ?? '').trim() };
}

/** The text of a CSS string or of a bare word: quotation marks off, escapes resolved. */
export function unquote(word: string): string {
  const bare = /^(["'])([\s\S]*)\1$/.exec(word)?.[2] ?? word;
  return bare
    .replace(/\\\r?\n/g, '')
    .replace(/\\([0-9a-f]{1,6})\s?/gi, (_, hex: string) => characterOf(Number.parseInt(hex, 16)))
    .replace(/\\([\s\S])/g, '$1');
}

function characterOf(codePoint: number): string {
  const valid = codePoint > 0 && codePoint <= 0x10ffff && (codePoint < 0xd800 || codePoint > 0xdfff);
  return valid ? String.fromCodePoint(codePoint) : '\uFFFD';
}

/** Whether a word is a CSS string. */
export function isString(word: string): boolean {
  return /^(["'])[\s\S]*\1$/.test(word) && word.length >= 2;
}

/** The address in `url(…)`; `undefined` for anything else. */
export function urlOf(word: string): string | undefined {
  const match = functionOf(word);
  return match?.name === 'url' ? unquote(match.body) : undefined;
}
