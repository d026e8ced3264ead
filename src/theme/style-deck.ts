import type { Deck } from '../deck/deck.js';
import type { Player } from '../deck/player.js';
import { walk } from '../deck/walk.js';
import type { Report } from '../report/report.js';
import type { Assets } from '../source/asset.js';
import { baseRules } from './base/base-rules.js';
import { documentCss } from './base/document.js';
import { playerStyles } from './base/player-styles.js';
import { createRuleSet } from './css/cascade.js';
import { loadStylesheets } from './css/load-stylesheets.js';
import type { ParsedStylesheet } from './css/stylesheet.js';
import { reportCss } from './report-css.js';
import { playerOf } from './players/index.js';
import { createStyler } from './style-tree.js';
import type { StyledDeck } from './styled.js';
import { createHighlighter } from './tree/highlighter.js';
import { slideElements } from './tree/slide-elements.js';
import { usedFontFaces } from './used-font-faces.js';

/** What styling needs beside the deck. */
export interface StyleContext {
  readonly assets: Assets;
  readonly report: Report;
  /** What plays the deck; absent: the one of deckx's that it names. */
  readonly player?: Player;
}

/**
 * Styles a deck as its player would: the player's own stylesheet, then the deck's, through the cascade. A deck that
 * asks for a built-in theme, or brings no stylesheet, gets one in between. What the stylesheets hold that cannot be read or shown goes to the report.
 */
export async function styleDeck(deck: Deck, context: StyleContext): Promise<StyledDeck> {
  const player = context.player ?? playerOf(deck);
  const screen = deck.size;
  const problems = reportCss(context.report);
  const sheets = await loadStylesheets(deck.stylesheets, { ...problems, assets: context.assets, screen });
  const author = { any: sheets.length > 0, terminals: stylesTerminals(sheets) };
  const rules = createRuleSet([
    baseRules(documentCss, 'agent', screen),
    ...playerStyles(player, deck.meta, author).map((css) => baseRules(css, 'author', screen)),
    ...sheets.map(({ rules: own, layers }) => ({ origin: 'author' as const, rules: own, layers })),
  ]);
  reportUnreferred(deck, context.report);
  const styler = createStyler(rules, screen, problems.onDeclaration);
  const highlight = await createHighlighter(deck.slides.flatMap(({ blocks }) => blocks));
  const slides = slideElements(deck, player, highlight).map(({ slide, element }) => ({ slide, root: styler.style(element) }));
  return {
    deck,
    slides,
    fontFaces: usedFontFaces(
      sheets.flatMap(({ fontFaces }) => fontFaces),
      slides.map(({ root }) => root),
    ),
  };
}

/** Definitions stand on the slides, and in the notes, that refer to them. */
function reportUnreferred({ slides, footnotes }: Deck, report: Report): void {
  if (footnotes.length === 0) return;
  const nodes = [...walk(slides.flatMap(({ blocks, notes }) => [...blocks, ...notes]))];
  for (const { identifier, place } of footnotes) {
    if (nodes.some((node) => node.type === 'footnoteReference' && node.identifier === identifier)) continue;
    report.add('export/dropped', `the footnote ${identifier} is never referenced`, place === undefined ? {} : { place });
  }
}

/** Whether the deck dresses terminal windows itself; then deckx adds nothing that its author left out. */
function stylesTerminals(sheets: readonly ParsedStylesheet[]): boolean {
  const selectors = sheets.flatMap(({ rules }) => rules).flatMap((rule) => rule.selectors);
  return selectors.some(({ keys }) => keys.includes('.shell-wrap') || keys.includes('.shell-body'));
}
