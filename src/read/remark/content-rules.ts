import { classList, contentClassOpener } from './brackets.js';
import { matchAt, type Rule } from '../text/scan.js';

/** Content classes deeper than this stay text: no slide needs them, and parsers are spared. */
const deepest = 40;

/**
 * `.a.b[…]`. With a line feed in it, it is a block (remark.js, lexer.js); so is a heading that fills its line. On one line
 * it is left to Markdown (class-span.ts). An opener that nothing closes is text.
 */
export const contentRule: Rule = (state, at) => {
  const { text, brackets, contents } = state;
  const opener = matchAt(contentClassOpener, text, at);
  if (opener === null) return undefined;
  const inner = at + opener[0].length;
  const end = brackets.get(inner - 1);
  while (contents.length > 0 && contents.at(-1)! < at) contents.pop();
  if (end === undefined || contents.length >= deepest) return { kind: 'unclosed-content', start: at, end: inner };
  if (isBlock(text, at, inner, end)) {
    return { kind: 'content', start: at, end: end + 1, classes: classList(opener[1]!), inner: [inner, end] };
  }
  contents.push(end);
  return { kind: 'skip', start: at, end: inner };
};

function isBlock(text: string, start: number, inner: number, end: number): boolean {
  if (text.slice(inner, end).includes('\n')) return true;
  if (!/^\s*#{1,6} /.test(text.slice(inner, end))) return false;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const around = text.slice(lineStart, start) + text.slice(end + 1, lineEnd < 0 ? text.length : lineEnd);
  return around.trim() === '';
}
