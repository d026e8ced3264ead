/** A position in a JSON text: an offset in UTF-16 units from 0. */
export type JsonPath = readonly (string | number)[];

/** What `locateInJson` found: the value at the path, or where the text stops being JSON (RFC 8259). */
export interface JsonLocation {
  readonly offset: number;
  /** What was expected at the offset; absent when the text is well-formed. */
  readonly expected?: string;
}

/** Values may be nested this deep; deeper ones are refused, since they could exhaust the stack. */
export const maxJsonDepth = 1000;

/**
 * Finds the value at a path, for error messages; of a path that ends in nothing, the nearest value above. Where the text is
 * not JSON, says where, and what was expected: `JSON.parse` does not always say.
 */
export function locateInJson(text: string, path: JsonPath = []): JsonLocation {
  const scan: Scan = { text, at: 0, path, found: 0 };
  try {
    skipBlanks(scan);
    value(scan, 0, 0);
    skipBlanks(scan);
    if (scan.at < text.length) fail('the end of the file');
  } catch (error) {
    if (error instanceof SyntaxStop) return { offset: scan.at, expected: error.expected };
    throw error;
  }
  return { offset: scan.found };
}

interface Scan {
  readonly text: string;
  at: number;
  readonly path: JsonPath;
  /** Offset of the deepest value on the path so far. */
  found: number;
}

class SyntaxStop extends Error {
  constructor(readonly expected: string) {
    super(expected);
  }
}

function fail(expected: string): never {
  throw new SyntaxStop(expected);
}

function skipBlanks(scan: Scan): void {
  scan.at = endOf(/[ \t\r\n]*/y, scan);
}

/** Where a sticky pattern's match at the current offset ends; the offset itself without a match. */
function endOf(pattern: RegExp, scan: Scan): number {
  pattern.lastIndex = scan.at;
  return pattern.test(scan.text) ? pattern.lastIndex : scan.at;
}

/** Reads one value. `matched`: how many parts of the path lead here; -1 beside the path. */
function value(scan: Scan, matched: number, depth: number): void {
  if (depth > maxJsonDepth) fail(`nesting at most ${maxJsonDepth} deep`);
  if (matched >= 0) scan.found = scan.at;
  switch (scan.text[scan.at]) {
    case '{': {
      members(scan, matched, depth);
      return;
    }
    case '[': {
      items(scan, matched, depth);
      return;
    }
    case '"':
      string(scan);
      return;
    default:
      scalar(scan);
  }
}

function scalar(scan: Scan): void {
  const end = endOf(/true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y, scan);
  if (end === scan.at) fail('a value');
  scan.at = end;
}

function string(scan: Scan): string {
  const end = endOf(/"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y, scan);
  if (end === scan.at) fail('a string in double quotation marks');
  const text = scan.text.slice(scan.at, end);
  scan.at = end;
  return JSON.parse(text) as string;
}

function members(scan: Scan, matched: number, depth: number): void {
  list(scan, '}', () => {
    const key = string(scan);
    skipBlanks(scan);
    expectMark(scan, ':');
    skipBlanks(scan);
    value(scan, next(scan, matched, key), depth + 1);
  });
}

function items(scan: Scan, matched: number, depth: number): void {
  let index = 0;
  list(scan, ']', () => {
    value(scan, next(scan, matched, index++), depth + 1);
  });
}

function next(scan: Scan, matched: number, key: string | number): number {
  return matched >= 0 && scan.path[matched] === key ? matched + 1 : -1;
}

/** A bracket, entries with commas between them, the closing bracket. */
function list(scan: Scan, close: string, entry: () => void): void {
  scan.at += 1;
  skipBlanks(scan);
  if (scan.text[scan.at] !== close) {
    for (;;) {
      entry();
      skipBlanks(scan);
      if (scan.text[scan.at] !== ',') break;
      scan.at += 1;
      skipBlanks(scan);
    }
  }
  expectMark(scan, close);
}

function expectMark(scan: Scan, mark: string): void {
  if (scan.text[scan.at] !== mark) fail(mark === ':' ? 'a colon' : `a comma or ${mark}`);
  scan.at += 1;
}
