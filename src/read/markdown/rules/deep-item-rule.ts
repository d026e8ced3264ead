import { matchAt, type Rule } from '../../text/scan.js';

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
export const deepItemRule: Rule = ({ text }, at) => {
  const match = matchAt(deepItem, text, at);
  return match === null ? undefined : { kind: 'deep-item', start: at + deepest, end: at + match[0].length };
};
