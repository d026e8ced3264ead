import { matchAt, type Region, type Rule } from '../../text/scan.js';

const fenceOpener = /[ \t]*(?:(?:[-*+]|\d{1,9}[.)]|>)[ \t]+)*(?:(`{3,})[^`\n]*|(~{3,})[^\n]*)(?:\n|$)/y;

/** A fenced code block, up to its closing fence. A fence that nothing closes hides nothing (remark.js, FENCES). */
export const fenceRule: Rule = (state, at) => {
  const opener = matchAt(fenceOpener, state.text, at);
  if (opener === null) return undefined;
  const fence = (opener[1] ?? opener[2])!;
  const known = state.unclosable.get(fence[0]!) ?? Infinity;
  if (fence.length >= known) return undefined;
  const closer = new RegExp(`^[ \\t>]*\\${fence[0]!}{${fence.length},}[ \\t]*$`, 'gm');
  closer.lastIndex = at + opener[0].length;
  const match = closer.exec(state.text);
  if (match !== null) return { kind: 'code', start: at, end: match.index + match[0].length };
  state.unclosable.set(fence[0]!, fence.length);
  return undefined;
};

/** The marker of a fence that nothing closes, to be asked after `fenceRule`. */
export const unclosedFenceRule: Rule = ({ text }, at) => {
  const opener = matchAt(fenceOpener, text, at);
  if (opener === null) return undefined;
  const fence = (opener[1] ?? opener[2])!;
  const start = at + opener[0].indexOf(fence);
  return { kind: 'unclosed-fence', start, end: start + fence.length };
};

const indentedLines = /(?:(?: {4}| {0,3}\t)[^\n]*(?:\n|$)|[ \t]*\n(?=[ \t]*\n| {4}| {0,3}\t))+/y;
const indented = /(?: {4}| {0,3}\t)[ \t]*[^ \t\n]/y;

/** Code by indentation: behind a blank line, or at the start. Paragraphs of deep list items pass for it, harmlessly. */
export const indentedCodeRule: Rule = ({ text }, at) => {
  if (matchAt(indented, text, at) === null || !blankLineBefore(text, at)) return undefined;
  const lines = matchAt(indentedLines, text, at);
  return lines === null ? undefined : { kind: 'code', start: at, end: at + lines[0].trimEnd().length };
};

function blankLineBefore(text: string, at: number): boolean {
  if (at === 0) return true;
  const previous = text.lastIndexOf('\n', at - 2) + 1;
  return text.slice(previous, at - 1).trim() === '';
}

const paragraphEnd = /\n[ \t]*\n|\n(?:---?|\?\?\?)(?=\n|$)/g;
const backticks = /`+/y;

/** A code span, within its paragraph. Backticks that nothing closes are text. */
export const codeSpanRule: Rule = ({ text }, at): Region => {
  const run = matchAt(backticks, text, at)![0];
  const limit = matchAt(paragraphEnd, text, at)?.index ?? text.length;
  const closer = new RegExp(`(?<!\`)\`{${run.length}}(?!\`)`, 'g');
  const match = matchAt(closer, text, at + run.length);
  if (match === null || match.index >= limit) return { kind: 'skip', start: at, end: at + run.length };
  return { kind: 'code', start: at, end: match.index + run.length };
};

/** A character that Markdown's backslash makes plain. */
export const escapeRule: Rule = (_state, at) => ({ kind: 'skip', start: at, end: at + 2 });
