import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layOutDeck } from '../../src/layout/lay-out-deck.js';
import { overflowModes } from '../../src/layout/overflow-modes.js';
import type { Scene, SceneBox, TextParagraph } from '../../src/layout/scene.js';
import { createReport } from '../../src/report/report.js';
import type { ComputedStyle, StyledElement } from '../../src/theme/styled.js';
import { block, element, inline, layoutContext, lineBreak, picture, sides, styledDeck } from './styled-tree.js';

/**
 * A thousand slides of what authors write, in flow, floats, flex rows, grids and columns, without negative margins or offsets:
 * nothing may overlap, and nothing may stand off the slide unless that is reported.
 */

const px = (value: number) => ({ px: value });
const words = fc.array(fc.constantFrom('clay', 'kiln', 'a', 'stoneware', 'of', 'glaze', '窯', 'x'.repeat(12)), { minLength: 1, maxLength: 12 }).map((list) => list.join(' '));
const margin = fc.constantFrom(0, 10, 20).map((value) => ({ ...sides(px(0)), top: px(value), bottom: px(value) }));
const frame: fc.Arbitrary<Partial<ComputedStyle>> = fc.constantFrom<Partial<ComputedStyle>>(
  {},
  { padding: sides(px(8)), backgroundColor: { hex: 'FFEEDD', alpha: 1 } },
  { border: sides({ width: 2, style: 'solid', color: { hex: '000000', alpha: 1 } }) },
  { textAlign: 'center' },
  { textAlign: 'right' },
);

const heading = fc.tuple(words, margin, fc.constantFrom(1, 2, 3)).map(([text, around, depth]) =>
  element(`h${depth}`, { style: { margin: around, fontSize: 44 - 6 * depth }, node: { type: 'heading', depth: depth, children: [] } }, text),
);
const paragraph = fc.tuple(fc.array(words, { minLength: 1, maxLength: 3 }), margin, frame).map(([[first = '', second = '', third = ''], around, look]) =>
  element('p', { style: { margin: around, ...look } }, first, ' ', inline({ fontWeight: 700 }, second), lineBreak(), third),
);
const list = fc.array(words, { minLength: 1, maxLength: 6 }).map((items) =>
  element('ul', { style: { padding: { ...sides(px(0)), left: px(40) } } }, ...items.map((text) => element('li', { style: { display: 'list-item' } }, text))),
);
const image = fc.constantFrom('wide.png', 'high.png', 'lost.png').map((url) => element('p', {}, picture(url, { maxWidth: { share: 1 } }, 'a picture')));
const table = fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 4 }).map((rows) =>
  element('table', { style: { display: 'table' } }, ...rows.map((cells) =>
    element('tr', { style: { display: 'table-row' } }, ...cells.map((text) => element('td', { style: { display: 'table-cell', padding: sides(px(4)) } }, text))))),
);
const code = fc.array(words, { minLength: 1, maxLength: 6 }).map((lines) =>
  element('pre', { style: { whiteSpace: 'pre-wrap', overflowWrap: 'break-word', fontFamily: ['monospace'], backgroundColor: { hex: 'EEEEEE', alpha: 1 } }, node: { type: 'code', value: '', highlighted: [] } }, lines.join('\n')),
);

const leaf = fc.oneof(heading, paragraph, paragraph, list, image, table, code);
const some = (most: number) => fc.array(leaf, { minLength: 1, maxLength: most });
const wrapping = { overflowWrap: 'break-word' } as const;
const group = fc.tuple(some(3), frame).map(([children, look]) => block(look, ...children));
const cells = fc.array(some(2), { minLength: 2, maxLength: 3 });
const row = fc.tuple(cells, fc.constantFrom<ComputedStyle['alignItems']>('stretch', 'start', 'center', 'end')).map(([parts, alignItems]) =>
  block({ display: 'flex', columnGap: px(20), alignItems }, ...parts.map((children) => block({ flexGrow: 1, flexBasis: px(0) }, ...children))),
);
const grid = fc.tuple(cells, fc.integer({ min: 1, max: 3 })).map(([parts, count]) =>
  block({ display: 'grid', gridColumns: Array.from({ length: count }, () => ({ fr: 1 })), columnGap: px(20), rowGap: px(10) }, ...parts.map((children) => block({}, ...children))),
);
const columns = fc.tuple(fc.array(fc.oneof(paragraph, list, heading), { minLength: 1, maxLength: 5 }), fc.constantFrom(2, 3)).map(([children, columnCount]) => block({ columnCount, columnGap: px(30) }, ...children));
const floats = fc.tuple(some(2), some(2), leaf).map(([left, right, after]) =>
  block({}, block({ float: 'left', width: { share: 0.45 } }, ...left), block({ float: 'right', width: { share: 0.45 } }, ...right), block({ clear: 'both' }, after)),
);

