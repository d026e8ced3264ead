import type { Deck } from '../../deck/deck.js';
import type { PageClasses, PageElement, PlayedSlide, PlayerClassNames } from '../../deck/player.js';
import { box } from './box.js';

/** The classes of remark.js, of all its versions. */
export const remarkClassNames: PlayerClassNames = {
  slide: 'remark-slide-content',
  everySlide: ['hljs-default'],
  code: 'remark-code',
  codeLine: 'remark-code-line',
  codeLineHighlighted: 'remark-code-line-highlighted',
  codeSpanHighlighted: 'remark-code-span-highlighted',
  inlineCode: 'remark-inline-code',
  languagePrefix: '',
};

/** Classes around slides, and of what else remark.js shows. */
export const remarkPageClasses: PageClasses = {
  body: ['remark-container'],
  around: ['remark-slides-area', 'remark-slide-container', 'remark-slide-scaler', 'remark-visible', 'remark-fading'],
  slideFrame: 'remark-slide',
  furniture: ['slide-number', 'backdrop', 'pause', 'help', 'preview', 'notes', 'toolbar', 'presenter', 'progress'].map(
    (name) => `remark-${name}`,
  ),
  prefixes: ['remark-'],
};

/** The page of remark.js (https://github.com/gnab/remark, src/remark/views/slideView.js). */
export function remarkFrame(slides: readonly PlayedSlide[], { size }: Deck): readonly PageElement[] {
  const area = box(['remark-slides-area'], slides.map(slideElement));
  return [{ tag: 'html', children: [{ ...box(bodyClasses(size), [area]), tag: 'body' }] }];
}

/** Podium names the shape of the slide on the body. */
function bodyClasses({ width, height }: Deck['size']): readonly string[] {
  return ['remark-container', width / height > 1.5 ? 'aspect-16-9' : 'aspect-4-3'];
}

function slideElement({ slide, number, children }: PlayedSlide): PageElement {
  const classes = [...new Set([remarkClassNames.slide, ...slide.classes, ...remarkClassNames.everySlide])];
  const id = slide.name === undefined ? {} : { id: `slide-${slide.name}` };
  const content: PageElement = { tag: 'div', attrs: { ...id, classes }, slide: number, children };
  const around = ['remark-slide-container', 'remark-slide-scaler', 'remark-slide'];
  return around.reduceRight<PageElement>((inner, name) => box([name], [inner]), content);
}

/** What remark.js (src/remark.less) says of the elements around a slide's content, and of lines of code. */
export const frameCss = `
.remark-container { margin: 0; background-color: #d7d8d2 }
.remark-slide { display: table }
.remark-slide > .left { text-align: left }
.remark-slide > .center { text-align: center }
.remark-slide > .right { text-align: right }
.remark-slide > .top { vertical-align: top }
.remark-slide > .middle { vertical-align: middle }
.remark-slide > .bottom { vertical-align: bottom }
.remark-code-line { min-height: 1em }
.remark-code-line-highlighted, .remark-code-span-highlighted { background-color: rgba(255, 255, 0, 0.5) }
.remark-code-span-highlighted { padding: 1px 2px 2px }
`;

/** highlight.js's default colours, under the class that the player puts on every slide. */
export const highlightingCss = `
.hljs-default pre code { display: block; padding: 0.5em; background: #f0f0f0; color: #444 }
.hljs-default .hljs-comment { color: #888 }
.hljs-default :is(.hljs-keyword, .hljs-selector-tag, .hljs-doctag, .hljs-name, .hljs-strong) { font-weight: bold }
.hljs-default :is(.hljs-type, .hljs-string, .hljs-number, .hljs-quote, .hljs-template-tag, .hljs-deletion, .hljs-selector-id, .hljs-selector-class) { color: #800 }
.hljs-default :is(.hljs-title, .hljs-section) { color: #800; font-weight: bold }
.hljs-default :is(.hljs-regexp, .hljs-symbol, .hljs-variable, .hljs-template-variable, .hljs-link, .hljs-selector-attr, .hljs-selector-pseudo) { color: #bc6060 }
.hljs-default .hljs-literal { color: #695 }
.hljs-default :is(.hljs-built_in, .hljs-bullet, .hljs-code, .hljs-addition) { color: #397300 }
.hljs-default .hljs-meta { color: #1f7199 }
.hljs-default .hljs-emphasis { font-style: italic }
`;
