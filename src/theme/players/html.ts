import { deckClassNames, type PageElement, type PlayedSlide, type Player } from '../../deck/player.js';
import { box } from './box.js';

/** A slide is a box in the body, with its own id and classes beside deckx's. */
function htmlFrame(slides: readonly PlayedSlide[]): readonly PageElement[] {
  const boxes = slides.map(({ slide, number, children }): PageElement => {
    const classes = [...new Set([deckClassNames.slide, ...slide.classes])];
    return { tag: 'div', attrs: { id: slide.id, classes }, slide: number, children };
  });
  return [{ tag: 'html', children: [{ ...box([], boxes), tag: 'body' }] }];
}

/** The margin that browsers give a page, on white paper; what code is coloured with is left to themes. */
const css = `
.deck-slide { display: table-cell; padding: 8px; background-color: #fff }
.deck-slide pre code { display: block }
.deck-code-line { min-height: 1em }
.deck-code-line-highlighted, .deck-code-span-highlighted { background-color: rgba(255, 255, 0, 0.5) }
`;

/** No player at all: slides as browsers show plain HTML. For decks that name no player, or one that deckx does not know. */
export const html: Player = {
  name: 'html',
  size: { width: 960, height: 540 },
  frame: htmlFrame,
  css,
  hasOwnTheme: false,
  scope: { slide: '.deck-slide', inside: '.deck-slide ', code: '.deck-slide ' },
  slideSelector: '.deck-slide',
  classNames: deckClassNames,
  pageClasses: { body: [], around: [], furniture: [], prefixes: ['deck-'] },
  entrance: 'appear',
  showsSlideNumbers: false,
  setsTextSizes: false,
};
