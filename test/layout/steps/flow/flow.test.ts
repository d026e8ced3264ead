import { describe, expect, it } from 'vitest';
import type { Placed } from '../../../../src/layout/placed.js';
import { layOutRoot } from '../../../../src/layout/steps/fit/fit.js';
import type { ComputedStyle, StyledElement } from '../../../../src/theme/styled.js';
import { block, element, environmentFor, inline, lineBreak, picture, sides, tracks } from '../../styled-tree.js';

/** Every box as [x, y, width, height] from the slide's corner, depth first; the root left out. */
function rectangles(box: Placed, x = 0, y = 0): readonly (readonly number[])[] {
  const inner = 'children' in box ? box.children : box.kind === 'lines' ? box.lines.flatMap((line) => line.atoms) : [];
  return inner.flatMap((child) => [
    [x + child.x, y + child.y, child.width, child.height].map((value) => Math.round(value * 100) / 100),
    ...rectangles(child, x + child.x, y + child.y),
  ]);
}

/** Lays children out in a root of 400 x 300 pixels. A character is 10 x 20, a line 24 high. */
async function boxes(...children: readonly (StyledElement | string)[]): Promise<readonly (readonly number[])[]> {
  return rectangles(await laidOut({}, ...children));
}

async function laidOut(style: Partial<ComputedStyle>, ...children: readonly (StyledElement | string)[]) {
  const root = block(style, ...children);
  return layOutRoot(root, { width: 400, height: 300 }, await environmentFor(root));
}

const px = (value: number) => ({ px: value });
const vertical = (top: number, bottom: number) => ({ top: px(top), right: px(0), bottom: px(bottom), left: px(0) });
const sized = (height: number, style: Partial<ComputedStyle> = {}): StyledElement => block({ height: px(height), ...style });

describe('blocks', () => {
  it('fill their containing block and follow each other', async () => {
    expect(await boxes(sized(10), sized(20))).toEqual([
      [0, 0, 400, 10],
      [0, 10, 400, 20],
    ]);
  });

  it('collapse the margins of neighbours', async () => {
    expect(await boxes(sized(10, { margin: vertical(5, 30) }), sized(10, { margin: vertical(20, 0) }))).toEqual([
      [0, 5, 400, 10],
      [0, 45, 400, 10],
    ]);
  });

  it('subtract negative margins', async () => {
    expect(await boxes(sized(10, { margin: vertical(0, 30) }), sized(10, { margin: vertical(-20, 0) }))).toEqual([
      [0, 0, 400, 10],
      [0, 20, 400, 10],
    ]);
  });

  it("collapse a first child's margin with its parent's", async () => {
    expect(await boxes(sized(10), block({ margin: vertical(10, 0) }, sized(10, { margin: vertical(25, 0) })))).toEqual([
      [0, 0, 400, 10],
      [0, 35, 400, 10],
      [0, 35, 400, 10],
    ]);
  });

  it('keep margins inside of padding', async () => {
    expect(await boxes(block({ padding: sides(px(5)) }, sized(10, { margin: vertical(25, 25) })), sized(1))).toEqual([
      [0, 0, 400, 70],
      [5, 30, 390, 10],
      [0, 70, 400, 1],
    ]);
  });

  it('let margins through empty boxes at any depth, without asking twice as often at each', async () => {
    const nested = (depth: number): StyledElement =>
      block({ margin: vertical(depth, 3), padding: { ...sides(px(0)), left: px(1) } }, ...(depth === 0 ? [] : [nested(depth - 1)]));
    expect((await boxes(sized(10), nested(30), sized(10))).at(-1)).toEqual([0, 40, 400, 10]);
  });

  it('let margins through empty boxes', async () => {
    expect(await boxes(sized(10), block({ margin: vertical(8, 12) }), sized(10, { margin: vertical(10, 0) }))).toEqual([
      [0, 0, 400, 10],
      [0, 18, 400, 0],
      [0, 22, 400, 10],
    ]);
  });

  it('are centred by automatic margins, limited by a greatest width', async () => {
    const auto = { top: px(0), right: 'auto', bottom: px(0), left: 'auto' } as const;
    expect(await boxes(sized(10, { width: { share: 0.5 }, margin: auto }), sized(10, { maxWidth: px(100), margin: auto }))).toEqual([
      [100, 0, 200, 10],
      [150, 10, 100, 10],
    ]);
  });

  it('count padding and border to the width with border-box', async () => {
    const border = sides({ width: 2, style: 'solid', color: { hex: '000000', alpha: 1 } } as const);
    const style = { width: px(100), padding: sides(px(3)), border };
    expect(await boxes(sized(10, style), sized(20, { ...style, boxSizing: 'border-box' }))).toEqual([
      [0, 0, 110, 20],
      [0, 20, 100, 20],
    ]);
  });
});

