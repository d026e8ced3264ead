import { litLines } from 'deckx/exporter';
import type { Code } from 'deckx/exporter';
import { attributesOf, fragmentAttributes } from './attributes.js';
import { inlinesMarkup } from './inlines.js';
import { element, escapeText } from './markup.js';
import { lineStates, type LineState } from './line-states.js';
import type { Rendering } from './rendering.js';

/**
 * Code, coloured with the classes of highlight.js. Marked lines are elements of their own, and named in
 * `data-line-numbers` as reveal.js's own plugin has it: `1|2-3` for lines that are marked one step after the other.
 */
export function codeMarkup(code: Code, rendering: Rendering): string {
  const { lang } = code;
  const classes = ['hljs', ...(lang === undefined ? [] : [`language-${lang.replace(/\s+/g, '-')}`])];
  const attributes = { class: [...classes, 'deck-code'].join(' '), 'data-line-numbers': lineNumbers(code) };
  return element('pre', attributesOf(code, rendering), element('code', attributes, contentMarkup(code, rendering)));
}

/** Numbers of marked lines as reveal.js writes them, one part a step (https://revealjs.com/code/#step-by-step-highlights). */
function lineNumbers(code: Code): string | undefined {
  const states = litLines(code).map(({ lines }) => rangesOf(lines));
  return states.every((state) => state === '') ? undefined : states.join('|');
}

function rangesOf(lines: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const line of [...new Set(lines)].toSorted((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last?.[1] === line - 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(',');
}

function contentMarkup(code: Code, rendering: Rendering): string {
  if (code.markup !== undefined) return inlinesMarkup(code.markup, rendering);
  const lines = rendering.highlight(code) ?? code.value.split('\n').map(escapeText);
  const texts = code.value.split('\n');
  const states = lineStates(code);
  const isPlain = states.every((line) => line.length === 1 && line[0]!.from === 0 && !line[0]!.lit);
  // Numbers stand beside lines that are elements (--line-numbers).
  const isNumbered = code.attrs?.classes.includes('deck-line-numbers') === true;
  if (isPlain && !isNumbered && rendering.series === undefined) return lines.join('\n');
  // The line feed stands inside: a block of preformatted text ends with it without an empty line.
  return lines
    .map((line, index) => {
      const name = nameOf(texts[index]!, index, rendering);
      return states[index]!.map((state, copy) => stateMarkup(`${line}\n`, state, { name, copy }, rendering)).join('');
    })
    .join('');
}

/** What reveal.js follows a line by, where the next slide has it again. */
function nameOf(text: string, index: number, { series }: Rendering): string | undefined {
  return series === undefined ? undefined : `${index}:${text}`;
}

/** A line as it is from one step to another; a line that is marked for a while is there twice, of which one shows (page-style.ts). */
function stateMarkup(
  line: string,
  { from, until, lit }: LineState,
  { name, copy }: { readonly name: string | undefined; readonly copy: number },
  rendering: Rendering,
): string {
  const classes = ['deck-code-line', ...(lit ? ['deck-code-line-highlighted'] : []), ...(copy > 0 ? ['deck-again'] : [])];
  if (until !== undefined && rendering.inNotes === true) return '';
  const leaving = until === undefined ? line : element('span', fragmentAttributes(until, ['fade-out'], rendering), line);
  const { class: fragment, ...index } = fragmentAttributes(from, [], rendering);
  return element(
    'span',
    { class: [...classes, ...(typeof fragment === 'string' ? [fragment] : [])].join(' '), ...index, 'data-id': name },
    leaving,
  );
}
