import { describe, expect, it } from 'vitest';
import { slideGeometry } from '../../src/layout/geometry.js';
import { layOutColumn } from '../../src/layout/lay-out-column.js';
import { layOutDeck } from '../../src/layout/lay-out-deck.js';
import type { SceneBox, SceneSlide, TextBox } from '../../src/layout/scene.js';
import type { Slide } from '../../src/deck/deck.js';
import { sceneLinks } from '../../src/layout/scene-links.js';
import { createReport } from '../../src/report/report.js';
import type { BackgroundLayer, ComputedStyle, StyledElement } from '../../src/theme/styled.js';
import {
  backgroundOf,
  block,
  element,
  inline,
  layoutContext,
  lineBreak,
  picture,
  round,
  sides,
  styledDeck,
  tracks,
} from './styled-tree.js';

const px = (value: number) => ({ px: value });
const k = 0.96;

async function slideOf(root: StyledElement, report = createReport()): Promise<SceneSlide> {
  const scene = await layOutDeck(styledDeck(root), layoutContext(report));
  const [slide] = scene.slides;
  if (slide === undefined) throw new Error('no slide');
  return slide;
}

const heading = (depth: 1 | 2 | 3, ...children: readonly (StyledElement | string)[]): StyledElement =>
  element(`h${depth}`, { style: { fontSize: 40 }, node: { type: 'heading', depth, children: [] } }, ...children);
const paragraph = (...children: readonly (StyledElement | string)[]): StyledElement =>
  element('p', { style: { margin: { ...sides(px(0)), top: px(20), bottom: px(20) } } }, ...children);

function textBoxes(boxes: readonly SceneBox[]): readonly TextBox[] {
  return boxes.filter((box) => box.type === 'text');
}

function texts(box: TextBox | undefined): readonly string[] {
  return box?.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')) ?? [];
}

describe('slideGeometry', () => {
  it('takes PowerPoint\u2019s own sizes for their ratios, within two thousandths', () => {
    expect(slideGeometry({ width: 1210, height: 681 })).toEqual({ width: 960, height: 540, factor: 960 / 1210 });
    expect(slideGeometry({ width: 1024, height: 768 })).toMatchObject({ width: 720, height: 540 });
    expect(slideGeometry({ width: 1000, height: 500 })).toMatchObject({ width: 960, height: 480 });
  });
});

