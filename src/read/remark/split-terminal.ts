import { classList, contentClassOpener, matchBrackets } from './brackets.js';
import { isFootnote } from './footnote-classes.js';
import { createTextBuilder, cut, type MappedText } from '../text/mapped-text.js';
import { matchAt } from '../text/scan.js';

/** A terminal without the lines in it that are none of its own, and these: footnotes and pictures, in order. */
export interface SplitTerminal {
  readonly terminal: MappedText;
  readonly after: readonly MappedText[];
}

/** Takes footnotes and pictures out of a window, whose end authors seldom write. */
export function splitTerminal(source: MappedText): SplitTerminal {
  const { text } = source;
  const brackets = matchBrackets(text);
  const builder = createTextBuilder();
  const after: MappedText[] = [];
  let done = 0;
  for (const line of text.matchAll(/^[ \t]*(?=[.!])/gm)) {
    const start = line.index + line[0].length;
    const end = footnoteEnd(text, start, brackets) ?? pictureEnd(text, start);
    if (end === undefined || start < done) continue;
    builder.copy(source, done, start);
    after.push(cut(source, start, end));
    done = end;
  }
  builder.copy(source, done);
  return { terminal: builder.build(), after };
}

function footnoteEnd(text: string, start: number, brackets: ReadonlyMap<number, number>): number | undefined {
  const opener = matchAt(contentClassOpener, text, start);
  if (opener === null || !isFootnote(classList(opener[1]!))) return undefined;
  const closer = brackets.get(start + opener[0].length - 1);
  return closer !== undefined && matchAt(/[ \t]*(?=\n|$)/y, text, closer + 1) !== null ? closer + 1 : undefined;
}

function pictureEnd(text: string, start: number): number | undefined {
  const picture = matchAt(/!\[[^\]\n]*\]\([^\n]*\)(?=[ \t]*(?:\n|$))/y, text, start);
  return picture === null ? undefined : start + picture[0].length;
}
