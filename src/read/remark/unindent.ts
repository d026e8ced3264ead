import { createTextBuilder, type MappedText } from '../text/mapped-text.js';

/** Without the indentation that all lines share (remark.js, parser.js, cleanInput). Blank lines do not count, and lose up to as much. */
export function unindent(source: MappedText): MappedText {
  const shared = sharedIndent(source.text);
  if (shared === 0) return source;
  const builder = createTextBuilder();
  let done = 0;
  for (const indent of source.text.matchAll(new RegExp(`^[ \\t]{1,${shared}}`, 'gm'))) {
    builder.copy(source, done, indent.index);
    done = indent.index + indent[0].length;
  }
  builder.copy(source, done);
  return builder.build();
}

function sharedIndent(text: string): number {
  let shared = Infinity;
  for (const line of text.matchAll(/^([ \t]*)[^ \t\n]/gm)) shared = Math.min(shared, line[1]!.length);
  return shared === Infinity ? 0 : shared;
}
