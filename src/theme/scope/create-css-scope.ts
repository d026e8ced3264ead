import type { Player } from '../../deck/player.js';
import { moveSelectors } from './move-selectors.js';
import { pageNames } from './page-names.js';
import { renameSelectors } from './rename-selectors.js';
import { scopedText, type SelectorChange } from './scoped-text.js';
import type { TargetPage } from './target-page.js';

/** Makes the stylesheets of a deck, which are written for its player's page, mean the same in another page. */
export interface CssScope extends SelectorChange {
  /** A stylesheet. All but its selectors stays as it is written, comments too; rules for nothing in the page are left out. */
  readonly stylesheet: (css: string) => string;
}

/** The scope of a player's stylesheets in another page. */
export function createCssScope(player: Player, page: TargetPage): CssScope {
  const names = pageNames(player, page);
  const { below } = page;
  const scope: SelectorChange = {
    nested: (text) => renameSelectors(text, names),
    selectors(text) {
      const renamed = renameSelectors(text, names);
      return below === undefined ? renamed : moveSelectors(renamed, player.pageClasses, below);
    },
  };
  return { ...scope, stylesheet: (css) => scopedText(css, { scope, isNested: false }) };
}
