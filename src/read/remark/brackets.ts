/**
 * For each `[` of a text the offset of its `]`, by depth alone: every bracket counts, those of links, code and prose too,
 * as in remark.js (lexer.js, getTextInBrackets). An opener that is never closed has no entry.
 */
export function matchBrackets(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 91) open.push(at);
    else if (code === 93) {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, at);
    }
  }
  return pairs;
}

/** What opens a content class, `.a.b[`; sticky: set `lastIndex`. The first group holds the classes with their dots. */
export const contentClassOpener = /((?:\.[a-zA-Z_-][\w-]*)+)\[/y;

/** `.a.b` as a list. */
export function classList(dotted: string): readonly string[] {
  return dotted.split('.').filter((name) => name !== '');
}
