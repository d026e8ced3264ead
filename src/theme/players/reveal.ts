import { deckClassNames, type PageElement, type PlayedSlide, type Player } from '../../deck/player.js';
import { box } from './box.js';

/** The page of reveal.js (https://revealjs.com/markup/). Its slides have no class of their own, so they get deckx's. */
function revealFrame(slides: readonly PlayedSlide[]): readonly PageElement[] {
  const reveal = box(['reveal'], [box(['slides'], slides.map(slideElement))]);
  return [{ tag: 'html', children: [{ ...box(['reveal-viewport'], [reveal]), tag: 'body' }] }];
}

function slideElement({ slide, number, children }: PlayedSlide): PageElement {
  const id = slide.name === undefined ? {} : { id: `slide-${slide.name}` };
  return { tag: 'section', attrs: { ...id, classes: [...new Set([deckClassNames.slide, ...slide.classes])] }, slide: number, children };
}

/**
 * What reveal.js 6 (https://revealjs.com/themes/) and its plain themes say of the elements on a slide, dark on white and without
 * capitals. What a slide shows is in the middle both ways.
 */
const css = `
.reveal { font-family: Helvetica, Arial, sans-serif; font-size: 40px; font-weight: normal; color: #222 }
.deck-slide { display: table-cell; padding: 20px 0; vertical-align: middle; text-align: center; line-height: 1.3; background-color: #fff }
.reveal :is(h1, h2, h3, h4, h5, h6) { margin: 0 0 20px; font-weight: 600; line-height: 1.2; overflow-wrap: break-word }
.reveal :is(h1, h2, h3, h4, h5, h6):last-child { margin-bottom: 0 }
.reveal h1 { font-size: 2.5em }
.reveal h2 { font-size: 1.6em }
.reveal h3 { font-size: 1.3em }
.reveal h4 { font-size: 1em }
.reveal p { margin: 20px 0; line-height: 1.3 }
.reveal :is(ol, dl, ul) { display: inline-block; margin: 0 0 0 1em; text-align: left }
.reveal :is(ul, ol) :is(ul, ol) { display: block; margin-left: 40px }
.reveal ul ul { list-style-type: square }
.reveal ul ul ul { list-style-type: circle }
.reveal dt { font-weight: bold }
.reveal blockquote { width: 70%; margin: 20px auto; padding: 5px; font-style: italic; box-shadow: 0 0 2px rgba(0, 0, 0, 0.2) }
.reveal blockquote p { margin: 0 }
.reveal pre { width: 90%; margin: 20px auto; text-align: left; font-family: monospace; font-size: 0.55em; line-height: 1.2em }
.reveal pre code { display: block; padding: 5px; color: #ddd; background-color: #3f3f3f }
.reveal code { font-family: monospace }
.reveal .deck-code-line-highlighted { background-color: rgba(255, 255, 255, 0.15) }
.reveal table { margin: 0 auto; border-collapse: collapse }
.reveal :is(th, td) { padding: 0.2em 0.5em; border-bottom: 1px solid; text-align: left }
.reveal th { font-weight: bold }
.reveal :is(th, td)[align=center] { text-align: center }
.reveal :is(th, td)[align=right] { text-align: right }
.reveal tbody tr:last-child :is(th, td) { border-bottom: 0 }
.reveal img { margin: 20px 0; max-width: 95%; max-height: 95% }
.reveal small { font-size: 0.6em; line-height: 1.2em; vertical-align: top }
.reveal a[href] { color: #2a76dd; text-decoration: none }
.reveal .r-fit-text { font-size: 2.5em }
.reveal .hljs-comment { color: #9a9a9a }
.reveal :is(.hljs-keyword, .hljs-selector-tag, .hljs-meta) { color: #e3ceab }
.reveal :is(.hljs-string, .hljs-attr, .hljs-addition) { color: #cc9393 }
.reveal :is(.hljs-number, .hljs-literal, .hljs-symbol) { color: #8cd0d3 }
.reveal :is(.hljs-title, .hljs-built_in, .hljs-name) { color: #efef8f }
`;

/** reveal.js, https://revealjs.com. */
export const reveal: Player = {
  name: 'reveal',
  size: { width: 960, height: 700 },
  frame: revealFrame,
  css,
  hasOwnTheme: true,
  scope: { slide: '.deck-slide', inside: '.deck-slide ', code: '.reveal ' },
  slideSelector: 'section',
  classNames: deckClassNames,
  pageClasses: { body: ['reveal-viewport', 'reveal'], around: ['slides'], furniture: [], prefixes: ['reveal', 'slides', 'deck-'] },
  entrance: 'fade',
  showsSlideNumbers: false,
  setsTextSizes: true,
};
