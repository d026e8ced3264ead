import type { Deck } from '../../deck/deck.js';
import type { Player } from '../../deck/player.js';
import type { Report } from '../../report/report.js';
import { html } from './html.js';
import { podium } from './podium.js';
import { remark } from './remark.js';
import { reveal } from './reveal.js';

/** Every player that deckx knows: adding one is a file here and a line. */
export const players: readonly Player[] = [remark, podium, reveal, html];

/** The player of that name: the one that a reader brought, or one of the list; `undefined` when there is none. */
export function findPlayer(name: string, brought?: Player): Player | undefined {
  return [...(brought === undefined ? [] : [brought]), ...players].find((player) => player.name === name);
}

/** What shows the slides of a deck: its player, or plain HTML where it names none or one that is not known. */
export function playerOf({ player }: Pick<Deck, 'player'>, brought?: Player): Player {
  return (player === undefined ? undefined : findPlayer(player, brought)) ?? html;
}

/** Reports (`theme/unknown-player`) that the deck names another player than the one that plays it. */
export function reportUnknownPlayer(deck: Pick<Deck, 'player'>, player: Player, report: Report): void {
  if (deck.player === undefined || deck.player === player.name) return;
  const hint = `available: ${players.map(({ name }) => name).join(', ')}`;
  report.add('theme/unknown-player', `unknown player ${deck.player}; using plain HTML`, { hint });
}
