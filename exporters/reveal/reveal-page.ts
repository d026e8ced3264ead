import { deckClassNames, type TargetPage } from 'deckx/exporter';

/** The page that deckx makes with reveal.js: its counterparts of the elements of the deck's player. */
export const revealPage: TargetPage = {
  slide: `.${deckClassNames.slide}`,
  slideFrame: 'deck-frame',
  classNames: deckClassNames,
  below: { within: '.reveal .slides', viewport: '.reveal-viewport', body: ['reveal', 'reveal-viewport'], around: ['slides'] },
};
