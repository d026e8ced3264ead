import { expect, it } from 'vitest';
import type { Block, Deck, FootnoteDefinition, Slide } from '../../src/deck/deck.js';
import { orderFootnotes } from '../../src/deck/order-footnotes.js';

const refer = (...identifiers: readonly string[]): Block => ({
  type: 'paragraph',
  children: identifiers.map((identifier) => ({ type: 'footnoteReference', identifier })),
});
const define = (identifier: string): FootnoteDefinition => ({ type: 'footnoteDefinition', identifier, children: [] });
const slide = (id: string, blocks: readonly Block[], notes: readonly Block[] = []): Slide => ({
  type: 'slide',
  id,
  classes: [],
  blocks,
  notes,
});

it('footnotes come in the order of their first references, those without any last', () => {
  const deck: Deck = {
    type: 'deck',
    version: 1,
    meta: {},
    size: { width: 1210, height: 681 },
    dialect: 'remark',
    player: 'remark',
    stylesheets: [],
    slides: [slide('a', [refer('tide')], [refer('moon')]), slide('b', [refer('salt', 'tide', 'moon')])],
    footnotes: ['unused', 'salt', 'moon', 'tide'].map(define),
  };
  expect(orderFootnotes(deck).footnotes.map(({ identifier }) => identifier)).toEqual(['tide', 'moon', 'salt', 'unused']);
});
