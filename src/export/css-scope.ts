import type { Player } from '../deck/player.js';
import type { CssScope } from '../theme/scope/create-css-scope.js';
import type { TargetPage } from '../theme/scope/target-page.js';

/**
 * What makes the stylesheets of a deck, and of its player, mean the same in another page: by their selectors, not by their text.
 * Loads a CSS parser.
 */
export async function createCssScope(player: Player, page: TargetPage): Promise<CssScope> {
  const { createCssScope: create } = await import('../theme/scope/create-css-scope.js');
  return create(player, page);
}
