import type { Deck, Slide } from '../../deck/deck.js';
import { buildElement, type Draft, type ElementNode } from './element.js';
import { fromBlocks } from './from-blocks.js';
import type { Highlighter } from './from-code.js';

/**
 * Makes the tree of a slide in the page of remark.js, so that authors' selectors find what they look for
 * (https://github.com/gnab/remark, src/remark/views/slideView.js). Gives the element that holds the slide's content.
 */
export function slideElement(slide: Slide, deck: Deck, highlight: Highlighter): ElementNode {
  const page = pageOf(deck).reduceRight((inner, frame) => ({ ...frame, children: [inner] }), contentOf(slide, highlight));
  let element = buildElement({ tag: 'html', children: [page] });
  while (!element.attrs.classes.includes('remark-slide-content')) element = onlyChild(element);
  return element;
}

function onlyChild(element: ElementNode): ElementNode {
  const [child] = element.children;
  if (child?.type !== 'element') throw new Error('the page around a slide has one element in each');
  return child;
}

/** The elements around the content. Podium, which plays capsicum, names the shape of the slide on the body. */
function pageOf({ size }: Deck): readonly Draft[] {
  const aspect = size.width / size.height > 1.5 ? 'aspect-16-9' : 'aspect-4-3';
  const frames = ['remark-slides-area', 'remark-slide-container remark-visible', 'remark-slide-scaler', 'remark-slide'];
  return [
    { tag: 'body', attrs: { classes: ['remark-container', aspect] } },
    ...frames.map((classes) => ({ tag: 'div', attrs: { classes: classes.split(' ') } })),
  ];
}

function contentOf(slide: Slide, highlight: Highlighter): Draft {
  const style = backgroundStyle(slide);
  return {
    tag: 'div',
    attrs: {
      ...(slide.name === undefined ? {} : { id: `slide-${slide.name}` }),
      classes: [...new Set(['remark-slide-content', ...slide.classes, 'hljs-default'])],
      ...(style === '' ? {} : { style }),
    },
    children: fromBlocks(slide.blocks, highlight),
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
