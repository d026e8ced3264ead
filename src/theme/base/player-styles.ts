import { constructsCss, terminalCss } from './constructs.js';
import { plainCss } from './plain.js';
import { podiumCss, podiumThemeCss, remarkCss } from './remark.js';

/** What a deck's own stylesheets do, so that deckx knows what it has to add. */
export interface AuthorStyles {
  /** Whether the deck brings any stylesheet. */
  readonly any: boolean;
  /** Whether they dress terminal windows. */
  readonly terminals: boolean;
}

/**
 * deckx's own stylesheets for a deck, in cascade order, all before the author's: what the player of the dialect says of its
 * elements, a plain look for decks without stylesheets, and what no player knows. HTML's own rules are not among them.
 */
export function playerStyles(dialect: string, author: AuthorStyles): readonly string[] {
  return [
    dialect === 'capsicum' ? podiumCss : remarkCss,
    ...(author.any ? (dialect === 'capsicum' ? [podiumThemeCss] : []) : [plainCss]),
    constructsCss,
    ...(author.terminals ? [] : [terminalCss]),
  ];
}
