import { walk } from 'deckx/exporter';
import type { Deck, Player } from 'deckx/exporter';
import { allNodes } from './page-assets.js';

/** What a stylesheet's selectors can find in the page of a deck. */
export interface DeckNames {
  hasClass(name: string): boolean;
  hasTag(name: string): boolean;
}

/** Elements that only authors make up, and those of terminals, are looked for; all others may come from any Markdown. */
const known =
  /^(a|b|big|blockquote|body|br|center|cite|code|dd|del|div|dl|dt|em|figcaption|figure|h[1-6]|hr|html|i|img|ins|kbd|li|mark|ol|p|pre|q|s|samp|section|small|span|strong|sub|sup|svg|table|tbody|td|tfoot|th|thead|tr|u|ul|var|\*)$/i;

/** The classes and elements of a deck, those in its markup too; classes of its player, of the page and of highlighters count as there. */
export function deckNames(deck: Deck, { pageClasses }: Player): DeckNames {
  const isOwn = (name: string): boolean => pageClasses.prefixes.some((start) => name.startsWith(start));
  const classes = new Set(deck.slides.flatMap((slide) => slide.classes));
  const tags = new Set<string>();
  for (const node of walk(allNodes(deck))) {
    for (const name of node.attrs?.classes ?? []) classes.add(name);
    if (node.type === 'terminal') for (const tag of ['ps', 'dr', 'w']) tags.add(tag);
    if ((node.type === 'span' || node.type === 'group') && node.tag !== undefined) tags.add(node.tag.toLowerCase());
    if (node.type === 'html') addMarkupNames(node.value, classes, tags);
  }
  return {
    hasClass: (name) => classes.has(name) || isOwn(name) || /^(hljs|shell|deck|footnotes?$|column|reveal|slides)/.test(name),
    hasTag: (name) => known.test(name) || tags.has(name.toLowerCase()),
  };
}

function addMarkupNames(markup: string, classes: Set<string>, tags: Set<string>): void {
  for (const [, tag] of markup.matchAll(/<([a-z][\w-]*)/gi)) tags.add(tag!.toLowerCase());
  for (const [, value] of markup.matchAll(/\bclass\s*=\s*["']?([^"'>]*)/gi)) for (const name of value!.split(/\s+/)) classes.add(name);
}
