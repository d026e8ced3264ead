import type { GroupBox, ImageBox, SceneBox, TextBox } from 'deckx/exporter';
import { describe, expect, it } from 'vitest';
import { fillSlots, fittingLayout, wishedLayout } from '../../../../exporters/pptx/model/choose-layout.js';
import { layoutNamed, layoutNames } from '../../../../exporters/pptx/model/layout-names.js';
import { contentsOf } from '../../../../exporters/pptx/model/slide-contents.js';
import { noteContext } from '../contexts.js';
import { paragraph, run, slide, textBox } from '../scenes.js';

const size = { width: 960, height: 540 };
const words = (text: string, more: Partial<TextBox> = {}): TextBox => textBox([paragraph([run(text)])], { height: 30, ...more });
const head = words('Head', { role: 'title', y: 30, width: 860 });
const low = { ...head, y: 220 };
const body = words('Some words', { y: 130, width: 860 });
const list = textBox([paragraph([run('item')], { kind: 'listItem', marker: '•', indent: 30 })], { y: 130, width: 860 });
const left = words('left', { y: 130, width: 400 });
const right = words('right', { x: 500, y: 130, width: 400 });
const picture: ImageBox = { type: 'image', url: 'a', alt: '', x: 50, y: 130, width: 600, height: 300 };
const thumb: ImageBox = { ...picture, width: 90, height: 60, y: 400 };
const terminal: GroupBox = { type: 'group', role: 'terminal', name: 'Terminal', x: 50, y: 130, width: 600, height: 300, boxes: [] };
const table: SceneBox = { type: 'table', x: 50, y: 130, width: 90, height: 60, columns: [], rows: [] };
const small = words('small print', { role: 'footnote', y: 500 });

const choose = (boxes: readonly SceneBox[], opens = false) => fittingLayout(contentsOf({ boxes }), size, opens);

describe('the layout that fits', () => {
  it.each([
    ['Title Slide', [low, body], true],
    ['Title Slide', [low, words('a name', { y: 300 }), thumb, small], true],
    ['Section Header', [low], false],
    ['Section Header', [low, words('a line below it', { y: 300 })], false],
    ['Title and Content', [head, body], false],
    ['Title and Content', [head, list], true],
    ['Title and Content', [body], false],
    ['Title Only', [head], false],
    ['Title Only', [head, table], false],
    ['Two Content', [head, left, right], false],
    ['Two Content', [head, left, { ...thumb, x: 500, y: 130 }], false],
    ['Picture with Caption', [head, picture], false],
    ['Picture with Caption', [picture, words('what it is', { y: 450 })], false],
    ['Title and Content', [head, body, { ...thumb, y: 300 }], false],
    ['Terminal', [head, terminal], false],
    ['Blank', [small], false],
    ['Blank', [], true],
  ] as const)('is %s', (layout, boxes, opens) => {
    expect(choose(boxes, opens)).toBe(layout);
  });
});

describe('contents', () => {
  it('join texts that follow each other in one column, and no others', () => {
    const below = words('more', { y: 200, width: 860 });
    expect(contentsOf({ boxes: [head, body, below] }).texts).toMatchObject([{ y: 130, height: 100, paragraphs: [{}, {}] }]);
    const apart: readonly SceneBox[][] = [
      [body, { ...below, width: 500 }],
      [body, thumb, below],
      [body, { ...below, rotate: 10 }],
      [body, { ...below, y: 20 }],
    ];
    expect(apart.map((boxes) => contentsOf({ boxes }).boxes.length)).toEqual([2, 3, 2, 2]);
  });

  it('take text beside another for a column of its own', () => {
    const indented = textBox(
      [paragraph([run('right')], { indent: 450 }), paragraph([run('item')], { kind: 'listItem', marker: '•', indent: 480 })],
      { y: 130, width: 860 },
    );
    const { texts, columns } = contentsOf({ boxes: [left, indented] });
    expect(texts[1]).toMatchObject({ x: 500, width: 410, paragraphs: [{ indent: 0 }, { indent: 30 }] });
    expect(columns).toEqual(texts);
    expect(contentsOf({ boxes: [indented] }).texts[0]).toMatchObject({ x: 50, width: 860 });
  });

  it('do not count a running head above the title', () => {
    expect(contentsOf({ boxes: [words('the show', { y: 5, height: 20 }), { ...head, y: 60 }] }).texts).toEqual([]);
  });
});

describe('placeholders', () => {
  const filled = (layout: Parameters<typeof fillSlots>[0], boxes: readonly SceneBox[]) => {
    const contents = contentsOf({ boxes });
    return new Map([...fillSlots(layout, contents)].map(([box, { use }]) => [use, contents.boxes.indexOf(box)]));
  };

  it('hold the title, the longest text, the columns, the picture', () => {
    expect(filled('Title and Content', [head, words('short', { y: 90, width: 90 }), body])).toEqual(
      new Map([
        ['title', 0],
        ['content', 2],
      ]),
    );
    expect(filled('Two Content', [head, left, right])).toEqual(
      new Map([
        ['title', 0],
        ['content', 1],
        ['second content', 2],
      ]),
    );
    expect(filled('Picture with Caption', [picture, thumb, body])).toEqual(
      new Map([
        ['picture', 0],
        ['caption', 2],
      ]),
    );
    expect(filled('Title Slide', [head, body])).toEqual(
      new Map([
        ['title', 0],
        ['subtitle', 1],
      ]),
    );
  });

  it('stay away where a slide has nothing for them, and where the layout has none', () => {
    expect(filled('Two Content', [head])).toEqual(new Map([['title', 0]]));
    expect(filled('Blank', [head, body]).size).toBe(0);
    expect(filled('Terminal', [terminal]).size).toBe(0);
  });
});

describe('the author’s wish', () => {
  it.each<[string, string]>([
    ...layoutNames.map((name): [string, string] => [name, name]),
    ['two-content', 'Two Content'],
    ['section', 'Section Header'],
    ['TITLE', 'Title Slide'],
    ['picture', 'Picture with Caption'],
  ])('%s is %s', (wish, name) => {
    expect(layoutNamed(wish)).toBe(name);
  });

  it('is the property, else the class', () => {
    const context = noteContext();
    expect(wishedLayout(slide({ layout: 'Title Only', classes: ['layout-blank'] }), context)).toBe('Title Only');
    expect(wishedLayout(slide({ classes: ['big', 'layout-two-content'] }), context)).toBe('Two Content');
    expect(wishedLayout(slide({ classes: ['title', 'blank'] }), context)).toBeUndefined();
    expect(context.report.diagnostics).toEqual([]);
  });

  it('is reported where it is none, with what may be meant', () => {
    const context = noteContext();
    expect(wishedLayout(slide({ layout: 'Section Heading' }), context)).toBeUndefined();
    expect(context.report.diagnostics).toMatchObject([
      {
        code: 'export/layout',
        slide: 1,
        hint: expect.stringMatching(/^did you mean Section Header\? available: Title Slide, /) as string,
      },
    ]);
  });
});
