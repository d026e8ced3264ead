import { promptText, textOf } from 'deckx/exporter';
import type { Terminal, TerminalLine, TerminalPrompt } from 'deckx/exporter';
import { attributesOf } from './attributes.js';
import { inlinesMarkup } from './inlines.js';
import { element, escapeText } from './markup.js';
import type { Rendering } from './rendering.js';

/**
 * A terminal window in the elements that authors style: `.shell-wrap`, `p.shell-top-bar`, `p.shell-body`; in a line `ps`
 * is the user, `dr` path and sign, `w` the cursor. The screen is preformatted by its style, not a `pre`: what stylesheets
 * say of code is not meant for terminals.
 */
export function terminalMarkup(terminal: Terminal, rendering: Rendering): string {
  const lines = terminal.children.map((line, index) => lineMarkup(line, index === 0 ? '' : '\n', rendering)).join('');
  const bar = element('p', { class: 'shell-top-bar' }, escapeText(terminal.title ?? ''));
  const screen = element('p', { class: 'shell-body' }, lines);
  return element('div', attributesOf(terminal, rendering, {}, ['shell-wrap']), bar + screen);
}

/** A line and the line feed before it, which appears with the line: until then the screen is shorter (page-style.ts). */
function lineMarkup(line: TerminalLine, feed: string, rendering: Rendering): string {
  const prompt = line.prompt === undefined ? '' : promptMarkup(line.prompt);
  const text = inlinesMarkup(line.children, rendering);
  const content = prompt + text === '' ? cursorMarkup(line, feed, rendering) : feed + prompt + text + cursorMarkup(line, '', rendering);
  const attributes = attributesOf(line, rendering, { 'data-id': nameOf(line, rendering) });
  return Object.values(attributes).every((value) => value === undefined) ? content : element('span', attributes, content);
}

/** What reveal.js follows a line by, where the next slide has it again: its text, so that a line that is typed further comes in again. */
function nameOf({ prompt, children }: TerminalLine, { series }: Rendering): string | undefined {
  return series === undefined ? undefined : `${prompt === undefined ? '' : `${promptText(prompt)} `}${textOf(children)}`;
}

/** The cursor, if there is one, and a line feed that is there as long as it is. */
function cursorMarkup({ cursor, cursorUntil }: TerminalLine, feed: string, { inNotes }: Rendering): string {
  if (cursor !== true) return feed;
  if (cursorUntil === undefined) return `${feed}${element('w', {}, '&nbsp;')}`;
  if (inNotes === true) return '';
  const leaving = { class: 'fragment fade-out', 'data-fragment-index': String(cursorUntil - 1) };
  return element('span', leaving, `${feed}${element('w', {}, '&nbsp;')}`);
}

function promptMarkup({ user, path, sign }: TerminalPrompt): string {
  if (user === undefined && path === undefined) return `${element('code', { class: 'deck-inline-code' }, escapeText(sign))} `;
  const place = element('dr', {}, escapeText(path === undefined ? sign : `${path} ${sign}`));
  return user === undefined ? `${place} ` : `${element('ps', {}, escapeText(user))} ${place} `;
}