describe('text boxes', () => {
  it('hold the title apart from the body', async () => {
    const slide = await slideOf(
      block({}, heading(2, 'Firing a ', inline({ fontWeight: 700 }, 'kiln')), paragraph('One.'), heading(3, 'Wood'), paragraph('Two.')),
    );
    expect(slide.title).toBe('Firing a kiln');
    expect(textBoxes(slide.boxes).map((box) => [box.role, texts(box)])).toEqual([
      ['title', ['Firing a kiln']],
      ['body', ['One.', 'Wood', 'Two.']],
    ]);
  });

  it('are as wide as the flow, and exactly as high as their lines', async () => {
    const slide = await slideOf(block({ padding: sides(px(100)) }, paragraph('One.'), paragraph('Two.')));
    const [box] = textBoxes(slide.boxes);
    expect(box).toMatchObject({ x: 96, y: 115.2, width: 768, scale: 1 });
    expect(box?.height).toBeCloseTo((24 + 20 + 24) * k);
    expect(box?.paragraphs.map(({ spaceBefore, spaceAfter, lineHeight }) => [spaceBefore, spaceAfter, lineHeight])).toEqual([
      [0, 0, 24 * k],
      [20 * k, 0, 24 * k],
    ]);
  });

  it('turn empty lines into space', async () => {
    const slide = await slideOf(
      block({}, paragraph(lineBreak(), lineBreak()), paragraph('One.'), element('p', {}, lineBreak()), paragraph('Two.')),
    );
    const [box, ...others] = textBoxes(slide.boxes);
    expect(others).toEqual([]);
    expect(box?.y).toBeCloseTo((20 + 48 + 20) * k);
    expect(texts(box)).toEqual(['One.', 'Two.']);
    expect(box?.paragraphs[1]?.spaceBefore).toBeCloseTo((20 + 24 + 20) * k);
  });

  it('leave out leading breaks of a heading, keep those inside', async () => {
    const slide = await slideOf(block({}, heading(1, lineBreak(), 'One', lineBreak(), 'two')));
    expect(slide.title).toBe('One two');
    const [box] = textBoxes(slide.boxes);
    expect(box?.y).toBeCloseTo(48 * k);
    expect(box?.paragraphs[0]?.runs.map(({ text }) => text)).toEqual(['One', '\n', 'two']);
  });

  it('keep the blank at a soft line end in the run, and off the line', async () => {
    const slide = await slideOf(block({ width: px(100) }, element('p', { style: { width: px(100) } }, 'aaaaaa bbbbbb')));
    const [paragraph] = textBoxes(slide.boxes)[0]?.paragraphs ?? [];
    expect(paragraph?.runs.map(({ text }) => text)).toEqual(['aaaaaa bbbbbb']);
    expect(paragraph?.lines.map((line) => line.fragments.map(({ text }) => text))).toEqual([['aaaaaa'], ['bbbbbb']]);
  });

  it('give every fragment its place, run and font', async () => {
    const slide = await slideOf(block({}, paragraph('ab ', inline({ fontWeight: 700 }, 'cd'), ' 窯')));
    const [line] = textBoxes(slide.boxes)[0]?.paragraphs[0]?.lines ?? [];
    expect(line?.fragments).toEqual([
      { x: 0, width: 28.8, text: 'ab ', run: 0, font: 'half' },
      { x: 28.8, width: 19.2, text: 'cd', run: 1, font: 'half' },
      { x: 48, width: 9.6, text: ' ', run: 2, font: 'half' },
      { x: 57.6, width: 19.2, text: '窯', run: 2, font: 'whole' },
    ]);
    expect(line?.baseline).toBeCloseTo((20 + 2 + 16) * k);
  });

  it('say what runs look like', async () => {
    const style: Partial<ComputedStyle> = {
      fontFamily: ['monospace'],
      fontStyle: 'italic',
      color: { hex: 'FF0000', alpha: 1 },
      opacity: 0.5,
      textDecoration: { underline: true, lineThrough: true },
      letterSpacing: 5,
      backgroundColor: { hex: 'FFFF00', alpha: 1 },
      verticalAlign: 'super',
    };
    const slide = await slideOf(block({}, paragraph('a', inline(style, 'b'))));
    expect(textBoxes(slide.boxes)[0]?.paragraphs[0]?.runs[1]?.style).toEqual({
      family: 'monospace',
      size: 20 * k,
      bold: false,
      italic: true,
      color: { hex: 'FF0000', alpha: 0.5 },
      underline: true,
      strike: true,
      letterSpacing: 5 * k,
      background: { hex: 'FFFF00', alpha: 0.5 },
      baseline: 0.383,
      smallCaps: false,
      monospace: true,
    });
  });

  it('tell emoji apart, with a drawing in the room of each', async () => {
    const { boxes } = await slideOf(block({}, paragraph('at 🔥👩‍👩‍👧 once')));
    const [found] = textBoxes(boxes)[0]!.paragraphs;
    expect(found!.runs.map(({ text, emoji }) => [text, emoji])).toEqual([
      ['at ', undefined],
      ['🔥👩‍👩‍👧', true],
      [' once', undefined],
    ]);
    const fragments = found!.lines[0]!.fragments;
    expect(fragments.map(({ text, run }) => [text, run])).toEqual([
      ['at ', 0],
      ['🔥', 1],
      ['👩‍👩‍👧', 1],
      [' once', 2],
    ]);
    const { size } = found!.runs[1]!.style;
    for (const { x, width, drawing } of fragments.slice(1, 3)) {
      expect(drawing).toMatchObject({ id: 'emoji', size: expect.closeTo(1.14 * size, 2) as number });
      expect(drawing!.x + drawing!.size / 2).toBeCloseTo(x + width / 2, 2);
      expect(drawing!.y + drawing!.size - found!.lines[0]!.baseline).toBeCloseTo(0.2 * size, 2);
    }
  });

  it('indent list items and hang their markers', async () => {
    const item = (...children: readonly (StyledElement | string)[]): StyledElement =>
      element('li', { style: { display: 'list-item' } }, ...children);
    const list = (...items: readonly StyledElement[]): StyledElement =>
      element('ul', { style: { padding: { ...sides(px(0)), left: px(40) } } }, ...items);
    const slide = await slideOf(block({}, list(item('a'), item('b', list(item('c'))))));
    const [box, ...others] = textBoxes(slide.boxes);
    expect(others).toEqual([]);
    expect(box?.x).toBe(0);
    expect(box?.paragraphs.map(({ kind, level, marker, indent }) => [kind, level, marker, indent])).toEqual([
      ['listItem', 0, '•', 40 * k],
      ['listItem', 0, '•', 40 * k],
      ['listItem', 1, '•', 80 * k],
    ]);
    const [mark] = box?.paragraphs[0]?.lines[0]?.fragments ?? [];
    expect(mark).toMatchObject({ text: '•', run: -1, font: 'whole' });
    expect((mark?.x ?? 99) + (mark?.width ?? 99)).toBeLessThan(40 * k);
  });

  it('begin anew behind a picture, in document order', async () => {
    const slide = await slideOf(block({}, paragraph('One.'), paragraph(picture('wide.png')), paragraph('Two.')));
    expect(slide.boxes.map(({ type }) => type)).toEqual(['text', 'image', 'text']);
  });

  it('are not cut by absolute boxes', async () => {
    const foot = inline({ position: 'absolute', inset: { ...sides('auto' as const), bottom: px(0) } }, 'small');
    const note: StyledElement = { ...foot, node: { type: 'footnote', children: [] } };
    const slide = await slideOf(block({}, paragraph('One.'), paragraph(note), paragraph('Two.')));
    expect(textBoxes(slide.boxes).map((box) => [box.role, texts(box)])).toEqual([
      ['body', ['One.', 'Two.']],
      ['footnote', ['small']],
    ]);
  });

  it('put what the stylesheet adds last, as decoration', async () => {
    const mark = element('::before', { style: { position: 'absolute', inset: { ...sides('auto' as const), top: px(0) } } }, '@kiln');
    const slide = await slideOf(block({}, mark, heading(1, 'One'), paragraph('Two.')));
    expect(textBoxes(slide.boxes).map(({ role }) => role)).toEqual(['title', 'body', 'decoration']);
  });

  it('carry the step of their nodes', async () => {
    const slide = await slideOf(
      block(
        {},
        element('p', { step: 1 }, 'One'),
        element('p', {}, 'Two ', element('span', { style: { display: 'inline' }, step: 2 }, 'three')),
      ),
    );
    const [box] = textBoxes(slide.boxes);
    expect(box?.step).toBeUndefined();
    expect(box?.paragraphs.map(({ step }) => step)).toEqual([1, undefined]);
    expect(box?.paragraphs.map(({ runs }) => runs.map(({ step }) => step))).toEqual([[1], [undefined, 2]]);
  });

  it('order right-to-left text visually, its runs logically', async () => {
    const slide = await slideOf(block({}, element('p', { style: { direction: 'rtl', textAlign: 'right' } }, 'אבג דהו abc')));
    const [paragraph] = textBoxes(slide.boxes)[0]?.paragraphs ?? [];
    expect(paragraph?.direction).toBe('rtl');
    expect(paragraph?.runs.map(({ text }) => text)).toEqual(['אבג דהו abc']);
    const words = paragraph?.lines[0]?.fragments.filter(({ text }) => text.trim() !== '').map(({ text }) => text.trim());
    expect(words).toEqual(['abc', 'דהו', 'אבג']);
  });
});

