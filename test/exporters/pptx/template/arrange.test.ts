import type { ImageBox, SceneBox, ShapeBox } from 'deckx/exporter';
import { describe, expect, it } from 'vitest';
import { fillSlots } from '../../../../exporters/pptx/model/choose-layout.js';
import type { LayoutName } from '../../../../exporters/pptx/model/presentation.js';
import { contentsOf } from '../../../../exporters/pptx/model/slide-contents.js';
import { arrange } from '../../../../exporters/pptx/template/arrange.js';
import { templateSlots } from '../../../../exporters/pptx/template/match-layouts.js';
import { scaleBox } from '../../../../exporters/pptx/template/scale-box.js';
import { takeOver } from '../../../../exporters/pptx/template/take-over.js';
import { textShape } from '../contexts.js';
import { black, paragraph, red, run, textBox } from '../scenes.js';
import { usualText } from './usual-text.js';

const emu = (points: number): number => points * 12_700;
const frame = (x: number, y: number, width: number, height: number) => ({ x: emu(x), y: emu(y), width: emu(width), height: emu(height) });
const layout = {
  path: 'l',
  name: 'Inhalt',
  placeholders: [
    { type: 'title', half: false, frame: frame(40, 20, 400, 60), text: usualText },
    { type: 'obj', idx: 1, half: false, frame: frame(40, 100, 400, 200), text: usualText },
  ],
};
const sizes = { deck: { x: 0, y: 0, width: 960, height: 540 }, template: { x: 0, y: 0, width: 480, height: 360 } };

function arranged(boxes: readonly SceneBox[], name: LayoutName = 'Title and Content') {
  const contents = contentsOf({ boxes });
  return arrange(contents, fillSlots(name, contents), templateSlots(name, layout), sizes);
}

const title = textBox([paragraph([run('Head')])], { role: 'title', y: 30, height: 50, width: 860 });
const body = textBox([paragraph([run('words')])], { y: 130, width: 400, height: 100 });
const picture = (more: Partial<ImageBox> = {}): ImageBox => ({
  type: 'image',
  url: 'a',
  alt: '',
  x: 50,
  y: 300,
  width: 400,
  height: 200,
  ...more,
});
const bar: ShapeBox = { type: 'shape', name: 'Border', x: 30, y: 30, width: 5, height: 50, radius: 0, fill: red };

describe('a slide in a template', () => {
  it('keeps what fills no placeholder at its place, scaled, in the middle of a slide of another shape', () => {
    expect(arranged([picture()]).boxes).toMatchObject([{ x: 25, y: 195, width: 200, height: 100 }]);
  });

  it('has titles and texts where the template has them', () => {
    const { boxes, slots } = arranged([title, body]);
    expect(boxes.map(({ x, y }) => [x, y])).toEqual([
      [40, 20],
      [40, 100],
    ]);
    expect([...slots.values()].map(({ use, inheritsFrame }) => [use, inheritsFrame])).toEqual([
      ['title', true],
      ['content', true],
    ]);
  });

  it('divides the text’s place with a picture that would lie on it, as they stand to each other', () => {
    const { boxes, slots } = arranged([title, body, picture({ y: 240 })]);
    const [, content] = [...slots.values()];
    expect(content).toMatchObject({ inheritsFrame: false });
    const foot = (content!.frame.y + content!.frame.height) / 12_700;
    expect(foot).toBeGreaterThan(150);
    expect(boxes[2]!.y).toBeGreaterThanOrEqual(foot);
    expect(boxes[2]!.y + boxes[2]!.height).toBeLessThanOrEqual(300.01);
  });

  it('puts what would lie on the title into the place for contents', () => {
    const [, made] = arranged([title, picture({ y: 40, width: 860, height: 490 })], 'Title Only').boxes;
    expect(made!.y).toBeGreaterThanOrEqual(80);
    expect(made!.y + made!.height).toBeLessThanOrEqual(360);
  });

  it('leaves out the trim of a text that has moved, and no other line', () => {
    const rule: ShapeBox = { ...bar, x: 50, y: 400, width: 860, height: 1 };
    expect(arranged([bar, title, rule]).boxes.filter(({ type }) => type === 'shape')).toHaveLength(1);
  });
});

it('a box is scaled with all that is in it', () => {
  const half = { factor: 0.5, dx: 10, dy: 20 };
  const text = scaleBox(textBox([paragraph([run('words', { size: 20, letterSpacing: 2 })], { indent: 30 })]), half);
  expect(text).toMatchObject({
    x: 35,
    y: 70,
    width: 200,
    paragraphs: [{ indent: 15, lineHeight: 15, runs: [{ style: { size: 10, letterSpacing: 1 } }] }],
  });
  expect(text.paragraphs[0]!.lines[0]).toMatchObject({ x: 50, top: 70 });
  const line = { width: 2, style: 'solid', color: black } as const;
  const shape = scaleBox({ ...bar, radius: 4, line, shadow: { x: 2, y: 4, blur: 6, color: black } }, half);
  expect(shape).toMatchObject({ radius: 2, line: { width: 1 }, shadow: { x: 1, y: 2, blur: 3 } });
});

describe('a text in a template', () => {
  const slot = {
    type: 'obj',
    idx: 1,
    use: 'content',
    inheritsFrame: true,
    fitsText: true,
    frame: frame(40, 100, 400, 200),
    text: usualText,
  } as const;
  const usual = { font: 'Georgia', size: 2000, color: black };
  const taken = (ground: string | undefined) =>
    takeOver(
      textShape({
        placeholder: slot,
        paragraphs: [
          { align: 'ctr', lineSpacing: 2400, spaceBefore: 300, runs: [{ text: 'most of the words', format: { ...usual, italic: true } }] },
          {
            bullet: { kind: 'character', character: '•' },
            marginLeft: 9,
            indent: -9,
            runs: [{ text: 'red', format: { ...usual, color: red, bold: true } }],
          },
          {
            bullet: { kind: 'number', scheme: 'arabicPeriod', start: 3 },
            marginLeft: 9,
            indent: -9,
            runs: [{ text: 'pale', format: { ...usual, color: { hex: 'F4F4F4', alpha: 1 } } }],
          },
          {
            runs: [
              { text: 'typed', format: { ...usual, font: 'Courier New' } },
              { text: 'head', format: { ...usual, font: 'Arial' } },
            ],
          },
        ],
      }),
      ground,
      ['Arial', 'Georgia'],
    );

  it('is the template’s in all but what sets it apart', () => {
    expect(taken('FFFFFF')).toMatchObject({ frame: slot.frame });
    expect((taken('FFFFFF') as ReturnType<typeof textShape>).paragraphs).toEqual([
      { bullet: { kind: 'none' }, marginLeft: 0, indent: 0, runs: [{ text: 'most of the words', format: { italic: true } }] },
      { runs: [{ text: 'red', format: { color: red, bold: true } }] },
      { bullet: { kind: 'number', scheme: 'arabicPeriod', start: 3 }, runs: [{ text: 'pale', format: {} }] },
      {
        bullet: { kind: 'none' },
        marginLeft: 0,
        indent: 0,
        runs: [
          { text: 'typed', format: { font: 'Courier New' } },
          { text: 'head', format: {} },
        ],
      },
    ]);
  });

  it('keeps its colours on a picture of the deck’s own', () => {
    expect((taken(undefined) as ReturnType<typeof textShape>).paragraphs[2]!.runs[0]!.format.color).toMatchObject({ hex: 'F4F4F4' });
  });
});
