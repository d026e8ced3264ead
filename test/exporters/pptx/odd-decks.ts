import type { Block, Deck, Slide } from 'deckx/exporter';

export const text = (value: string): Block => ({ type: 'paragraph', children: [{ type: 'text', value }] });
export const title = (value: string): Block => ({ type: 'heading', depth: 1, children: [{ type: 'text', value }] });
export const list = (...items: readonly string[]): Block => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: items.map((item) => ({ type: 'listItem', children: [text(item)] })),
});

/** A deck of these slides; each has an id of its own, and nothing else that is not given. */
export function deckOf(slides: readonly Partial<Slide>[], more: Partial<Deck> = {}): Deck {
  const whole = slides.map((slide, index): Slide => ({
    type: 'slide',
    id: `slide-${index + 1}`,
    classes: [],
    blocks: [],
    notes: [],
    ...slide,
  }));
  return {
    type: 'deck',
    version: 1,
    meta: {},
    size: { width: 960, height: 540 },
    dialect: 'remark',
    player: 'remark',
    stylesheets: [],
    footnotes: [],
    ...more,
    slides: whole,
  };
}

const controls = 'a\u0000b\u0008c\u000bd\u001fe\ufffef\ud800g';
const long = `${'interminable '.repeat(400)}end`;
const unbroken = 'x'.repeat(5000);

/** Decks that no fixture is like: empty, wordy, with characters that XML has none of, written from the right. */
export const oddDecks: Readonly<Record<string, Deck>> = {
  'without slides': deckOf([]),
  'of slides without anything': deckOf([{}, {}]),
  'of very long titles': deckOf(
    [
      { blocks: [title(long)], notes: [text(long)] },
      { blocks: [title(unbroken), text(long)] },
      { id: unbroken, name: unbroken, blocks: [title(long)] },
    ],
    { meta: { title: long, author: unbroken } },
  ),
  'of control characters': deckOf(
    [
      {
        id: controls,
        name: controls,
        blocks: [
          title(controls),
          text(controls),
          list(controls),
          { type: 'code', value: controls, lang: controls, highlighted: [] },
          { type: 'image', url: controls, alt: controls, title: controls },
        ],
        notes: [text(controls)],
        properties: { section: controls },
      },
    ],
    { meta: { title: controls, author: controls } },
  ),
  'of control characters in links and tables': deckOf([
    {
      blocks: [
        {
          type: 'paragraph',
          children: [
            { type: 'link', url: `https://a.example/${controls}`, title: controls, children: [{ type: 'text', value: controls }] },
          ],
        },
        {
          type: 'table',
          align: [],
          children: [{ type: 'tableRow', children: [{ type: 'tableCell', header: false, children: [{ type: 'text', value: controls }] }] }],
        },
      ],
    },
  ]),
  'from the right': deckOf(
    [
      {
        blocks: [title('שלום עולם'), list('ראשון', 'שני 42', 'abc שלישי'), text('מעורב with English (בסוגריים)')],
        notes: [text('הערה לדובר')],
      },
      { blocks: [title('مرحبا بالعالم'), list('واحد', 'اثنان'), { type: 'code', value: 'let x = 1;', highlighted: [] }] },
    ],
    { meta: { lang: 'he' } },
  ),
};