describe('links', () => {
  it('lead to slides by name, id and number, else out of the deck', async () => {
    const link = (url: string): StyledElement =>
      element('a', { style: { display: 'inline' }, node: { type: 'link', url, children: [] } }, url);
    const deck = styledDeck(
      block({}, paragraph(link('#2'), link('#slide-1'), link('#nowhere'), link('https://example.org/'))),
      block({}, 'x'),
    );
    const { slides } = await layOutDeck(deck, layoutContext());
    const runs = textBoxes(slides[0]?.boxes ?? [])[0]?.paragraphs[0]?.runs.map(({ link: target }) => target);
    expect(runs).toEqual([{ slide: 'slide-2' }, { slide: 'slide-1' }, { url: '#nowhere' }, { url: 'https://example.org/' }]);
  });
});

describe('links', () => {
  const slide = { type: 'slide', classes: [], blocks: [], notes: [] } as const;
  const anchor = { type: 'span', attrs: { id: 'mark', classes: [] }, children: [] } as const;
  const slides: readonly Slide[] = [
    { ...slide, id: 'one', name: 'start' },
    { ...slide, id: 'one--1', counted: false },
    { ...slide, id: 'two', blocks: [{ type: 'paragraph', children: [anchor] }] },
  ];

  it('counts slides as the player does, and finds anchors on them', () => {
    const link = sceneLinks(slides);
    expect(['#start', '#one', '#2', '#mark', '#3', 'two'].map((url) => link(url))).toEqual([
      { slide: 'one' },
      { slide: 'one' },
      { slide: 'two' },
      { slide: 'two' },
      { url: '#3' },
      { url: 'two' },
    ]);
  });

  it('leads out of notes, too', async () => {
    const link = element('a', { style: { display: 'inline' }, node: { type: 'link', url: '#two', children: [] } }, 'there');
    const { boxes } = await layOutColumn(paragraph(link), { width: 100, linkOf: sceneLinks(slides) }, layoutContext());
    expect(textBoxes(boxes)[0]?.paragraphs[0]?.runs[0]?.link).toEqual({ slide: 'two' });
  });
});

