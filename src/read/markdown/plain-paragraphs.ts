import type { Paragraph } from 'mdast';

/** Characters and words that may mean something within a line, and white space that is dropped there. */
const inlineMarkup = /[^\S \n\u00a0\u2000-\u200a\u202f\u3000]|[\0\ufeff\\`*_[\]<>&~|@]|:\/\/|www\.| $| \n/i;
/** What may begin a block other than a paragraph, or end one. */
const blockMarkup = /^(?:[ #+:=-]|\d+[.)])/m;

/**
 * The paragraphs of a text that is nothing but prose, as the Markdown parser has them; `undefined` where anything in it may
 * be markup. Half of what a talk holds are notes of this kind, and the parser takes its time over every letter.
 */
export function plainParagraphs(text: string): readonly Paragraph[] | undefined {
  if (inlineMarkup.test(text) || blockMarkup.test(text)) return undefined;
  let line = 1;
  let offset = 0;
  return [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].map(({ 0: value, index }) => {
    line += linesIn(text.slice(offset, index)) - 1;
    offset = index;
    return paragraphOf(value, line, offset);
  });
}

function linesIn(text: string): number {
  return text.split('\n').length;
}

function paragraphOf(value: string, line: number, offset: number): Paragraph {
  const end = { line: line + linesIn(value) - 1, column: value.length - value.lastIndexOf('\n'), offset: offset + value.length };
  const position = { start: { line, column: 1, offset }, end };
  return { type: 'paragraph', children: [{ type: 'text', value, position }], position };
}
