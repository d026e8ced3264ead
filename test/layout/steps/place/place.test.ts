import { describe, expect, it } from 'vitest';
import type { Placed } from '../../../../src/layout/placed.js';
import { layOutRoot } from '../../../../src/layout/steps/fit/fit.js';
import type { ComputedStyle, StyledElement } from '../../../../src/theme/styled.js';
import { block, environmentFor, inline, sides } from '../../styled-tree.js';

const px = (value: number) => ({ px: value });
const auto = sides('auto' as const);

async function root(style: Partial<ComputedStyle>, ...children: readonly (StyledElement | string)[]) {
  const tree = block(style, ...children);
  return layOutRoot(tree, { width: 400, height: 300 }, await environmentFor(tree));
}

function corner(box: Placed | undefined): readonly number[] {
  return box === undefined ? [] : [box.x, box.y, box.width, box.height].map((value) => Math.round(value));
}

async function absolute(style: Partial<ComputedStyle>, ...children: readonly string[]): Promise<readonly number[]> {
  const placed = await root({ padding: sides(px(50)) }, block({ height: px(10) }), block({ position: 'absolute', ...style }, ...children));
  return corner(placed.children[1]);
}

describe('absolute boxes', () => {
  it('stand against the edges of the slide', async () => {
    expect(await absolute({ inset: { ...auto, right: px(10), bottom: px(20) } }, 'abcd')).toEqual([350, 256, 40, 24]);
    expect(await absolute({ inset: { ...auto, left: px(10), top: px(20) } }, 'abcd')).toEqual([10, 20, 40, 24]);
  });

  it('take shares of the slide', async () => {
    expect(await absolute({ width: { share: 0.8 }, inset: { ...auto, right: px(0), top: { share: 0.5 } } }, 'a')).toEqual([
      80, 150, 320, 24,
    ]);
  });

  it('stretch between two edges', async () => {
    expect(await absolute({ inset: { top: px(10), right: px(20), bottom: px(30), left: px(40) } })).toEqual([40, 10, 340, 260]);
  });

  it('stay where they would be without offsets', async () => {
    expect(await absolute({}, 'ab')).toEqual([50, 60, 20, 24]);
  });

  it('stand against the nearest positioned ancestor', async () => {
    const inner = block({ position: 'absolute', width: px(5), height: px(5), inset: { ...auto, right: px(0), bottom: px(0) } });
    const placed = await root({}, block({ height: px(30) }), block({ position: 'relative', height: px(50), width: px(100) }, inner));
    const [, parent] = placed.children;
    expect(parent?.kind === 'block' ? corner(parent.children[0]) : []).toEqual([95, 45, 5, 5]);
  });

  it('keep their place in a line of text', async () => {
    const placed = await root({}, block({}, 'ab ', inline({ position: 'absolute', inset: { ...auto, left: px(200) } }, 'cd')));
    const [paragraph] = placed.children;
    const [lines] = paragraph?.kind === 'block' ? paragraph.children : [];
    expect(lines?.kind === 'lines' ? corner(lines.lines[0]?.atoms[0]) : []).toEqual([200, 0, 20, 24]);
  });
});

describe('relative boxes', () => {
  it('are moved, and leave their place empty', async () => {
    const placed = await root(
      {},
      block({ position: 'relative', height: px(10), inset: { ...auto, top: px(7), right: px(3) } }),
      block({ height: px(10) }),
    );
    expect(placed.children.map(({ x, y }) => [x, y])).toEqual([
      [-3, 7],
      [0, 10],
    ]);
  });
});

describe('the root', () => {
  const child = block({ height: px(100), margin: { ...sides(px(0)), top: px(20) } });

  it('centres its content with the margins', async () => {
    expect((await root({ verticalAlign: 'middle' }, child)).children[0]?.y).toBe(110);
  });

  it('puts its content at the bottom', async () => {
    expect((await root({ verticalAlign: 'bottom', padding: sides(px(5)) }, child)).children[0]?.y).toBe(195);
  });

  it('leaves content that is too high at the top', async () => {
    expect((await root({ verticalAlign: 'middle' }, block({ height: px(700) }))).children[0]?.y).toBe(0);
  });
});
