import type { Deck } from '../../deck/deck.js';
import { isThemeName, looks, themeNames, type Look } from '../themes/looks.js';
import { terminalCss, themeCss, type ThemeScope } from '../themes/theme-css.js';
import { constructsCss } from './constructs.js';
import { podiumCss, podiumThemeCss, remarkCss } from './remark.js';
import { revealCss } from './reveal.js';

/** What a deck's own stylesheets do, so that deckx knows what it has to add. */
export interface AuthorStyles {
  /** Whether the deck brings any stylesheet. */
  readonly any: boolean;
  /** Whether they dress terminal windows. */
  readonly terminals: boolean;
}

/**
 * deckx's own stylesheets for a deck, in cascade order, all before the author's: what the player of the dialect says of its
 * elements, the built-in theme that the deck asks for (the first one for a deck without stylesheets, unless its player has
 * a theme of its own), and what no player knows. HTML's own rules are not among them.
 */
export function playerStyles({ dialect, meta }: Pick<Deck, 'dialect' | 'meta'>, author: AuthorStyles): readonly string[] {
  const wanted = meta.theme !== undefined && isThemeName(meta.theme) ? meta.theme : undefined;
  const name = wanted ?? (author.any || dialect === 'reveal' ? undefined : themeNames[0]);
  const look = name === undefined ? undefined : looks[name];
  return [
    playerCss(dialect),
    ...(author.any && dialect === 'capsicum' ? [podiumThemeCss] : []),
    ...(look === undefined ? [] : [themeCss(look, dialect === 'capsicum' ? podiumScope : remarkScope)]),
    ...constructStyles(author, look),
  ];
}

/** What no player knows by itself: columns, small print, formulas, and terminal windows where the author dresses none. */
export function constructStyles({ terminals }: Pick<AuthorStyles, 'terminals'>, look: Look = looks.light): readonly string[] {
  return terminals ? [constructsCss] : [constructsCss, terminalCss(look.terminal)];
}

function playerCss(dialect: string): string {
  switch (dialect) {
    case 'capsicum':
      return podiumCss;
    case 'reveal':
      return revealCss;
    default:
      return remarkCss;
  }
}

/** remark.js gives headings a class's weight, code two; authors who want others know that. */
const remarkScope: ThemeScope = { slide: '.remark-slide-content', inside: '.remark-slide-content ' };

/** Podium leaves nearly all to authors, whose plain `h1` is to win over a theme. */
const podiumScope: ThemeScope = { slide: '.remark-slide .remark-slide-content', inside: ':where(.remark-slide-content) ' };
