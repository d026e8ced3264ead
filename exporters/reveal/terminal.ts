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
  const lines = terminal.children.map((line) => lineMarkup(line, rendering)).join('\n');
  const bar = element('p', { class: 'shell-top-bar' }, escapeText(terminal.title ?? ''));
  const screen = element('p', { class: 'shell-body' }, lines);
  return element('div', attributesOf(terminal, rendering, {}, ['shell-wrap']), bar + screen);
}

function lineMarkup(line: TerminalLine, rendering: Rendering): string {
  const prompt = line.prompt === undefined ? '' : promptMarkup(line.prompt);
  const cursor = line.cursor === true ? element('w', {}, '&nbsp;') : '';
  const content = prompt + inlinesMarkup(line.children, rendering) + cursor;
  const attributes = attributesOf(line, rendering);
  return Object.values(attributes).every((value) => value === undefined) ? content : element('span', attributes, content);
}

function promptMarkup({ user, path, sign }: TerminalPrompt): string {
  if (user === undefined && path === undefined) return `${element('code', { class: 'deck-inline-code' }, escapeText(sign))} `;
  const place = element('dr', {}, escapeText(path === undefined ? sign : `${path} ${sign}`));
  return user === undefined ? `${place} ` : `${element('ps', {}, escapeText(user))} ${place} `;
}
