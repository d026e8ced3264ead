import { withAspect } from './deck/aspect.js';
import type { Deck, DeckMeta } from './deck/deck.js';
import { orderFootnotes } from './deck/order-footnotes.js';
import type { Player } from './deck/player.js';
import type { ReadDeck } from './read/dialect.js';
import type { Report } from './report/report.js';
import { themeNamesFor } from './theme/base/player-styles.js';
import { sizedDeck } from './theme/players/sized-deck.js';

/** What a user asks of a deck, whatever dialect it was written in. */
export interface PrepareOptions {
  /** What the deck's `meta` is to say. */
  readonly title?: string;
  readonly lang?: string;
  /** Name of a built-in theme. */
  readonly theme?: string;
  /** Width over height of the slides; absent: the deck's own. */
  readonly aspect?: number;
  /** Whether runs of slides that only add to each other become one slide with steps each. */
  readonly mergeBuilds?: boolean;
  /** Whether lines of code on slides are numbered. */
  readonly lineNumbers?: boolean;
}

/** The deck as it was read, in the size of its player where it has none of its own, with what the user asks for. */
export async function prepareDeck(read: ReadDeck, player: Player, options: PrepareOptions, report: Report): Promise<Deck> {
  const { aspect, mergeBuilds = false, lineNumbers = false } = options;
  const whole = { ...orderFootnotes(sizedDeck(read, player)), meta: metaOf(read.meta, player, options, report) };
  const merged = mergeBuilds ? (await import('./deck/merge-builds.js')).mergeBuilds(whole) : whole;
  const numbered = lineNumbers ? (await import('./deck/line-numbers.js')).withLineNumbers(merged) : merged;
  return aspect === undefined ? numbered : withAspect(numbered, aspect);
}

/** What the deck says of itself and what it is to say; an unknown theme is reported and left out. */
function metaOf(own: DeckMeta, player: Player, { title, lang, theme = own.theme }: PrepareOptions, report: Report): DeckMeta {
  const meta = { ...own, ...(title === undefined ? {} : { title }), ...(lang === undefined ? {} : { lang }) };
  if (theme === undefined) return meta;
  const names = themeNamesFor(player);
  if (names.includes(theme)) return { ...meta, theme };
  report.add('theme/unknown-theme', `unknown theme ${theme}`, { hint: `available: ${names.join(', ')}` });
  return Object.fromEntries(Object.entries(meta).filter(([name]) => name !== 'theme'));
}