describe('lines', () => {
  it('are as high as the line height says', async () => {
    expect(await boxes(block({}, 'one', lineBreak(), 'two'))).toEqual([
      [0, 0, 400, 48],
      [0, 0, 400, 48],
    ]);
  });

  it('grow with what stands in them', async () => {
    expect((await boxes(block({}, 'one ', inline({ fontSize: 40 }, 'big'))))[0]).toEqual([0, 0, 400, 48]);
    expect((await boxes(block({}, 'x', inline({ verticalAlign: 'super' }, '2'))))[0]?.[3]).toBeCloseTo(24 + 20 / 3 + 1, 1);
  });

  it('are aligned', async () => {
    const xOf = async (style: Partial<ComputedStyle>): Promise<readonly number[]> => {
      const root = await laidOut({}, block(style, 'abcd ef'));
      const [paragraph] = root.children;
      const [lines] = paragraph?.kind === 'block' ? paragraph.children : [];
      return lines?.kind === 'lines'
        ? lines.lines.flatMap((line) => line.pieces.filter(({ hanging }) => !hanging).map((piece) => piece.x))
        : [];
    };
    expect(await xOf({ textAlign: 'center' })).toEqual([165, 205, 215]);
    expect(await xOf({ textAlign: 'right' })).toEqual([330, 370, 380]);
    expect(await xOf({ textIndent: px(30) })).toEqual([30, 70, 80]);
  });

  it('are stretched when justified, but the last', async () => {
    const root = await laidOut({}, block({ textAlign: 'justify', width: px(100) }, 'ab cd efghij'));
    const [paragraph] = root.children;
    const [lines] = paragraph?.kind === 'block' ? paragraph.children : [];
    const found =
      lines?.kind === 'lines'
        ? lines.lines.map((line) => line.pieces.filter(({ text, hanging }) => text.trim() !== '' && !hanging).map(({ x }) => x))
        : [];
    expect(found).toEqual([[0, 80], [0]]);
  });

  it('leave room beside floats', async () => {
    const found = await laidOut(
      {},
      block({ float: 'left', width: px(100), height: px(30) }),
      block({}, 'aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii'),
    );
    const paragraph = found.children[1];
    const [lines] = paragraph?.kind === 'block' ? paragraph.children : [];
    expect(lines?.kind === 'lines' ? lines.lines.map(({ x, top }) => [x, top]) : []).toEqual([
      [100, 0],
      [100, 24],
    ]);
  });
});

