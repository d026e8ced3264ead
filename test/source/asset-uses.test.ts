import { describe, expect, it } from 'vitest';
import type { Block, Deck, Slide } from '../../src/index.js';
import { assetUses } from '../../src/source/asset-uses.js';

const at = (line: number): { readonly file: string; readonly line: number; readonly column: number } => ({
  file: 'deck.md',
  line,
  column: 1,
});

const image = (url: string, line: number, step?: number): Block => ({
  type: 'image',
  url,
  alt: '',
  place: at(line),
  ...(step === undefined ? {} : { step }),
});

const slide = (blocks: readonly Block[], more: Partial<Slide> = {}): Slide => ({
  type: 'slide',
  id: 'x',
  classes: [],
  blocks,
  notes: [],
  ...more,
});

const deck = (slides: readonly Slide[]): Deck => ({
  type: 'deck',
  version: 1,
  meta: {},
  size: { width: 1210, height: 681 },
  dialect: 'remark',
  player: 'remark',
  stylesheets: [],
  slides,
  footnotes: [],
});

describe('assetUses', () => {
  it('finds pictures, media, posters and backgrounds, each at its first use', () => {
    const video: Block = { type: 'media', kind: 'video', url: 'v.mp4', poster: 'p.png', alt: '', place: at(4) };
    const uses = assetUses(
      deck([
        slide([image('a.png', 2)], { background: { image: 'b.png' }, place: at(1) }),
        slide([{ type: 'group', children: [video, image('a.png', 5)] }], { notes: [image('n.png', 6)] }),
      ]),
    );
    expect([...uses]).toEqual([
      ['b.png', { slide: 1, place: at(1) }],
      ['a.png', { slide: 1, place: at(2) }],
      ['v.mp4', { slide: 2, place: at(4) }],
      ['p.png', { slide: 2, place: at(4) }],
      ['n.png', { slide: 2, place: at(6) }],
    ]);
  });

  it('counts slides as the player does: steps count, hidden and uncounted slides do not', () => {
    const uses = assetUses(
      deck([slide([image('a.png', 1, 2)]), slide([], { hidden: true }), slide([], { counted: false }), slide([image('b.png', 2)])]),
    );
    expect(uses.get('b.png')?.slide).toBe(4);
  });
});