describe('shapes and pictures', () => {
  const grey = { hex: '808080', alpha: 1 };
  const border = sides({ width: 4, style: 'solid', color: grey } as const);

  it('draw backgrounds behind their text, borders along their middle', async () => {
    const slide = await slideOf(block({}, block({ backgroundColor: grey, border, ...round(6), padding: sides(px(10)) }, 'code')));
    expect(slide.boxes.map(({ type }) => type)).toEqual(['shape', 'text']);
    expect(slide.boxes[0]).toMatchObject({
      x: 2 * k,
      y: 2 * k,
      width: 996 * k,
      height: 48 * k,
      fill: grey,
      line: { width: 4 * k },
      radius: 4 * k,
    });
    expect(slide.boxes[1]).toMatchObject({ x: 14 * k, width: 972 * k });
  });

  it('draw a border on one side as a strip', async () => {
    const one = { ...sides({ width: 0, style: 'none', color: grey } as const), left: border.left };
    const slide = await slideOf(block({}, block({ border: one }, 'quote')));
    expect(slide.boxes[0]).toMatchObject({ type: 'shape', x: 0, width: 4 * k, height: 24 * k, fill: grey });
  });

  it('outline words line by line', async () => {
    const outline = { width: 4, style: 'solid', color: grey, offset: 3 } as const;
    const slide = await slideOf(block({}, element('p', { style: { width: px(60) } }, 'ab ', inline({ outline }, 'cd ef'))));
    const shapes = slide.boxes.filter((box) => box.type === 'shape');
    expect(shapes.map(({ x, y, width, height }) => [x, y, width, height].map((value) => Math.round(value / k)))).toEqual([
      [25, -3, 30, 30],
      [-5, 21, 30, 30],
    ]);
    expect(shapes.every(({ line, fill }) => line !== undefined && fill === undefined)).toBe(true);
  });

  it('group a terminal: window, bar, title and screen', async () => {
    const dark = { hex: '3F3F3F', alpha: 1 };
    const cursor = inline({ backgroundColor: grey }, '\u00A0');
    const terminal = element(
      'div',
      { style: { backgroundColor: dark }, node: { type: 'terminal', children: [] } },
      element('p', { style: { backgroundColor: grey }, classes: ['shell-top-bar'] }, 'bash'),
      element(
        'p',
        { style: { fontFamily: ['monospace'] }, classes: ['shell-body'] },
        'ida ~ $ ls',
        lineBreak(),
        'a  b',
        lineBreak(),
        cursor,
      ),
    );
    const slide = await slideOf(block({}, terminal));
    const [group] = slide.boxes;
    if (group?.type !== 'group') throw new Error('no group');
    expect(group).toMatchObject({ role: 'terminal', x: 0, y: 0, width: 1000 * k, height: 96 * k });
    expect(group.boxes.map((box) => (box.type === 'text' ? box.role : box.type))).toEqual(['shape', 'shape', 'terminalTitle', 'terminal']);
    const runs = textBoxes(group.boxes)[1]?.paragraphs[0]?.runs ?? [];
    expect(runs.map(({ text }) => text)).toEqual(['ida ~ $ ls', '\n', 'a b', '\n', '\u00A0']);
    expect(runs.at(-1)?.style.background).toEqual(grey);
  });

  it('make a table native, with a text box a cell', async () => {
    const cell = (tag: string, text: string, style: Partial<ComputedStyle> = {}): StyledElement =>
      element(tag, { style: { display: 'table-cell', ...style } }, text);
    const row = (...cells: readonly StyledElement[]): StyledElement => element('tr', { style: { display: 'table-row' } }, ...cells);
    const slide = await slideOf(
      block(
        {},
        element(
          'table',
          { style: { display: 'table' } },
          row(cell('th', 'Cone'), cell('th', '')),
          row(cell('td', '6', { backgroundColor: grey, border }), cell('td', 'x')),
        ),
      ),
    );
    const [table] = slide.boxes;
    if (table?.type !== 'table') throw new Error('no table');
    expect(table.rows.map(({ header }) => header)).toEqual([true, false]);
    expect(table.rows.map((each) => each.cells.map(({ text }) => texts(text)))).toEqual([
      [['Cone'], []],
      [['6'], ['x']],
    ]);
    expect(table.rows[1]?.cells[0]).toMatchObject({ fill: grey, border: { left: { width: 4 * k } } });
  });

  it('show a stand-in for a missing picture', async () => {
    const slide = await slideOf(block({}, paragraph(picture('lost.png', {}, 'the kiln'))));
    expect(slide.boxes.map((box) => (box.type === 'text' ? [box.role, texts(box)] : box.type))).toEqual([
      'shape',
      ['placeholder', ['the kiln']],
    ]);
  });

  it('turn rotated boxes about their middle', async () => {
    const slide = await slideOf(
      block({}, block({ transform: [{ turn: 90 }], width: px(100), padding: { ...sides(px(0)), bottom: px(76) } }, 'aaaaaaaaaa')),
    );
    const [box] = textBoxes(slide.boxes);
    expect(box).toMatchObject({ rotate: 90, width: 100 * k, height: 24 * k });
    // Its middle was 38 px above the box's middle (50, 50); a quarter turn brings it 38 px to the right of that.
    expect(((box?.x ?? 0) + (box?.width ?? 0) / 2) / k).toBeCloseTo(88, 1);
    expect(((box?.y ?? 0) + (box?.height ?? 0) / 2) / k).toBeCloseTo(50, 1);
  });

  it('fit a background picture into the slide', async () => {
    const middle = { x: { share: 0.5 }, y: { share: 0.5 } };
    const background = (layer: Partial<BackgroundLayer>): Promise<SceneSlide> => slideOf(block(backgroundOf('wide.png', layer)));
    expect((await background({ size: 'contain', position: middle })).background.image).toMatchObject({
      x: 0,
      y: 0,
      width: 960,
      height: 480,
    });
    expect((await background({ size: [px(100), 'auto'], position: { x: { share: 1 }, y: { share: 1 } } })).background.image).toMatchObject({
      x: 900 * k,
      y: 450 * k,
      width: 100 * k,
      height: 50 * k,
    });
    const high = await slideOf(block(backgroundOf('high.png', { size: 'cover', position: middle })));
    expect(high.background.image).toMatchObject({
      x: 0,
      y: 0,
      width: 960,
      height: 480,
      crop: { left: 0, top: 0.4375, right: 0, bottom: 0.4375 },
    });
  });
});

