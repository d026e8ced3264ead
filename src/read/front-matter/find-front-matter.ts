/** Settings in YAML between two lines of three dashes (the second may be three dots), by offsets in the text. */
export interface FrontMatterRange {
  /** Of the first line of dashes. */
  readonly start: number;
  /** Of the settings, and of what is after them. */
  readonly from: number;
  readonly to: number;
  /** Of the line below the second line of dashes. */
  readonly end: number;
}

const block = /---[ \t]*\n((?:(?!(?:---|\.\.\.)[ \t]*(?:\n|$))[^\n]*\n)*)(?:---|\.\.\.)[ \t]*(?:\n|$)/y;

/** What settings begin with, comments and blank lines aside: a key, in quotes or not, or a mapping in braces. */
const mapping =
  /^(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*(?:\{|(?:"[^"\n]*"[ \t]*|'[^'\n]*'[ \t]*|[^\s#"'{}[\],&*!|>%@`-][^\n]*?|-[^\s:][^\n]*?):(?=[ \t\n]|$))/;

/**
 * The front matter that begins at an offset; `undefined` where there is none: no second line of dashes, or nothing between that looks
 * like settings, as where the dashes part slides. Cheap: detection looks with it.
 */
export function findFrontMatter(text: string, at = 0): FrontMatterRange | undefined {
  block.lastIndex = at;
  const match = block.exec(text);
  if (match === null || !mapping.test(match[1]!)) return undefined;
  const from = at + match[0].indexOf('\n') + 1;
  return { start: at, from, to: from + match[1]!.length, end: at + match[0].length };
}

/** The text of the settings at the start of a source, for detection; empty where there are none. */
export function frontMatterText(text: string): string {
  const range = findFrontMatter(text);
  return range === undefined ? '' : text.slice(range.from, range.to);
}
