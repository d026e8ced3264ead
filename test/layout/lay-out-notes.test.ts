/** Columns of speaker notes, through theme and layout: code is coloured, tables are made to fit. */
import { createReport, createStages } from 'deckx';
import type { Block, ColumnLayout, SceneBox, TableBox } from 'deckx/exporter';
import { describe, expect, it } from 'vitest';
import { assetsOf } from '../theme/style.js';
import { deckOf, paragraph, slide, text } from '../exporters/sample-deck.js';

async function columnOf(block: Block, width: number): Promise<ColumnLayout> {
  const report = createReport();
  const stages = createStages(deckOf([slide([], { notes: [block] })]), assetsOf({}));
  const column = await stages.column([block], { width, fontSize: 12, fontFamily: 'sans-serif' }, report);
  expect(report.diagnostics).toEqual([]);
  return column;
}

const cell = (value: string) => ({ type: 'tableCell' as const, header: false, children: [text(value)] });
const tableOf = (...words: readonly string[]): Block => ({
  type: 'table',
  align: [],
  children: [{ type: 'tableRow', children: words.map(cell) }],
});

const tableIn = (boxes: readonly SceneBox[]): TableBox => boxes.find((box) => box.type === 'table')!;
const sizeIn = ({ rows }: TableBox): number => rows[0]!.cells[0]!.text.paragraphs[0]!.runs[0]!.style.size;
const linesIn = ({ rows }: TableBox): readonly string[] =>
  rows[0]!.cells[0]!.text.paragraphs.flatMap(({ lines }) =>
    lines.map(({ fragments }) => fragments.map((fragment) => fragment.text).join('')),
  );

describe('a table in a column', () => {
  const word = 'measurement';

  it('that fits is as large as the text', async () => {
    const table = tableIn((await columnOf(tableOf(word, word), 300)).boxes);
    expect(sizeIn(table)).toBe(12);
  });

  it('that is too wide is set smaller, before its words are broken', async () => {
    const table = tableIn((await columnOf(tableOf(...Array.from({ length: 4 }, () => word)), 300)).boxes);
    expect(sizeIn(table)).toBeLessThan(12);
    expect(linesIn(table)).toEqual([word]);
    expect(table.x + table.width).toBeLessThanOrEqual(300.5);
  });

  it('of many columns has broken words, and none of their letters lost', async () => {
    const table = tableIn((await columnOf(tableOf(...Array.from({ length: 14 }, () => word)), 300)).boxes);
    expect(linesIn(table).length).toBeGreaterThan(1);
    expect(linesIn(table).join('')).toBe(word);
    expect(table.x + table.width).toBeLessThanOrEqual(300.5);
  });

  it('leaves the text around it as large as it is', async () => {
    const report = createReport();
    const blocks = [paragraph(text('before')), tableOf(...Array.from({ length: 14 }, () => word))];
    const { boxes } = await createStages(deckOf([]), assetsOf({})).column(
      blocks,
      { width: 300, fontSize: 12, fontFamily: 'sans-serif' },
      report,
    );
    const [first] = boxes;
    expect(first?.type === 'text' ? first.paragraphs[0]?.runs[0]?.style.size : undefined).toBe(12);
  });
});

describe('code in a column', () => {
  const inksOf = ({ boxes }: ColumnLayout): ReadonlySet<string> =>
    new Set(
      boxes.flatMap((box) => (box.type === 'text' ? box.paragraphs.flatMap(({ runs }) => runs.map(({ style }) => style.color.hex)) : [])),
    );

  it('is coloured by its language', async () => {
    expect(inksOf(await columnOf({ type: 'code', lang: 'js', value: "const a = 'b'; // why", highlighted: [] }, 300)).size).toBeGreaterThan(
      3,
    );
    expect(inksOf(await columnOf({ type: 'code', value: "const a = 'b'; // why", highlighted: [] }, 300)).size).toBe(1);
  });
});

describe('words in a column', () => {
  const words = 'Nevertheless incomprehensible characterization of extraordinarily uncomfortable circumstances';
  const lines = async (hyphenate?: string): Promise<readonly string[]> => {
    const stages = createStages(deckOf([]), assetsOf({}));
    const { boxes } = await stages.column(
      [paragraph(text(words))],
      { width: 110, fontSize: 12, fontFamily: 'sans-serif', ...(hyphenate === undefined ? {} : { hyphenate }) },
      createReport(),
    );
    return boxes
      .flatMap((box) => (box.type === 'text' ? box.paragraphs : []))
      .flatMap((each) => each.lines.map(({ fragments }) => fragments.map((fragment) => fragment.text).join('')));
  };

  it('are divided at the ends of lines on request, by hyphens that are none of the text', async () => {
    expect((await lines()).join(' ')).toBe(words);
    const divided = await lines('en');
    expect(divided.filter((line) => line.endsWith('\u00AD')).length).toBeGreaterThan(1);
    expect(
      divided
        .map((line) => (line.endsWith('\u00AD') ? line.slice(0, -1) : `${line} `))
        .join('')
        .trim(),
    ).toBe(words);
    expect(divided.length).toBeLessThan((await lines()).length);
  });

  it('that cannot be divided are told of', async () => {
    const report = createReport();
    await createStages(deckOf([]), assetsOf({})).column(
      [paragraph(text(words))],
      { width: 110, fontSize: 12, fontFamily: 'sans-serif', hyphenate: 'tlh' },
      report,
    );
    expect(report.diagnostics).toMatchObject([{ code: 'export/hyphenation' }]);
  });
});
