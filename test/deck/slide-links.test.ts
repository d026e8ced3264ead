import type { Deck, Slide } from 'deckx/exporter';
import { describe, expect, it } from 'vitest';
import { slideLinks } from '../../src/deck/slide-links.js';

function slide(id: string, more: Partial<Slide> = {}): Slide {
  return { type: 'slide', id, classes: [], blocks: [], notes: [], ...more };
}

const stepped = slide('b', { name: '2', blocks: [{ type: 'thematicBreak', step: 1 }] });
const deck: Deck = {
  type: 'deck',
  version: 1,
  meta: {},
  size: { width: 4, height: 3 },
  dialect: 'remark',
  player: 'remark',
  stylesheets: [],
  slides: [
    slide('a', { name: 'café' }),
    stepped,
    slide('c', { counted: false }),
    slide('d', { blocks: [{ type: 'thematicBreak', attrs: { id: 'rule', classes: [] } }] }),
    slide('e', { name: 'a' }),
  ],
  footnotes: [],
};

describe('slideLinks', () => {
  const target = (url: string): string | undefined => slideLinks(deck)(url)?.id;

  it.each([
    ['#café', 'a'],
    ['#caf%C3%A9', 'a'],
    ['#/café', 'a'],
    ['#c', 'c'],
    ['#1', 'a'],
    ['#3', 'b'],
    ['#4', 'd'],
    ['#rule', 'd'],
  ])('%s leads to %s', (url, id) => {
    expect(target(url)).toBe(id);
  });

  it('goes by name before id, by id before number', () => {
    expect(target('#a')).toBe('e');
    expect(target('#2')).toBe('b');
  });

  it.each(['#', '', 'a', 'https://tulips.example/#a', '#99', '#%', '#0'])('%s leads to no slide', (url) => {
    expect(target(url)).toBeUndefined();
  });
});
