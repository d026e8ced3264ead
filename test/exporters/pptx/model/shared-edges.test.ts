import { expect, it } from 'vitest';
import type { PptxTableCell, Sides } from '../../../../exporters/pptx/model/presentation.js';
import { withSharedEdges } from '../../../../exporters/pptx/model/shared-edges.js';

const line = { width: 12_700, color: { hex: '112233', alpha: 1 }, dash: 'solid', double: false } as const;
const none: Sides<undefined> = { top: undefined, right: undefined, bottom: undefined, left: undefined };
type Cell = Extract<PptxTableCell, { kind: 'cell' }>;

const cell = (...sides: readonly (keyof Sides<unknown>)[]): Cell => ({
  kind: 'cell',
  colspan: 1,
  rowspan: 1,
  paragraphs: [],
  margins: { top: 0, right: 0, bottom: 0, left: 0 },
  anchor: 't',
  borders: { ...none, ...Object.fromEntries(sides.map((side) => [side, line])) },
});

const bordersOf = (rows: readonly { readonly cells: readonly PptxTableCell[] }[]): readonly (readonly string[])[] =>
  withSharedEdges(rows).map(({ cells }) =>
    cells.map((one) =>
      one.kind === 'cell' ? (['top', 'right', 'bottom', 'left'] as const).filter((side) => one.borders[side] !== undefined).join(' ') : '-',
    ),
  );

it('gives the line that one of two cells has to both', () => {
  expect(bordersOf([{ cells: [cell('bottom'), cell('left')] }, { cells: [cell(), cell()] }])).toEqual([
    ['right bottom', 'left'],
    ['top', ''],
  ]);
});

it('keeps a line of a cell’s own', () => {
  const thick = { ...line, width: 50_000 };
  const lower = { ...cell(), borders: { ...none, top: thick } };
  const [, second] = withSharedEdges([{ cells: [cell('bottom')] }, { cells: [lower] }]);
  expect(second!.cells[0]).toMatchObject({ borders: { top: thick } });
});

it('looks behind all that a cell spans', () => {
  const wide: Cell = { ...cell(), colspan: 2 };
  const covered: PptxTableCell = { kind: 'covered', across: true, down: false };
  expect(bordersOf([{ cells: [wide, covered, cell('left')] }])).toEqual([['right', '-', 'left']]);
});
