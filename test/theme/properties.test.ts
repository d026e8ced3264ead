import { describe, expect, it } from 'vitest';
import { resolveGradient } from '../../src/layout/steps/scene/resolve-gradient.js';
import type { ComputedStyle } from '../../src/theme/styled.js';
import { group, paragraph, styleSlide } from './style.js';

async function computed(declarations: string, parent = ''): Promise<ComputedStyle> {
  const { style } = await styleSlide(`.a { ${parent} } .b { ${declarations} }`, [group(['a'], group(['b'], paragraph('x')))]);
  return style('.b');
}

const px = (value: number) => ({ px: value });

describe('shorthands', () => {
  it('margin and padding take one to four values', async () => {
    expect((await computed('margin: 1px')).margin).toEqual({ top: px(1), right: px(1), bottom: px(1), left: px(1) });
    expect((await computed('margin: 1px auto')).margin).toEqual({ top: px(1), right: 'auto', bottom: px(1), left: 'auto' });
    expect((await computed('padding: 1px 2% 3px')).padding).toEqual({
      top: px(1),
      right: { share: 0.02 },
      bottom: px(3),
      left: { share: 0.02 },
    });
    expect((await computed('margin: 1px 2px 3px 4px')).margin).toEqual({ top: px(1), right: px(2), bottom: px(3), left: px(4) });
  });

  it('margin with five values or a wrong one is dropped whole', async () => {
    expect((await computed('margin: 2px; margin: 1px 2px 3px 4px 5px')).margin.top).toEqual(px(2));
    expect((await computed('margin: 2px; margin: 1px red')).margin.top).toEqual(px(2));
  });

  it('border takes width, style and colour in any order; without a style there is none', async () => {
    const { border } = await computed('border: red 2px dashed; border-bottom: none');
    expect(border.top).toEqual({ width: 2, style: 'dashed', color: { hex: 'FF0000', alpha: 1 } });
    expect(border.bottom).toMatchObject({ width: 0, style: 'none' });
    expect((await computed('border: 3px red')).border.left.width).toBe(0);
    expect((await computed('border: solid; color: navy')).border.left).toEqual({
      width: 3,
      style: 'solid',
      color: { hex: '000080', alpha: 1 },
    });
    expect((await computed('border: solid; border-color: red blue; border-width: thin thick')).border.right).toMatchObject({
      width: 5,
      color: { hex: '0000FF' },
    });
  });

  it('outline has an offset', async () => {
    const { outline } = await computed('outline: 4px solid #FF6B6B; outline-offset: 5px');
    expect(outline).toEqual({ width: 4, style: 'solid', color: { hex: 'FF6B6B', alpha: 1 }, offset: 5 });
  });

  it('background takes its parts in any order and resets what it does not name', async () => {
    const style = await computed('background-repeat: repeat-x; background: url("a b.png") center / cover no-repeat #123');
    expect(style).toMatchObject({
      backgroundColor: { hex: '112233' },
      backgrounds: [
        {
          image: { url: 'a b.png' },
          position: { x: { share: 0.5 }, y: { share: 0.5 } },
          size: 'cover',
          repeat: ['no-repeat', 'no-repeat'],
        },
      ],
    });
    expect((await computed('background: no-repeat; background: url(x.png) red')).backgrounds).toMatchObject([
      { repeat: ['repeat', 'repeat'] },
    ]);
    expect((await computed('background: url(x.png); background: red')).backgrounds).toBeUndefined();
    expect((await computed('background: red; background: nonsense 3')).backgroundColor.hex).toBe('FF0000');
    expect(await computed('background: url(top.png), url(under.png) blue')).toMatchObject({
      backgrounds: [{ image: { url: 'top.png' } }, { image: { url: 'under.png' } }],
      backgroundColor: { hex: '0000FF' },
    });
  });

  it('font sets size, line height and family, and resets the rest', async () => {
    expect(await computed('font: italic small-caps bold 20px/1.5 "Some Face", serif')).toMatchObject({
      fontStyle: 'italic',
      fontVariantCaps: 'small-caps',
      fontWeight: 700,
      fontSize: 20,
      lineHeight: { factor: 1.5 },
      fontFamily: ['Some Face', 'serif'],
    });
    expect((await computed('font-weight: bold; font: 12px serif')).fontWeight).toBe(400);
    expect((await computed('font-size: 11px; font: 12px')).fontSize).toBe(11);
  });

  it('list-style, text-decoration, border-radius, gap', async () => {
    expect((await computed('list-style: square inside')).listStyleType).toBe('square');
    expect((await computed('list-style: none')).listStyleType).toBe('none');
    expect((await computed("list-style-type: '\\1F449 '")).listStyleType).toBe('"👉"');
    expect((await computed('text-decoration: underline dotted red')).textDecoration.underline).toBe(true);
    expect((await computed('border-radius: 3px')).borderRadius?.bottomLeft).toEqual({ x: px(3), y: px(3) });
    expect((await computed('-webkit-border-radius: 4px / 50%')).borderRadius?.topRight).toEqual({ x: px(4), y: { share: 0.5 } });
    expect((await computed('gap: 1px 7px')).columnGap).toEqual(px(7));
    expect((await computed('overflow-wrap: break-word; word-break: normal')).overflowWrap).toBe('break-word');
    expect((await computed('word-break: break-word')).overflowWrap).toBe('anywhere');
    expect((await computed('overflow-wrap: anywhere')).overflowWrap).toBe('anywhere');
  });
});

