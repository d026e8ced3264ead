import type { GroupBox, SceneBox } from 'deckx/exporter';
import { expect, it } from 'vitest';
import { createIdentities } from '../../../../exporters/pptx/model/identities.js';
import { toShapes } from '../../../../exporters/pptx/model/shapes.js';
import { noteContext } from '../contexts.js';
import { black, paragraph, red, run, textBox } from '../scenes.js';

const text = (words: string, more = {}): SceneBox => textBox([paragraph([run(words)])], more);
const group = (boxes: readonly SceneBox[], more: Partial<GroupBox> = {}): GroupBox => ({
  type: 'group',
  role: 'other',
  name: 'Box',
  x: 0,
  y: 0,
  width: 100,
  height: 100,
  boxes,
  ...more,
});
const title = text('t', { role: 'title' });
const slots = new Map([[title, { type: 'title', use: 'title' } as const]]);
const shapesOf = (boxes: readonly SceneBox[], context = noteContext({ slots })) => toShapes(boxes, 1, createIdentities(), context);

it('gives every shape an id and a name of its own', () => {
  const shapes = shapesOf([text('a'), text('b'), text('c', { role: 'title' }), group([text('d'), text('e', { role: 'footnote' })])]);
  expect(shapes.map(({ id, name }) => [id, name])).toEqual([
    [2, 'Text'],
    [3, 'Text 2'],
    [4, 'Title'],
    [5, 'Box'],
  ]);
  expect(shapes[3]).toMatchObject({
    kind: 'group',
    shapes: [
      { id: 6, name: 'Text 3' },
      { id: 7, name: 'Footnote' },
    ],
  });
});

it.each([
  ['a placeholder', [title, text('a')]],
  ['a table', [text('a'), { type: 'table', x: 0, y: 0, width: 10, height: 10, columns: [10], rows: [] } satisfies SceneBox]],
  ['a placeholder further in', [text('a'), group([title, text('b')])]],
  ['a single shape', [text('a')]],
])('makes no group around %s', (_, boxes) => {
  expect(shapesOf([group(boxes)]).map(({ kind }) => kind)).not.toContain('group');
});

it('makes no group of columns', () => {
  expect(shapesOf([group([text('a'), text('b')], { role: 'columns' })]).map(({ kind }) => kind)).toEqual(['text', 'text']);
});

it('hands opacity down to fills, lines, texts and pictures', () => {
  const line = { width: 2, style: 'solid', color: red } as const;
  const shape = { type: 'shape', name: 'Card', x: 0, y: 0, width: 10, height: 10, radius: 0, fill: black, line, opacity: 0.5 } as const;
  const [made] = shapesOf([group([shape, text('a')], { opacity: 0.5 })]);
  expect(made).toMatchObject({
    shapes: [
      { fill: { alpha: 0.25 }, line: { color: { alpha: 0.25 }, width: 25_400 } },
      { paragraphs: [{ runs: [{ format: { color: { alpha: 0.5 } } }] }] },
    ],
  });
});

it('takes a radius as a share of the shorter side, a shadow as distance and direction', () => {
  const shadow = { x: 0, y: 4, blur: 6, color: black };
  const [made] = shapesOf([{ type: 'shape', name: '', x: 0, y: 0, width: 100, height: 20, radius: 30, shadow }]);
  expect(made).toMatchObject({ name: 'Shape', rounding: 0.5, shadow: { distance: 50_800, direction: 5_400_000, blur: 76_200 } });
});

it('puts a framed caption where a picture cannot be shown, and says so', () => {
  const context = noteContext();
  const [made] = shapesOf([{ type: 'image', url: 'a/b.webp', alt: 'a bee', x: 0, y: 0, width: 5, height: 5 }], context);
  expect(made).toMatchObject({
    kind: 'group',
    shapes: [{ kind: 'shape' }, { paragraphs: [{ runs: [{ text: 'a bee' }] }, { runs: [{ text: 'a/b.webp' }] }] }],
  });
  expect(context.report.diagnostics).toMatchObject([{ code: 'export/image-format', slide: 1 }]);
});

it('draws no text box without text', () => {
  expect(shapesOf([textBox([])])).toEqual([]);
});

it('reports a box it does not know', () => {
  const context = noteContext();
  expect(shapesOf([{ type: 'hologram' } as unknown as SceneBox], context)).toEqual([]);
  expect(context.report.diagnostics).toMatchObject([{ code: 'export/unknown-node' }]);
});

it('says of a text that was shrunk that it is to be fitted when it is edited', () => {
  const [kept, shrunk] = shapesOf([textBox([paragraph([run('a')])]), textBox([paragraph([run('a')])], { scale: 0.8 })]);
  expect([kept, shrunk].map((shape) => shape?.kind === 'text' && shape.shrunk)).toEqual([undefined, true]);
});
