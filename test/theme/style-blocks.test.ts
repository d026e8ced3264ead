import { expect, it } from 'vitest';
import type { Block } from '../../src/deck/deck.js';
import { styleBlocks } from '../../src/theme/style-blocks.js';
import { elements, paragraph, text } from './style.js';

const blocks: readonly Block[] = [
  { type: 'heading', depth: 1, children: [text('aside')] },
  paragraph('said'),
  { type: 'list', ordered: false, spread: false, children: [{ type: 'listItem', children: [paragraph('point')] }] },
  { type: 'code', value: 'x', highlighted: [] },
];

it('styles notes with a body size and family of the caller’s', () => {
  const root = styleBlocks(blocks, { fontSize: 11, fontFamily: 'sans-serif' });
  const style = (tag: string) => elements(root).find((element) => element.tag === tag)?.style;
  expect(root.style).toMatchObject({ display: 'block', fontSize: 11, fontFamily: ['sans-serif'] });
  expect(style('p')).toMatchObject({ fontSize: 11, margin: { top: { px: 0 }, bottom: { px: 6.6 } } });
  expect(style('h1')).toMatchObject({ fontSize: 13.75, fontWeight: 700 });
  expect(style('code')?.fontFamily).toEqual(['Courier New', 'monospace']);
  expect(style('li')?.display).toBe('list-item');
});

it('takes a family of the deck’s by name, whatever the name', () => {
  const { style } = styleBlocks(blocks, { fontSize: 10, fontFamily: 'My "Own" Face' });
  expect(style.fontFamily).toEqual(['My "Own" Face', 'sans-serif']);
});

it('aligns columns of tables as the author does, heads like their column', () => {
  const cells = (header: boolean) => ({
    type: 'tableRow' as const,
    children: [1, 2].map(() => ({ type: 'tableCell' as const, header, children: [text('a')] })),
  });
  const root = styleBlocks([{ type: 'table', align: ['none', 'right'], children: [cells(true), cells(false)] }], {
    fontSize: 10,
    fontFamily: 'serif',
  });
  const aligned = elements(root)
    .filter(({ tag }) => tag === 'th' || tag === 'td')
    .map(({ style }) => style.textAlign);
  expect(aligned).toEqual(['left', 'right', 'left', 'right']);
});
