import type { MathNotation } from './math-notation.js';
import { codeSpanRule } from '../markdown/rules/code-rules.js';
import { matchAt, type Region, type Rule } from '../text/scan.js';

/** A formula ends with its paragraph: MathJax and KaTeX look for its end in one element. */
const paragraphEnd = /\n[ \t]*\n|\n(?:---?|\?\?\?)(?=\n|$)|$/g;

/**
 * The rules that find formulas, by their first character: `$$ … $$`, `\\( … \\)` and `\\[ … \\]` (Markdown makes one backslash of two);
 * `$ … $` and delimiters within code spans only where the page says so.
 */
export function mathRules({ dollars, inCode }: MathNotation): Readonly<Record<string, readonly Rule[]>> {
  return {
    $: [displayDollars, ...(dollars ? [singleDollars] : [])],
    '\\': [backslashed],
    ...(inCode ? { '`': [codeWith(dollars)] } : {}),
  };
}

const displayDollars: Rule = ({ text }, at) => (text.startsWith('$$', at) ? between(text, at, '$$', '$$', true) : undefined);

const backslashed: Rule = ({ text }, at) => {
  if (text.startsWith('\\\\(', at)) return between(text, at, '\\\\(', '\\\\)', false);
  return text.startsWith('\\\\[', at) ? between(text, at, '\\\\[', '\\\\]', true) : undefined;
};

function between(text: string, at: number, open: string, close: string, display: boolean): Region | undefined {
  const from = at + open.length;
  const end = text.indexOf(close, from);
  if (end < 0 || end >= limitOf(text, at)) return undefined;
  const latex = text.slice(from, end);
  return latex.trim() === '' ? undefined : { kind: 'math', start: at, end: end + close.length, latex, display };
}

function limitOf(text: string, at: number): number {
  return matchAt(paragraphEnd, text, at)?.index ?? text.length;
}

const opening = /\$(?![\s$])/y;

/**
 * `$ … $`, told from prices as Pandoc tells them (tex_math_dollars): no blank within at the ends, no digit behind. Formulas in
 * backticks between the dollars are GitHub's.
 */
const singleDollars: Rule = ({ text }, at) => {
  if (matchAt(opening, text, at) === null) return undefined;
  const limit = limitOf(text, at);
  for (let end = at + 1; end < limit; end += 1) {
    if (text[end] === '\\') end += 1;
    else if (text[end] === '$') {
      if (/[\s]/.test(text[end - 1]!) || /\d/.test(text[end + 1] ?? '') || end === at + 1) return undefined;
      const latex = text.slice(at + 1, end).replace(/^`([^`]+)`$/, '$1');
      return { kind: 'math', start: at, end: end + 1, latex, display: false };
    }
  }
  return undefined;
};

/** A code span with nothing but a formula in it: so authors keep Markdown away from formulas. */
function codeWith(dollars: boolean): Rule {
  return (state, at) => {
    const span = codeSpanRule(state, at);
    if (span?.kind !== 'code') return undefined;
    const code = state.text
      .slice(span.start, span.end)
      .replace(/^`+|`+$/g, '')
      .trim();
    const display = /^\$\$([^]+)\$\$$/.exec(code) ?? /^\\\[([^]+)\\\]$/.exec(code);
    const inline = display ?? /^\\\(([^]+)\\\)$/.exec(code) ?? (dollars ? /^\$([^$]+)\$$/.exec(code) : null);
    return inline === null ? undefined : { kind: 'math', start: span.start, end: span.end, latex: inline[1]!, display: display !== null };
  };
}
