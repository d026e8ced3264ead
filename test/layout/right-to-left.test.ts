import { describe, expect, it } from 'vitest';
import type { Block, Deck } from '../../src/deck/deck.js';
import { createStages } from '../../src/export/stages.js';
import type { TextBox } from '../../src/layout/scene.js';
import { createReport } from '../../src/report/report.js';
import { createAssets } from '../../src/source/assets.js';

const paragraph = (value: string): Block => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const list: Block = { type: 'list', ordered: true, spread: false, children: [{ type: 'listItem', children: [paragraph('תנור')] }] };

async function boxesIn(lang: string, blocks: readonly Block[] = [paragraph('שלום עולם'), list]): Promise<readonly TextBox[]> {
  const slide = { type: 'slide', id: 's', classes: [], notes: [], blocks } as const;
  const css = '.remark-slide-content { padding: 0 }';
  const deck: Deck = { type: 'deck', version: 1, meta: { lang }, size: { width: 960, height: 540 }, dialect: 'remark', stylesheets: [{ css }], slides: [slide], footnotes: [] };
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
    const [marker, word] = item?.lines[0]?.fragments ?? [];
    expect(marker?.run).toBe(-1);
    expect(word === undefined ? 0 : word.x + word.width).toBeCloseTo(920, 1);
    expect(marker?.x).toBeGreaterThan(920);
  });

  it('has code that runs from the left, as programs do', async () => {
    const boxes = await boxesIn('he', [paragraph('שלום'), { type: 'code', value: 'let x = 1;', highlighted: [] }]);
    const code = boxes.flatMap(({ paragraphs }) => paragraphs).find(({ runs }) => runs.some(({ text }) => text.includes('let')));
    expect(code).toMatchObject({ direction: 'ltr', align: 'left' });
  });

  it('in another language stays as it was', async () => {
    const [box] = await boxesIn('en');
    expect(box?.paragraphs.map(({ direction, align, indent }) => [direction, align, indent])).toEqual([['ltr', 'left', 0], ['ltr', 'left', 40]]);
  });
});
