import { describe, expect, it } from 'vitest';
import type { Deck, Slide } from '../../src/deck/deck.js';
import { inventoryOf } from '../../src/deck/inventory.js';

const slide: Slide = {
  type: 'slide',
  id: 'tools',
  classes: ['title'],
  background: { image: 'images/sky.png' },
  blocks: [
    {
      type: 'heading',
      depth: 1,
      children: [
        { type: 'text', value: 'half' },
        { type: 'strong', children: [{ type: 'text', value: 'way there' }], attrs: { classes: ['big', 'title'] } },
        { type: 'break' },
        { type: 'link', url: 'https://example.org', children: [{ type: 'text', value: 'link' }] },
      ],
    },
    { type: 'image', url: 'images/boat.png', alt: 'a boat' },
    {
      type: 'terminal',
      title: 'sh',
      children: [
        {
          type: 'terminalLine',
          prompt: { user: 'ann', path: '~/src', sign: '$' },
          children: [{ type: 'text', value: 'ls -a' }],
          cursor: true,
        },
        { type: 'terminalLine', children: [{ type: 'text', value: 'a.txt' }] },
      ],
    },
    { type: 'footnote', children: [{ type: 'text', value: 'small print' }] },
  ],
  notes: [{ type: 'paragraph', step: 1, children: [{ type: 'text', value: 'look left' }] }],
};

const deck: Deck = {
  type: 'deck',
  version: 1,
  meta: {},
  size: { width: 1210, height: 681 },
  dialect: 'remark',
  player: 'remark',
  stylesheets: [],
  slides: [slide],
  footnotes: [],
};

describe('inventoryOf', () => {
  const [inventory] = inventoryOf(deck);

  it('counts', () => {
    expect(inventory).toMatchObject({ id: 'tools', steps: 1, terminals: 1, prompts: 1, cursors: 1, footnotes: 1 });
  });

  it('joins the words of neighbouring inlines and parts those of lines and blocks', () => {
    expect(inventory!.words.join(' ')).toBe('halfway there link sh ann ~/src $ ls -a a.txt small print');
    expect(inventory!.noteWords).toEqual(['look', 'left']);
  });

  it('lists pictures, links and classes', () => {
    expect(inventory!.images).toEqual([
      { url: 'images/sky.png', alt: '' },
      { url: 'images/boat.png', alt: 'a boat' },
    ]);
    expect(inventory!.links).toEqual(['https://example.org']);
    expect(inventory!.classes).toEqual(['title', 'big']);
  });
});
