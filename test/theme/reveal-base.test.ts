import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/deck/deck.js';
import { group, paragraph, styleSlide, text } from './style.js';

const heading = (depth: 1 | 2 | 3 | 4): Block => ({ type: 'heading', depth, children: [text('Tides')] });
const list: Block = { type: 'list', ordered: false, spread: false, children: [{ type: 'listItem', children: [paragraph('high')] }] };
const options = { player: 'reveal', size: { width: 960, height: 700 } };

describe('decks of reveal.js', () => {
  it('look as in their player: large, in the middle, lists as wide as their text', async () => {
    const { root, style } = await styleSlide(undefined, [heading(1), paragraph('x'), list], options);
    expect(root.tag).toBe('section');
    expect(root.style).toMatchObject({ fontSize: 40, textAlign: 'center', verticalAlign: 'middle', padding: { left: { px: 0 } } });
    expect(style('h1')).toMatchObject({ fontSize: 100, fontWeight: 600, textTransform: 'none' });
    expect(style('p')).toMatchObject({ margin: { top: { px: 20 } }, lineHeight: { factor: 1.3 } });
    expect(style('ul')).toMatchObject({ display: 'inline-block', textAlign: 'left' });
  });

  it.each([
    [2, 64],
    [3, 52],
    [4, 40],
  ] as const)('headings of depth %i are %i px', async (depth, size) => {
    expect((await styleSlide('', [heading(depth)], options)).style(`h${depth}`).fontSize).toBe(size);
  });

  it('answer to the selectors of their authors', async () => {
    const css = '.reveal .slides > section.wide h2 { color: #010203 } .reveal-viewport .slides section .aside { float: right }';
    const { style } = await styleSlide(css, [heading(2), group(['aside'], paragraph('x'))], { ...options, classes: ['wide'] });
    expect(style('h2').color.hex).toBe('010203');
    expect(style('.aside').float).toBe('right');
  });
});
