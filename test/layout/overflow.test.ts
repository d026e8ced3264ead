import { describe, expect, it } from 'vitest';
import type { Block, ListItem, Slide } from '../../src/deck/deck.js';
import { layOutDeck } from '../../src/layout/lay-out-deck.js';
import type { OverflowMode } from '../../src/layout/overflow-modes.js';
import type { SceneBox, SceneSlide, TextBox } from '../../src/layout/scene.js';
import { createReport } from '../../src/report/report.js';
import type { StyledElement } from '../../src/theme/styled.js';
import { block, element, inline, layoutContext, lineBreak, picture, sides, styledDeck } from './styled-tree.js';

/** Slides are 500 pixels high; a line takes 24, a heading's 48. */

const px = (value: number) => ({ px: value });
const heading = (text: string, depth: 1 | 2 | 3 = 2): StyledElement =>
  element(`h${depth}`, { style: { fontSize: 40 }, node: { type: 'heading', depth, children: [{ type: 'text', value: text }] } }, text);
const line = (text: string): StyledElement =>
  element('p', { node: { type: 'paragraph', children: [{ type: 'text', value: text }] } }, text);
const lines = (name: string, count: number): readonly StyledElement[] =>
  Array.from({ length: count }, (_, index) => line(`${name} ${index + 1}`));

function list(name: string, count: number, start?: number): StyledElement {
  const nodes = Array.from({ length: count }, (): ListItem => ({ type: 'listItem', children: [] }));
  const node: Block = { type: 'list', ordered: true, spread: false, children: nodes, ...(start === undefined ? {} : { start }) };
  const items = nodes.map((item, index) =>
    element('li', { style: { display: 'list-item', listStyleType: 'decimal' }, node: item }, `${name} ${index + 1}`),
  );
  return element('ol', { node }, ...items);
}

function code(count: number): StyledElement {
  const rows = Array.from({ length: count }, (_, index) => element('div', { style: { whiteSpace: 'pre' } }, `row ${index + 1}`));
  return element(
    'pre',
    { node: { type: 'code', value: '', highlighted: [] }, style: { whiteSpace: 'pre' } },
    element('code', { style: { display: 'block' } }, ...rows),
  );
}

function terminal(count: number): StyledElement {
  const screen = Array.from({ length: count }, (_, index) => [
    ...(index === 0 ? [] : [lineBreak()]),
    ...(index === 5 ? [] : [`$ ${index + 1}`]),
  ]).flat();
  const node: Block = { type: 'terminal', children: [] };
  return element(
    'div',
    { node, classes: ['shell-wrap'] },
    element('p', { classes: ['shell-top-bar'] }, 'zsh'),
    element('p', { classes: ['shell-body'], style: { whiteSpace: 'pre' } }, ...screen),
  );
}

function table(count: number): StyledElement {
  const row = (tag: string, ...cells: readonly string[]): StyledElement =>
    element('tr', { style: { display: 'table-row' } }, ...cells.map((text) => element(tag, { style: { display: 'table-cell' } }, text)));
  const group = { style: { display: 'table-row-group' } } as const;
  const body = Array.from({ length: count }, (_, index) => row('td', `glaze ${index + 1}`, 'cone'));
  return element(
    'table',
    { style: { display: 'table' } },
    element('thead', group, row('th', 'Name', 'Heat')),
    element('tbody', group, ...body),
  );
}

async function layOut(root: StyledElement, overflow: OverflowMode, slide: Partial<Slide> = {}) {
  const report = createReport();
  const styled = styledDeck(root, block({}, 'next'));
  const slides = styled.slides.map((each, index) =>
    index === 0 ? { ...each, slide: { ...each.slide, place: { file: 'talk.md', line: 7, column: 1 }, ...slide } } : each,
  );
  const scene = await layOutDeck(
    { ...styled, slides, deck: { ...styled.deck, slides: slides.map((each) => each.slide) } },
    { ...layoutContext(report), overflow },
  );
  return { slides: scene.slides.slice(0, -1), last: scene.slides.at(-1), diagnostics: report.diagnostics };
}

