import { describe, expect, it } from 'vitest';
import { drawnExtent, placeBeyond } from '../../../../src/layout/steps/fit/drawn-extent.js';
import { fitSlide, layOutRoot, layOutUnfitted } from '../../../../src/layout/steps/fit/fit.js';
import type { StyledElement } from '../../../../src/theme/styled.js';
import { block, element, environmentFor, inline, picture, sides } from '../../styled-tree.js';

/** Slides of 400 x 300 pixels; a line of text is 24 high, a character 10 wide. */

const size = { width: 400, height: 300 };
const px = (value: number) => ({ px: value });
const lines = (count: number): readonly StyledElement[] =>
  Array.from({ length: count }, (_, index) => element('p', {}, `line ${index + 1}`));

async function fitted(root: StyledElement) {
  return fitSlide(root, size, await environmentFor(root));
}

describe('fitSlide', () => {
  it('leaves alone what fits, a hundredth over included', async () => {
    expect(await fitted(block({}, ...lines(12)))).toMatchObject({ scale: 1, fits: true });
    expect((await fitted(block({}, block({ height: px(279) }), ...lines(1)))).scale).toBe(1);
    expect((await fitted(block({}, block({ height: px(280) }), ...lines(1)))).scale).toBeLessThan(1);
  });

  it.each([
    [13, 0.925],
    [14, 0.85],
    [16, 0.775],
    [25, 0.475],
    [50, 0.25],
  ])('shrinks in the steps that PowerPoint knows: %i lines', async (count, scale) => {
    const result = await fitted(block({}, ...lines(count)));
    expect(result).toMatchObject({ scale, fits: true, overflow: { text: { bottom: count * 24 } } });
  });

  it('gives up at a quarter', async () => {
    expect(await fitted(block({}, ...lines(80)))).toMatchObject({ scale: 0.25, fits: false });
  });

  it('looks at the width, too', async () => {
    expect(await fitted(block({}, inline({ whiteSpace: 'nowrap' }, 'x'.repeat(48))))).toMatchObject({
      scale: 0.775,
      overflow: { text: { right: 480 } },
    });
  });

  it('breaks lines anew: what is narrower needs fewer', async () => {
    const { scale } = await fitted(block({}, element('p', {}, 'word '.repeat(160))));
    expect(scale).toBe(0.775);
  });

  it('lets pictures and panels stand over the edge by a twentieth', async () => {
    expect((await fitted(block({}, picture('wide.png', { display: 'block', height: px(314), width: px(10) })))).scale).toBe(1);
    expect((await fitted(block({}, picture('wide.png', { display: 'block', height: px(320), width: px(10) })))).scale).toBe(0.925);
  });

  it('does not count margins, empty boxes and what is placed absolutely', async () => {
    const below = { ...sides('auto' as const), top: px(500) };
    const root = block(
      {},
      ...lines(2),
      block({ height: px(400) }),
      block({ position: 'absolute', inset: below }, 'below'),
      block({ margin: { ...sides(px(0)), bottom: px(500) } }),
    );
    expect((await fitted(root)).scale).toBe(1);
  });
});

describe('layOutUnfitted', () => {
  it('says what does not fit, and leaves it as it is', async () => {
    const root = block({}, ...lines(20));
    expect(layOutUnfitted(root, size, await environmentFor(root))).toMatchObject({
      scale: 1,
      fits: false,
      overflow: { text: { bottom: 480 } },
    });
  });
});

describe('drawnExtent and placeBeyond', () => {
  const at = (line: number, ...children: readonly (StyledElement | string)[]): StyledElement =>
    element('div', { node: { type: 'group', place: { file: 'a.md', line, column: 1 }, children: [] } }, ...children);

  it('reach as far as what is seen', async () => {
    const root = block({}, 'abc', block({ width: px(50), height: px(60), backgroundColor: { hex: 'FF0000', alpha: 1 } }));
    expect(drawnExtent(layOutRoot(root, size, await environmentFor(root)))).toEqual({
      text: { right: 30, bottom: 24 },
      pictures: { right: 50, bottom: 84 },
    });
  });

  it('name the innermost thing with a place that reaches over the edge', async () => {
    const root = block({}, at(1, ...lines(5)), at(2, at(3, ...lines(5)), at(4, ...lines(5)), at(5, 'too far')));
    expect(placeBeyond(layOutRoot(root, size, await environmentFor(root)), size)?.line).toBe(4);
    const fits = block({}, at(1, 'a'));
    expect(placeBeyond(layOutRoot(fits, size, await environmentFor(fits)), size)).toBeUndefined();
  });
});
