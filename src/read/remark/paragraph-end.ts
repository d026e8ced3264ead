import { codeSpanRule } from '../markdown/rules/code-rules.js';

/** What ends a paragraph of a deck, as far as can be told without parsing Markdown: a blank line, or a separator. */
export const paragraphEnd = /\n[ \t]*\n|\n(?:---?|\?\?\?)(?=\n|$)/g;

/** Code spans of a deck, whose separators end them. */
export const deckCodeSpan = codeSpanRule(paragraphEnd);