function* textsIn(boxes: readonly SceneBox[]): Generator<TextBox> {
  for (const box of boxes) {
    if (box.type === 'text') yield box;
    if (box.type === 'group') yield* textsIn(box.boxes);
    if (box.type === 'table') for (const row of box.rows) for (const cell of row.cells) yield cell.text;
  }
}

const textOf = (box: TextBox): readonly string[] =>
  box.paragraphs.map(({ marker, runs }) => `${marker === undefined ? '' : `${marker} `}${runs.map(({ text }) => text).join('')}`);
const shown = ({ boxes }: SceneSlide): readonly string[] => [...textsIn(boxes)].flatMap(textOf);
const scales = (slides: readonly SceneSlide[]): readonly number[] =>
  slides.flatMap(({ boxes }) => [...textsIn(boxes)].map(({ scale }) => scale));
const numbered = (name: string, from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${name} ${from + index}`);

describe('overflow: clip', () => {
  it('keeps the size and says what is cut off', async () => {
    const { slides, diagnostics } = await layOut(block({}, ...lines('line', 25)), 'clip');
    expect(slides).toHaveLength(1);
    expect(scales(slides)).toEqual([1]);
    expect(shown(slides[0]!)).toHaveLength(25);
    expect(diagnostics).toMatchObject([
      {
        code: 'layout/overflow',
        slide: 1,
        place: { line: 7 },
        message: 'the content is 20% taller than the slide; the rest is cut off',
      },
    ]);
  });

  it('names the first thing that runs over, in all modes', async () => {
    const placed = (at: number): StyledElement => {
      const place = { file: 'talk.md', line: 10 + at, column: 1 };
      return element('p', { node: { type: 'paragraph', place, children: [] } }, `line ${at}`);
    };
    const root = block({}, block({}, ...Array.from({ length: 30 }, (_, index) => placed(index + 1))));
    for (const mode of ['clip', 'shrink', 'split'] as const)
      expect((await layOut(root, mode)).diagnostics).toMatchObject([{ code: 'layout/overflow', slide: 1, place: { line: 31 } }]);
  });

  it('has nothing to say of what fits', async () => {
    expect((await layOut(block({}, ...lines('line', 20)), 'clip')).diagnostics).toEqual([]);
  });
});

describe('overflow: split', () => {
  it('leaves alone what fits', async () => {
    const { slides, diagnostics } = await layOut(block({}, heading('Clay'), ...lines('line', 18)), 'split');
    expect(slides.map(({ slide, continuation }) => [slide.id, continuation])).toEqual([['slide-1', undefined]]);
    expect(diagnostics).toEqual([]);
  });

  it('goes on under the same title, at full size, and says so', async () => {
    const { slides, last, diagnostics } = await layOut(block({}, heading('Clay'), ...lines('line', 40)), 'split');
    expect(slides.map(shown)).toEqual([
      ['Clay', ...numbered('line', 1, 18)],
      ['Clay', ...numbered('line', 19, 36)],
      ['Clay', ...numbered('line', 37, 40)],
    ]);
    expect(scales(slides).every((scale) => scale === 1)).toBe(true);
    expect(slides.map(({ title, continuation }) => [title, continuation])).toEqual([
      ['Clay', undefined],
      ['Clay', 1],
      ['Clay', 2],
    ]);
    expect(last?.continuation).toBeUndefined();
    expect(diagnostics).toMatchObject([
      {
        code: 'layout/overflow',
        slide: 1,
        place: { line: 7 },
        message: 'the content is 101.6% taller than the slide; it continues on 2 extra slides',
      },
    ]);
  });

  it('keeps the bottom padding free', async () => {
    const padding = { ...sides(px(0)), bottom: px(100) };
    const { slides } = await layOut(block({ padding }, ...lines('line', 25)), 'split');
    expect(slides.map((slide) => shown(slide).length)).toEqual([16, 9]);
  });

  it('leaves name and notes to the first, and gives the others ids that nobody has', async () => {
    const notes: Slide['notes'] = [{ type: 'paragraph', children: [{ type: 'text', value: 'said' }] }];
    const paragraphs = lines('line', 45);
    const blocks = paragraphs.flatMap(({ node }) => (node?.type === 'paragraph' ? [node] : []));
    const { slides } = await layOut(block({}, ...paragraphs), 'split', { id: 'slide', name: 'slide', notes, blocks });
    expect(slides.map(({ slide }) => [slide.id, slide.name, slide.notes, slide.blocks.length])).toEqual([
      ['slide', 'slide', notes, 20],
      ['slide-2-', undefined, [], 20],
      ['slide-3', undefined, [], 5],
    ]);
  });

  it('cuts lists between items, and goes on counting', async () => {
    const { slides } = await layOut(block({}, heading('Steps'), list('step', 25, 3)), 'split');
    expect(slides.map((slide) => shown(slide).slice(0, 2))).toEqual([
      ['Steps', '3. step 1'],
      ['Steps', '21. step 19'],
    ]);
    expect(slides.map((slide) => shown(slide).length)).toEqual([19, 8]);
  });

  it('keeps a heading with what it heads, and drops empty lines at the top', async () => {
    const root = block({}, heading('Kiln'), ...lines('line', 16), heading('Wood', 3), line('after'), ...lines('more', 3));
    expect((await layOut(root, 'split')).slides.map(shown)).toEqual([
      ['Kiln', ...numbered('line', 1, 16)],
      ['Kiln', 'Wood', 'after', ...numbered('more', 1, 3)],
    ]);
    const spaced = block({}, ...lines('line', 20), element('p', {}, lineBreak(), lineBreak()), line('end'));
    const { slides } = await layOut(spaced, 'split');
    expect(slides.map(shown)).toEqual([numbered('line', 1, 20), ['end']]);
    expect([...textsIn(slides[1]?.boxes ?? [])][0]?.y).toBe(0);
  });

  it('moves a block that has a slide of its own, and cuts one that has not', async () => {
    const moved = await layOut(block({}, heading('Code'), ...lines('line', 5), code(15)), 'split');
    expect(moved.slides.map(shown)).toEqual([
      ['Code', ...numbered('line', 1, 5)],
      ['Code', ...numbered('row', 1, 15)],
    ]);
    const cut = await layOut(block({}, heading('Code'), code(30)), 'split');
    expect(cut.slides.map(shown)).toEqual([
      ['Code', ...numbered('row', 1, 18)],
      ['Code', ...numbered('row', 19, 30)],
    ]);
  });

  it('cuts terminals between lines, each with its bar', async () => {
    const { slides } = await layOut(block({}, terminal(30)), 'split');
    expect(slides.map((slide) => shown(slide)[0])).toEqual(['zsh', 'zsh']);
    expect(
      slides.map((slide) =>
        shown(slide)
          .slice(1)
          .join('\n')
          .split('\n')
          .filter((text) => text !== ''),
      ),
    ).toEqual([[...numbered('$', 1, 5), ...numbered('$', 7, 19)], numbered('$', 20, 30)]);
  });

  it('cuts tables between rows, each with its head', async () => {
    const { slides } = await layOut(block({}, table(30)), 'split');
    expect(slides.map((slide) => shown(slide).filter((text) => text !== 'cone'))).toEqual([
      ['Name', 'Heat', ...numbered('glaze', 1, 19)],
      ['Name', 'Heat', ...numbered('glaze', 20, 30)],
    ]);
  });

  it('cuts what stands in groups, backgrounds and all', async () => {
    const group = block({ backgroundColor: { hex: 'FFEEDD', alpha: 1 } }, block({}, heading('Inside'), ...lines('line', 30)));
    const { slides } = await layOut(block({}, group), 'split');
    expect(slides.map(shown)).toEqual([
      ['Inside', ...numbered('line', 1, 18)],
      ['Inside', ...numbered('line', 19, 30)],
    ]);
    expect(slides.map(({ boxes }) => boxes.filter(({ type }) => type === 'shape').length)).toEqual([1, 1]);
  });

  it('shrinks what cannot be cut', async () => {
    const panel = block({ height: px(900), backgroundColor: { hex: 'FFEEDD', alpha: 1 } }, line('panel'));
    const { slides, diagnostics } = await layOut(block({}, heading('High'), panel, line('end')), 'split');
    expect(slides.map(shown)).toEqual([
      ['High', 'panel'],
      ['High', 'end'],
    ]);
    expect(scales(slides.slice(0, 1))[0]).toBeLessThan(1);
    expect(diagnostics.map(({ message }) => message.replace(/[\d.]+/g, 'N'))).toEqual([
      'the content is N% taller than the slide; it continues on an extra slide',
      'the content is N% taller than the slide; the text was shrunk to N%',
    ]);
  });

  it('shrinks a picture that has no room on a slide of its own', async () => {
    const image = element('p', {}, picture('high.png', { width: px(300) }));
    const { slides } = await layOut(block({}, heading('Vase'), line('before'), image, line('end')), 'split');
    expect(slides.map(({ boxes }) => boxes.map(({ type }) => type))).toEqual([
      ['text', 'text'],
      ['text', 'image'],
      ['text', 'text'],
    ]);
    const [, vase] = slides[1]?.boxes ?? [];
    expect((vase?.y ?? 0) + (vase?.height ?? 0)).toBeLessThanOrEqual(500 * 0.96 * 1.05);
  });

  it('repeats what the stylesheet adds', async () => {
    const mark = element(
      '::after',
      { style: { position: 'absolute', inset: { ...sides('auto' as const), top: px(10), right: px(10) } } },
      '@kiln',
    );
    const { slides } = await layOut(block({}, ...lines('line', 30), mark), 'split');
    expect(slides.map((slide) => shown(slide).at(-1))).toEqual(['@kiln', '@kiln']);
  });

  it('has no help for words that are too wide', async () => {
    const { slides, diagnostics } = await layOut(block({}, inline({ whiteSpace: 'nowrap' }, 'x'.repeat(110))), 'split');
    expect(slides).toHaveLength(1);
    expect(diagnostics[0]?.message).toMatch(/10% wider than the slide; the text was shrunk to 85%$/);
  });
});

/** A character is 10 pixels wide: twenty numbers of four digits are a line. */
describe('overflow: split, within a text', () => {
  const digits = (from: number, count: number): string => Array.from({ length: count }, (_, index) => String(from + index)).join(' ');
  const long = (count: number, ...more: readonly StyledElement[]): StyledElement =>
    element(
      'p',
      { node: { type: 'paragraph', children: [{ type: 'text', value: 'long' }] }, style: { textIndent: px(50) } },
      digits(1000, count),
      ...more,
    );
  const lineCounts = (slides: readonly SceneSlide[], box = 1): readonly number[] =>
    slides.map(({ boxes }) => [...textsIn(boxes)][box]?.paragraphs.reduce((sum, { lines: own }) => sum + own.length, 0) ?? 0);

  it('goes on between lines, at full size, not indented again', async () => {
    const { slides, diagnostics } = await layOut(block({}, heading('Long'), long(899), line('end')), 'split');
    expect(slides.map((slide) => shown(slide)[0])).toEqual(['Long', 'Long', 'Long']);
    expect(slides.map((slide) => shown(slide).slice(1).join(' ').trim()).join(' ')).toBe(`${digits(1000, 899)} end`);
    expect(lineCounts(slides)).toEqual([18, 18, 10]);
    expect(slides.map(({ boxes }) => [...textsIn(boxes)][1]?.paragraphs[0]?.firstLineIndent)).toEqual([48, undefined, undefined]);
    expect(scales(slides).every((scale) => scale === 1)).toBe(true);
    expect(diagnostics.map(({ code }) => code)).toEqual(['layout/overflow']);
  });

  it.each([
    [21, [21]],
    [32, [16, 16]],
    [33, [16, 15, 2]],
    [35, [16, 16, 3]],
  ])('leaves no line alone: %i lines', async (count, expected) => {
    const padding = { ...sides(px(0)), bottom: px(100) };
    const { slides } = await layOut(block({ padding }, long(count * 20 - 1)), 'split');
    expect(lineCounts(slides, 0)).toEqual(expected);
  });

  it('keeps what stands in the text: emphasis, links, breaks', async () => {
    const link = element(
      'a',
      { style: { display: 'inline', fontWeight: 700 }, node: { type: 'link', url: 'https://kilns.example', children: [] } },
      digits(3000, 210),
    );
    const text = element(
      'p',
      { node: { type: 'paragraph', children: [] } },
      digits(1000, 19),
      lineBreak(),
      link,
      ' ',
      inline({ fontStyle: 'italic' }, digits(5000, 390)),
    );
    const { slides } = await layOut(block({}, heading('Long'), text), 'split');
    const runs = slides.map(({ boxes }) => [...textsIn(boxes)][1]?.paragraphs.flatMap((paragraph) => paragraph.runs) ?? []);
    const looks = runs.map((each) =>
      each.map(({ style, link: to }) => `${style.bold ? 'bold' : style.italic ? 'italic' : 'plain'}${to === undefined ? '' : ' link'}`),
    );
    expect(looks).toEqual([['plain', 'plain', 'bold link', 'plain', 'italic'], ['italic']]);
    expect(lineCounts(slides)).toEqual([18, 13]);
  });

  it('begins where there is room when it has to be cut anyway', async () => {
    const { slides } = await layOut(block({}, heading('Long'), ...lines('line', 8), long(399)), 'split');
    expect(lineCounts(slides)).toEqual([18, 10]);
    const moved = await layOut(block({}, heading('Long'), ...lines('line', 8), long(239)), 'split');
    expect(lineCounts(moved.slides)).toEqual([8, 12]);
  });

  it('goes on in an item without another marker, and counts on behind it', async () => {
    const items = [digits(1000, 500), 'two', 'three'];
    const nodes = items.map((): ListItem => ({ type: 'listItem', children: [] }));
    const style = { display: 'list-item', listStyleType: 'decimal' } as const;
    const root = block(
      {},
      heading('Steps'),
      element(
        'ol',
        { node: { type: 'list', ordered: true, spread: false, children: nodes } },
        ...items.map((text, index) => element('li', { style, node: nodes[index]! }, text)),
      ),
    );
    const { slides } = await layOut(root, 'split');
    expect(slides.flatMap(({ boxes }) => [...textsIn(boxes)].flatMap(({ paragraphs }) => paragraphs.map(({ marker }) => marker)))).toEqual([
      undefined,
      '1.',
      undefined,
      undefined,
      '2.',
      '3.',
    ]);
    expect(lineCounts(slides)).toEqual([18, 9]);
  });

  it('cuts items of several blocks, tasks and quotations', async () => {
    const task: ListItem = { type: 'listItem', checked: true, children: [] };
    const item = element('li', { style: { display: 'list-item' }, node: task }, line('first'), long(480));
    const list2 = element(
      'ul',
      {},
      item,
      element('li', { style: { display: 'list-item' }, node: { type: 'listItem', checked: false, children: [] } }, 'next'),
    );
    const { slides } = await layOut(block({}, heading('Tasks'), list2), 'split');
    expect(slides.flatMap(({ boxes }) => [...textsIn(boxes)].flatMap(({ paragraphs }) => paragraphs.map(({ marker }) => marker)))).toEqual([
      undefined,
      '☑',
      undefined,
      undefined,
      undefined,
      '☐',
    ]);
    const quotation = await layOut(block({}, element('blockquote', { node: { type: 'blockquote', children: [] } }, long(480))), 'split');
    expect(lineCounts(quotation.slides, 0)).toEqual([20, 5]);
  });

  it('keeps marks that the stylesheet puts around a text at its ends', async () => {
    const mark = (tag: string, text: string): StyledElement => element(tag, { style: { display: 'inline' } }, text);
    const text = element(
      'p',
      { node: { type: 'paragraph', children: [] } },
      mark('::before', '«'),
      digits(1000, 480),
      mark('::after', '»'),
    );
    const { slides } = await layOut(block({}, text), 'split');
    const texts = slides.map((slide) => shown(slide).join('').trim());
    expect(texts.map((each) => [each.startsWith('«'), each.endsWith('»')])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('keeps the step of a text on all of its parts', async () => {
    const text = element('p', { step: 2, node: { type: 'paragraph', step: 2, children: [] } }, digits(1000, 480));
    const { slides } = await layOut(block({}, text), 'split');
    expect(slides.map(({ boxes }) => [...textsIn(boxes)].map(({ step }) => step))).toEqual([[2], [2]]);
  });
});
