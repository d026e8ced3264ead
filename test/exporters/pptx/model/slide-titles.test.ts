import { describe, expect, it } from 'vitest';
import { slideTitles } from '../../../../exporters/pptx/model/slide-titles.js';
import { hiddenTitle, titleFirst } from '../../../../exporters/pptx/model/title-shapes.js';
import { sectionsOf } from '../../../../exporters/pptx/model/sections.js';
import type { PptxShape } from '../../../../exporters/pptx/model/presentation.js';
import { paragraph, run, sceneSlide, slide, textBox } from '../scenes.js';

const text = (...paragraphs: readonly string[]) => textBox(paragraphs.map((words) => paragraph([run(words)])));
const titled = (words: string, level = 1, more = {}) =>
  sceneSlide([textBox([paragraph([run(words)], { kind: 'heading', level })], { role: 'title' })], {
    title: words,
    slide: slide({ id: words, ...more }),
  });
const image = (alt: string) => ({ type: 'image', url: 'a', alt, x: 0, y: 0, width: 9, height: 9 }) as const;

describe('slideTitles', () => {
  const made = (...slides: Parameters<typeof slideTitles>[0]) =>
    slideTitles(slides).map((title) => (title.shown ? title.text : [title.text]));

  it('keeps what the slide shows, also twice', () => {
    expect(made(titled('Pots'), titled('Pots'))).toEqual(['Pots', 'Pots']);
  });

  it('names other slides by their first words, picture, or number', () => {
    const decoration = { ...text('@ida'), role: 'decoration' } as const;
    const group = {
      type: 'group',
      role: 'terminal',
      name: '',
      x: 0,
      y: 0,
      width: 1,
      height: 1,
      boxes: [text('$', '$ throw  clay')],
    } as const;
    expect(
      made(sceneSlide([decoration, image(''), image('A vase'), group]), sceneSlide([image(''), image('A vase')]), sceneSlide([decoration])),
    ).toEqual([['$ throw clay'], ['A vase'], ['Slide 3']]);
  });

  it('cuts long ones between words', () => {
    expect(made(sceneSlide([text('Wedge the clay until no bubble of air is left in it, then cut, and weigh each piece')]))).toEqual([
      ['Wedge the clay until no bubble of air is left in it, then…'],
    ]);
    expect(made(sceneSlide([text('陶'.repeat(80))]))).toEqual([[`${'陶'.repeat(60)}…`]]);
  });

  it('makes those it makes up unlike all others, later ones too', () => {
    const one = sceneSlide([text('Pots')]);
    expect(made(one, one, titled('Pots'), one, titled('Pots (3)'))).toEqual([['Pots (2)'], ['Pots (4)'], 'Pots', ['Pots (5)'], 'Pots (3)']);
  });
});

describe('sectionsOf', () => {
  const made = (slides: Parameters<typeof sectionsOf>[0], deckTitle?: string) =>
    sectionsOf(slides, slideTitles(slides), deckTitle).map(({ name, first }) => [first, name]);

  it('follows the author’s own property', () => {
    const slides = [
      titled('A'),
      titled('B', 1, { properties: { section: 'Clay' } }),
      titled('C', 1, { classes: ['section'] }),
      titled('D', 1, { properties: { section: '' } }),
    ];
    expect(made(slides, 'Pottery')).toEqual([
      [0, 'Pottery'],
      [1, 'Clay'],
      [3, 'D'],
    ]);
  });

  it('else the class', () => {
    expect(made([titled('A', 1, { classes: ['section'] }), titled('B'), titled('C', 2, { classes: ['x', 'section'] })])).toEqual([
      [0, 'A'],
      [2, 'C'],
    ]);
  });

  it('else headings of level 1, where most slides have lesser ones', () => {
    expect(made([titled('A'), titled('a', 2), titled('B'), titled('b', 2)])).toEqual([
      [0, 'A'],
      [2, 'B'],
    ]);
    expect(made([titled('A'), titled('B'), titled('C'), titled('c', 2)])).toEqual([]);
    expect(made([titled('A'), titled('a', 2), titled('b', 3)])).toEqual([]);
  });

  it('counts the steps of a slide once', () => {
    const state = titled('B', 1, { id: 'b', classes: ['section'] });
    expect(made([titled('A'), state, state, titled('C')])).toEqual([
      [0, 'A'],
      [1, 'B'],
    ]);
  });
});

describe('title shapes', () => {
  const slot = { type: 'title', use: 'title' } as const;
  const shape = (id: number, y: number, more = {}): PptxShape => ({
    kind: 'text',
    id,
    name: 'x',
    frame: { x: 0, y, width: 100, height: 50 },
    paragraphs: [],
    ...more,
  });

  it('stand above the slide where they are hidden', () => {
    const { frame, placeholder } = hiddenTitle('A', slot, 12_192_000, 'en', { id: 2, name: 'Title' });
    expect(frame.y + frame.height).toBeLessThan(0);
    expect(placeholder).toBe(slot);
  });

  it('are read first, but never go behind what they lie on', () => {
    const title = shape(9, 40, { placeholder: slot });
    expect(titleFirst([shape(1, 200), shape(2, 0), shape(3, 100), title, shape(4, 0)]).map(({ id }) => id)).toEqual([1, 2, 9, 3, 4]);
    expect(titleFirst([shape(1, 200), title]).map(({ id }) => id)).toEqual([9, 1]);
    const turned = { ...shape(1, 120), frame: { x: 0, y: 120, width: 400, height: 10, rotation: 5_400_000 } };
    expect(titleFirst([turned, { ...title, frame: { x: 180, y: 0, width: 50, height: 50 } }]).map(({ id }) => id)).toEqual([1, 9]);
  });

  it('are one to a slide', () => {
    const shapes = titleFirst([shape(1, 0, { placeholder: slot }), shape(2, 0, { placeholder: slot })]);
    expect(shapes.map((one) => one.kind === 'text' && one.placeholder)).toEqual([slot, undefined]);
  });
});
