import { describe, expect, it } from 'vitest';
import { deckClassNames } from '../../../src/deck/player.js';
import { findPlayer } from '../../../src/theme/players/index.js';
import { createCssScope } from '../../../src/theme/scope/create-css-scope.js';

const [remark, reveal] = ['remark', 'reveal'].map((name) => findPlayer(name)!);
const toMarp = createCssScope(remark!, { slide: 'section' });
const toReveal = createCssScope(remark!, { slide: '.reveal .slides section' });
const toSlidev = createCssScope(remark!, { slide: '.slidev-layout' });
const within = { within: '.stage .slides', viewport: '.stage', body: ['stage'], around: ['slides'] };
const below = createCssScope(remark!, { slide: '.deck-slide', slideFrame: 'deck-frame', classNames: deckClassNames, below: within });

describe('selectors with the names of another page', () => {
  it.each([
    ['h1, .b > em', 'h1, .b > em', 'h1, .b > em'],
    ['.remark-slide-content', 'section', '.reveal .slides section'],
    ['.remark-slide-content.title h1', 'section.title h1', '.reveal .slides section.title h1'],
    ['.remark-slide .remark-slide-content h2', 'section h2', '.reveal .slides section h2'],
    ['.remark-slide > .remark-slide-content', 'section', '.reveal .slides section'],
    ['.remark-slide.wide\n .remark-slide-content.a::after', 'section.wide.a::after', '.reveal .slides section.wide.a::after'],
    ['.remark-slide h1', 'section h1', '.reveal .slides section h1'],
    ['body .remark-slide-content', 'body section', 'body .reveal .slides section'],
  ])('%s', (selector, marp, slides) => {
    expect(toMarp.selectors(selector)).toBe(marp);
    expect(toReveal.selectors(selector)).toBe(slides);
  });

  it.each([
    ['.title.remark-slide-content', 'section.title', '.title.slidev-layout'],
    ['div.remark-slide-content#a', 'section#a', 'div.slidev-layout#a'],
    ['.remark-slide-content-wide', '.remark-slide-content-wide', '.remark-slide-content-wide'],
    ['[class=".remark-slide-content"]', '[class=".remark-slide-content"]', '[class=".remark-slide-content"]'],
    ['p:not(.remark-slide-content p)', 'p:not(section p)', 'p:not(.slidev-layout p)'],
    ['p:nth-child(2 of .remark-slide-content)', 'p:nth-child(2 of section)', 'p:nth-child(2 of .slidev-layout)'],
    [':is(.remark-slide-content, .x) > p', ':is(section, .x) > p', ':is(.slidev-layout, .x) > p'],
    ['.remark-slide-content:has(> .remark-code) p', 'section:has(> .remark-code) p', '.slidev-layout:has(> .remark-code) p'],
    ['.remark-slide-content /* a */ > h1', 'section /* a */ > h1', '.slidev-layout /* a */ > h1'],
  ])('put a name where it may stand: %s', (selector, marp, slidev) => {
    expect(toMarp.selectors(selector)).toBe(marp);
    expect(toSlidev.selectors(selector)).toBe(slidev);
  });

  it.each([
    ['.remark-slides-area .remark-slide-content h1', 'section h1'],
    ['.remark-container > .remark-slides-area .title h1', '.title h1'],
    ['body .remark-container h1', 'body h1'],
    ['.remark-container', '.remark-container'],
    ['body.remark-container h1', 'body.remark-container h1'],
  ])('ask for nothing around slides that the page has not: %s', (selector, expected) => {
    expect(toMarp.selectors(selector)).toBe(expected);
  });

  it.each([
    '.reveal .slides section.wide h2',
    '.reveal .slides > section > h1',
    '.reveal h1',
    '.slides h1',
    '.reveal .slides section section h1',
  ])('stay in a page of the same elements: %s', (selector) => {
    const scope = createCssScope(reveal!, { slide: '.reveal .slides section', classNames: deckClassNames });
    expect(scope.selectors(selector)).toBe(selector.replace('.slides > section', '.slides section'));
  });

  it.each(['', '}', 'h1 {', ':::', '.remark-slide-content, :::', '/*', '"', '\\'])('that cannot be read stay: %j', (text) => {
    expect(toMarp.selectors(text)).toBe(text);
    expect(below.selectors(text) ?? '').not.toContain('remark');
  });
});

describe('selectors below what is around the slides of a page', () => {
  it.each([
    ['h1, .remark-slide-content.a h1', '.stage .slides h1, .stage .slides .deck-slide.a h1'],
    ['html body .x > p', '.stage div.slides .x > p'],
    ['.remark-container .remark-slides-area h1', '.stage .slides.slides.slides h1'],
    ['.stage h1', '.stage .slides.slides h1'],
    ['body', '.stage'],
    ['.remark-slide-scaler, .remark-notes p', undefined],
  ])('%s', (selector, expected) => {
    expect(below.selectors(selector)).toBe(expected);
  });
});

describe('a stylesheet', () => {
  it('stays as it is written but for its selectors', () => {
    const css = `@charset "utf-8";
/* .remark-slide-content */
@import url(".remark-slide-content.css");
@font-face { font-family: x; src: url(.remark-slide.woff) }
.remark-slide-content   h1,
.remark-slide-content h2{ content: ".remark-slide-content" ; --a:{ .remark-slide-content } }
@keyframes a { from { top: 0 } 50% { top: 1px } }
@media print { .remark-slide-content { margin : 0 } }
.bad::: { color: red }
`;
    const expected = css
      .replace(/\.remark-slide-content( {3}h1,\n)\.remark-slide-content( h2)/, 'section$1section$2')
      .replace('print { .remark-slide-content', 'print { section');
    expect(toMarp.stylesheet(css)).toBe(expected);
  });

  it('has rules within rules, which hold below those', () => {
    const css =
      '.remark-slide-content { & > .remark-slide-content-x { a: b } .remark-slide-content .c { d: e } @media print { & h1 { f: g } } }';
    expect(toMarp.stylesheet(css)).toBe(
      'section { & > .remark-slide-content-x { a: b } section .c { d: e } @media print { & h1 { f: g } } }',
    );
    expect(below.stylesheet('h1 { & .remark-code-line { a: b } .remark-inline-code { c: d } }')).toBe(
      '.stage .slides h1 { & .deck-code-line { a: b } .deck-inline-code { c: d } }',
    );
  });

  it('has scopes, whose rules hold in them', () => {
    const css = '@scope (.remark-slide-content:not(.a)) to (.remark-code) { h1 { a: b } .remark-slide-content p { c: d } }';
    expect(toMarp.stylesheet(css)).toBe('@scope (section:not(.a)) to (.remark-code) { h1 { a: b } section p { c: d } }');
    expect(below.stylesheet(css)).toBe('@scope (.deck-slide:not(.a)) to (.deck-code) { h1 { a: b } .deck-slide p { c: d } }');
  });

  it('loses rules for what the page has not', () => {
    expect(below.stylesheet('.remark-help { a: b } @layer x { .remark-notes h1 { c: d } h1 { e: f } }')).toBe(
      ' @layer x {  .stage .slides h1 { e: f } }',
    );
  });

  it.each(['', '{', 'h1 {', '@media', '.remark-slide-content { a: b', '}} h1 { a: b }'])('may be broken: %j', (css) => {
    expect(toMarp.stylesheet(css)).toBe(css.replaceAll('.remark-slide-content', 'section'));
  });
});
