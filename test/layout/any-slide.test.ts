import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutDeck } from '../../src/layout/lay-out-deck.js';
import type { Scene, SceneBox, TextBox } from '../../src/layout/scene.js';
import { createReport } from '../../src/report/report.js';
import type { ComputedStyle, StyledElement } from '../../src/theme/styled.js';
import { block, element, layoutContext, lineBreak, picture, styledDeck, tracks } from './styled-tree.js';
import { tries } from '../tier.js';

/** Slides of any nesting and any mixture of styles: nothing throws, no number is lost, what runs off is reported. */

const length = fc.oneof(
  fc.integer({ min: -40, max: 400 }).map((px) => ({ px })),
  fc.integer({ min: -20, max: 120 }).map((percent) => ({ share: percent / 100 })),
);
const positive = fc.oneof(
  fc.integer({ min: 0, max: 200 }).map((px) => ({ px })),
  fc.integer({ min: 0, max: 100 }).map((percent) => ({ share: percent / 100 })),
);
const orAuto = fc.oneof({ arbitrary: fc.constant('auto' as const), weight: 2 }, { arbitrary: length, weight: 1 });
const around = <T>(arbitrary: fc.Arbitrary<T>) => fc.record({ top: arbitrary, right: arbitrary, bottom: arbitrary, left: arbitrary });

const line = fc.constantFrom('auto' as const, { line: 1 }, { line: -1 }, { line: 3 }, { span: 2 }, { name: 'nowhere' });

const style: fc.Arbitrary<Partial<ComputedStyle>> = fc.record(
  {
    display: fc.constantFrom(
      'block',
      'inline',
      'inline-block',
      'list-item',
      'flex',
      'grid',
      'inline-flex',
      'inline-grid',
      'inline-table',
      'flow-root',
      'contents',
      'table-caption',
      'table',
      'table-row-group',
      'table-row',
      'table-cell',
      'none',
    ),
    position: fc.constantFrom('static', 'static', 'relative', 'absolute', 'fixed'),
    inset: around(orAuto),
    float: fc.constantFrom('none', 'none', 'left', 'right'),
    clear: fc.constantFrom('none', 'left', 'right', 'both'),
    boxSizing: fc.constantFrom('content-box', 'border-box'),
    width: fc.oneof(fc.constantFrom('auto' as const, 'min-content' as const, 'max-content' as const, 'fit-content' as const), positive),
    height: fc.oneof(fc.constant('auto' as const), positive),
    maxWidth: fc.oneof(fc.constant('none' as const), positive),
    margin: around(orAuto),
    padding: around(positive),
    fontSize: fc.integer({ min: 0, max: 90 }),
    lineHeight: fc.constantFrom('normal', { factor: 0.8 }, { factor: 1.5 }, { px: 0 }),
    letterSpacing: fc.constantFrom(0, -0.5, 3),
    textAlign: fc.constantFrom('left', 'right', 'center', 'justify'),
    direction: fc.constantFrom('ltr', 'rtl'),
    textIndent: length,
    verticalAlign: fc.constantFrom('baseline', 'sub', 'super', 'top', 'middle', 'bottom', { px: 7 }),
    whiteSpace: fc.constantFrom('normal', 'nowrap', 'pre', 'pre-wrap', 'pre-line'),
    overflowWrap: fc.constantFrom('normal', 'break-word'),
    columnCount: fc.constantFrom(1, 1, 1, 2, 3),
    columnGap: positive,
    flexDirection: fc.constantFrom('row', 'row-reverse', 'column', 'column-reverse'),
    zIndex: fc.constantFrom(0, 0, -1, 2),
    flexGrow: fc.constantFrom(0, 0.5, 1, 3),
    flexBasis: fc.oneof(fc.constant('auto' as const), positive),
    gridColumns: fc
      .array(
        fc.oneof(
          fc.constantFrom('auto' as const, 'min-content' as const, 'max-content' as const),
          fc.record({ fr: fc.integer({ min: 0, max: 3 }) }),
          positive,
        ),
        { maxLength: 4 },
      )
      .map((list) => tracks(...list)),
    gridPlace: fc.record({ rowStart: line, rowEnd: line, columnStart: line, columnEnd: line }),
    flexWrap: fc.constantFrom('wrap', 'wrap-reverse'),
    order: fc.constantFrom(-1, 1),
    overflow: fc.constant('hidden'),
    aspectRatio: fc.constantFrom(0.5, 2),
    borderCollapse: fc.constant('collapse'),
    borderSpacing: fc.record({ x: fc.constantFrom(0, 5), y: fc.constantFrom(0, 9) }),
    columnWidth: fc.constantFrom(1, 90, 2000),
    wordSpacing: fc.constantFrom(-3, 8),
    textWrap: fc.constant('balance'),
    wordBreak: fc.constantFrom('break-all', 'keep-all'),
    justifyContent: fc.constantFrom('start', 'center', 'end', 'space-between', 'space-around', 'space-evenly', 'stretch'),
    alignItems: fc.constantFrom('stretch', 'start', 'center', 'end'),
    rowGap: positive,
    transform: fc.constantFrom([{ turn: 30 }], [{ move: { x: { share: -0.5 }, y: { px: 9 } } }], [{ scale: { x: 0.5, y: 0.5 } }]),
    opacity: fc.constantFrom(1, 0.5),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Partial<ComputedStyle>>;

const words = fc
  .array(
    fc.constantFrom(
      'clay',
      'kiln',
      'a',
      ' ',
      '\n',
      '\u00A0',
      'stone\u00ADware',
      'שלום',
      '窯',
      '\u{1F525}',
      '\u200B',
      '\t',
      '/usr/local',
      'x'.repeat(60),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const tags = fc.constantFrom('div', 'p', 'h1', 'span', 'li', 'ul', 'ol', 'pre', 'blockquote', 'table', 'tr', 'td', '::before');

const { node } = fc.letrec<{ node: StyledElement | string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    words,
    fc.constant(lineBreak()),
    fc.constantFrom('wide.png', 'high.png', 'lost.png').map((url) => picture(url)),
    fc.tuple(tags, style, fc.array(tie('node'), { maxLength: 4 })).map(([tag, own, children]) => element(tag, { style: own }, ...children)),
  ),
}));
const slide = fc.tuple(style, fc.array(node, { maxLength: 5 })).map(([own, children]) => block(own, ...children));

function* numbersOf(value: unknown): Generator<number> {
  if (typeof value === 'number') yield value;
  else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array))
    for (const inner of Object.values(value)) yield* numbersOf(inner);
}

