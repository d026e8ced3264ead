import type { DeckMeta } from '../../deck/deck.js';
import type { Player } from '../../deck/player.js';
import { isThemeName, looks, themeNames, type Look } from '../themes/looks.js';
import { terminalCss, themeCss } from '../themes/theme-css.js';
import { constructsCss } from './constructs.js';

/** What a deck's own stylesheets do, so that deckx knows what it has to add. */
export interface AuthorStyles {
  /** Whether the deck brings any stylesheet. */
  readonly any: boolean;
  /** Whether they dress terminal windows. */
  readonly terminals: boolean;
}

/**
 * The stylesheets before the author's, in cascade order: what the player says of its elements, a theme of the player's own,
 * the theme of deckx that the deck asks for (the first one for a deck without stylesheets, unless the player has a look of its
 * own), and what no player knows. HTML's own rules are not among them.
 */
export function playerStyles(player: Player, meta: Pick<DeckMeta, 'theme'>, author: AuthorStyles): readonly string[] {
  const look = lookOf(player, meta, author);
  return [
    player.css,
    ...ownTheme(player, meta),
    ...(author.any && player.cssUnderAuthor !== undefined ? [player.cssUnderAuthor] : []),
    ...(look === undefined ? [] : [themeCss(look, player)]),
    ...constructStyles(player, author, look),
  ];
}

/** What no player knows by itself: columns, small print, formulas, and terminal windows where the author dresses none. */
export function constructStyles(
  { classNames }: Pick<Player, 'classNames'>,
  { terminals }: Pick<AuthorStyles, 'terminals'>,
  look: Look = looks.light,
): readonly string[] {
  return terminals ? [constructsCss(classNames)] : [constructsCss(classNames), terminalCss(look.terminal, classNames)];
}

/** The names that `DeckMeta.theme` may have for a player: of its own themes, and of those of deckx. */
export function themeNamesFor({ themes }: Pick<Player, 'themes'>): readonly string[] {
  return [...new Set([...(themes?.keys() ?? []), ...themeNames])];
}

/** A theme of deckx; a theme of the player that has the same name comes first. */
function lookOf({ themes, hasOwnTheme }: Player, { theme }: Pick<DeckMeta, 'theme'>, author: AuthorStyles): Look | undefined {
  if (theme !== undefined && themes?.has(theme) === true) return undefined;
  if (theme !== undefined && isThemeName(theme)) return looks[theme];
  return author.any || hasOwnTheme ? undefined : looks[themeNames[0]!];
}

/** The player's theme of that name, else its first: themes of deckx come on top. */
function ownTheme({ themes }: Player, { theme }: Pick<DeckMeta, 'theme'>): readonly string[] {
  const [first] = themes?.values() ?? [];
  const css = (theme === undefined ? undefined : themes?.get(theme)) ?? first;
  return css === undefined ? [] : [css];
}
