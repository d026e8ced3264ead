import type { SceneTableCell, TableBox } from 'deckx/exporter';
import { expect, it } from 'vitest';
import { createIdentities } from '../../../../exporters/pptx/model/identities.js';
import { toTable } from '../../../../exporters/pptx/model/tables.js';
import { noteContext } from '../contexts.js';
import { themeOf } from '../../../../exporters/pptx/model/theme.js';
import { black, paragraph, run, scene, textBox } from '../scenes.js';

const cell = (column: number, x: number, y: number, more: Partial<SceneTableCell> = {}): SceneTableCell => ({
  column,
  colspan: 1,
  rowspan: 1,
  header: false,
  text: textBox([paragraph([run('a')])], { x, y, width: 80, height: 30 }),
  ...more,
});

const table = (rows: TableBox['rows']): TableBox => ({ type: 'table', x: 100, y: 100, width: 200, height: 80, columns: [100, 100], rows });

const make = (box: TableBox) => toTable(box, 1, createIdentities(), noteContext());

it('fills every place of the grid: with cells, with what they span, with empty cells', () => {
  const rows = [
    { height: 40, header: true, cells: [cell(0, 110, 105, { colspan: 2 })] },
    { height: 40, header: false, cells: [cell(0, 110, 145, { rowspan: 2 })] },
    { height: 40, header: false, cells: [] },
  ];
  const made = make(table(rows));
  expect(made.headerRow).toBe(true);
  expect(made.rows.map(({ cells }) => cells.map((one) => (one.kind === 'cell' ? one.paragraphs.length : one)))).toEqual([
    [1, { kind: 'covered', across: true, down: false }],
    [1, 0],
    [{ kind: 'covered', across: false, down: true }, 0],
  ]);
});

it('puts the text where the scene has it by the cell’s margins, which never make the row grow', () => {
  const [row] = make(table([{ height: 40, header: false, cells: [cell(0, 110, 104)] }])).rows;
  const [first] = row!.cells;
  expect(first!.kind).toBe('cell');
  if (first?.kind !== 'cell') return;
  const { left, top, right, bottom } = first.margins;
  expect(left).toBe(127_000);
  expect(right).toBeLessThan(127_000);
  expect(top + bottom + first.paragraphs[0]!.lineSpacing! * 127).toBeLessThanOrEqual(row!.height);
});

it('keeps fills and borders, each side its own', () => {
  const none = { width: 0, style: 'none', color: black } as const;
  const border = { top: none, right: none, bottom: { width: 2, style: 'double', color: black }, left: none } as const;
  const [row] = make(table([{ height: 40, header: false, cells: [cell(0, 110, 104, { fill: black, border })] }])).rows;
  expect(row!.cells[0]).toMatchObject({ fill: black, borders: { top: undefined, bottom: { width: 25_400, double: true } } });
});

it('anchors a text by the side it is nearest to, and gives a cell over several rows no margins but for that', () => {
  const spanning = (y: number): SceneTableCell => cell(0, 110, y, { rowspan: 2 });
  const rows = (y: number): TableBox['rows'] => [
    { height: 40, header: false, cells: [spanning(y)] },
    { height: 40, header: false, cells: [] },
  ];
  const made = (y: number) => {
    const first = make(table(rows(y))).rows[0]!.cells[0]!;
    if (first.kind !== 'cell') throw new Error('a cell that covers others is one');
    return { anchor: first.anchor, top: first.margins.top, bottom: first.margins.bottom };
  };
  expect(made(102)).toMatchObject({ anchor: 't', bottom: 0 });
  expect(made(174)).toMatchObject({ anchor: 'b', top: 0 });
  const { anchor, top, bottom } = made(127);
  expect(anchor).toBe('ctr');
  // 12,700 EMU a point: all that is needed is well below the first row's height.
  expect(top + bottom).toBeLessThan(10 * 12_700);
});

it('leaves an empty cell room for text, and takes none', () => {
  const empty = cell(0, 110, 104, { text: textBox([], { x: 110, y: 104, width: 80, height: 0 }) });
  const [row] = make(table([{ height: 40, header: false, cells: [empty] }])).rows;
  const [first] = row!.cells;
  expect(first).toMatchObject({ kind: 'cell', paragraphs: [], margins: { top: 0, bottom: 0 } });
});

it('sets borders in the theme’s colours', () => {
  const theme = {
    ...themeOf(scene()),
    colors: { ...themeOf(scene()).colors, accents: ['336699', '000001', '000002', '000003', '000004', '000005'] },
  };
  const side = { width: 1, style: 'solid', color: { hex: '336699', alpha: 1 } } as const;
  const framed = cell(0, 110, 104, { border: { top: side, right: side, bottom: side, left: side } });
  const [row] = toTable(table([{ height: 40, header: false, cells: [framed] }]), 1, createIdentities(), noteContext({ theme })).rows;
  const [first] = row!.cells;
  expect(
    first?.kind === 'cell'
      ? [first.borders.top, first.borders.right, first.borders.bottom, first.borders.left].map((line) => line?.color.scheme)
      : [],
  ).toEqual(['accent1', 'accent1', 'accent1', 'accent1']);
});

it('sets cells without text no larger than the table’s smallest text', () => {
  const small = cell(0, 110, 104, { text: textBox([paragraph([run('a', { size: 9 })])], { x: 110, y: 104, width: 80, height: 30 }) });
  expect(
    make(
      table([
        { height: 40, header: false, cells: [small] },
        { height: 40, header: false, cells: [] },
      ]),
    ).emptySize,
  ).toBe(900);
});
