import type { Player } from '../../deck/player.js';
import { frameCss, highlightingCss, remarkClassNames, remarkFrame, remarkPageClasses } from './remark-page.js';

/** What remark.js 0.14 and later (https://github.com/gnab/remark, src/remark.less) says of a slide's content. */
const contentCss = `
.remark-slide-content { display: table-cell; padding: 1em 4em; background: #fff center no-repeat; font-size: 20px }
.remark-slide-content h1 { font-size: 55px }
.remark-slide-content h2 { font-size: 45px }
.remark-slide-content h3 { font-size: 35px }
.remark-slide-content .left { display: block; text-align: left }
.remark-slide-content .center { display: block; text-align: center }
.remark-slide-content .right { display: block; text-align: right }
.remark-code { font-size: 18px }
`;

/** remark.js, https://remarkjs.com. */
export const remark: Player = {
  name: 'remark',
  size: { width: 1210, height: 681 },
  frame: remarkFrame,
  css: frameCss + contentCss + highlightingCss,
  hasOwnTheme: false,
  // The player gives headings a class's weight, code two; authors who want others know that.
  scope: { slide: '.remark-slide-content', inside: '.remark-slide-content ', code: '.hljs-default ' },
  slideSelector: '.remark-slide-content',
  classNames: remarkClassNames,
  pageClasses: remarkPageClasses,
  entrance: 'appear',
  showsSlideNumbers: true,
  setsTextSizes: true,
};