function* textsOf(boxes: readonly SceneBox[]): Generator<TextBox> {
  for (const box of boxes) {
    if (box.type === 'text') yield box;
    if (box.type === 'group') yield* textsOf(box.boxes);
    if (box.type === 'table') for (const row of box.rows) for (const cell of row.cells) yield cell.text;
  }
}

function runsOff({ slides, width, height }: Scene): boolean {
  const lines = slides.flatMap(({ boxes }) =>
    [...textsOf(boxes)].filter(({ rotate }) => rotate === undefined).flatMap(({ paragraphs }) => paragraphs.flatMap((each) => each.lines)),
  );
  const off = (low: number, high: number, limit: number): boolean => low < -0.011 * limit || high > 1.011 * limit;
  return lines.some((line) => line.width > 0 && (off(line.x, line.x + line.width, width) || off(line.top, line.top + line.height, height)));
}

describe('layOutDeck', () => {
  it('lays any slide out, twice the same', async () => {
    await fc.assert(
      fc.asyncProperty(slide, async (root) => {
        const report = createReport();
        const scene = await layOutDeck(styledDeck(root), layoutContext(report));
        expect([...numbersOf(scene.slides)].filter((value) => !Number.isFinite(value))).toEqual([]);
        if (runsOff(scene)) expect(report.diagnostics.map(({ code }) => code)).toContain('layout/overflow');
        expect(await layOutDeck(styledDeck(root), layoutContext())).toEqual(scene);
      }),
      tries(250, 20191004),
    );
  });
});
