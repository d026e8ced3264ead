import { classAttributes } from '../markdown/attributes.js';
import { withAttributes } from '../markdown/node-start.js';
import { footnoteFrom } from '../markdown/nodes/footnotes.js';
import type { MarkdownRegion, TakenText } from '../markdown/prepare-markdown.js';
import type { Slot } from '../markdown/reading.js';
import { unclosed } from '../markdown/rules/unclosed.js';
import { cut, originAt } from '../text/mapped-text.js';
import { matchAt, skip, type Rule } from '../text/scan.js';
import { classList, contentClassOpener, matchBrackets } from './brackets.js';

/** Content classes on one line that are deeper in one another than this stay text: no slide needs them, and parsers are spared. */
const deepestInLine = 40;

/** Block classes in one another; deeper ones stay text, which spares the stack. */
const deepestBlock = 60;

/** Ends of the one-line content classes around the present offset. */
const openContents = (): number[] => [];

/**
 * `.a.b[…]`. With a line feed in it, it is a block (remark.js, lexer.js); so is a heading that fills its line. On one line
 * it is left to Markdown (class-span.ts). An opener that nothing closes is text.
 */
export const contentRule: Rule<MarkdownRegion> = (state, at) => {
  const { text, depth } = state;
  if (depth > deepestBlock) return undefined;
  const opener = matchAt(contentClassOpener, text, at);
  if (opener === null) return undefined;
  const inner = at + opener[0].length;
  const end = state.keep(matchBrackets).get(inner - 1);
  const contents = state.keep(openContents);
  while (contents.length > 0 && contents.at(-1)! < at) contents.pop();
  if (end === undefined || contents.length >= deepestInLine) return unclosedContent(text, at, inner);
  if (isBlock(text, at, inner, end)) {
    const classes = classList(opener[1]!);
    return { kind: 'content', start: at, end: end + 1, slot: (taken) => contentSlot(classes, inner - at, taken) };
  }
  contents.push(end);
  return skip(at, inner);
};

function unclosedContent(text: string, start: number, end: number): MarkdownRegion {
  return {
    kind: 'unclosed-content',
    start,
    end,
    rewrite: (builder, source) => {
      builder.copy(source, start, end - 1);
      builder.insert('\\', originAt(source, end - 1));
      builder.copy(source, end - 1, end);
    },
    finding: unclosed(text.slice(start, end), ']'),
  };
}

/** A block with classes. `from`: where its content begins. */
function contentSlot(classes: readonly string[], from: number, { text: source, prepare }: TakenText): Slot {
  const inner = prepare(cut(source, from, source.text.length - 1), true);
  return {
    source,
    apart: true,
    stands: 'block',
    texts: [inner],
    blocks: ({ context, start, inherited, blocks }) => {
      const attrs = withAttributes(classAttributes(classes));
      const children = blocks(inner, start.step ?? inherited);
      return [footnoteFrom(classes, children, start, attrs, context) ?? { type: 'group', children, ...start, ...attrs }];
    },
  };
}

function isBlock(text: string, start: number, inner: number, end: number): boolean {
  if (text.slice(inner, end).includes('\n')) return true;
  if (!/^\s*#{1,6} /.test(text.slice(inner, end))) return false;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const around = text.slice(lineStart, start) + text.slice(end + 1, lineEnd < 0 ? text.length : lineEnd);
  return around.trim() === '';
}