describe('z-index', () => {
  const at = (zIndex: number, position: ComputedStyle['position'], text: string): StyledElement =>
    block({ position, zIndex, inset: { ...sides('auto' as const), top: px(5) } }, text);

  it('puts boxes behind and before all others, in its order', async () => {
    const slide = await slideOf(
      block(
        {},
        at(3, 'absolute', 'front'),
        at(1, 'relative', 'second'),
        paragraph('flow'),
        at(-1, 'absolute', 'back'),
        at(0, 'absolute', 'aside'),
      ),
    );
    expect(textBoxes(slide.boxes).map((box) => texts(box)[0])).toEqual(['back', 'flow', 'aside', 'second', 'front']);
  });

  it('means nothing to boxes that are not positioned', async () => {
    const slide = await slideOf(
      block({}, block({ zIndex: 2, backgroundColor: { hex: 'FF0000', alpha: 1 } }, 'first'), paragraph('second')),
    );
    expect(textBoxes(slide.boxes).map((box) => texts(box)[0])).toEqual(['first', 'second']);
  });
});

describe('fit', () => {
  const lines = (count: number): StyledElement => block({}, ...Array.from({ length: count }, (_, index) => block({}, `line ${index}`)));

  it('leaves alone what fits', async () => {
    const report = createReport();
    const slide = await slideOf(lines(20), report);
    expect(textBoxes(slide.boxes)[0]?.scale).toBe(1);
    expect(report.diagnostics).toEqual([]);
  });

  it('shrinks in steps and says by how much', async () => {
    const report = createReport();
    const slide = await slideOf(lines(25), report);
    const [box] = textBoxes(slide.boxes);
    expect(box?.scale).toBe(0.775);
    expect(box?.paragraphs[0]?.runs[0]?.style.size).toBeCloseTo(20 * 0.775 * k, 2);
    expect(report.diagnostics).toMatchObject([
      { code: 'layout/overflow', slide: 1, message: 'the content is 20% taller than the slide; the text was shrunk to 77.5%' },
    ]);
  });

  it('says when not even the least scale fits', async () => {
    const report = createReport();
    await slideOf(lines(200), report);
    expect(report.diagnostics[0]?.message).toMatch(/shrunk to 25% and still does not fit$/);
  });

  it('shrinks words that are too wide', async () => {
    const report = createReport();
    const slide = await slideOf(block({}, 'x'.repeat(110)), report);
    expect(textBoxes(slide.boxes)[0]?.scale).toBe(0.85);
    expect(report.diagnostics[0]?.message).toMatch(/10% wider/);
  });

  it('does not count margins, empty lines and what pictures lose at the edge', async () => {
    const report = createReport();
    await slideOf(block({}, lines(20), block({ margin: { ...sides(px(0)), bottom: px(300) } }, lineBreak(), lineBreak())), report);
    await slideOf(block({}, picture('high.png', { display: 'block', height: px(515) })), report);
    expect(report.diagnostics).toEqual([]);
  });

  it('tells of text that its author put off the slide', async () => {
    const report = createReport();
    await slideOf(block({}, block({ position: 'absolute', inset: { ...sides('auto' as const), top: px(600) } }, 'far below')), report);
    expect(report.diagnostics).toMatchObject([{ code: 'layout/overflow', message: 'text runs off the slide: “far below”' }]);
  });
});

