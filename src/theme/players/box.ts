import type { PageElement, PageNode } from '../../deck/player.js';

/** A `div` of these classes. */
export function box(classes: readonly string[], children: readonly PageNode[]): PageElement {
  return { tag: 'div', attrs: { classes }, children };
}
