import { describe, expect, it } from 'vitest';
import { group, paragraph, span, styleSlide, text } from '../style.js';
import type { Block } from '../../../src/deck/deck.js';

const blocks: readonly Block[] = [
  { type: 'heading', depth: 1, attrs: { id: 'top', classes: [] }, children: [text('Title')] },
  paragraph('first', 'lead'),
  group(['box', 'wide'], paragraph('inner'), { type: 'paragraph', children: [span('word', 'x', 'y')] }),
  {
    type: 'list',
    ordered: false,
    spread: false,
    children: [1, 2, 3, 4].map((number) => ({
      type: 'listItem',
      attrs: { classes: [`item${number}`] },
      children: [{ type: 'paragraph', children: [text(`item ${number}`)] }],
    })),
  },
  {
    type: 'paragraph',
    children: [
      { type: 'link', url: 'https://example.org', attrs: { classes: [], other: { 'data-kind': 'a b' } }, children: [text('link')] },
    ],
  },
];

async function isRed(selector: string, what: string, classes: readonly string[] = []): Promise<boolean> {
  const { style } = await styleSlide(`${selector} { outline-color: red }`, blocks, { classes });
  return style(what).outline.color.hex === 'FF0000';
}

describe('selectors that match', () => {
  it.each([
    ['h1', 'h1'],
    ['H1', 'h1'],
    ['#top', 'h1'],
    ['.lead', '.lead'],
    ['p.lead', '.lead'],
    ['.box.wide', '.box'],
    ['.box .x', '.x'],
    ['.box > p > .y', '.x'],
    ['h1 + p', '.lead'],
    ['h1 ~ ul', 'ul'],
    ['li:first-child', '.item1'],
    ['li:last-child', '.item4'],
    ['li:nth-child(even)', '.item2'],
    ['li:nth-child(2n+1)', '.item3'],
    ['li:not(:first-child):not(.item2)', '.item3'],
    ['a[href]', 'a'],
    ['a[href^="https:"]', 'a'],
    ['[data-kind~="b"]', 'a'],
    ['a:link', 'a'],
    [':is(h1, h2)', 'h1'],
    ['h2, h1', 'h1'],
    ['.remark-slides-area .remark-slide > .remark-slide-content h1', 'h1'],
    ['body.aspect-16-9 h1', 'h1'],
    ['p:has(> a)', 'p'],
  ])('%s', async (selector, what) => {
    if (what === 'p') {
      const { root } = await styleSlide(`${selector} { outline-color: red }`, blocks);
      const last = root.children.at(-1);
      expect(last?.type === 'element' && last.style.outline.color.hex).toBe('FF0000');
    } else expect(await isRed(selector, what)).toBe(true);
  });

  it('takes the slide’s own classes', async () => {
    expect(await isRed('.dark h1', 'h1', ['dark'])).toBe(true);
  });
});

describe('selectors that do not match', () => {
  it.each([
    ['h1 > p', '.lead'],
    ['.lead.box', '.lead'],
    ['li:nth-child(2)', '.item1'],
    ['a:hover', 'a'],
    ['a:visited', 'a'],
    ['a:focus, a:active', 'a'],
    ['.remark-container:fullscreen h1', 'h1'],
    ['p:not(.lead)', '.lead'],
  ])('%s', async (selector, what) => {
    expect(await isRed(selector, what)).toBe(false);
  });
});

describe('specificity', () => {
  async function colorOf(css: string, what: string): Promise<string> {
    return (await styleSlide(css, blocks)).style(what).outline.color.hex;
  }
  const [red, blue] = ['{ outline-color: #FF0000 }', '{ outline-color: #0000FF }'];

  it.each([
    ['later wins over earlier', `.lead ${red} .lead ${blue}`, '.lead'],
    ['class over type', `.lead ${blue} p ${red}`, '.lead'],
    ['id over classes', `#top ${blue} .remark-slide .remark-slide-content h1 ${red}`, 'h1'],
    ['two classes over one', `.box.wide ${blue} .box ${red}`, '.box'],
    [':not() counts its argument', `p:not(#none) ${blue} p.lead ${red}`, '.lead'],
    [':where() counts nothing', `p ${blue} :where(p.lead) ${red}`, '.lead'],
    [':is() counts its most specific', `:is(p, #none) ${blue} p.lead ${red}`, '.lead'],
    [':nth-child() is a class', `li:nth-child(1) ${blue} li ${red}`, '.item1'],
    ['attributes are classes', `a[href] ${blue} p a ${red}`, 'a'],
  ])('%s', async (_, css, what) => {
    expect(await colorOf(css, what)).toBe('0000FF');
  });
});

/** Elements of the same tag and attributes in the same surroundings, which only siblings and content tell apart. */
describe('selectors among elements that are alike', () => {
  const alike: readonly Block[] = [
    { type: 'heading', depth: 1, children: [text('Title')] },
    paragraph('one'),
    paragraph('two'),
    { type: 'paragraph', children: [span('word', 'x')] },
    { type: 'paragraph', attrs: { classes: [], lang: 'de' }, children: [text('vier')] },
  ];

  it.each([
    ['p', [true, true, true, true]],
    ['h1 + p', [true, false, false, false]],
    ['p ~ p', [false, true, true, true]],
    ['p:nth-of-type(2)', [false, true, false, false]],
    ['p:last-child', [false, false, false, true]],
    ['p:not(:last-child)', [true, true, true, false]],
    ['p:is(h1 + p, h2)', [true, false, false, false]],
    ['p:has(.x)', [false, false, true, false]],
    ['[lang]', [false, false, false, true]],
    ['h1 { & + p { outline-color: red } } h2', [true, false, false, false]],
    [':is(.slides, .remark-slide) p', [true, true, true, true]],
  ])('%s', async (selector, expected) => {
    const { root } = await styleSlide(`${selector} { outline-color: red }`, alike);
    const paragraphs = root.children.filter((child) => child.type === 'element').filter(({ tag }) => tag === 'p');
    expect(paragraphs.map(({ style }) => style.outline.color.hex === 'FF0000')).toEqual(expected);
  });
});
