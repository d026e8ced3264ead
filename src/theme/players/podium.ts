import type { Player } from '../../deck/player.js';
import { frameCss, highlightingCss, remarkClassNames, remarkFrame, remarkPageClasses } from './remark-page.js';

/** The older remark.js that Podium carries: two classes on the slide's content, no font size of its own. */
const contentCss = `
.remark-slide-content { background-color: #fff }
.remark-slide .remark-slide-content { display: table-cell; padding: 1em 4em; background-position: center; background-repeat: no-repeat }
.remark-slide .remark-slide-content .left { display: block; text-align: left }
.remark-slide .remark-slide-content .center { display: block; text-align: center }
.remark-slide .remark-slide-content .right { display: block; text-align: right }
`;

/**
 * What Podium's default theme says of elements and classes: the player loads it before the deck's own stylesheet. Its colours
 * and fonts are left out.
 */
const themeCss = `
h1, h2, h3 { font-weight: normal; text-align: center }
h1 { font-size: 48pt }
h2 { font-size: 36pt }
h3 { font-size: 28pt }
p, li { font-size: 24pt; line-height: 1.4em }
li, li p { margin: 0.4em 0 }
pre { max-width: 100%; white-space: pre-wrap }
.hljs-default pre { margin: 0.4em 0 }
.hljs-default code { font-size: 24pt }
img { display: block; margin: 0 auto; max-height: 75%; max-width: 100% }
cite { display: block; margin-top: 1em; text-align: right }
li cite { margin-top: 0 }
.footnotes { bottom: 2em; font-size: 18pt; position: absolute; right: 4em; text-align: right; width: 80% }
.footnotes p { font-size: 18pt; margin: 0.2em 0 }
.left-column { float: left; width: 47% }
.right-column { float: right; width: 47% }
.remark-slide-content.title { vertical-align: middle }
.title h1, .title h2, .title h3 { margin: 0.2em }
.title h2 { font-size: 24pt }
.emoji { font-size: 144pt }
table { margin: 0 auto }
table th { border-bottom: 1px solid; font-size: 36pt; padding: 0 1em }
table td { font-size: 24pt }
`;

/** Podium, https://github.com/beeware/podium, which plays the slides that capsicum makes. */
export const podium: Player = {
  name: 'podium',
  size: { width: 1210, height: 681 },
  frame: remarkFrame,
  css: frameCss + contentCss + highlightingCss,
  cssUnderAuthor: themeCss,
  hasOwnTheme: false,
  // Podium leaves nearly all to authors, whose plain `h1` is to win over a theme.
  scope: { slide: '.remark-slide .remark-slide-content', inside: ':where(.remark-slide-content) ', code: '.hljs-default ' },
  slideSelector: '.remark-slide-content',
  classNames: remarkClassNames,
  pageClasses: remarkPageClasses,
  entrance: 'appear',
  showsSlideNumbers: false,
  setsTextSizes: false,
};
