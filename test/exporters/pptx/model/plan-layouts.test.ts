import { describe, expect, it } from 'vitest';
import { layoutNames } from '../../../../exporters/pptx/model/layout-names.js';
import { planLayouts } from '../../../../exporters/pptx/model/plan-layouts.js';
import type { GroupShape, PlaceholderLook, PptxSlide } from '../../../../exporters/pptx/model/presentation.js';
import { frame, pptxSlide, textShape, theme } from '../contexts.js';
import { black, red } from '../scenes.js';

const size = { width: 12_192_000, height: 6_858_000 };

function lookOf(slides: readonly PptxSlide[], layout: string, use: string): PlaceholderLook {
  return planLayouts(slides, theme, size)
    .layouts.find(({ name }) => name === layout)!
    .placeholders.find((one) => one.use === use)!.look;
}

const titled = (y: number, size_: number): PptxSlide =>
  pptxSlide(
    [
      textShape({
        placeholder: { type: 'title', use: 'title' },
        frame: { ...frame, y },
        paragraphs: [{ align: 'ctr', runs: [{ text: 'words', format: { size: size_ } }] }],
      }),
    ],
    {
      layout: 'Title Only',
    },
  );

describe('a deck’s layouts', () => {
  it('have titles where most of its slides have them, looking as most do', () => {
    const look = lookOf([titled(500_000, 4000), titled(700_000, 4400), titled(700_000, 4400)], 'Title Only', 'title');
    expect(look).toMatchObject({ frame: { ...frame, y: 700_000 }, text: { size: 4400, align: 'ctr' } });
  });

  it('have text reach down to the foot of the slide', () => {
    const slide = pptxSlide([textShape({ placeholder: { type: 'obj', idx: 1, use: 'content' } })], { layout: 'Title and Content' });
    expect(lookOf([slide], 'Title and Content', 'content').frame).toEqual({ ...frame, height: size.height * 0.9 - frame.y });
  });

  it('have a terminal like the deck’s', () => {
    const window = { kind: 'shape', id: 3, name: 'Window', frame, rounding: 0, fill: red } as const;
    const words = textShape({
      id: 4,
      name: 'Terminal text',
      paragraphs: [{ runs: [{ text: '$', format: { font: 'Cousine', color: black, size: 1800 } }] }],
    });
    const group: GroupShape = { kind: 'group', id: 2, name: 'Terminal', frame, shapes: [window, words] };
    expect(lookOf([pptxSlide([group], { layout: 'Terminal' })], 'Terminal', 'terminal')).toMatchObject({
      frame,
      fill: red,
      text: { font: 'Cousine', color: black, size: 1800 },
    });
    expect(lookOf([], 'Terminal', 'terminal')).toMatchObject({ text: { font: 'Courier New' } });
  });

  it('lie on the slide, no placeholder on another, also where no slide shows them', () => {
    const { layouts, master } = planLayouts([], theme, size);
    expect(layouts.map(({ name }) => name)).toEqual(layoutNames);
    for (const { name, placeholders } of layouts) {
      const frames = placeholders.map(({ look }) => look.frame);
      for (const [index, one] of frames.entries()) {
        expect(one.x >= 0 && one.y >= 0 && one.x + one.width <= size.width && one.y + one.height <= size.height, name).toBe(true);
        expect(one.width > 0 && one.height > 0, name).toBe(true);
        const others = frames
          .slice(index + 1)
          .filter(
            (other) =>
              one.y < other.y + other.height &&
              other.y < one.y + one.height &&
              one.x < other.x + other.width &&
              other.x < one.x + one.width,
          );
        expect(others, name).toEqual([]);
      }
    }
    expect(master.title.text).toMatchObject({ font: '+mj-lt', size: 3600 });
  });

  it('lie on the background that most slides have', () => {
    const on = (hex: string): PptxSlide => pptxSlide([], { background: { kind: 'fill', fill: { hex, alpha: 1 } } });
    expect(planLayouts([on('111111'), on('222222'), on('222222')], theme, size).master.background).toEqual({
      kind: 'fill',
      fill: { hex: '222222', alpha: 1 },
    });
  });
});
