import type { Attributes, Deck, Slide } from '../../deck/deck.js';
import { isRightToLeft } from '../../deck/is-right-to-left.js';
import { buildElement, type Draft, type ElementNode } from './element.js';
import { fromBlocksWithFootnotes } from './footnotes.js';
import type { Highlighter } from './from-code.js';

/** A slide, and the element that holds its content. */
export interface SlideElement {
  readonly slide: Slide;
  readonly element: ElementNode;
}

/**
 * Makes the page of the deck's player with all slides, so that authors' selectors find what they look for: remark.js's
 * (https://github.com/gnab/remark, src/remark/views/slideView.js) or reveal.js's (https://revealjs.com/markup/).
 */
export function slideElements(deck: Deck, highlight: Highlighter): readonly SlideElement[] {
  const slides = deck.slides.map((slide) => contentOf(slide, deck.footnotes, highlight));
  const body = deck.dialect === 'reveal' ? revealBody(slides) : remarkBody(slides, deck);
  const page = buildElement({ tag: 'html', attrs: pageAttributes(deck), children: [body] });
  const contents = elementsWithClass(page, 'remark-slide-content');
  return deck.slides.flatMap((slide, index) => {
    const element = contents[index];
    return element === undefined ? [] : [{ slide, element }];
  });
}

/** A deck in a language that is written from right to left is set so. */
function pageAttributes({ meta: { lang } }: Deck): Attributes {
  return { classes: [], ...(lang === undefined ? {} : { lang }), ...(isRightToLeft(lang) ? { other: { dir: 'rtl' } } : {}) };
}

function remarkBody(slides: readonly Draft[], deck: Deck): Draft {
  const area: Draft = { tag: 'div', attrs: { classes: ['remark-slides-area'] }, children: slides.map(frame) };
  return { tag: 'body', attrs: { classes: bodyClasses(deck) }, children: [area] };
}

/** Slides keep the class by which deckx itself knows them. */
function revealBody(slides: readonly Draft[]): Draft {
  const sections = slides.map((slide) => ({ ...slide, tag: 'section' }));
  const area: Draft = { tag: 'div', attrs: { classes: ['slides'] }, children: sections };
  const reveal: Draft = { tag: 'div', attrs: { classes: ['reveal'] }, children: [area] };
  return { tag: 'body', attrs: { classes: ['reveal-viewport'] }, children: [reveal] };
}

/** Podium, which plays capsicum, names the shape of the slide on the body. */
function bodyClasses({ size }: Deck): readonly string[] {
  return ['remark-container', size.width / size.height > 1.5 ? 'aspect-16-9' : 'aspect-4-3'];
}

function frame(content: Draft): Draft {
  const frames = ['remark-slide-container', 'remark-slide-scaler', 'remark-slide'];
  return frames.reduceRight<Draft>((inner, name) => ({ tag: 'div', attrs: { classes: [name] }, children: [inner] }), content);
}

/** The elements with a class, uppermost ones only. */
function elementsWithClass(element: ElementNode, name: string): readonly ElementNode[] {
  if (element.attrs.classes.includes(name)) return [element];
  return element.children.flatMap((child) => (child.type === 'element' ? elementsWithClass(child, name) : []));
}

function contentOf(slide: Slide, footnotes: Deck['footnotes'], highlight: Highlighter): Draft {
  const style = backgroundStyle(slide);
  return {
    tag: 'div',
    attrs: {
      ...(slide.name === undefined ? {} : { id: `slide-${slide.name}` }),
      classes: [...new Set(['remark-slide-content', ...slide.classes, 'hljs-default'])],
      ...(style === '' ? {} : { style }),
    },
    children: fromBlocksWithFootnotes(slide.blocks, footnotes, highlight),
  };
}

/** The slide's own background is a `style` attribute in the player. */
function backgroundStyle({ background }: Slide): string {
  if (background === undefined) return '';
  const { color, image, size, position, repeat } = background;
  const declarations = [
    ['background-color', color],
    ['background-image', image === undefined ? undefined : `url("${image.replaceAll('"', '%22')}")`],
    ['background-size', size],
    ['background-position', position],
    ['background-repeat', repeat],
  ] as const;
  return declarations.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`])).join('; ');
}
