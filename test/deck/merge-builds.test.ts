import { describe, expect, it } from 'vitest';
import type { Block, Deck, Inline, ListItem, Slide, TerminalLine } from '../../src/deck/deck.js';
import { findBuilds, mergeBuilds } from '../../src/deck/merge-builds.js';
import { sameData } from '../../src/deck/same-data.js';
import { slideLinks } from '../../src/deck/slide-links.js';
import { expandSteps } from '../../src/deck/steps.js';

const text = (value: string, step?: number): Inline => ({ type: 'text', value, ...(step === undefined ? {} : { step }) });
const paragraph = (...children: readonly (Inline | string)[]): Block => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
});
const title = (value: string): Block => ({ type: 'heading', depth: 1, children: [text(value)] });
const image = (url: string): Block => ({ type: 'image', url, alt: '' });
const item = (value: string, ...more: readonly Block[]): ListItem => ({ type: 'listItem', children: [paragraph(value), ...more] });
const list = (...children: readonly ListItem[]): Block => ({ type: 'list', ordered: false, spread: false, children });
const spacer: Block = { type: 'spacer', lines: 2 };

/** Lines of a terminal: `$` begins a prompt, `_` at the end is the cursor. */
const terminal = (...lines: readonly string[]): Block => ({
  type: 'terminal',
  children: lines.map((line): TerminalLine => {
    const [, prompt, typed = '', cursor] = /^(\$ ?)?(.*?)(_)?$/.exec(line)!;
    return {
      type: 'terminalLine',
      ...(prompt === undefined ? {} : { prompt: { sign: '$' } }),
      children: typed === '' ? [] : [text(typed)],
      ...(cursor === undefined ? {} : { cursor: true }),
    };
  }),
});

function deckOf(...slides: readonly (readonly Block[] | Partial<Slide>)[]): Deck {
  return {
    type: 'deck',
    version: 1,
    meta: {},
    size: { width: 1210, height: 681 },
    dialect: 'remark',
    player: 'remark',
    stylesheets: [],
    slides: slides.map((given, index) => ({
      type: 'slide',
      id: `slide-${index + 1}`,
      classes: [],
      blocks: [],
      notes: [],
      ...('length' in given ? { blocks: given } : given),
    })),
    footnotes: [],
  };
}

/** First and last slide of each build, from 1. */
const builds = (deck: Deck): readonly string[] => findBuilds(deck).map(({ first, last }) => `${first + 1}-${last + 1}`);

/** Whether merging and taking apart again gives what each slide showed. */
function comesBack(deck: Deck): boolean {
  const back = expandSteps(mergeBuilds(deck), 'slides').slides;
  const before = expandSteps(deck, 'slides').slides;
  return sameData(
    before.map(({ blocks }) => blocks),
    back.map(({ blocks }) => blocks),
  );
}

describe('a build', () => {
  it.each<[string, readonly (readonly Block[])[]]>([
    ['further blocks', [[title('a')], [title('a'), paragraph('b')], [title('a'), paragraph('b'), image('c.png')]]],
    [
      'a block between others',
      [
        [title('a'), paragraph('c')],
        [title('a'), paragraph('b'), paragraph('c')],
      ],
    ],
    [
      'further items, deep in a list',
      [[list(item('a'))], [list(item('a', list(item('b'))))], [list(item('a', list(item('b'), item('c'))), item('d'))]],
    ],
    [
      'more at the end of a line',
      [[paragraph('hot')], [paragraph('hot, hotter')], [paragraph('hot, hotter', { type: 'strong', children: [text(' hottest')] })]],
    ],
    ['what is typed, letter by letter', [[terminal('$ _')], [terminal('$ pi_')], [terminal('$ pip install_')]]],
    [
      'lines of a terminal, the cursor going on',
      [[terminal('$ ls_')], [terminal('$ ls', 'a.txt', '$ _')], [terminal('$ ls', 'a.txt', '$ cat a.txt_')]],
    ],
    [
      'a cursor alone in a line, which another takes',
      [[terminal('$ ls', '_')], [terminal('$ ls', 'a.txt', '_')], [terminal('$ ls', 'a.txt', '$ _')]],
    ],
    ['a cursor that leaves', [[terminal('$ ls_')], [terminal('$ ls', 'a.txt')]]],
    [
      'rows of a table',
      [1, 2].map((count) => [
        {
          type: 'table',
          align: ['none'],
          children: Array.from({ length: count }, (_, row) => ({
            type: 'tableRow',
            children: [{ type: 'tableCell', header: false, children: [text(`${row}`)] }],
          })),
        },
      ]),
    ],
    [
      'text in a column',
      [[], [paragraph('b')]].map((right) => [
        {
          type: 'columns',
          children: [
            { type: 'column', children: [paragraph('a')] },
            { type: 'column', children: right },
          ],
        },
      ]),
    ],
    ['spacers beside text', [[title('a')], [title('a'), spacer, paragraph('b')]]],
  ])('is %s', (_, states) => {
    const deck = deckOf(...states);
    expect(builds(deck)).toEqual([`1-${states.length}`]);
    expect(mergeBuilds(deck).slides).toHaveLength(1);
    expect(comesBack(deck)).toBe(true);
  });

  it.each<[string, readonly (readonly Block[] | Partial<Slide>)[]]>([
    ['the same again', [[title('a')], [title('a')]]],
    ['another title', [[title('a')], [title('b'), paragraph('c')]]],
    ['a title that there was none of', [[image('a.png')], [title('b'), image('a.png')]]],
    ['a title that goes on', [[title('a')], [title('a: b')]]],
    [
      'something taken away',
      [
        [title('a'), paragraph('b')],
        [title('a'), paragraph('c'), paragraph('d')],
      ],
    ],
    [
      'another order',
      [
        [title('t'), paragraph('a'), paragraph('b')],
        [title('t'), paragraph('b'), paragraph('a'), paragraph('c')],
      ],
    ],
    ['half a word', [[paragraph('cat')], [paragraph('category')]]],
    ['a word in the middle of a line', [[paragraph('what is deployment')], [paragraph('what is django deployment')]]],
    ['other markup of the same words', [[paragraph('a b')], [paragraph('a ', { type: 'strong', children: [text('b')] }), paragraph('c')]]],
    ['an empty slide before a full one', [[], [paragraph('a')]]],
    ['mere space', [[title('a')], [title('a'), spacer]]],
    ['a terminal that was cleared', [[terminal('$ ls', 'a.txt', '$ _')], [terminal('$ _')]]],
    ['a cursor that comes back', [[terminal('$ ls', '$ _')], [terminal('$ ls_', '$ ', 'x')]]],
    ['an empty line that is filled', [[terminal('a', '', 'b')], [terminal('a', 'x', 'b')]]],
    ['another prompt', [[terminal('$ ls')], [terminal('ls', 'a')]]],
    ['another class', [{ blocks: [title('a')] }, { blocks: [title('a'), paragraph('b')], classes: ['inverse'] }]],
    ['another background', [{ blocks: [title('a')] }, { blocks: [title('a'), paragraph('b')], background: { color: 'red' } }]],
    ['another transition', [{ blocks: [title('a')] }, { blocks: [title('a'), paragraph('b')], transition: 'fade' }]],
    ['a hidden slide', [{ blocks: [title('a')] }, { blocks: [title('a'), paragraph('b')], hidden: true }]],
    [
      'a column more',
      [1, 2].map((count) => [
        {
          type: 'columns' as const,
          children: Array.from({ length: count }, () => ({ type: 'column' as const, children: [paragraph('a')] })),
        },
      ]),
    ],
    ['code with a line that changed', ['a\nb', 'a\nc\nd'].map((value) => [{ type: 'code' as const, value, highlighted: [] }])],
    [
      'code in another language',
      ['js', 'ts'].map((lang) => [{ type: 'code' as const, lang, value: lang === 'js' ? 'a' : 'a\nb', highlighted: [] }]),
    ],
    ['a highlight that moves on', [[1], [2]].map((highlighted) => [{ type: 'code' as const, value: 'a\nb', highlighted }])],
  ])('is not %s', (_, states) => {
    const deck = deckOf(...states);
    expect(builds(deck)).toEqual([]);
    expect(mergeBuilds(deck)).toBe(deck);
  });
});

