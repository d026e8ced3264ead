import { describe, expect, it } from 'vitest';
import { inherit } from '../../../../exporters/pptx/model/inherit.js';
import { planLayouts } from '../../../../exporters/pptx/model/plan-layouts.js';
import type { FilledSlot, Frame, PptxParagraph, PptxShape, RunFormat, TextShape } from '../../../../exporters/pptx/model/presentation.js';
import { frame, pptxSlide, textShape, theme } from '../contexts.js';
import { red } from '../scenes.js';

const size = { width: 12_192_000, height: 6_858_000 };
const content: FilledSlot = { type: 'obj', idx: 1, use: 'content' };
const black = { hex: '000000', alpha: 1, scheme: 'tx1' } as const;
const usual: RunFormat = { font: '+mn-lt', size: 2000, color: black };

const paragraph = (format: RunFormat = usual, more: Partial<PptxParagraph> = {}): PptxParagraph => ({
  align: 'l',
  lineSpacing: 2400,
  runs: [{ text: 'a good many words', format }],
  ...more,
});
const body = (more: Partial<TextShape> = {}): TextShape => textShape({ placeholder: content, paragraphs: [paragraph()], ...more });
const slideOf = (...shapes: readonly PptxShape[]) => pptxSlide(shapes, { layout: 'Title and Content' });

/** Three usual slides and one that is asked about: what it says itself. */
function said(...shapes: readonly PptxShape[]): readonly PptxShape[] {
  const slides = [slideOf(body()), slideOf(body()), slideOf(body()), slideOf(...shapes)];
  return inherit(slides[3]!, planLayouts(slides, theme, size), theme).shapes;
}

describe('a placeholder’s place', () => {
  const inherits = (more: Partial<Frame>, ...others: readonly PptxShape[]): boolean =>
    (said(body({ frame: { ...frame, ...more } }), ...others)[0] as TextShape).placeholder!.inheritsFrame === true;

  it('is the layout’s where most slides have it, however much text there is', () => {
    expect(inherits({})).toBe(true);
    expect(inherits({ height: frame.height * 2 })).toBe(true);
    expect(inherits({ x: frame.x + 600 })).toBe(true);
  });

  it('is its own elsewhere', () => {
    expect(inherits({ x: frame.x + 700 })).toBe(false);
    expect(inherits({ y: 0 })).toBe(false);
    expect(inherits({ width: 1 })).toBe(false);
    expect(inherits({ rotation: 60_000 })).toBe(false);
    expect(inherits({ height: size.height })).toBe(false);
  });

  it('is its own where something else stands below the text', () => {
    const below = textShape({ id: 3, frame: { ...frame, y: frame.y + frame.height + 10_000 } });
    expect(inherits({}, below)).toBe(false);
    expect(inherits({}, { ...below, frame: { ...below.frame, x: 10_000_000 } })).toBe(true);
  });
});

describe('a placeholder’s text', () => {
  const [shape] = said(
    body({
      paragraphs: [
        paragraph(),
        paragraph({ ...usual, color: red, bold: true, size: 2400 }, { align: 'ctr' }),
        paragraph({ ...usual, font: 'Courier New' }, { bullet: { kind: 'character', character: '•' }, marginLeft: 5, indent: -5 }),
        paragraph({ ...usual, size: 1800 }, { level: 1, bullet: { kind: 'character', character: '◦' } }),
      ],
    }),
  );
  const { paragraphs } = shape as TextShape;

  it('says what the layout does not, and the spacing of its lines', () => {
    expect(paragraphs.map(({ align, lineSpacing }) => [align, lineSpacing])).toEqual([
      [undefined, 2400],
      ['ctr', 2400],
      [undefined, 2400],
      ['l', 2400],
    ]);
    expect(paragraphs.map(({ runs }) => runs[0]!.format)).toEqual([
      {},
      { color: red, bold: true, size: 2400 },
      { font: 'Courier New' },
      {},
    ]);
  });

  it('refuses the bullet of the layout where it has none', () => {
    expect(paragraphs.map(({ bullet, marginLeft, indent }) => [bullet?.kind, marginLeft, indent])).toEqual([
      ['none', 0, 0],
      ['none', 0, 0],
      ['character', 5, -5],
      ['character', undefined, undefined],
    ]);
  });

  it('is not bold where its layout is', () => {
    const strong = (): TextShape => body({ paragraphs: [paragraph({ ...usual, bold: true })] });
    const slides = [slideOf(strong()), slideOf(strong()), slideOf(body())];
    const plan = planLayouts(slides, theme, size);
    const formats = slides.map((one) => (inherit(one, plan, theme).shapes[0] as TextShape).paragraphs[0]!.runs[0]!.format);
    expect(formats).toEqual([{}, {}, { bold: false }]);
  });
});

it('a shape that is no placeholder says all itself', () => {
  const free = textShape({ id: 5, paragraphs: [paragraph()] });
  expect(said(free)).toEqual([free]);
});