describe('layOutColumn', () => {
  it('sets blocks in points, as high as they are', async () => {
    const column = await layOutColumn(
      block({ fontSize: 10 }, element('p', { style: { fontSize: 10 } }, 'word '.repeat(10)), paragraph('end')),
      { width: 100 },
      layoutContext(),
    );
    // 50 characters of 5 pt in 100 pt are three lines of 12 pt; then margins of 20 pt around one line of 24 pt.
    expect(column.height).toBeCloseTo(36 + 20 + 24 + 20);
    expect(column.boxes.every((box) => box.x === 0 && box.width === 100)).toBe(true);
    expect([...column.fonts.keys()]).toEqual(['half']);
  });
});

describe('boxes side by side', () => {
  const columnsOf = async (style: Partial<ComputedStyle>): Promise<readonly (readonly number[])[]> => {
    const { boxes } = await slideOf(
      block({}, block({ width: px(400), ...style }, block({ width: px(200) }, 'one'), block({ width: px(200) }, 'two'))),
    );
    return textBoxes(boxes).map(({ x, width, paragraphs }) => [x, width, paragraphs[0]?.indent ?? 0]);
  };
  const expected = [
    [0, 200 * k, 0],
    [200 * k, 200 * k, 0],
  ];

  it('have their texts in boxes of their own, though the right one ends where its row does', async () => {
    expect(await columnsOf({ display: 'flex' })).toEqual(expected);
    expect(await columnsOf({ display: 'grid', gridColumns: tracks({ fr: 1 }, { fr: 1 }) })).toEqual(expected);
    expect(await columnsOf({ columnCount: 2 })).toEqual(expected);
  });

  it('so have floats and absolute boxes', async () => {
    const beside = [
      block({ float: 'right', width: px(300) }, 'float'),
      block({ position: 'absolute', width: px(300), inset: { ...sides('auto' as const), right: px(0) } }, 'absolute'),
    ];
    const { boxes } = await slideOf(block({}, ...beside));
    expect(textBoxes(boxes).map(({ x, width }) => [x, width])).toEqual([
      [700 * k, 300 * k],
      [700 * k, 300 * k],
    ]);
  });
});

describe('inline borders', () => {
  it('are open where a line breaks the words', async () => {
    const side = { width: 4, style: 'solid', color: { hex: '808080', alpha: 1 } } as const;
    const framed = inline({ border: sides(side), padding: sides(px(6)) }, 'aaaa bbbb');
    const { boxes } = await slideOf(block({}, block({ width: px(80) }, framed)));
    const strips = boxes
      .filter(({ type }) => type === 'shape')
      .map(({ x, width, height }) => [x / k, width / k, height / k].map(Math.round));
    expect(strips).toEqual([
      [0, 50, 4],
      [0, 50, 4],
      [0, 4, 40],
      [0, 50, 4],
      [46, 4, 40],
      [0, 50, 4],
    ]);
  });
});
