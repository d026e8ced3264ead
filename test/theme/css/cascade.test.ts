import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/deck/deck.js';
import { group, paragraph, span, styleSlide, text } from '../style.js';

const blocks: readonly Block[] = [
  group(['outer'], paragraph('plain', 'inner'), {
    type: 'paragraph',
    attrs: { classes: ['own'], style: 'color: lime; margin-top: 7px' },
    children: [text('own '), span('word', 'word')],
  }),
];

describe('the cascade', () => {
  it('puts important declarations first, also over a style attribute', async () => {
    const css = '.inner { color: red !important } .outer .inner { color: blue } .own { color: red ! important }';
    const { style } = await styleSlide(css, blocks);
    expect(style('.inner').color.hex).toBe('FF0000');
    expect(style('.own').color.hex).toBe('FF0000');
  });

  it('puts a style attribute over rules', async () => {
    const { style } = await styleSlide('.remark-slide-content .own { color: red; margin-top: 1px }', blocks);
    expect(style('.own').color.hex).toBe('00FF00');
    expect(style('.own').margin.top).toEqual({ px: 7 });
  });

  it('lets any rule of a stylesheet win over HTML’s own', async () => {
    const { style } = await styleSlide('* { margin: 0 }', blocks);
    expect(style('.inner').margin.top).toEqual({ px: 0 });
  });

  it('inherits what CSS inherits, and only that', async () => {
    const { style } = await styleSlide('.outer { color: navy; font-style: italic; padding: 5px; opacity: 0.5 }', blocks);
    expect(style('.inner')).toMatchObject({ color: { hex: '000080' }, fontStyle: 'italic', opacity: 1 });
    expect(style('.inner').padding.top).toEqual({ px: 0 });
  });

  it('knows inherit, initial and unset', async () => {
    const css = `.outer { color: navy; padding-left: 9px; font-weight: bold }
      .inner { padding-left: inherit; color: initial; font-weight: unset }`;
    const { style } = await styleSlide(css, blocks);
    expect(style('.inner')).toMatchObject({ color: { hex: '000000' }, fontWeight: 700, padding: { left: { px: 9 } } });
  });

  it('drops a declaration that is not valid, so that an earlier one holds', async () => {
    const { style } = await styleSlide('.inner { color: green; color: "#0C3C26"; color: -moz-magic }', blocks);
    expect(style('.inner').color.hex).toBe('008000');
  });
});

describe('custom properties', () => {
  it('are inherited and put in for var()', async () => {
    const css =
      ':root { --main: #336699; --gap: 4px } .outer { --gap: 2em } .inner { color: var(--main); font-size: 16px; padding: 1px var(--gap) }';
    const { style } = await styleSlide(css, blocks);
    expect(style('.inner').color.hex).toBe('336699');
    expect(style('.inner').padding).toMatchObject({ top: { px: 1 }, right: { px: 32 } });
  });

  it('have fallbacks, may stand for each other, and never go round in circles', async () => {
    const css = `.outer { --a: var(--b); --b: var(--c, 3px); --x: var(--y); --y: var(--x); color: red }
      .inner { margin-left: var(--a); margin-right: var(--none, var(--b)); color: var(--x) }`;
    const { style } = await styleSlide(css, blocks);
    expect(style('.inner').margin).toMatchObject({ left: { px: 3 }, right: { px: 3 } });
    expect(style('.inner').color.hex).toBe('FF0000');
  });

  it('unset a property whose value turns out not to be valid', async () => {
    const css = '.outer { --n: 12 } .inner { margin-left: 5px; margin-left: var(--n) }';
    expect((await styleSlide(css, blocks)).style('.inner').margin.left).toEqual({ px: 0 });
  });
});

describe('what surroundings decide', () => {
  it('makes placed and floating boxes blocks', async () => {
    const { style } = await styleSlide('.word { position: absolute } .inner { float: left }', blocks);
    expect(style('.word').display).toBe('block');
    expect(style('.inner').float).toBe('left');
  });

  it('makes the children of a flex container blocks', async () => {
    expect((await styleSlide('.own { display: flex }', blocks)).style('.word').display).toBe('block');
  });

  it('carries lines through text on to what is inside, but not into inline blocks', async () => {
    const css = '.own { text-decoration: line-through underline }';
    expect((await styleSlide(css, blocks)).style('.word').textDecoration).toEqual({ underline: true, lineThrough: true });
    const cut = await styleSlide(`${css} .word { display: inline-block }`, blocks);
    expect(cut.style('.word').textDecoration).toEqual({ underline: false, lineThrough: false });
  });

  it('aligns text to the start of its direction', async () => {
    expect((await styleSlide('.inner { direction: rtl }', blocks)).style('.inner').textAlign).toBe('right');
  });
});
