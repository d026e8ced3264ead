import { describe, expect, it } from 'vitest';
import type { Block, Deck, Slide, Terminal, TerminalLine } from '../../src/deck/deck.js';
import { expandSteps, stepCount } from '../../src/deck/steps.js';
import { walk } from '../../src/deck/walk.js';

const paragraph = (value: string, step?: number): Block => ({
  type: 'paragraph',
  ...(step === undefined ? {} : { step }),
  children: [{ type: 'text', value }],
});

const stepped: Slide = {
  type: 'slide',
  id: 'harbour',
  name: 'harbour',
  classes: ['title'],
  blocks: [
    paragraph('from the start'),
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: [
        { type: 'listItem', children: [paragraph('one')], step: 1 },
        { type: 'listItem', children: [paragraph('two')], step: 2 },
      ],
    },
  ],
  notes: [paragraph('say this'), paragraph('then that', 2)],
};

const deck: Deck = {
  type: 'deck',
  version: 1,
  meta: {},
  size: { width: 1210, height: 681 },
  dialect: 'remark',
  player: 'remark',
  stylesheets: [],
  slides: [stepped, { type: 'slide', id: 'slide-2', classes: [], blocks: [paragraph('plain')], notes: [] }],
  footnotes: [],
};

describe('stepCount', () => {
  it('is the highest step of blocks, their insides and notes', () => {
    expect(deck.slides.map(stepCount)).toEqual([2, 0]);
    expect(stepCount({ ...stepped, blocks: [], notes: [paragraph('late', 3)] })).toBe(3);
  });
});

describe('expandSteps', () => {
  it('shows the last state once, without step numbers', () => {
    const { slides } = expandSteps(deck, 'final');
    expect(slides.map(({ id }) => id)).toEqual(['harbour', 'slide-2']);
    expect(JSON.stringify(slides)).not.toContain('"step"');
    expect(JSON.stringify(slides)).toContain('two');
  });

  it('makes one slide a step, which shows what has appeared by then', () => {
    const { slides } = expandSteps(deck, 'slides');
    expect(slides.map(({ id }) => id)).toEqual(['harbour', 'harbour--1', 'harbour--2', 'slide-2']);
    expect(slides.map(({ name }) => name)).toEqual(['harbour', undefined, undefined, undefined]);
    expect('name' in slides[1]!).toBe(false);
    expect(
      expandSteps({ ...deck, slides: [{ ...stepped, transition: 'fade' }] }, 'slides').slides.map(({ transition }) => transition),
    ).toEqual(['fade', undefined, undefined]);
    expect(slides.map(({ blocks }) => blocks.length)).toEqual([1, 2, 2, 1]);
    expect(slides.map(({ notes }) => notes.length)).toEqual([1, 1, 2, 0]);
    expect(JSON.stringify(slides[1])).toContain('one');
    expect(JSON.stringify(slides[1])).not.toContain('two');
    expect(JSON.stringify(slides)).not.toContain('"step"');
  });

  it('leaves the deck it was given as it was', () => {
    const before = JSON.stringify(deck);
    expandSteps(deck, 'slides');
    expect(JSON.stringify(deck)).toBe(before);
  });
});

describe('links by number', () => {
  const link = (url: string, step?: number): Block => ({
    type: 'paragraph',
    ...(step === undefined ? {} : { step }),
    children: [{ type: 'link', url, children: [{ type: 'text', value: 'there' }] }],
  });
  const slide = (id: string, blocks: readonly Block[], notes: readonly Block[] = []): Slide => ({
    type: 'slide',
    id,
    classes: [],
    blocks,
    notes,
  });
  const urls = ({ slides }: Deck): readonly string[] =>
    slides.flatMap(({ blocks, notes }) => [...walk([...blocks, ...notes])]).flatMap((node) => (node.type === 'link' ? [node.url] : []));
  const linked = { ...deck, slides: [slide('a', [link('#1'), link('#/4'), link('#2', 1)], [link('#3')]), slide('b', []), slide('c', [])] };

  it('lead where they led when the steps are gone', () => {
    expect(urls(expandSteps(linked, 'final'))).toEqual(['#a', '#c', '#a', '#b']);
  });

  it('stay when steps are slides, which have the numbers', () => {
    expect(new Set(urls(expandSteps(linked, 'slides')))).toEqual(new Set(['#1', '#/4', '#2', '#3']));
  });

  it('stay where there are no steps, and where they lead nowhere', () => {
    const plain = { ...deck, slides: [slide('a', [link('#2')]), slide('b', [])] };
    expect(urls(expandSteps(plain, 'final'))).toEqual(['#2']);
    const lost = { ...deck, slides: [slide('a', [link('#9', 1)])] };
    expect(urls(expandSteps(lost, 'final'))).toEqual(['#9']);
  });
});

