import type { Attributes, Deck, Slide } from '../../deck/deck.js';
import { isRightToLeft } from '../../deck/is-right-to-left.js';
import type { PageElement, PageNode, Player } from '../../deck/player.js';
import { buildElement, type ElementNode } from './element.js';
import { fromBlocksWithFootnotes } from './footnotes.js';
import type { Highlighter } from './making.js';

/** A slide, and the element that holds its content. */
export interface SlideElement {
  readonly slide: Slide;
  readonly element: ElementNode;
}

/** Makes the page of the deck's player with all slides, so that authors' selectors find what they look for. */
export function slideElements(deck: Deck, player: Player, highlight: Highlighter): readonly SlideElement[] {
  const making = { classNames: player.classNames, highlight };
  const played = deck.slides.map((slide, index) => ({
    slide,
    number: index + 1,
    children: fromBlocksWithFootnotes(slide.blocks, deck.footnotes, making),
  }));
  const roots = player
    .frame(played, deck)
    .map((root) => buildElement(withBackgrounds({ ...root, attrs: pageAttributes(root, deck) }, deck)));
  const elements = new Map(roots.flatMap(slidesIn).map((element) => [element.slide, element]));
  return deck.slides.map((slide, index) => {
    const element = elements.get(index + 1);
    if (element === undefined) throw new Error(`the page of the player ${player.name} lacks the slide ${slide.id}`);
    return { slide, element };
  });
}

/** A deck in a language that is written from right to left is set so. */
function pageAttributes({ attrs }: PageElement, { meta: { lang } }: Deck): Attributes {
  const language = lang === undefined ? {} : { lang };
  const direction = isRightToLeft(lang) ? { other: { ...attrs?.other, dir: 'rtl' } } : {};
  return { ...attrs, classes: attrs?.classes ?? [], ...language, ...direction };
}

/** The page with each slide's own background as its `style` attribute, which is where players have it. */
function withBackgrounds(element: PageElement, deck: Deck): PageElement {
  const { slide: number, attrs, children = [] } = element;
  if (number === undefined) {
    return { ...element, children: children.map((child) => (isElement(child) ? withBackgrounds(child, deck) : child)) };
  }
  const style = [attrs?.style ?? '', backgroundStyle(deck.slides[number - 1])].filter((text) => text !== '').join('; ');
  return style === '' ? element : { ...element, attrs: { ...attrs, classes: attrs?.classes ?? [], style } };
}

function isElement(node: PageNode): node is PageElement {
  return typeof node === 'object' && 'tag' in node;
}

/** The elements that are slides, uppermost ones only. */
function slidesIn(element: ElementNode): readonly ElementNode[] {
  if (element.slide !== undefined) return [element];
  return element.children.flatMap((child) => (child.type === 'element' ? slidesIn(child) : []));
}

function backgroundStyle(slide: Slide | undefined): string {
  if (slide?.background === undefined) return '';
  const { color, image, size, position, repeat } = slide.background;
  const declarations = [
    ['background-color', color],
    ['background-image', image === undefined ? undefined : `url("${image.replaceAll('"', '%22')}")`],
    ['background-size', size],
    ['background-position', position],
    ['background-repeat', repeat],
  ] as const;
  return declarations.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`])).join('; ');
}
