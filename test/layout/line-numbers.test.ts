import { describe, expect, it } from 'vitest';
import { withLineNumbers } from '../../src/deck/line-numbers.js';
import type { Block } from '../../src/deck/deck.js';
import { createStages } from '../../src/convert.js';
import type { SceneBox, TextBox } from '../../src/layout/scene.js';
import { createReport } from '../../src/report/report.js';
import { assetsOf } from '../theme/style.js';
import { deckOf, slide, title } from '../exporters/sample-deck.js';

const code = (value: string, more: object = {}): Block => ({ type: 'code', value, highlighted: [], ...more });
const isText = (box: SceneBox): box is TextBox => box.type === 'text';
const textsOf = ({ paragraphs }: TextBox): readonly string[] => paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''));

async function boxesOf(blocks: readonly Block[], steps: 'final' | 'animate' = 'final'): Promise<readonly TextBox[]> {
  const deck = withLineNumbers(deckOf([slide([title('Code'), ...blocks])]));
  const { slides } = await createStages(deck, assetsOf({})).scene(steps, createReport());
  return slides[0]!.boxes.filter(isText);
}

describe('numbered code', () => {
  it('has its numbers beside it, in one text of their own, each on the first of its line’s lines', async () => {
    const long = 'word '.repeat(60);
    const boxes = await boxesOf([code(`first\n${long}\n\nlast`)]);
    const [text, numbers] = [boxes.find(({ role }) => role === 'code')!, boxes.find(({ role }) => role === 'decoration')!];
    expect(boxes).toHaveLength(3);
    expect(textsOf(text).join('\n')).not.toMatch(/\d/);
    expect(textsOf(numbers)).toEqual(['1', '2', '3', '4']);
    const baselines = (box: TextBox): readonly number[] => box.paragraphs.map(({ lines }) => lines[0]!.baseline);
    expect(baselines(numbers)[1]).toBeCloseTo(baselines(text)[1]!, 1);
    expect(baselines(numbers)[3]).toBeCloseTo(baselines(text).at(-1)!, 1);
    expect(numbers.x + numbers.width).toBeLessThan(text.paragraphs[0]!.lines[0]!.x);
  });

  it('counts each block from 1, in containers, too', async () => {
    const boxes = await boxesOf([code('a\nb'), { type: 'blockquote', children: [code('c\nd\ne')] }]);
    expect(boxes.filter(({ role }) => role === 'decoration').map(textsOf)).toEqual([
      ['1', '2'],
      ['1', '2', '3'],
    ]);
  });

  it('shows a number with its line', async () => {
    const boxes = await boxesOf([code('a\nb\nc', { lineSteps: [0, 2, 1] })], 'animate');
    const numbers = boxes.find(({ role }) => role === 'decoration')!;
    expect(numbers.paragraphs.map(({ step = 0 }) => step)).toEqual([0, 2, 1]);
  });

  it('in notes has none', () => {
    const deck = withLineNumbers(deckOf([slide([], { notes: [code('a')] })]));
    expect(deck.slides[0]!.notes).toEqual([code('a')]);
  });
});
