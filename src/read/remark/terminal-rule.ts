import type { MarkdownRegion, TakenText } from '../markdown/prepare-markdown.js';
import type { Slot } from '../markdown/reading.js';
import { matchAt, type Rule } from '../text/scan.js';
import { splitTerminal } from './split-terminal.js';
import { terminalFrom } from './terminal.js';

const shellWrap = /<div\b[^<>]*\bclass\s*=\s*(?:"[^"]*\bshell-wrap\b[^"]*"|'[^']*\bshell-wrap\b[^']*'|shell-wrap\b)[^<>]*>/iy;

/** A terminal window: to the end of its `div`, which authors seldom write, else to the end of the slide. */
export const terminalRule: Rule<MarkdownRegion> = ({ text }, at) => {
  const opener = matchAt(shellWrap, text, at);
  return opener === null ? undefined : { kind: 'terminal', start: at, end: windowEnd(text, at), slot: terminalSlot };
};

function windowEnd(text: string, at: number): number {
  const tags = /<(\/?)div\b[^<>]*>/gi;
  tags.lastIndex = at;
  let depth = 0;
  for (let tag = tags.exec(text); tag !== null; tag = tags.exec(text)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return tag.index + tag[0].length;
  }
  return text.length;
}

function terminalSlot({ text: source, prepare }: TakenText): Slot {
  const { terminal, after } = splitTerminal(source);
  const texts = after.map((text) => prepare(text, false));
  return {
    source,
    apart: true,
    stands: 'block',
    texts,
    blocks: ({ context, inherited, blocks }) => [
      terminalFrom(terminal, context, inherited),
      ...texts.flatMap((text) => blocks(text, inherited)),
    ],
  };
}
