import { matchAt, type Rule } from '../../text/scan.js';
import type { MarkdownRegion } from '../prepare-markdown.js';

/**
 * Columns of indentation that a list item may have: seventy lists in one another, as lists are mostly written. Deeper ones would
 * stay Markdown (`deepest` in write-html.ts).
 */
const deepest = 140;

const deepItem = new RegExp(` {${deepest}}( +)(?=(?:[-+*]|\\d{1,9}[.)])[ \\t])`, 'y');

/**
 * Indentation of a list item beyond what any talk has: it becomes a sibling of the deepest. Parsers of Markdown take time by the third
 * power of the depth of lists.
 */
export const deepItemRule: Rule<MarkdownRegion> = ({ text }, at) => {
  const match = matchAt(deepItem, text, at);
  if (match === null) return undefined;
  return {
    kind: 'deep-item',
    start: at + deepest,
    end: at + match[0].length,
    rewrite: () => undefined,
    finding: {
      code: 'read/ignored',
      message: 'lists can be nested seventy deep; items that are indented further belong to the deepest list',
      once: true,
    },
  };
};
