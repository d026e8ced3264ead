import type { Code } from 'deckx/exporter';
import { attributesOf } from './attributes.js';
import { inlinesMarkup } from './inlines.js';
import { element, escapeText } from './markup.js';
import type { Rendering } from './rendering.js';

/**
 * Code, coloured with the classes of highlight.js. Marked lines are elements of their own, and named in
 * `data-line-numbers` as reveal.js's own plugin has it.
 */
export function codeMarkup(code: Code, rendering: Rendering): string {
  const { lang, highlighted } = code;
  const classes = ['hljs', ...(lang === undefined ? [] : [`language-${lang.replace(/\s+/g, '-')}`])];
  const attributes = {
    class: [...classes, 'deck-code'].join(' '),
    'data-line-numbers': highlighted.length === 0 ? undefined : highlighted.join(','),
  };
  return element('pre', attributesOf(code, rendering), element('code', attributes, contentMarkup(code, rendering)));
}

function contentMarkup(code: Code, rendering: Rendering): string {
  if (code.markup !== undefined) return inlinesMarkup(code.markup, rendering);
  const lines = rendering.highlight(code) ?? code.value.split('\n').map(escapeText);
  if (code.highlighted.length === 0) return lines.join('\n');
  const marked = new Set(code.highlighted);
  // The line feed stands inside: a block of preformatted text ends with it without an empty line.
  return lines.map((line, index) => element('span', { class: lineClass(marked.has(index + 1)) }, `${line}\n`)).join('');
}

function lineClass(marked: boolean): string {
  return marked ? 'deck-code-line deck-code-line-highlighted' : 'deck-code-line';
}