describe('a deck to be animated', () => {
  it('keeps the steps of its slides, but not those of its notes', () => {
    const { slides } = expandSteps(deck, 'animate');
    expect(slides[0]!.blocks).toEqual(stepped.blocks);
    expect(JSON.stringify(slides[0]!.notes)).not.toContain('"step"');
    expect(slides[0]!.notes).toHaveLength(2);
  });
});

describe('a text cut where a step begins', () => {
  const cut = {
    ...stepped,
    notes: [],
    blocks: [
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'hot' },
          { type: 'text', value: ', hotter', step: 1 },
        ],
      },
    ],
  } as const;

  it('is one text again', () => {
    const [first, second] = expandSteps({ ...deck, slides: [cut] }, 'slides').slides;
    expect(first!.blocks).toEqual([paragraph('hot')]);
    expect(second!.blocks).toEqual([paragraph('hot, hotter')]);
  });
});

describe('a terminal', () => {
  const children: readonly TerminalLine[] = [
    { type: 'terminalLine', prompt: { sign: '$' }, children: [{ type: 'text', value: 'ls', step: 1 }], cursor: true, cursorUntil: 2 },
    { type: 'terminalLine', children: [], cursor: true, step: 2, cursorUntil: 3 },
    { type: 'terminalLine', children: [{ type: 'text', value: 'a.txt' }], step: 3 },
  ];
  const slide: Slide = { ...stepped, notes: [], blocks: [{ type: 'terminal', children }] };
  const states = expandSteps({ ...deck, slides: [slide] }, 'slides').slides.map(({ blocks }) => (blocks[0] as Terminal).children);

  it('shows its prompt before anything is typed, its cursor until that moves on, and no line that held only the cursor', () => {
    const prompt = { type: 'terminalLine', prompt: { sign: '$' } };
    const typed = { ...prompt, children: [{ type: 'text', value: 'ls' }] };
    expect(states).toEqual([
      [{ ...prompt, children: [], cursor: true }],
      [{ ...typed, cursor: true }],
      [typed, { type: 'terminalLine', children: [], cursor: true }],
      [typed, { type: 'terminalLine', children: [{ type: 'text', value: 'a.txt' }] }],
    ]);
  });

  it('has no cursor in the end that has moved on', () => {
    expect(expandSteps({ ...deck, slides: [slide] }, 'final').slides[0]!.blocks).toEqual([{ type: 'terminal', children: states[3] }]);
    expect(JSON.stringify(expandSteps({ ...deck, slides: [slide] }, 'animate'))).not.toContain('cursor');
    expect(stepCount({ ...slide, blocks: [{ type: 'terminal', children: children.slice(0, 2) }] })).toBe(3);
  });
});

it('a cell that is filled later keeps its place', () => {
  const cell = (value: string, step?: number) =>
    ({ type: 'tableCell', header: false, children: [{ type: 'text', value, ...(step === undefined ? {} : { step }) }] }) as const;
  const table: Block = { type: 'table', align: ['none', 'none'], children: [{ type: 'tableRow', children: [cell('a', 1), cell('b')] }] };
  const [first] = expandSteps({ ...deck, slides: [{ ...stepped, notes: [], blocks: [table] }] }, 'slides').slides;
  expect(first!.blocks).toEqual([{ ...table, children: [{ type: 'tableRow', children: [{ ...cell('a'), children: [] }, cell('b')] }] }]);
});
