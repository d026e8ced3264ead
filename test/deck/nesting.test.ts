import { createReport, createStages, exportDeck, loadBuiltIn, type Deck } from 'deckx';
import { describe, expect, it } from 'vitest';
import { builtInExporters } from '../../src/export/load.js';
import { parseDeck } from '../../src/read/json/parse-deck.js';
import { createAssets } from '../../src/source/assets.js';
import type { Block, Inline } from '../../src/deck/deck.js';
import { findDeepBlock, mostInlines, mostNesting, tooDeep } from '../../src/deck/nesting.js';

const bottom: Block = { type: 'paragraph', children: [{ type: 'text', value: 'bottom' }] };

/** A value put into as many shells. */
function nested<T>(core: T, count: number, shell: (inner: T) => T): T {
  let made = core;
  for (let done = 0; done < count; done++) made = shell(made);
  return made;
}

const group = (inner: Block): Block => ({ type: 'group', children: [inner] });
const list = (inner: Block): Block => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: [{ type: 'listItem', children: [inner] }],
});
const emphasis = (inner: Inline): Inline => ({ type: 'emphasis', children: [inner] });
const groups = (count: number): Block => nested(bottom, count, group);
const emphases = (count: number): Block => ({
  type: 'paragraph',
  children: [nested<Inline>({ type: 'text', value: 'bottom' }, count, emphasis)],
});

function deckOf(blocks: readonly Block[], more: Partial<Deck> = {}, notes: readonly Block[] = []): Deck {
  const slides = [
    { type: 'slide', id: 'one', classes: [], blocks: [bottom], notes: [] },
    { type: 'slide', id: 'two', classes: [], blocks, notes },
  ] as const;
  return {
    type: 'deck',
    version: 1,
    meta: {},
    size: { width: 960, height: 540 },
    dialect: 'remark',
    player: 'remark',
    stylesheets: [],
    slides,
    footnotes: [],
    ...more,
  };
}

describe('findDeepBlock', () => {
  it('counts from the slide’s blocks', () => {
    // The paragraph and its text are two levels.
    expect(findDeepBlock(deckOf([bottom, groups(mostNesting - 2)]))).toBeUndefined();
    expect(findDeepBlock(deckOf([bottom, groups(mostNesting - 1)]))).toMatchObject({ path: ['slides', 1, 'blocks', 1], slide: 2 });
  });

  it('looks at notes, footnotes and inlines, too', () => {
    const deep = groups(800);
    expect(findDeepBlock(deckOf([], {}, [deep]))).toMatchObject({ path: ['slides', 1, 'notes', 0], slide: 2 });
    expect(findDeepBlock(deckOf([], { footnotes: [{ type: 'footnoteDefinition', identifier: 'a', children: [deep] }] }))).toEqual({
      path: ['footnotes', 0, 'children', 0],
      block: deep,
    });
    expect(findDeepBlock(deckOf([emphases(800)]))).toBeDefined();
  });

  it('is quick and needs no stack, however deep they lie', () => {
    expect(findDeepBlock(deckOf([groups(100_000)]))).toBeDefined();
  });
});

describe.each(builtInExporters)('$name', ({ name }) => {
  const convert = async (deck: Deck) => {
    const report = createReport();
    const stages = createStages(deck, createAssets({ folders: [], report }));
    const files = await exportDeck(deck, (await loadBuiltIn(name))!, { stages, given: {}, fileName: 'x' }, report);
    return { files, told: report.diagnostics.filter(({ severity }) => severity === 'error') };
  };

  it.each([
    ['400 lists', nested(bottom, 400, list)],
    ['800 groups', groups(800)],
    ['65 emphases', emphases(mostInlines + 1)],
  ])('refuses a deck with %s in one another', async (_, block) => {
    const { files, told } = await convert(deckOf([block]));
    expect(files).toBeUndefined();
    expect(told).toMatchObject([{ code: 'read/invalid-deck', message: tooDeep, slide: 2 }]);
  });

  it.each([
    ['lists', nested(bottom, mostNesting / 2 - 1, list)],
    ['groups', groups(mostNesting - 2)],
    ['emphases', emphases(mostInlines)],
  ])('converts one with as many %s as there may be', async (_, block) => {
    const { files, told } = await convert(deckOf([block], {}, [block]));
    expect(told).toEqual([]);
    expect(files![0]!.bytes.length).toBeGreaterThan(0);
  });
});

it('the reader of JSON says where', () => {
  const text = JSON.stringify(deckOf([bottom, groups(250)]), null, 1);
  const report = createReport();
  expect(parseDeck(text, 'deep.json', report)).toBeUndefined();
  expect(report.diagnostics).toMatchObject([{ code: 'read/invalid-deck', message: `slides[1].blocks[1]: ${tooDeep}` }]);
  expect(text.split('\n')[report.diagnostics[0]!.place!.line]).toContain('"group"');
});
