/** Decks that nobody would write, for properties that hold for every deck. */
import fc from 'fast-check';
import type { Block, Deck, Inline, ListItem, Slide } from 'deckx/exporter';

/** Pieces of text that mean something in one dialect or another. */
const traps = (
  '--- -- ??? Note: note: .class[ .a.b[x] ] [ [a]: b {{content}} {{name}} \\{{name}} :: {{ }} # ## #= ##= @ @= ! !# vv $$terminal $$w $$py $$end py sh- js co ' +
  'class: title: name: Class: ~@ ~~~ ~~a~~ ``` ` `a` * ** _ __init__ - + 1. 2) > | |a|b| < <b> </p> <br> <br<br> <!-- --> & &amp; &lt; &nbsp; &nbsp \\ \\* ' +
  'http://a.b https://x www.a.b a@b.c $x$ $$x$$ \\(x\\) \\[x\\] ![a](b) [a](b) ![:m] = == === ---a a--- *** :-- |-- ( ) . , ; ok word Größe 日本 🚀'
).split(' ');

const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...traps) },
  { weight: 2, arbitrary: fc.stringMatching(/^[!-~]{1,6}$/) },
  { weight: 2, arbitrary: fc.constantFrom('plain', 'text', 'here') },
);
const value = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

const leaf: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: value.map((text): Inline => ({ type: 'text', value: text })) },
  { weight: 1, arbitrary: value.map((text): Inline => ({ type: 'inlineCode', value: text })) },
);

const wrapped: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: leaf },
  { weight: 1, arbitrary: value.map((text): Inline => ({ type: 'strong', children: [{ type: 'text', value: text }] })) },
  { weight: 1, arbitrary: value.map((text): Inline => ({ type: 'emphasis', children: [{ type: 'text', value: text }] })) },
  {
    weight: 1,
    arbitrary: value.map((text): Inline => ({
      type: 'span',
      children: [{ type: 'text', value: text }],
      attrs: { classes: ['hot', 'big-1'] },
    })),
  },
  { weight: 1, arbitrary: value.map((text): Inline => ({ type: 'span', tag: 'kbd', children: [{ type: 'text', value: text }] })) },
  {
    weight: 1,
    arbitrary: value.map((text): Inline => ({
      type: 'link',
      url: 'https://example.org/a?b=1&c',
      children: [{ type: 'text', value: text }],
    })),
  },
);

/** Pieces with a blank between each two, as a line of text has them. */
const inlines: fc.Arbitrary<readonly Inline[]> = fc.array(wrapped, { minLength: 1, maxLength: 3 }).map((nodes) =>
  nodes
    .flatMap((node, index): Inline[] => (index === 0 ? [node] : [{ type: 'text', value: ' ' }, node]))
    .reduce<Inline[]>((all, node) => {
      const last = all.at(-1);
      return last?.type === 'text' && node.type === 'text'
        ? [...all.slice(0, -1), { type: 'text', value: last.value + node.value }]
        : [...all, node];
    }, []),
);

const paragraph: fc.Arbitrary<Block> = inlines.map((children): Block => ({ type: 'paragraph', children }));
const items: fc.Arbitrary<readonly ListItem[]> = fc.array(
  paragraph.map((block): ListItem => ({ type: 'listItem', children: [block] })),
  { minLength: 1, maxLength: 3 },
);
const code = fc
  .array(fc.oneof(value, fc.constantFrom('', '  indented  twice', 'Note: x', '---', '* star', '{{ braces }}')), {
    minLength: 1,
    maxLength: 3,
  })
  .map((lines) => lines.join('\n'));
const screen = fc.array(
  value.map((text) => ({ type: 'terminalLine' as const, children: [{ type: 'text' as const, value: text }] })),
  { minLength: 1, maxLength: 3 },
);

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(1, 2, 3), inlines).map(([depth, children]): Block => ({ type: 'heading', depth, children })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.boolean(), items).map(([ordered, children]): Block => ({ type: 'list', ordered, spread: false, children })),
  },
  {
    weight: 1,
    arbitrary: code
      .filter((text) => text.trim() !== '' && !/^\n|\n$/.test(text))
      .map((text): Block => ({ type: 'code', lang: 'python', value: text, highlighted: [] })),
  },
  {
    weight: 1,
    arbitrary: screen.map((children): Block => ({
      type: 'terminal',
      title: 'sh',
      children: [
        { type: 'terminalLine', prompt: { user: 'myrtle', path: '~', sign: '$' }, children: [{ type: 'text', value: 'ls' }] },
        ...children,
      ],
    })),
  },
  { weight: 1, arbitrary: paragraph.map((child): Block => ({ type: 'blockquote', children: [child] })) },
  {
    weight: 1,
    arbitrary: fc
      .array(paragraph, { minLength: 1, maxLength: 2 })
      .map((children): Block => ({ type: 'group', children, attrs: { classes: ['left-column'] } })),
  },
  { weight: 1, arbitrary: inlines.map((children): Block => ({ type: 'footnote', children, attrs: { classes: ['footnotes'] } })) },
);

/** A slide whose blocks appear one after another, the first few from the start. */
export const generatedSlide: fc.Arbitrary<Omit<Slide, 'id'>> = fc
  .record({
    blocks: fc.array(block, { minLength: 1, maxLength: 4 }),
    notes: fc.array(block, { maxLength: 2 }),
    classes: fc.constantFrom([], ['title'], ['center', 'middle']),
    from: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ blocks, notes, classes, from }) => ({
    type: 'slide',
    classes,
    blocks: blocks.map((each, index): Block => (index < from ? each : { ...each, step: index - from + 1 })),
    notes,
  }));

/** A deck of such slides. */
export const deckOfGenerated = (slides: readonly Omit<Slide, 'id'>[]): Deck => ({
  type: 'deck',
  version: 1,
  meta: {},
  size: { width: 1210, height: 681 },
  dialect: 'remark',
  player: 'remark',
  stylesheets: [],
  slides: slides.map((each, index) => ({ ...each, id: `slide-${index + 1}` })),
  footnotes: [],
});
