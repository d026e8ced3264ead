import { describe, expect, it } from 'vitest';
import type { Block, Deck } from '../../src/deck/deck.js';
import { createReport } from '../../src/report/report.js';
import { styleDeck } from '../../src/theme/style-deck.js';
import { assetsOf, paragraph, styleSlide, text } from './style.js';

const heading: Block = { type: 'heading', depth: 1, children: [text('Title')] };
const terminal: Block = { type: 'terminal', children: [{ type: 'terminalLine', children: [text('a  b')] }] };

describe('the player’s own look', () => {
  it('wins over one class of the author’s in capsicum’s player, which uses two', async () => {
    const { root } = await styleSlide('.remark-slide-content { padding: 1em 6em; background-color: white }', [heading]);
    expect(root.style).toMatchObject({ display: 'table-cell', fontSize: 16, padding: { top: { px: 16 }, left: { px: 64 } } });
  });

  it('loses to it in today’s remark.js, which uses one', async () => {
    const { root, style } = await styleSlide('.remark-slide-content { padding: 1em 6em }', [heading], { player: 'remark' });
    expect(root.style).toMatchObject({ fontSize: 20, padding: { left: { px: 120 } } });
    expect(style('h1').fontSize).toBe(55);
  });

  it('aligns slides by their classes, blocks by theirs', async () => {
    const { root, style } = await styleSlide('', [paragraph('x', 'right')], { classes: ['center', 'middle'] });
    expect(root.style).toMatchObject({ textAlign: 'center', verticalAlign: 'middle' });
    expect(style('.right')).toMatchObject({ textAlign: 'right', display: 'block' });
  });

  it('tells the slide’s shape to the page', async () => {
    const css = '.aspect-4-3 h1 { color: red }';
    expect((await styleSlide(css, [heading], { size: { width: 908, height: 681 } })).style('h1').color.hex).toBe('FF0000');
    expect((await styleSlide(css, [heading])).style('h1').color.hex).toBe('000000');
  });
});

describe('decks without a stylesheet', () => {
  it('get a plain look', async () => {
    const bare = await styleSlide(undefined, [heading, paragraph('x')]);
    expect(bare.style('h1').fontFamily).toEqual(['Arial', 'sans-serif']);
    expect((await styleSlide('', [heading])).style('h1').fontFamily).toEqual(['serif']);
  });

  it('get terminal windows, unless their author dresses them', async () => {
    const bare = await styleSlide(undefined, [terminal]);
    expect(bare.style('.shell-wrap').backgroundColor).toEqual({ hex: '20262F', alpha: 1 });
    const dressed = await styleSlide('.shell-wrap { background: #000 }', [terminal]);
    expect(dressed.style('.shell-wrap')).toMatchObject({ backgroundColor: { hex: '000000' } });
    expect(dressed.style('.shell-wrap').borderRadius).toBeUndefined();
    expect(dressed.style('.shell-body').whiteSpace).toBe('pre-wrap');
  });
});

describe('styleDeck', () => {
  const deck: Deck = {
    type: 'deck',
    version: 1,
    meta: {},
    size: { width: 1210, height: 681 },
    dialect: 'capsicum',
    player: 'podium',
    stylesheets: [{ href: 'css/deck.css' }, { css: '.last { color: blue; background-image: url(pics/x.png) }' }],
    slides: [1, 2].map((number) => ({
      type: 'slide',
      id: `slide-${number}`,
      name: `s${number}`,
      classes: ['x'],
      background: { image: 'bg (1).png', size: 'cover', color: 'navy' },
      blocks: [heading, paragraph('x', 'last'), terminal],
      notes: [],
    })),
    footnotes: [],
  };
  const css = `@font-face { font-family: "Used"; src: local("Used"), url(used.svg) format("svg"), url("used.woff2") format("woff2"), url(used.ttf) }
    @font-face { font-family: Used; font-weight: bold; font-style: italic; src: url(../fonts/used-bi.otf) }
    @font-face { font-family: "Unused"; src: url(unused.ttf) }
    h1 { font-family: used, sans-serif } .last { color: red } #slide-s1 { color: green }`;
  const style = () => styleDeck(deck, { assets: assetsOf({ 'css/deck.css': css }), report: createReport() });

  it('gives the same twice', async () => {
    expect(JSON.stringify(await style())).toBe(JSON.stringify(await style()));
  });

  it('applies stylesheets in order, and those without an address', async () => {
    const { slides } = await style();
    expect(slides[0]?.root.children[1]).toMatchObject({
      style: { color: { hex: '0000FF' }, backgrounds: [{ image: { url: 'pics/x.png' } }] },
    });
  });

  it('gives slides their name and background', async () => {
    const { slides } = await style();
    expect(slides[0]?.root.style).toMatchObject({
      color: { hex: '008000' },
      backgrounds: [{ image: { url: 'bg (1).png' }, size: 'cover' }],
      backgroundColor: { hex: '000080' },
    });
    expect(slides[1]?.root.style.color.hex).toBe('000000');
  });

  it('hands on the faces of families that slides use', async () => {
    expect((await style()).fontFaces).toEqual([
      { family: 'Used', weight: 400, style: 'normal', urls: ['css/used.woff2', 'css/used.ttf'] },
      { family: 'Used', weight: 700, style: 'italic', urls: ['fonts/used-bi.otf'] },
    ]);
  });
});

describe("Podium's theme", () => {
  const heading: Block = { type: 'heading', depth: 3, children: [{ type: 'text', value: 'Kiln' }] };

  it('stands behind the stylesheet of a deck that brings one', async () => {
    const { style } = await styleSlide('h3 { font-size: 20px }', [heading], { classes: ['title'] });
    expect(style('h3')).toMatchObject({ fontSize: 20, fontWeight: 400, margin: { top: { px: 4 }, bottom: { px: 4 } } });
    expect(style('.title').verticalAlign).toBe('middle');
  });

  it('is not used for remark decks, nor for decks without a stylesheet', async () => {
    const remark = await styleSlide('h3 { font-size: 20px }', [heading], { classes: ['title'], player: 'remark' });
    // remark.js 0.14 sizes headings with one class, which wins over the deck's bare `h3`; the margin is HTML's own.
    expect(remark.style('h3')).toMatchObject({ fontSize: 35, margin: { top: { px: 35 } } });
    const plain = await styleSlide(undefined, [heading], { classes: ['title'] });
    expect(plain.style('h3').margin.top).not.toEqual({ px: plain.style('h3').fontSize / 5 });
  });
});

describe('footnotes', () => {
  const define = (identifier: string) => ({ type: 'footnoteDefinition', identifier, children: [paragraph('Full.')] }) as const;
  const footnotes = [define('moon'), define('unused')];
  const refer: Block = { type: 'paragraph', children: [{ type: 'footnoteReference', identifier: 'moon' }] };

  it.each(['remark', 'podium', 'reveal', 'html'])('of %s are small print, however large paragraphs are', async (player) => {
    for (const css of [undefined, '.remark-slide-content p { font-size: 40px }']) {
      const { style } = await styleSlide(css, [refer], { player, footnotes });
      expect(style('.footnote-definition').fontSize).toBe(18);
    }
  });

  it('that nothing refers to are told', async () => {
    const { diagnostics } = await styleSlide('', [refer], { footnotes });
    expect(diagnostics).toMatchObject([{ code: 'export/dropped', message: 'the footnote unused is never referenced' }]);
  });
});