const slide = fc
  .tuple(fc.array(fc.oneof({ arbitrary: leaf, weight: 3 }, group, row, grid, columns, floats), { maxLength: 4 }), fc.constantFrom(0, 30), fc.constantFrom<ComputedStyle['verticalAlign']>('top', 'middle'))
  .map(([children, padding, verticalAlign]) => breakable(block({ padding: sides(px(padding)), verticalAlign }, ...children)));

/** Words may be broken everywhere: what does not fit its column would have to overlap. */
function breakable(node: StyledElement): StyledElement {
  return { ...node, style: { ...node.style, ...wrapping }, children: node.children.map((child) => (child.type === 'text' ? child : breakable(child))) };
}

interface Area {
  readonly what: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function lineAreas(paragraphs: readonly TextParagraph[]): readonly Area[] {
  return paragraphs.flatMap(({ lines, runs }) =>
    lines.filter(({ width }) => width > 0).map(({ x, top, width, height, fragments }) => ({
      what: fragments.map(({ text }) => text).join('') || (runs[0]?.text ?? ''), left: x, top, right: x + width, bottom: top + height,
    })),
  );
}

/** What takes room of its own: lines of text and pictures. Backgrounds lie behind on purpose. */
function areasOf(boxes: readonly SceneBox[]): readonly Area[] {
  return boxes.flatMap((box): readonly Area[] => {
    switch (box.type) {
      case 'text':
        return box.role === 'placeholder' ? [] : lineAreas(box.paragraphs);
      case 'image':
        return [{ what: box.url, left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height }];
      case 'table':
        return box.rows.flatMap(({ cells: own }) => own.flatMap(({ text }) => lineAreas(text.paragraphs)));
      case 'group':
        return areasOf(box.boxes);
      case 'shape':
        return [];
    }
  });
}

function overlaps(areas: readonly Area[]): readonly string[] {
  const sorted = areas.toSorted((first, second) => first.top - second.top);
  return sorted.flatMap((area, index) => {
    const below: string[] = [];
    for (const other of sorted.slice(index + 1)) {
      if (other.top >= area.bottom - 0.5) break;
      if (other.left < area.right - 0.5 && area.left < other.right - 0.5) below.push(`${area.what} / ${other.what}`);
    }
    return below;
  });
}

/** Pictures may lose a twentieth at the edge, text a hundredth. */
function off({ width, height }: Scene, areas: readonly Area[]): readonly Area[] {
  return areas.filter(({ left, top, right, bottom }) => left < -0.05 * width || top < -0.05 * height || right > 1.051 * width || bottom > 1.051 * height);
}

it('a thousand slides have nothing overlap, and nothing off the slide that is not reported', async () => {
  await fc.assert(
    fc.asyncProperty(slide, fc.constantFrom(...overflowModes), async (root, overflow) => {
      const report = createReport();
      const scene = await layOutDeck(styledDeck(root), { ...layoutContext(report), overflow });
      const codes = report.diagnostics.map(({ code }) => code);
      for (const { boxes } of scene.slides) {
        const areas = areasOf(boxes);
        expect(overlaps(areas)).toEqual([]);
        if (!codes.includes('layout/overflow')) expect(off(scene, areas)).toEqual([]);
      }
      if (overflow === 'shrink' && codes.length === 0) expect(scene.slides).toHaveLength(1);
    }),
    { numRuns: 1000, seed: 20231111 },
  );
});
