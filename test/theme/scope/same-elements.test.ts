import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Deck } from '../../../src/deck/deck.js';
import { deckClassNames, type PageElement, type PlayedSlide, type Player } from '../../../src/deck/player.js';
import { parseStylesheet } from '../../../src/theme/css/stylesheet.js';
import { findPlayer } from '../../../src/theme/players/index.js';
import { createCssScope } from '../../../src/theme/scope/create-css-scope.js';
import type { TargetPage } from '../../../src/theme/scope/target-page.js';
import type { ElementNode } from '../../../src/theme/tree/element.js';
import { slideElements } from '../../../src/theme/tree/slide-elements.js';
import { group, paragraph } from '../style.js';

const heading: Block = { type: 'heading', depth: 1, children: [{ type: 'emphasis', children: [{ type: 'text', value: 'a' }] }] };
const list: Block = {
  type: 'list',
  ordered: false,
  spread: false,
  children: ['b', 'c'].map((value) => ({ type: 'listItem', children: [paragraph(value)] })),
};
const code: Block = { type: 'code', lang: 'js', value: 'let a\nb', highlighted: [2] };
const inline: Block = { type: 'paragraph', children: [{ type: 'inlineCode', value: 'x' }] };

const deck: Deck = {
  type: 'deck',
  version: 1,
  meta: {},
  size: { width: 800, height: 600 },
  dialect: 'test',
  stylesheets: [],
  slides: [['title'], []].map((classes, index) => ({
    type: 'slide',
    id: `slide-${index + 1}`,
    classes,
    blocks: [heading, paragraph('d', 'note'), group(['note'], list, paragraph('e')), code, inline],
    notes: [],
  })),
  footnotes: [],
};

const box = (classes: readonly string[], children: PageElement['children'] = []): PageElement => ({
  tag: 'div',
  attrs: { classes },
  children,
});
const [remark, reveal] = [findPlayer('remark')!, findPlayer('reveal')!];

/** A player whose slides stand in a page in this way, with the classes of code that the page has. */
function playerOf(
  { classNames = remark.classNames }: TargetPage,
  slides: (each: readonly PlayedSlide[]) => readonly PageElement[],
): Player {
  return { ...remark, classNames, frame: (each) => [{ tag: 'html', children: slides(each) }] };
}

const sectionOf = ({ slide, number, children }: PlayedSlide): PageElement => ({
  tag: 'section',
  attrs: { classes: slide.classes },
  slide: number,
  children,
});

const marp: TargetPage = { slide: 'section' };
const slides: TargetPage = { slide: '.reveal .slides section' };
const page: TargetPage = {
  slide: '.deck-slide',
  slideFrame: 'deck-frame',
  classNames: deckClassNames,
  below: { within: '.reveal .slides', viewport: '.reveal-viewport', body: ['reveal', 'reveal-viewport'], around: ['slides'] },
};

const targets: readonly (readonly [string, TargetPage, Player])[] = [
  ['a page of sections', marp, playerOf(marp, (each) => [{ tag: 'body', children: each.map(sectionOf) }])],
  ['a page of reveal.js', slides, playerOf(slides, (each) => reveal.frame(each, deck)[0]!.children as readonly PageElement[])],
  [
    'a page with boxes around slides',
    page,
    playerOf(page, (each) => [
      box(
        ['reveal'],
        [
          box(
            ['slides'],
            each.map(({ slide, number, children }) =>
              box([], [box(['deck-frame'], [{ ...box(['deck-slide', ...slide.classes], children), slide: number }])]),
            ),
          ),
        ],
      ),
    ]),
  ],
];

/** What slides show, in order: the same elements in every page. */
function shownIn(player: Player): readonly ElementNode[] {
  const below = (element: ElementNode): readonly ElementNode[] =>
    element.children.flatMap((child) => (child.type === 'element' ? [child, ...below(child)] : []));
  return slideElements(deck, player, () => undefined).flatMap(({ element }) => below(element));
}

function matches(selectors: string | undefined, elements: readonly ElementNode[]): readonly boolean[] {
  const fail = (message: string): never => {
    throw new Error(message);
  };
  const options = { screen: deck.size, onSyntax: fail, onDeclaration: () => undefined };
  const rules = parseStylesheet(selectors === undefined ? '' : `${selectors} { color: red }`, options).rules.flatMap(
    (rule) => rule.selectors,
  );
  return elements.map((element) => rules.some((rule) => rule.matches(element)));
}

const around = fc.constantFrom('', 'body ', 'html ', ':root ', '.remark-container ', '.remark-slides-area ', 'body .remark-slides-area ');
const slide = fc.constantFrom(
  '',
  '.remark-slide ',
  '.remark-slide-content ',
  '.remark-slide .remark-slide-content ',
  '.remark-slide > .remark-slide-content > ',
  '.remark-slide-content.title ',
  '.title.remark-slide-content > ',
  'div.remark-slide-content ',
  '.remark-slide-content:not(.title) ',
  ':is(.remark-slide-content, h6) ',
);
const part = fc.constantFrom(
  ...['h1', 'p', 'li', 'ul', 'em', 'code', 'pre', '.note', '*', ':is(h1, p)', 'li:first-child', 'p:not(.title p)'],
  ...['.remark-code', '.remark-code-line', '.remark-code-line-highlighted', '.remark-inline-code', ':not(.remark-slide-content p)'],
);
const joint = fc.constantFrom(' ', ' > ', ' + ', ' ~ ');
const selector = fc
  .tuple(around, slide, part, fc.array(fc.tuple(joint, part), { maxLength: 2 }))
  .map(([outer, inner, first, rest]) => outer + inner + first + rest.flat().join(''))
  // In the box is the slide itself, in the slide that stands for both it is not: any element may be meant by these.
  .filter((text) => !/\.remark-slide (?![.>])(?:.* )?(?:\*|:not)/.test(text))
  // Slides are siblings in one page and not in the other.
  .filter((text) => !/(?:\*|:not\(.*?\)) [~+] (?:\*|:not\(.*?\)) /.test(text));

describe.each(targets)('what selectors of a deck for remark.js select in %s', (_, target, player) => {
  const scope = createCssScope(remark, target);
  const [before, after] = [shownIn(remark), shownIn(player)];

  it('is what they selected in their own', () => {
    expect(after.length).toBe(before.length);
    fc.assert(
      fc.property(fc.array(selector, { minLength: 1, maxLength: 2 }), (list) => {
        const written = list.join(', ');
        expect(matches(scope.selectors(written), after), scope.selectors(written)).toEqual(matches(written, before));
      }),
      { seed: 12, numRuns: 400 },
    );
  });
});
