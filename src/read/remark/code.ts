import type { Code } from '../../deck/deck.js';
import type { NodeStart, SlideContext } from '../markdown/reading.js';
import type { WrittenCode } from '../markdown/html-writer.js';
import { codeFrom } from '../markdown/nodes/code.js';

/** Languages in which a line may begin with a star, and others that are no languages. */
const starry =
  /^(?:|md|markdown|rmd|txt|text|plain|plaintext|none|no-?highlight|diff|rst|restructuredtext|asciidoc|org|mediawiki|latex|tex)$/i;

/** A code block as it is written. */
export function plainCode(code: WrittenCode, start: NodeStart, context: SlideContext): Code {
  return codeFrom(code, start, context);
}

/** A code block whose highlighted lines are marked in the code itself. */
export function markedCode(code: WrittenCode, start: NodeStart, context: SlideContext): Code {
  const { lines, highlighted } = unmarked(code.value.split('\n'));
  return { ...codeFrom({ ...code, value: lines.join('\n') }, start, context), highlighted };
}

/** The same, but for languages in which a line may begin with a star. */
export function markedInLanguages(code: WrittenCode, start: NodeStart, context: SlideContext): Code {
  return (starry.test(code.lang ?? '') ? plainCode : markedCode)(code, start, context);
}

interface MarkedLines {
  readonly lines: readonly string[];
  readonly highlighted: readonly number[];
}

/** Lines without the marks of highlighted ones: a star in front (remark.js, extractMetadata), or double braces around. */
function unmarked(lines: readonly string[]): MarkedLines {
  const highlighted: number[] = [];
  const plain = lines.map((line, index) => {
    const braced = /^(\s*)\{\{\s?(.*?)\s?\}\}\s*$/.exec(line);
    if (braced === null && !line.startsWith('*')) return line;
    highlighted.push(index + 1);
    return braced === null ? line.replace(/^\*( )?/, '$1$1') : `${braced[1]!}${braced[2]!}`;
  });
  return { lines: plain, highlighted };
}
