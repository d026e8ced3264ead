import { describe, expect, it } from 'vitest';
import type { BoxNode } from '../../../../src/layout/boxes.js';
import { buildBoxTree } from '../../../../src/layout/steps/box-tree/box-tree.js';
import type { StyledElement } from '../../../../src/theme/styled.js';
import { block, element, environmentFor, inline, lineBreak, picture, sides } from '../../styled-tree.js';

/** A box tree in short: `(...)` is a block, `"..."` lines, `[...]` a picture. */
function short(node: BoxNode): string {
  switch (node.kind) {
    case 'lines':
      return `"${node.items.map((item) => (item.type === 'text' ? item.text : item.type === 'atom' ? short(item.node) : `<${item.type}>`)).join('')}"`;
    case 'image':
      return `[${node.url}]`;
    case 'table':
      return `table${node.columns}(${node.rows.map((row) => row.cells.map((cell) => `${cell.column}:${short(cell.box)}`).join(' ')).join(' / ')})`;
    case 'block':
      return `${node.marker?.text ?? ''}${node.placeholder === true ? '?' : ''}(${node.children.map(short).join(' ')})`;
  }
}

async function tree(...children: readonly (StyledElement | string)[]): Promise<string> {
  const root = block({}, ...children);
  return short(buildBoxTree(root, await environmentFor(root)));
}

describe('buildBoxTree', () => {
  it('wraps text between blocks in lines of its own', async () => {
    expect(await tree('before', block({}, 'inside'), 'behind')).toBe('("before" ("inside") "behind")');
  });

  it('drops white space between blocks, and what is not displayed', async () => {
    expect(await tree(' \n ', block({}, 'a'), '\n', block({ display: 'none' }, 'b'))).toBe('(("a"))');
  });

  it('splits an inline element around a block in it', async () => {
    expect(await tree(inline({}, 'one', block({}, 'two'), 'three'))).toBe('("one" ("two") "three")');
  });

  it('puts pictures into lines, or on their own when they are blocks', async () => {
    expect(await tree('a ', picture('wide.png'), ' b')).toBe('("a [wide.png] b")');
    expect(await tree('a ', picture('wide.png', { display: 'block' }), ' b')).toBe('("a" [wide.png] "b")');
  });

  it('shows a stand-in with the alternative text or the name of a missing picture', async () => {
    expect(await tree(picture('pictures/lost.png', { display: 'block' }, 'the kiln'))).toBe('(?("the kiln"))');
    expect(await tree(picture('pictures/lost.png', { display: 'block' }))).toBe('(?("lost.png"))');
  });

  it('takes floats out of the line, and leaves the place of absolute boxes in it', async () => {
    expect(await tree('a', inline({ float: 'right' }, 'b'), 'c', inline({ position: 'absolute' }, 'd'))).toBe('(("b") "ac<out>")');
  });

  it('treats an inline block of nothing but text as text', async () => {
    expect(await tree('a ', inline({ display: 'inline-block' }, 'b'), ' c')).toBe('("a b c")');
    expect(await tree('a ', inline({ display: 'inline-block', width: { px: 50 } }, 'b'))).toBe('("a ("b")")');
    expect(await tree('a ', inline({ display: 'inline-block', transform: [{ turn: 90 }] }, 'b'))).toBe('("a ("b")")');
    expect(await tree('a ', inline({ display: 'inline-block', padding: sides({ px: 4 }) }, 'b'))).toBe('("a ("b")")');
    expect(await tree('a ', inline({ padding: sides({ px: 4 }) }, 'b'))).toBe('("a <edge>b<edge>")');
  });

  it('numbers list items from the start of the list', async () => {
    const item = (text: string, other: Readonly<Record<string, string>> = {}): StyledElement =>
      element('li', { style: { display: 'list-item', listStyleType: 'decimal' }, other }, text);
    expect(await tree(element('ol', { other: { start: '3' } }, item('a'), item('b', { value: '7' }), item('c')))).toBe(
      '((3.("a") 7.("b") 8.("c")))',
    );
  });

  it('makes a ballot box of a task, once', async () => {
    const node = { type: 'listItem', checked: true, children: [] } as const;
    expect(await tree(element('li', { style: { display: 'list-item' }, node }, '☑ ', 'fire'))).toBe('(☑("fire"))');
  });

  it('places table cells in columns, spans counted', async () => {
    const cell = (text: string, other: Readonly<Record<string, string>> = {}): StyledElement =>
      element('td', { style: { display: 'table-cell' }, other }, text);
    const row = (...cells: readonly StyledElement[]): StyledElement => element('tr', { style: { display: 'table-row' } }, ...cells);
    const table = element(
      'table',
      { style: { display: 'table' } },
      row(cell('a', { rowspan: '2' }), cell('b', { colspan: '2' })),
      row(cell('c'), cell('d')),
    );
    expect(await tree(table)).toBe('(table3(0:("a") 1:("b") / 1:("c") 2:("d")))');
  });

  it('keeps a caption above its table', async () => {
    const cell = element('td', { style: { display: 'table-cell' } }, 'a');
    const table = element(
      'table',
      { style: { display: 'table' } },
      element('caption', {}, 'Cones'),
      element('tr', { style: { display: 'table-row' } }, cell),
    );
    expect(await tree(table)).toBe('((("Cones") table1(0:("a"))))');
  });

  it('hands decorations and opacity down', async () => {
    const root = block(
      { textDecoration: { underline: true, lineThrough: false } },
      inline({ opacity: 0.5 }, inline({ opacity: 0.5 }, 'x')),
    );
    const lines = buildBoxTree(root, await environmentFor(root)).children[0];
    const item = lines?.kind === 'lines' ? lines.items[0] : undefined;
    expect(item?.inline).toMatchObject({ underline: true, strike: false, opacity: 0.25 });
  });

  it('scales what flows by the zoom, not the root nor what is placed against it', async () => {
    const root = block(
      { padding: { top: { px: 10 }, right: { px: 10 }, bottom: { px: 10 }, left: { px: 10 } } },
      block({ fontSize: 40 }, 'a'),
      block({ position: 'absolute', fontSize: 40 }, 'b'),
    );
    const tree = buildBoxTree(root, await environmentFor(root), 0.5);
    expect(tree.style.padding.top).toEqual({ px: 10 });
    expect(tree.children.map((child) => child.kind === 'block' && child.style.fontSize)).toEqual([20, 40]);
  });

  it('keeps empty lines that breaks make', async () => {
    expect(await tree(block({}, lineBreak(), lineBreak(), 'a'))).toBe('(("<break><break>a"))');
  });
});
