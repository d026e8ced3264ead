import type { FootnoteDefinition } from './deck.js';
import { walk } from './walk.js';

/** The address that a footnote cites: that of its links, if all lead to the same; else `undefined`. */
export function citedSource({ children }: Pick<FootnoteDefinition, 'children'>): string | undefined {
  const urls = new Set([...walk(children)].flatMap((node) => (node.type === 'link' ? [node.url] : [])));
  return urls.size === 1 ? [...urls][0] : undefined;
}