describe('font sizes', () => {
  it('em and percentages are of the parent’s size, lengths in em of the own', async () => {
    const style = await computed('font-size: 2em; margin: 1em', 'font-size: 30px');
    expect(style).toMatchObject({ fontSize: 60, margin: { top: px(60) } });
    expect((await computed('font-size: 50%', 'font-size: 30px')).fontSize).toBe(15);
    expect((await computed('font-size: smaller', 'font-size: 30px')).fontSize).toBe(25);
    expect((await computed('font-size: x-large')).fontSize).toBe(24);
  });

  it('rem is of the root', async () => {
    const { style } = await styleSlide('html { font-size: 20px } .b { font-size: 1.5rem; margin-left: 2rem }', [paragraph('x', 'b')]);
    expect(style('.b')).toMatchObject({ fontSize: 30, margin: { left: px(40) } });
  });

  it('shrink where the family becomes monospace alone, unless they go back to a length', async () => {
    expect((await computed('font-family: monospace', 'font-size: 4em')).fontSize).toBe(52);
    expect((await computed('font-family: monospace', 'font-size: 64px')).fontSize).toBe(64);
    expect((await computed('font-family: Menlo, monospace', 'font-size: 4em')).fontSize).toBe(64);
    expect((await computed('font-family: serif', 'font-family: monospace')).fontSize).toBe(16);
  });
});

