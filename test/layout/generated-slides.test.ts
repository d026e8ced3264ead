import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layOutDeck } from '../../src/layout/lay-out-deck.js';
import { overflowModes } from '../../src/layout/overflow-modes.js';
import type { Scene, SceneBox, TextParagraph } from '../../src/layout/scene.js';
import { createReport } from '../../src/report/report.js';
import type { ComputedStyle, StyledElement } from '../../src/theme/styled.js';
import { block, element, inline, layoutContext, lineBreak, picture, sides, styledDeck, tracks } from './styled-tree.js';
import { tries } from '../tier.js';

/**
 * A thousand slides of what authors write, in flow, floats, flex rows, grids and columns, without negative margins or offsets:
 * nothing may overlap, and nothing may stand off the slide unless that is reported.
 */

const px = (value: number) => ({ px: value });
const vocabulary = [
  'clay',
  'kiln',
  'a',
  'stoneware',
  'of',
  'glaze',
  '窯',
  'x'.repeat(12),
  'Donau\u00ADdampf\u00ADschiff',
  'שלום',
  '(42)',
  'no\u00A0break',
  '/usr/local/share/kiln',
  'y'.repeat(90),
];
const words = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 12 }).map((list) => list.join(' '));
const margin = fc.constantFrom(0, 10, 20).map((value) => ({ ...sides(px(0)), top: px(value), bottom: px(value) }));
const frame: fc.Arbitrary<Partial<ComputedStyle>> = fc.constantFrom<Partial<ComputedStyle>>(
  {},
  { padding: sides(px(8)), backgroundColor: { hex: 'FFEEDD', alpha: 1 } },
  { border: sides({ width: 2, style: 'solid', color: { hex: '000000', alpha: 1 } }) },
  { textAlign: 'center' },
  { textAlign: 'right' },
);

const heading = fc
  .tuple(words, margin, fc.constantFrom(1, 2, 3))
  .map(([text, around, depth]) =>
    element(
      `h${depth}`,
      { style: { margin: around, fontSize: 44 - 6 * depth }, node: { type: 'heading', depth: depth, children: [] } },
      text,
    ),
  );
const paragraph = fc
  .tuple(fc.array(words, { minLength: 1, maxLength: 3 }), margin, frame)
  .map(([[first = '', second = '', third = ''], around, look]) =>
    element('p', { style: { margin: around, ...look } }, first, ' ', inline({ fontWeight: 700 }, second), lineBreak(), third),
  );
const item = (text: string, ...inner: readonly StyledElement[]): StyledElement =>
  element('li', { style: { display: 'list-item' } }, text, ...inner);
const indented: Partial<ComputedStyle> = { padding: { ...sides(px(0)), left: px(40) } };
const { list } = fc.letrec<{ list: StyledElement }>((tie) => ({
  list: fc
    .tuple(
      fc.constantFrom('ul', 'ol'),
      fc.array(fc.tuple(words, fc.option(tie('list'), { maxDepth: 3, freq: 4 })), { minLength: 1, maxLength: 4 }),
    )
    .map(([tag, items]) =>
      element(tag, { style: indented }, ...items.map(([text, inner]) => (inner === null ? item(text) : item(text, inner)))),
    ),
}));
const image = fc
  .tuple(
    fc.constantFrom('wide.png', 'high.png', 'lost.png'),
    fc.constantFrom<Partial<ComputedStyle>>({}, { width: px(1600) }, { height: px(900) }, { width: { share: 0.5 } }),
  )
  .map(([url, size]) => element('p', {}, picture(url, { maxWidth: { share: 1 }, maxHeight: px(480), ...size }, 'a picture')));
const quotation = fc
  .array(paragraph, { minLength: 1, maxLength: 2 })
  .map((children) => element('blockquote', { style: { margin: { ...sides(px(40)), top: px(10), bottom: px(10) } } }, ...children));
const rule = fc.constant(
  element('hr', {
    style: { height: px(2), backgroundColor: { hex: '888888', alpha: 1 }, margin: { ...sides(px(0)), top: px(8), bottom: px(8) } },
  }),
);
const justified = fc
  .tuple(words, words)
  .map(([first, second]) =>
    element('p', { style: { textAlign: 'justify', textIndent: px(30) } }, first, ' ', inline({ fontSize: 32, letterSpacing: 1 }, second)),
  );
