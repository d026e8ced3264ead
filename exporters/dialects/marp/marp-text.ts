import type { Deck, Slide } from 'deckx/exporter';
import { notesMarkdown, slideMarkdown } from '../core/common-slides.js';
import { backgroundParts, reportLoss, type Writing } from '../core/source-form.js';
import { yamlLines } from '../core/front-matter.js';
import { writingFor } from '../core/slide-file.js';
import { marpForm } from './marp-form.js';

/** The slides as Marp Markdown, under front matter that names the theme. */
export function marpText(deck: Deck, given: Pick<Writing, 'report' | 'urlOf'>, theme: string | undefined): string {
  const { title, author, lang } = deck.meta;
  const ratio = deck.size.width / deck.size.height;
  const front = yamlLines(
    { marp: 'true', theme, size: ratio < 1.5 ? '4:3' : '16:9', title, author, lang, math: 'mathjax' },
    new Set(['marp']),
  );
  const slides = deck.slides.map((slide, index) => marpSlide(slide, deck, writingFor(index + 1, marpForm, given)));
  return `---\n${front.join('\n')}\n---\n\n${slides.join('\n\n---\n\n')}\n`;
}

function marpSlide(slide: Slide, deck: Deck, writing: Writing): string {
  const { name, classes, layout, background = {}, hidden, counted, transition, properties = {} } = slide;
  const said: readonly (readonly [string, string])[] = [
    ...(classes.length === 0 ? [] : [['_class', classes.join(' ')] as const]),
    ...backgroundParts(background, writing.urlOf).map(
      ([part, value]) => [`_background${part[0]!.toUpperCase()}${part.slice(1)}`, part === 'image' ? `url("${value}")` : value] as const,
    ),
    ...(counted === false ? [['_paginate', 'skip'] as const] : []),
    ...(transition === undefined ? [] : [['_transition', transition] as const]),
  ];
  const lost = { name, layout, ...(hidden === true ? { hidden: 'true' } : {}), ...properties };
  const unsaid = Object.entries(lost).filter(([, value]) => value !== undefined);
  if (unsaid.length > 0)
    reportLoss(`has no slide property for ${unsaid.map(([key]) => key).join(', ')}; kept in a comment`, slide, writing);
  // A comment with a colon would be read as directives only if all of it were YAML that Marp knows.
  const comments = [...said.map(([key, value]) => `${key}: ${value}`), ...unsaid.map(([key, value]) => `deckx ${key} = ${value}`)];
  const body = slideMarkdown(slide, deck, writing);
  const notes = notesMarkdown(slide, writing);
  return [...comments.map(comment), ...(body === '' ? [] : [body]), ...(notes === '' ? [] : [comment(`\n${notes}\n`)])].join('\n\n');
}

/** A comment that its text cannot end. */
function comment(text: string): string {
  const safe = text.replace(/--(?=>|!>)/g, '&#45;&#45;');
  return text.startsWith('\n') ? `<!--${safe}-->` : `<!-- ${safe} -->`;
}