describe('pictures', () => {
  it('keep their ratio under the greatest width and height', async () => {
    expect(await boxes(picture('wide.png', { display: 'block', maxWidth: px(50) }))).toEqual([[0, 0, 50, 25]]);
    expect(
      await boxes(picture('high.png', { display: 'block', maxHeight: px(200), margin: { ...sides(px(0)), left: 'auto', right: 'auto' } })),
    ).toEqual([[175, 0, 50, 200]]);
  });

  it('take one length from the other', async () => {
    expect(await boxes(picture('wide.png', { display: 'block', height: px(50) }))).toEqual([[0, 0, 100, 50]]);
  });

  it('ignore a share of a height that is not known', async () => {
    expect(await boxes(picture('high.png', { display: 'block', maxHeight: { share: 0.75 } }))).toEqual([[0, 0, 100, 400]]);
  });

  it('stand on the baseline of their line', async () => {
    const [, lines, image] = await boxes(block({}, 'a', picture('wide.png')));
    expect(image).toEqual([10, 0, 200, 100]);
    expect(lines?.[3]).toBe(106);
  });

  it('take the size that the markup gives', async () => {
    const image = element('img', { style: { display: 'block' }, node: { type: 'image', url: 'wide.png', alt: '', width: '50%' } });
    expect(await boxes(image)).toEqual([[0, 0, 200, 100]]);
  });
});

describe('boxes aligned with their line', () => {
  const inLine = async (verticalAlign: ComputedStyle['verticalAlign'], height: number): Promise<readonly number[]> => {
    const box = inline({ display: 'inline-block', width: px(10), height: px(height), verticalAlign });
    const tall = inline({ display: 'inline-block', width: px(10), height: px(50) });
    const [paragraph] = (await laidOut({}, block({}, 'a ', tall, box))).children;
    const [lines] = paragraph?.kind === 'block' ? paragraph.children : [];
    const [line] = lines?.kind === 'lines' ? lines.lines : [];
    return [line?.height ?? 0, line?.atoms[1]?.y ?? 0].map(Math.round);
  };

  it('stand at its edges', async () => {
    expect(await inLine('top', 20)).toEqual([56, 0]);
    expect(await inLine('bottom', 20)).toEqual([56, 36]);
  });

  it('make it higher when they are higher than all else', async () => {
    expect(await inLine('top', 80)).toEqual([80, 0]);
    expect(await inLine('bottom', 80)).toEqual([80, 0]);
  });
});

describe('floats', () => {
  it('stand left and right of each other', async () => {
    const half = { width: { share: 0.45 } };
    expect(await boxes(sized(50, { float: 'left', ...half }), sized(60, { float: 'right', ...half }))).toEqual([
      [0, 0, 180, 50],
      [220, 0, 180, 60],
    ]);
  });

  it('are as wide as their content', async () => {
    expect((await boxes(block({ float: 'right' }, 'abcd')))[0]).toEqual([359.99, 0, 40.01, 24]);
  });

  it('go below when there is no room', async () => {
    const wide = { float: 'left', width: px(250) } as const;
    expect(await boxes(sized(50, wide), sized(20, wide))).toEqual([
      [0, 0, 250, 50],
      [0, 50, 250, 20],
    ]);
  });

  it('are cleared', async () => {
    expect(await boxes(sized(50, { float: 'left', width: px(10) }), sized(10, { clear: 'both' }))).toEqual([
      [0, 0, 10, 50],
      [0, 50, 400, 10],
    ]);
  });
});

describe('rows', () => {
  const columns = (...widths: readonly (number | undefined)[]): StyledElement =>
    element(
      'div',
      { style: { display: 'flex', columnGap: px(20) }, node: { type: 'columns', children: [] } },
      ...widths.map((width) =>
        element('div', { node: { type: 'column', children: [], ...(width === undefined ? {} : { width }) } }, sized(10)),
      ),
    );

  it('share the width among columns', async () => {
    expect((await boxes(columns(undefined, undefined))).slice(1)).toEqual([
      [0, 0, 190, 10],
      [0, 0, 190, 10],
      [210, 0, 190, 10],
      [210, 0, 190, 10],
    ]);
    expect((await boxes(columns(0.25, undefined))).filter((_, index) => index % 2 === 1)).toEqual([
      [0, 0, 95, 10],
      [115, 0, 285, 10],
    ]);
  });

  it('give other boxes what their content needs', async () => {
    const found = await boxes(block({ display: 'flex' }, block({}, 'abcd'), block({}, 'ef')));
    expect(found.filter((_, index) => index % 2 === 1).map(([x, , width]) => [Math.round(x ?? 0), Math.round(width ?? 0)])).toEqual([
      [0, 40],
      [40, 20],
    ]);
  });

  it('balance the columns of a multi-column block', async () => {
    const found = await boxes(block({ columnCount: 2, columnGap: px(20) }, sized(10), sized(10), sized(10), sized(10)));
    expect(found).toEqual([
      [0, 0, 400, 20],
      [0, 0, 190, 10],
      [0, 10, 190, 10],
      [210, 0, 190, 10],
      [210, 10, 190, 10],
    ]);
  });
});