describe('a merged slide', () => {
  const note = (value: string): Block => paragraph(value);
  const deck = deckOf(
    { blocks: [title('a')], notes: [note('one')] },
    { blocks: [title('a'), paragraph('b')], name: 'middle', notes: [] },
    { blocks: [title('a'), paragraph('b'), paragraph('c')], name: 'last', notes: [note('three')] },
    {
      blocks: [
        title('next'),
        paragraph(
          ...['#middle', '#last', '#slide-2', '#2', '#/4', '#elsewhere', 'https://a.example/#2'].map((url): Inline => ({
            type: 'link',
            url,
            children: [text(url)],
          })),
        ),
      ],
    },
  );
  const merged = mergeBuilds(deck);

  it('has the first slide’s id, the first name that there is, and a step for each later slide', () => {
    expect(merged.slides.map(({ id, name }) => [id, name])).toEqual([
      ['slide-1', 'middle'],
      ['slide-4', undefined],
    ]);
    expect(merged.slides[0]!.blocks).toEqual([title('a'), { ...paragraph('b'), step: 1 }, { ...paragraph('c'), step: 2 }]);
  });

  it('has all notes, in order, with their steps', () => {
    expect(merged.slides[0]!.notes).toEqual([note('one'), { ...note('three'), step: 2 }]);
  });

  it('is where links to its parts lead, by name or id; by number they do without help', () => {
    const links = (merged.slides[1]!.blocks[1] as { children: readonly Inline[] }).children;
    expect(links.map((link) => link.type === 'link' && link.url)).toEqual([
      '#slide-1',
      '#slide-1',
      '#slide-1',
      '#2',
      '#/4',
      '#elsewhere',
      'https://a.example/#2',
    ]);
    const target = slideLinks(merged);
    expect(['#slide-1', '#2', '#/4'].map((url) => target(url)?.id)).toEqual(['slide-1', 'slide-1', 'slide-4']);
  });

  it('may have had steps of its own, and go on with steps', () => {
    const first = [title('a'), { ...paragraph('b'), step: 1 }];
    const second = [title('a'), paragraph('b'), { ...paragraph('c'), step: 1 }, { ...list(item('d'), { ...item('e'), step: 2 }) }];
    const own = deckOf(first, second);
    expect(mergeBuilds(own).slides[0]!.blocks).toEqual([
      title('a'),
      { ...paragraph('b'), step: 1 },
      { ...paragraph('c'), step: 3 },
      { ...list(item('d'), { ...item('e'), step: 4 }), step: 2 },
    ]);
    expect(comesBack(own)).toBe(true);
  });

  it('does not depend on where things stand in the source', () => {
    const at = (line: number) => ({ place: { file: 'a.md', line, column: 1 } });
    expect(builds(deckOf([{ ...title('a'), ...at(1) }], [{ ...title('a'), ...at(5) }, paragraph('b')]))).toEqual(['1-2']);
  });

  it('leaves the deck it was made from as it was', () => {
    const before = JSON.stringify(deck);
    mergeBuilds(deck);
    expect(JSON.stringify(deck)).toBe(before);
  });
});
