import type { MarkdownRegion } from '../markdown/prepare-markdown.js';
import { delimitedMath, mathRegion, singleDollars } from '../markdown/rules/math-rules.js';
import type { Rule } from '../text/scan.js';
import type { MathNotation } from './math-notation.js';
import { deckCodeSpan, paragraphEnd } from './paragraph-end.js';

/**
 * The rules that find formulas, by their first character: `$$ … $$`, `\\( … \\)` and `\\[ … \\]` (Markdown makes one backslash of two);
 * `$ … $` and delimiters within code spans only where the page says so.
 */
export function mathRules({ dollars, inCode }: MathNotation): Readonly<Record<string, readonly Rule<MarkdownRegion>[]>> {
  return {
    $: [delimitedMath('$$', '$$', true, paragraphEnd), ...(dollars ? [singleDollars(paragraphEnd)] : [])],
    '\\': [delimitedMath('\\\\(', '\\\\)', false, paragraphEnd), delimitedMath('\\\\[', '\\\\]', true, paragraphEnd)],
    ...(inCode ? { '`': [codeWith(dollars)] } : {}),
  };
}

/** A code span with nothing but a formula in it: so authors keep Markdown away from formulas. */
function codeWith(dollars: boolean): Rule<MarkdownRegion> {
  return (state, at) => {
    const span = deckCodeSpan(state, at);
    if (span?.kind !== 'code') return undefined;
    const code = state.text
      .slice(span.start, span.end)
      .replace(/^`+|`+$/g, '')
      .trim();
    const display = /^\$\$([^]+)\$\$$/.exec(code) ?? /^\\\[([^]+)\\\]$/.exec(code);
    const inline = display ?? /^\\\(([^]+)\\\)$/.exec(code) ?? (dollars ? /^\$([^$]+)\$$/.exec(code) : null);
    return inline === null ? undefined : mathRegion(span.start, span.end, inline[1]!, display !== null);
  };
}
