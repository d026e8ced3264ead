import { matchAt, skip, type Region, type Rule, type ScanState } from '../../text/scan.js';

const fenceOpener = /[ \t]*(?:(?:[-*+]|\d{1,9}[.)]|>)[ \t]+)*(?:(`{3,})[^`\n]*|(~{3,})[^\n]*)(?:\n|$)/y;

/** A fence that opens at the start of a line, in lists and quotes, too. */
export interface FenceOpener {
  /** Its backticks or tildes. */
  readonly fence: string;
  readonly start: number;
  /** Offset of the line below. */
  readonly below: number;
}

/** The fence that opens in the line that begins at an offset. */
export function fenceAt(text: string, at: number): FenceOpener | undefined {
  const opener = matchAt(fenceOpener, text, at);
  if (opener === null) return undefined;
  const fence = (opener[1] ?? opener[2])!;
  return { fence, start: at + opener[0].indexOf(fence), below: at + opener[0].length };
}

/** Fence markers (`` ` `` or `~`) to the shortest run that is known to be closed nowhere in the rest of the text. */
const unclosable = (): Map<string, number> => new Map();

/** A fenced code block, up to its closing fence; nothing where none closes it. */
export const fenceRule: Rule = (state, at) => {
  const opener = fenceAt(state.text, at);
  if (opener === undefined) return undefined;
  const { fence, below } = opener;
  const unclosed = state.keep(unclosable);
  if (fence.length >= (unclosed.get(fence[0]!) ?? Infinity)) return undefined;
  const closer = new RegExp(`^[ \\t>]*\\${fence[0]!}{${fence.length},}[ \\t]*$`, 'gm');
  const match = matchAt(closer, state.text, below);
  if (match !== null) return { kind: 'code', start: at, end: match.index + match[0].length };
  unclosed.set(fence[0]!, fence.length);
  return undefined;
};

/** A fence that nothing closes, which makes code of all that follows (CommonMark 0.31, 4.5); to be asked after `fenceRule`. */
export const openFenceRule: Rule = ({ text }, at) =>
  fenceAt(text, at) === undefined ? undefined : { kind: 'code', start: at, end: text.length };

const indentedLines = /(?:(?: {4}| {0,3}\t)[^\n]*(?:\n|$)|[ \t]*\n(?=[ \t]*\n| {4}| {0,3}\t))+/y;
const indented = /(?: {4}| {0,3}\t)[ \t]*[^ \t\n]/y;

/** Code by indentation: after a blank line, or at the start. Paragraphs of deep list items pass for it, harmlessly. */
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

/** Where a paragraph ends, as far as can be told without parsing Markdown: at a blank line. */
export const blankLine = /\n[ \t]*\n/g;

const backticks = /`+/y;

/**
 * The rule for code spans, which end within their paragraph; backticks that nothing closes there are text. `paragraphEnd` (flag `g`):
 * what ends a paragraph; a blank line and, where the whole source is looked at, the dialect's separators.
 */
export function codeSpanRule(paragraphEnd: RegExp = blankLine): Rule {
  return (state, at): Region => {
    const length = matchAt(backticks, state.text, at)![0].length;
    const end = state.find(paragraphEnd, at);
    const closer = nextRun(state, length, at + length);
    if (closer === undefined || (end >= 0 && closer >= end)) return skip(at, at + length);
    return { kind: 'code', start: at, end: closer + length };
  };
}

/** The first run of exactly so many backticks from an offset on. */
function nextRun(state: ScanState, length: number, from: number): number | undefined {
  const starts = state.keep(backtickRuns).get(length) ?? [];
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return starts[low];
}

/** Where runs of backticks begin, by their lengths. */
function backtickRuns(text: string): ReadonlyMap<number, readonly number[]> {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const starts = runs.get(run.length);
    if (starts === undefined) runs.set(run.length, [index]);
    else starts.push(index);
  }
  return runs;
}

/** A character that Markdown's backslash makes plain. */
export const escapeRule: Rule = (_state, at) => skip(at, at + 2);
