import { textOf, walk } from 'deckx/exporter';
import type { Deck } from 'deckx/exporter';
import { element, escapeText, voidElement } from './markup.js';

/** The elements of the page's head but for its styles. The policy stands first: it speaks only of what comes after it. */
export function headMarkup({ meta, slides }: Deck, fileName: string, policy: string | undefined): string {
  const first = slides.flatMap(({ blocks }) => [...walk(blocks)]).find(({ type }) => type === 'heading');
  const title = meta.title ?? (first === undefined ? '' : textOf([first]).replace(/\s+/g, ' ').trim());
  return [
    voidElement('meta', { charset: 'utf-8' }),
    ...(policy === undefined ? [] : [voidElement('meta', { 'http-equiv': 'Content-Security-Policy', content: policy })]),
    voidElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    voidElement('meta', { name: 'generator', content: 'deckx' }),
    ...(meta.author === undefined ? [] : [voidElement('meta', { name: 'author', content: meta.author })]),
    // Else a browser would ask the server for an icon.
    voidElement('link', { rel: 'icon', href: 'data:,' }),
    element('title', {}, escapeText(title === '' ? fileName.replace(/\.[^.]*$/, '') : title)),
  ].join('\n');
}