const boxed = fc
  .tuple(words, fc.constantFrom<ComputedStyle['verticalAlign']>('baseline', 'top', 'bottom', 'middle'))
  .map(([text, verticalAlign]) =>
    element(
      'p',
      {},
      'in a line ',
      inline({ display: 'inline-block', width: px(150), padding: sides(px(4)), verticalAlign }, text),
      ' and behind',
    ),
  );
const terminal = fc.array(words, { minLength: 1, maxLength: 5 }).map((lines) =>
  element(
    'div',
    {
      node: { type: 'terminal', children: [] },
      classes: ['shell-wrap'],
      style: { border: sides({ width: 1, style: 'solid', color: { hex: '000000', alpha: 1 } }) },
    },
    element('p', { classes: ['shell-top-bar'] }, 'zsh'),
    element(
      'p',
      { classes: ['shell-body'], style: { whiteSpace: 'pre-wrap', fontFamily: ['monospace'] } },
      ...lines.flatMap((text) => [text, lineBreak()]),
    ),
  ),
);
const table = fc
  .array(fc.tuple(words, words), { minLength: 1, maxLength: 4 })
  .map((rows) =>
    element(
      'table',
      { style: { display: 'table' } },
      ...rows.map((cells) =>
        element(
          'tr',
          { style: { display: 'table-row' } },
          ...cells.map((text) => element('td', { style: { display: 'table-cell', padding: sides(px(4)) } }, text)),
        ),
      ),
    ),
  );
const code = fc.array(words, { minLength: 1, maxLength: 6 }).map((lines) =>
  element(
    'pre',
    {
      style: {
        whiteSpace: 'pre-wrap',
        overflowWrap: 'break-word',
        fontFamily: ['monospace'],
        backgroundColor: { hex: 'EEEEEE', alpha: 1 },
      },
      node: { type: 'code', value: '', highlighted: [] },
    },
    lines.join('\n'),
  ),
);

/** A row that spans the two of another, and two rows that a cell spans. */
const spanning = fc.tuple(words, words, words, words).map(([wide, tall, first, second]) => {
  const cell = (text: string, other: Readonly<Record<string, string>> = {}): StyledElement =>
    element('td', { style: { display: 'table-cell', padding: sides(px(4)) }, other }, text);
  const line = (...cells: readonly StyledElement[]): StyledElement => element('tr', { style: { display: 'table-row' } }, ...cells);
  return element(
    'table',
    { style: { display: 'table', width: { share: 1 } } },
    line(cell(wide, { colspan: '2' })),
    line(cell(tall, { rowspan: '2' }), cell(first)),
    line(cell(second)),
  );
});

const leaf = fc.oneof(heading, paragraph, paragraph, justified, boxed, list, image, table, spanning, code, terminal, quotation, rule);
/** What has room in a narrow column: tables and boxes of a fixed width would have to stand over its edge, as in browsers. */
const flatList = fc
  .array(words, { minLength: 1, maxLength: 6 })
  .map((items) => element('ul', { style: indented }, ...items.map((text) => item(text))));
const slim = fc.oneof(heading, paragraph, paragraph, justified, flatList, image, code, terminal, rule);
const some = (most: number) => fc.array(slim, { minLength: 1, maxLength: most });
/** Words may be broken everywhere: what does not fit its column would have to overlap. */
const wrapping = { overflowWrap: 'break-word' } as const;
const { nested: group } = fc.letrec<{ nested: StyledElement }>((tie) => ({
  nested: fc
    .tuple(fc.array(fc.oneof({ maxDepth: 3, withCrossShrink: true }, leaf, tie('nested')), { minLength: 1, maxLength: 3 }), frame)
    .map(([children, look]) => block(look, ...children)),
}));
const cells = fc.array(some(2), { minLength: 2, maxLength: 3 });
const row = fc
  .tuple(cells, fc.constantFrom<ComputedStyle['alignItems']>('stretch', 'start', 'center', 'end'))
  .map(([parts, alignItems]) =>
    block(
      { display: 'flex', columnGap: px(20), alignItems },
      ...parts.map((children) => block({ flexGrow: 1, flexBasis: px(0) }, ...children)),
    ),
  );