describe('single properties', () => {
  it('line-height keeps factors and resolves lengths', async () => {
    expect((await computed('line-height: 1.2', 'font-size: 10px')).lineHeight).toEqual({ factor: 1.2 });
    expect((await computed('font-size: 20px', 'font-size: 10px; line-height: 1.2em')).lineHeight).toEqual(px(12));
    expect((await computed('line-height: 150%; font-size: 20px')).lineHeight).toEqual(px(30));
  });

  it('font-weight: numbers, bolder and lighter', async () => {
    expect((await computed('font-weight: bolder', 'font-weight: 300')).fontWeight).toBe(400);
    expect((await computed('font-weight: bolder')).fontWeight).toBe(700);
    expect((await computed('font-weight: lighter', 'font-weight: 700')).fontWeight).toBe(400);
    expect((await computed('font-weight: 600')).fontWeight).toBe(600);
    expect((await computed('font-weight: bold; font-weight: heavy')).fontWeight).toBe(700);
  });

  it('font-family keeps the order and drops quotation marks; unknown words are names', async () => {
    expect((await computed(`font-family: "Flux", regular`)).fontFamily).toEqual(['Flux', 'regular']);
    expect((await computed(`font-family: Palatino Linotype, 'A \\22 B', serif`)).fontFamily).toEqual([
      'Palatino Linotype',
      'A "B',
      'serif',
    ]);
    expect((await computed('font-family: a; font-family: 3d, x')).fontFamily).toEqual(['a']);
  });

  it('box-shadow takes them all, with spread and direction', async () => {
    expect((await computed('box-shadow: inset 0 0 1px 2px red, 1px 2px 3px rgba(0,0,0,.4)')).boxShadows).toEqual([
      { x: 0, y: 0, blur: 1, spread: 2, inset: true, color: { hex: 'FF0000', alpha: 1 } },
      { x: 1, y: 2, blur: 3, color: { hex: '000000', alpha: 0.4 } },
    ]);
    expect((await computed('box-shadow: none')).boxShadows).toBeUndefined();
    expect((await computed('color: red; box-shadow: 0 0 2em')).boxShadows).toMatchObject([{ blur: 32, color: { hex: 'FF0000' } }]);
  });

  it('gradients have an angle and stops', async () => {
    const red = { hex: 'FF0000', alpha: 1 };
    const blue = { hex: '0000FF', alpha: 1 };
    const stops = [
      { offset: 0, color: red },
      { offset: 1, color: blue },
    ];
    const image = async (value: string) => {
      const gradient = (await computed(`background: ${value}`)).backgrounds?.[0]?.image;
      return gradient === undefined || 'url' in gradient ? gradient : resolveGradient(gradient, { width: 200, height: 100 });
    };
    expect(await image('linear-gradient(red, blue)')).toEqual({ angle: 180, stops });
    expect(await image('linear-gradient(to right, red 0%, blue 100%)')).toEqual({ angle: 90, stops });
    expect(await image('linear-gradient(to top left, red, blue)')).toEqual({ angle: 333.435, stops });
    expect(await image('linear-gradient(to right, red 50px, blue 150px)')).toMatchObject({ stops: [{ offset: 0.25 }, { offset: 0.75 }] });
    expect(await image('linear-gradient(to right, red 0 50%, blue 0)')).toMatchObject({
      stops: [
        { color: red, offset: 0 },
        { color: red, offset: 0.5 },
        { color: blue, offset: 0.5 },
      ],
    });
    expect(await image('repeating-linear-gradient(to right, red, blue 50px)')).toMatchObject({
      stops: [0, 0.25, 0.25, 0.5, 0.5, 0.75, 0.75, 1].map((offset) => ({ offset })),
    });
    expect(await image('radial-gradient(circle at 0 0, red, blue 50%)')).toMatchObject({
      radial: { x: 0, y: 0, width: 1.11803 },
      stops: [{ offset: 0 }, { offset: 0.5 }],
    });
    expect(await image('linear-gradient(-90deg, red, blue)')).toEqual({ angle: 270, stops });
    expect(await image('-webkit-linear-gradient(top, red, blue)')).toEqual({ angle: 180, stops });
    expect(await image('linear-gradient(red, lime, blue 80%, #000)')).toMatchObject({
      stops: [{ offset: 0 }, { offset: 0.4 }, { offset: 0.8 }, { offset: 1 }],
    });
  });

  it('transform turns', async () => {
    expect((await computed('-webkit-transform: rotate(-15deg)')).transform).toEqual([{ turn: -15 }]);
    expect((await computed('transform: rotate(.25turn) translateX(-50%) scale(2); rotate: 10deg')).transform).toEqual([
      { turn: 10 },
      { turn: 90 },
      { move: { x: { share: -0.5 }, y: px(0) } },
      { scale: { x: 2, y: 2 } },
    ]);
    expect((await computed('transform: none')).transform).toBeUndefined();
  });

  it('calc() of percentages and lengths', async () => {
    expect((await computed('width: calc(100% - 2em); font-size: 10px')).width).toEqual({ share: 1, plus: -20 });
    expect((await computed('width: calc((50% + 10px) / 2)')).width).toEqual({ share: 0.25, plus: 5 });
    expect((await computed('width: calc(50% + 10%)')).width).toEqual({ share: 0.6 });
    expect((await computed('font-size: calc(150% + 2px)', 'font-size: 20px')).fontSize).toBe(32);
    expect((await computed('width: 7px; width: min(50%, 10px)')).width).toEqual({ choose: 'min', of: [{ share: 0.5 }, px(10)] });
  });

  it('grid columns: lengths, shares of the rest, repetitions', async () => {
    const columns = async (value: string) => (await computed(`grid-template-columns: ${value}`)).gridColumns;
    expect((await columns('1fr 2fr'))?.before).toEqual([{ fr: 1 }, { fr: 2 }]);
    expect((await columns('[start] 2em 25% auto max-content [end]'))?.before).toEqual([px(32), { share: 0.25 }, 'auto', 'max-content']);
    expect((await columns('[a b] 1fr [c] 1fr [c]'))?.names).toEqual(
      new Map([
        ['a', [0]],
        ['b', [0]],
        ['c', [1, 2]],
      ]),
    );
    expect((await columns('repeat(2, minmax(100px, 1fr) 10px)'))?.before).toEqual([
      { least: px(100), most: { fr: 1 } },
      px(10),
      { least: px(100), most: { fr: 1 } },
      px(10),
    ]);
    expect(await columns('50px repeat(auto-fit, minmax(200px, 1fr)) 1fr')).toMatchObject({
      before: [px(50)],
      repeated: { tracks: [{ least: px(200) }], keepEmpty: false },
      after: [{ fr: 1 }],
    });
    expect(await columns('none')).toBeUndefined();
    expect((await computed('grid-template-columns: 1fr 1fr; grid-template-columns: wide narrow')).gridColumns?.before).toHaveLength(2);
  });

  it('flex: growth and basis; alignment; gaps; z-index', async () => {
    expect(await computed('flex: 2')).toMatchObject({ flexGrow: 2, flexBasis: px(0) });
    expect(await computed('flex: 0 0 40%')).toMatchObject({ flexGrow: 0, flexBasis: { share: 0.4 } });
    expect(await computed('flex: 1 0 0')).toMatchObject({ flexGrow: 1, flexBasis: px(0) });
    expect(await computed('flex: auto')).toMatchObject({ flexGrow: 1, flexBasis: 'auto' });
    expect(await computed('flex: 3; flex: none')).toMatchObject({ flexGrow: 0, flexBasis: 'auto' });
    expect(await computed('-webkit-justify-content: flex-end; align-items: flex-start')).toMatchObject({
      justifyContent: 'end',
      alignItems: 'start',
    });
    expect(await computed('gap: 3px')).toMatchObject({ rowGap: px(3), columnGap: px(3) });
    expect(await computed('gap: 1px 7px; z-index: -2')).toMatchObject({ rowGap: px(1), columnGap: px(7), zIndex: -2 });
    expect(await computed('z-index: auto')).toMatchObject({ zIndex: 0, justifyContent: 'stretch', alignItems: 'stretch' });
  });

  it('vertical-align, white-space, columns, sizes', async () => {
    expect((await computed('vertical-align: -0.35em; font-size: 10px')).verticalAlign).toEqual(px(-3.5));
    expect((await computed('vertical-align: super')).verticalAlign).toBe('super');
    expect((await computed('white-space: pre-wrap')).whiteSpace).toBe('pre-wrap');
    expect(await computed('columns: 2 auto')).toMatchObject({ columnCount: 2, columnGap: px(16) });
    expect(await computed('width: 80%; max-width: none; min-height: 2em; height: fit-content')).toMatchObject({
      width: { share: 0.8 },
      maxWidth: 'none',
      minHeight: px(32),
      height: 'auto',
    });
    expect(await computed('display: inline-flex')).toMatchObject({ display: 'inline-flex' });
    expect(await computed('opacity: 150%; letter-spacing: -0.4px; text-indent: 1em')).toMatchObject({
      opacity: 1,
      letterSpacing: -0.4,
      textIndent: px(16),
    });
  });
});