describe('tables', () => {
  const cell = (text: string, other: Readonly<Record<string, string>> = {}, style: Partial<ComputedStyle> = {}): StyledElement =>
    element('td', { style: { display: 'table-cell', ...style }, other }, text);
  const row = (...cells: readonly StyledElement[]): StyledElement => element('tr', { style: { display: 'table-row' } }, ...cells);
  const tableOf = async (style: Partial<ComputedStyle>, ...rows: readonly StyledElement[]) => {
    const root = await laidOut({}, element('table', { style: { display: 'table', ...style } }, ...rows));
    const [table] = root.children;
    if (table?.kind !== 'table') throw new Error('no table');
    return table;
  };

  it('have columns as wide as their content', async () => {
    const table = await tableOf({}, row(cell('abcd'), cell('ef')), row(cell('a'), cell('efgh')));
    expect(table.columns.map(Math.round)).toEqual([40, 40]);
    expect(table.rows.map(({ y, height }) => [y, height])).toEqual([
      [0, 24],
      [24, 24],
    ]);
  });

  it('share a given width in proportion', async () => {
    expect((await tableOf({ width: { share: 1 } }, row(cell('abcdef'), cell('ab')))).columns.map(Math.round)).toEqual([300, 100]);
  });

  it('break lines where the width is short', async () => {
    const table = await tableOf({}, row(cell('word '.repeat(10)), cell('one')));
    expect(table.width).toBeCloseTo(400, 0);
    expect(table.rows[0]?.height).toBe(48);
  });

  it('are as high as spanning cells need', async () => {
    const table = await tableOf({}, row(cell('a', { rowspan: '2' }, { height: px(100) }), cell('b')), row(cell('c')));
    expect(table.rows.map(({ height }) => height)).toEqual([24, 76]);
    expect(table.rows[0]?.cells[0]?.box.height).toBe(100);
  });

  it('align their cells vertically', async () => {
    const table = await tableOf({}, row(cell('a', {}, { height: px(100) }), cell('b', {}, { verticalAlign: 'middle' })));
    expect(table.rows[0]?.cells.map(({ box }) => box.children[0]?.y)).toEqual([0, 38]);
  });
});

describe('text from right to left', () => {
  const rtl = { direction: 'rtl' } as const;

  it('has items, cells and columns begin at the right', async () => {
    const [first, second] = [block({ width: px(100), ...rtl }), block({ width: px(50), ...rtl })];
    expect((await boxes(block({ display: 'flex', columnGap: px(10), ...rtl }, first, second))).slice(1).map(([x]) => x)).toEqual([
      300, 240,
    ]);
    expect(
      (await boxes(block({ display: 'grid', gridColumns: tracks({ px: 150 }, { px: 100 }), ...rtl }, sized(10), sized(10))))
        .slice(1)
        .map(([x]) => x),
    ).toEqual([250, 150]);
    expect((await boxes(block({ columnCount: 2, ...rtl }, sized(10), sized(10)))).slice(1).map(([x]) => x)).toEqual([200, 0]);
  });
});
