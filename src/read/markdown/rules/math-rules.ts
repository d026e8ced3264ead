import { matchAt, type Rule } from '../../text/scan.js';
import { mathSlot } from '../nodes/math.js';
import type { MarkdownRegion } from '../prepare-markdown.js';
import { blankLine } from './code-rules.js';

/** A formula in LaTeX. `display`: whether it stands by itself. */
export function mathRegion(start: number, end: number, latex: string, display: boolean): MarkdownRegion {
  return { kind: 'math', start, end, slot: ({ text }) => mathSlot(text, latex, display) };
}

/**
 * The rule for formulas between two marks, such as `$$ … $$`. A formula ends within its paragraph: scripts look for its end in one
 * element. `paragraphEnd` (flag `g`): see `codeSpanRule`.
 */
export function delimitedMath(open: string, close: string, display: boolean, paragraphEnd: RegExp = blankLine): Rule<MarkdownRegion> {
  return (state, at) => {
    const { text } = state;
    if (!text.startsWith(open, at)) return undefined;
    const from = at + open.length;
    const end = state.find(close, from);
    const limit = state.find(paragraphEnd, at);
    if (end < 0 || (limit >= 0 && end >= limit)) return undefined;
    const latex = text.slice(from, end);
    return latex.trim() === '' ? undefined : mathRegion(at, end + close.length, latex, display);
  };
}

const opening = /\$(?![\s$])/y;

/**
 * The rule for `$ … $`, distinguished from prices as Pandoc does it (tex_math_dollars): no space inside at the ends, no digit
 * after. Formulas in backticks between the dollars are GitHub's.
 */
export function singleDollars(paragraphEnd: RegExp = blankLine): Rule<MarkdownRegion> {
  return (state, at) => {
    const { text } = state;
    if (matchAt(opening, text, at) === null) return undefined;
    const limit = state.find(paragraphEnd, at);
    for (let end = at + 1; end < (limit < 0 ? text.length : limit); end += 1) {
      if (text[end] === '\\') end += 1;
      else if (text[end] === '$') {
        if (/[\s]/.test(text[end - 1]!) || /\d/.test(text[end + 1] ?? '') || end === at + 1) return undefined;
        return mathRegion(at, end + 1, text.slice(at + 1, end).replace(/^`([^`]+)`$/, '$1'), false);
      }
    }
    return undefined;
  };
}