const grid = fc
  .tuple(cells, fc.integer({ min: 1, max: 3 }))
  .map(([parts, count]) =>
    block(
      { display: 'grid', gridColumns: tracks(...Array.from({ length: count }, () => ({ fr: 1 }))), columnGap: px(20), rowGap: px(10) },
      ...parts.map((children) => block({}, ...children)),
    ),
  );
const columns = fc
  .tuple(fc.array(fc.oneof(paragraph, flatList, heading), { minLength: 1, maxLength: 5 }), fc.constantFrom(2, 3))
  .map(([children, columnCount]) => block({ columnCount, columnGap: px(30) }, ...children));
const floats = fc
  .tuple(some(2), some(2), slim)
  .map(([left, right, after]) =>
    block(
      {},
      block({ float: 'left', width: { share: 0.45 } }, ...left),
      block({ float: 'right', width: { share: 0.45 } }, ...right),
      block({ clear: 'both' }, after),
    ),
  );

const stack = fc
  .tuple(some(3), fc.constantFrom<ComputedStyle['alignItems']>('stretch', 'start', 'center', 'end'))
  .map(([children, alignItems]) => block({ display: 'flex', flexDirection: 'column', rowGap: px(10), alignItems }, ...children));

/** The looks that decks have: size and line height of all text, and the direction it runs in. */
const look = fc.constantFrom<Partial<ComputedStyle>>(
  {},
  { fontSize: 14, lineHeight: 'normal' },
  { fontSize: 36, lineHeight: { factor: 1 } },
  { direction: 'rtl', textAlign: 'right' },
);
const part = fc.oneof({ arbitrary: leaf, weight: 4 }, group, row, grid, columns, floats, stack);

const slide = fc
  .tuple(
    fc.array(part, { maxLength: 3 }),
    fc.constantFrom(0, 30),
    fc.constantFrom<ComputedStyle['verticalAlign']>('top', 'middle', 'bottom'),
    look,
  )
  .map(([children, padding, verticalAlign, own]) => looking(own, block({ padding: sides(px(padding)), verticalAlign }, ...children)));

/** All elements in one look; what has a size of its own (headings) keeps it. */
function looking(own: Partial<ComputedStyle>, node: StyledElement): StyledElement {
  const size = node.style.fontSize === 20 ? own : Object.fromEntries(Object.entries(own).filter(([name]) => name !== 'fontSize'));
  const { left, right } = node.style.padding;
  const style = {
    ...node.style,
    ...size,
    ...wrapping,
    ...(own.direction === 'rtl' ? { padding: { ...node.style.padding, left: right, right: left } } : {}),
  };
  return { ...node, style, children: node.children.map((child) => (child.type === 'text' ? child : looking(own, child))) };
}

/** PowerPoint's two shapes, and one that is higher than wide. */
const shapes = fc.constantFrom({ width: 1000, height: 500 }, { width: 800, height: 600 }, { width: 600, height: 1000 });

interface Area {
  readonly what: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Pieces of lines: what stands in a line has its room between them. */
function lineAreas(paragraphs: readonly TextParagraph[]): readonly Area[] {
  return paragraphs.flatMap(({ lines }) =>
    lines.flatMap(({ top, height, fragments }) =>
      fragments
        .filter(({ width }) => width > 0)
        .map(({ x, width, text }) => ({ what: text, left: x, top, right: x + width, bottom: top + height })),
    ),
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
  return areas.filter(
    ({ left, top, right, bottom }) => left < -0.05 * width || top < -0.05 * height || right > 1.051 * width || bottom > 1.051 * height,
  );
}

it('slides of any kind have nothing overlap, and nothing off the slide that is not reported', async () => {
  await fc.assert(
    fc.asyncProperty(slide, shapes, fc.constantFrom(...overflowModes), async (root, size, overflow) => {
      const report = createReport();
      const styled = styledDeck(root);
      const scene = await layOutDeck({ ...styled, deck: { ...styled.deck, size } }, { ...layoutContext(report), overflow });
      const codes = report.diagnostics.map(({ code }) => code);
      for (const { boxes } of scene.slides) {
        const areas = areasOf(boxes);
        expect(overlaps(areas)).toEqual([]);
        if (!codes.includes('layout/overflow')) expect(off(scene, areas)).toEqual([]);
      }
      if (overflow === 'shrink' && codes.length === 0) expect(scene.slides).toHaveLength(1);
    }),
    tries(1000, 20231111),
  );
});
