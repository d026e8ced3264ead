import { describe, expect, it } from 'vitest';
import type { Block, Deck } from '../../src/deck/deck.js';
import { createStages } from '../../src/convert.js';
import type { TextBox } from '../../src/layout/scene.js';
import { createReport } from '../../src/report/report.js';
import { createAssets } from '../../src/source/assets.js';

const paragraph = (value: string): Block => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const list: Block = { type: 'list', ordered: true, spread: false, children: [{ type: 'listItem', children: [paragraph('תנור')] }] };

async function boxesIn(lang: string, blocks: readonly Block[] = [paragraph('שלום עולם'), list]): Promise<readonly TextBox[]> {
  const slide = { type: 'slide', id: 's', classes: [], notes: [], blocks } as const;
  const css = '.remark-slide-content { padding: 0 }';
  const deck: Deck = {
    type: 'deck',
    version: 1,
    meta: { lang },
    size: { width: 960, height: 540 },
    dialect: 'remark',
    player: 'remark',
    stylesheets: [{ css }],
    slides: [slide],
    footnotes: [],
  };
  const report = createReport();
  const scene = await createStages(deck, createAssets({ folders: [], report })).scene('final', report);
  return scene.slides[0]?.boxes.filter((box) => box.type === 'text') ?? [];
}

describe('a deck in Hebrew', () => {
  it('runs from right to left, text at the right edge', async () => {
    const boxes = await boxesIn('he');
    const [text] = boxes[0]?.paragraphs ?? [];
    expect(text).toMatchObject({ direction: 'rtl', align: 'right', indent: 0 });
    const line = text?.lines[0];
    expect(line === undefined ? 0 : line.x + line.width).toBeCloseTo(960, 1);
  });

  it('has its lists indented and numbered at the right, in one box with the text above', async () => {
    const [box, ...others] = await boxesIn('he');
    expect(others).toEqual([]);
    const item = box?.paragraphs[1];
    expect(item).toMatchObject({ direction: 'rtl', align: 'right', indent: 40, marker: '1.' });
    const [number, stop, word] = item?.lines[0]?.fragments ?? [];
    expect([number, stop].map((part) => [part?.run, part?.text])).toEqual([
      [-1, '1'],
      [-1, '.'],
    ]);
    expect(word === undefined ? 0 : word.x + word.width).toBeCloseTo(920, 1);
    // The number stands at the right, its full stop at its left.
    expect(stop?.x).toBeGreaterThan(920);
    expect(number === undefined || stop === undefined ? 0 : number.x - stop.x - stop.width).toBeCloseTo(0, 1);
  });

  it('has text in code among its words where it is read', async () => {
    const code = { type: 'inlineCode', value: 'kiln.conf' } as const;
    const text = (value: string) => ({ type: 'text', value }) as const;
    const [box] = await boxesIn('he', [{ type: 'paragraph', children: [text('הקובץ '), code, text(' (נמצא) כאן')] }]);
    const fragments = box?.paragraphs[0]?.lines[0]?.fragments ?? [];
    const read = [...fragments].sort((one, other) => one.order! - other.order!);
    expect(read.map((fragment) => fragment.text).join('')).toBe('הקובץ kiln.conf (נמצא) כאן');
    expect(
      fragments.filter(({ text: own }) => own.trim() !== '').map((fragment) => [fragment.text, fragment.rightToLeft === true]),
    ).toEqual([
      ['כאן', true],
      ['(נמצא)', true],
      ['kiln.conf', false],
      ['הקובץ', true],
    ]);
  });

  it('has letters of one word join where its style changes', async () => {
    const text = (value: string) => ({ type: 'text', value }) as const;
    const [box] = await boxesIn('ar', [
      { type: 'paragraph', children: [text('مق'), { type: 'strong', children: [text('طو')] }, text('عة')] },
    ]);
    expect(box?.paragraphs[0]?.lines[0]?.fragments.map((fragment) => fragment.text)).toEqual(['عة', '\u200Dطو', 'مق\u200D']);
    expect(box?.paragraphs[0]?.runs.map((run) => run.text)).toEqual(['مق', 'طو', 'عة']);
  });

  it('has notes that run from the right', async () => {
    const deck: Deck = {
      type: 'deck',
      version: 1,
      meta: { lang: 'he' },
      size: { width: 960, height: 540 },
      dialect: 'remark',
      player: 'remark',
      stylesheets: [],
      slides: [],
      footnotes: [],
    };
    const report = createReport();
    const stages = createStages(deck, createAssets({ folders: [], report }));
    const own = await stages.column([paragraph('שלום.')], { width: 300, fontSize: 10, fontFamily: 'sans-serif' }, report);
    const [box] = own.boxes;
    const line = box?.type === 'text' ? box.paragraphs[0]?.lines[0] : undefined;
    expect(line === undefined ? 0 : line.x + line.width).toBeCloseTo(300, 1);
    const small = await stages.column(
      [paragraph('שלום.')],
      { width: 300, fontSize: 10, fontFamily: 'sans-serif', direction: 'ltr' },
      report,
    );
    expect(small.boxes[0]?.type === 'text' && small.boxes[0].paragraphs[0]?.direction).toBe('ltr');
  });

  it('has code that runs from the left, as programs do', async () => {
    const boxes = await boxesIn('he', [paragraph('שלום'), { type: 'code', value: 'let x = 1;', highlighted: [] }]);
    const code = boxes.flatMap(({ paragraphs }) => paragraphs).find(({ runs }) => runs.some(({ text }) => text.includes('let')));
    expect(code).toMatchObject({ direction: 'ltr', align: 'left' });
  });

  it('in another language stays as it was', async () => {
    const [box] = await boxesIn('en');
    expect(box?.paragraphs.map(({ direction, align, indent }) => [direction, align, indent])).toEqual([
      ['ltr', 'left', 0],
      ['ltr', 'left', 40],
    ]);
  });
});
