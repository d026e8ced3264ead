import type { InlineMath, MathBlock } from 'deckx/exporter';
import { element, escapeText } from './markup.js';
import { reportNode, type Rendering } from './rendering.js';

/** A formula as MathML; as its LaTeX, reported, where it cannot be read. */
export function formulaMarkup(node: MathBlock | InlineMath, rendering: Rendering): string {
  const made = rendering.math?.markup(node) ?? { problem: 'it cannot be parsed' };
  if ('markup' in made) return made.markup;
  const line = node.value.replace(/\s+/g, ' ').trim();
  const name = line.length > 60 ? `${line.slice(0, 59)}…` : line;
  reportNode(rendering, node, 'layout/math', `the formula ${name} is shown as code: ${made.problem}`, {
    hint: 'use LaTeX that MathJax and KaTeX understand',
  });
  return element('code', {}, escapeText(node.value));
}
