import type { Code } from '../../deck/deck.js';
import type { NodeStart, SlideContext } from '../markdown/reading.js';
import type { WrittenCode } from '../markdown/html-writer.js';
import { codeFrom } from '../markdown/nodes/code.js';

/** Languages in which a line may begin with a star, and others that are no languages. */
const starry =
  /^(?:|md|markdown|rmd|txt|text|plain|plaintext|none|no-?highlight|diff|rst|restructuredtext|asciidoc|org|mediawiki|latex|tex)$/i;

/** What becomes of a code block. */
export type CodeReader = (code: WrittenCode, start: NodeStart, context: SlideContext) => Code;

/**
 * Reads code blocks whose highlighted lines are marked in the code itself: in none, in all, or in languages in which no line begins with
 * a star. `language`: of code that names none.
 */
export function codeReader(highlighted: 'none' | 'marked' | 'inLanguages', language?: string): CodeReader {
  return (code, start, context) => {
    const isMarked = highlighted === 'marked' || (highlighted === 'inLanguages' && !starry.test(code.lang ?? ''));
    const named = code.lang === undefined && language !== undefined && language !== '' ? { ...code, lang: language } : code;
    return isMarked ? markedCode(named, start, context) : codeFrom(named, start, context);
  };
}

function markedCode(code: WrittenCode, start: NodeStart, context: SlideContext): Code {
  const { lines, highlighted } = unmarked(code.value.split('\n'));
  return { ...codeFrom({ ...code, value: lines.join('\n') }, start, context), highlighted };
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
