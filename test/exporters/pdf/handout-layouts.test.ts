import type { Block, SceneSlide } from 'deckx/exporter';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutNames, type LayoutName, type PdfOptions } from '../../../exporters/pdf/options.js';
import type { Page } from '../../../exporters/pdf/plan/plan.js';
import { drawnOn, faultsOf } from './drawn.js';
import { job, notes, paragraph, planned, run, scene, slide, textBox } from './made.js';
import { tries } from '../../tier.js';

const onPaper = layoutNames.filter((name) => name !== 'slides');
const withNotes: readonly LayoutName[] = ['handout', 'notes-right', 'outline', 'script'];

/** Words that are found nowhere else, in order. */
const words = (slideIndex: number, count: number): string =>
  Array.from({ length: count }, (_, index) => `s${slideIndex}w${index}`).join(' ');
const text = textBox([paragraph([[run('On the slide')]], { x: 50, top: 40 })]);

/** A deck whose k-th slide has notes of that many words; 0: none. */
function deckOf(counts: readonly number[]): readonly SceneSlide[] {
  return counts.map((count, index) =>
    slide(`slide-${index + 1}`, [text], { title: `Title ${index + 1}` }, count === 0 ? [] : notes(words(index + 1, count))),
  );
}

async function pagesOf(slides: readonly SceneSlide[], options: Partial<PdfOptions>, size = {}): Promise<readonly Page[]> {
  const made = job(scene(slides, size), options);
  const { pages } = await planned(made);
  expect(made.report.diagnostics).toEqual([]);
  return pages;
}

const textsOf = (page: Page): readonly string[] => drawnOn(page).flatMap(({ kind, text: said }) => (kind === 'text' ? [said.trim()] : []));
const saidOn = (pages: readonly Page[]): readonly string[] =>
  pages
    .flatMap(textsOf)
    .join(' ')
    .match(/s\d+w\d+/g) ?? [];
const slidesOn = (page: Page): number => drawnOn(page).filter(({ kind }) => kind === 'slide').length;

describe.each(onPaper)('%s', (layout) => {
  it('draws nothing over anything, and nothing off the page', async () => {
    const shapes = fc.record({
      counts: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 200, max: 1500 })), {
        minLength: 1,
        maxLength: 7,
      }),
      pageSize: fc.constantFrom('a4', 'letter', 'a5', '100x100mm', '300x120mm'),
      orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
      compact: fc.boolean(),
      beside: fc.constantFrom('lines' as const, 'notes' as const),
      duplex: fc.boolean(),
      margin: fc.constantFrom('', '10mm', '15mm 10mm 12mm 20mm'),
      tall: fc.boolean(),
    });
    const property = fc.asyncProperty(shapes, async ({ counts, tall, ...options }) => {
      const pages = await pagesOf(deckOf(counts), { ...options, layout }, tall ? { width: 540, height: 960 } : {});
      expect(pages.flatMap((page) => faultsOf(page))).toEqual([]);
      const said = counts.flatMap((count, index) => (count === 0 ? [] : words(index + 1, count).split(' ')));
      const isSaid = withNotes.includes(layout) || (layout === '3up' && options.beside === 'notes');
      expect(saidOn(pages)).toEqual(isSaid ? said : []);
    });
    await fc.assert(property, tries(25, 5));
  });

  it('has each slide’s number where the slide is, and the place of each slide once', async () => {
    const pages = await pagesOf(deckOf([3, 0, 900, 5]), { layout, beside: 'notes' });
    expect(pages.flatMap(({ starts }) => starts.map(({ slideId }) => slideId))).toEqual(['slide-1', 'slide-2', 'slide-3', 'slide-4']);
    const numbers = pages.flatMap((page) => textsOf(page).filter((said) => /^[1-4]$/.test(said)));
    expect(numbers).toEqual(['1', '2', '3', '4']);
  });

  it('has no page too many for an empty deck, and for one without notes', async () => {
    expect(await pagesOf([], { layout })).toHaveLength(1);
    const pages = await pagesOf(deckOf([0, 0]), { layout });
    expect(pages.flatMap(({ starts }) => starts)).toHaveLength(2);
  });
});

describe('slides on a page', () => {
  it.each<[LayoutName, number, number]>([
    ['2up', 2, 5],
    ['4up', 4, 3],
    ['6up', 6, 2],
    ['9up', 9, 1],
    ['3up', 3, 3],
    ['handout', 1, 9],
  ])('%s has %s', async (layout, most, count) => {
    const pages = await pagesOf(deckOf(Array.from({ length: 9 }, () => 2)), { layout });
    expect(pages).toHaveLength(count);
    expect(slidesOn(pages[0]!)).toBe(most);
  });

  it('are as many as fit where notes stand beside or below them', async () => {
    const right = await pagesOf(deckOf([5, 5, 5, 5, 300, 5]), { layout: 'notes-right' });
    expect(right.map(slidesOn)[0]).toBeGreaterThan(3);
    const compact = await pagesOf(deckOf([5, 5, 5, 5]), { layout: 'handout', compact: true });
    expect(compact.map(slidesOn)).toEqual([2, 2]);
    const long = await pagesOf(deckOf([5, 900, 5]), { layout: 'handout', compact: true });
    expect(long.map(slidesOn)).toEqual([1, 1, 0, 1]);
  });

  it('are somewhat smaller where one more fits then, and what is beside them begins at their edge', async () => {
    const landscape = { pageSize: 'letter', orientation: 'landscape' as const };
    const frames = (page: Page) => drawnOn(page).filter(({ kind }) => kind === 'slide');
    const [right] = await pagesOf(deckOf([5, 5, 5, 5]), { ...landscape, layout: 'notes-right' });
    expect(frames(right!)).toHaveLength(3);
    const [three] = await pagesOf(deckOf([5]), { ...landscape, layout: '3up' });
    const [frame] = frames(three!);
    const rule = drawnOn(three!).find(({ kind, width }) => kind === 'rule' && width > 100 && width !== frame!.width);
    expect(Math.round(rule!.x - frame!.x - frame!.width)).toBe(18);
  });

  it('of 3up have lines to write on beside them, or what is said', async () => {
    const lines = await pagesOf(deckOf([5]), { layout: '3up' });
    expect(lines[0]!.ops.filter((op) => op.op === 'mark' && op.ops.some((inner) => inner.op === 'line')).length).toBeGreaterThan(5);
    expect(saidOn(await pagesOf(deckOf([5]), { layout: '3up', beside: 'notes' }))).toHaveLength(5);
  });
});

describe('slides that are wanted', () => {
  const counts = [1, 0, 1, 1, 0];
  const shown = async (options: Partial<PdfOptions>): Promise<readonly string[]> =>
    (await pagesOf(deckOf(counts), options)).flatMap(({ starts }) => starts.map(({ slideId }) => slideId.slice('slide-'.length)));

  it.each<[Partial<PdfOptions>, string]>([
    [{ slides: '2-3' }, '23'],
    [{ slides: '1,4-' }, '145'],
    [{ slides: '-2' }, '12'],
    [{ onlyWithNotes: true }, '134'],
    [{ onlyWithNotes: true, slides: '2-4' }, '34'],
    [{ layout: 'slides', slides: '5' }, '5'],
    [{ layout: 'slides', onlyWithNotes: true }, '134'],
  ])('%o', async (options, ids) => {
    expect((await shown(options)).join('')).toBe(ids);
  });

  it('keep their numbers; those that the deck does not have are reported', async () => {
    const made = job(scene(deckOf(counts)), { slides: '4-9' });
    const { pages } = await planned(made);
    expect(pages.map((page) => textsOf(page).find((said) => /^\d$/.test(said)))).toEqual(['4', '5']);
    expect(made.report.diagnostics).toMatchObject([
      { code: 'export/selection', message: '--slides selects slide 9; the last slide of the deck is 5' },
    ]);
  });
});

describe('builds and steps', () => {
  const block = (value: string, step?: number): Block => ({
    type: 'paragraph',
    children: [{ type: 'text', value }],
    ...(step === undefined ? {} : { step }),
  });
  const title: Block = { type: 'heading', depth: 1, children: [{ type: 'text', value: 'Kiln' }] };
  const states = [
    { id: 'a', blocks: [title, block('one')], notes: [block('first said')] },
    { id: 'b', blocks: [title, block('one'), block('two')], notes: [] },
    { id: 'c', blocks: [title, block('one'), block('two'), block('three')], notes: [block('last said')] },
    { id: 'd', blocks: [block('else')], notes: [block('other')] },
  ];
  const scenes = states.map(({ id, notes: said }) => slide(id, [text], { title: id === 'd' ? 'Else' : 'Kiln' }, said));

  function build(steps?: 'final' | 'slides') {
    const made = job(scene(scenes));
    const slides = states.map((state) => ({ type: 'slide' as const, classes: [], ...state }));
    return { ...made, ...(steps === undefined ? {} : { steps }), deck: { ...made.deck, slides } };
  }

  it('are shown once, in the end, with all that is said, and found by each slide’s place', async () => {
    const { pages } = await planned(build());
    expect(pages.map(({ starts }) => starts.map(({ slideId }) => slideId))).toEqual([['a', 'b', 'c'], ['d']]);
    expect(textsOf(pages[0]!)).toEqual(['1–3', 'first said', 'last said', 'A made deck', '1 / 2']);
    expect(pages.map(({ starts }) => starts.flatMap(({ bookmark }) => bookmark ?? []))).toEqual([['Kiln'], ['Else']]);
  });

  it('are shown each when all are wanted', async () => {
    const { pages } = await planned(build('slides'));
    expect(pages).toHaveLength(4);
  });

  it('have a mark in a script where a click comes before what is said', async () => {
    const made = job(scene([slide('a', [], {}, [block('before'), block('after'), block('and on')])]), { layout: 'script' });
    const deckSlide = {
      type: 'slide' as const,
      id: 'a',
      classes: [],
      blocks: [],
      notes: [block('before'), block('after', 1), block('and on', 1)],
    };
    const { pages } = await planned({ ...made, deck: { ...made.deck, slides: [deckSlide] } });
    expect(textsOf(pages[0]!)).toEqual(['1–2', '0:02 · 0:02', 'Slide 1–2', 'before', 'click', 'after', 'and on', 'A made deck', '1 / 1']);
  });
});

describe('a page’s own text', () => {
  it('fills in what head and foot name', async () => {
    const made = job(scene(deckOf([1, 1])), { layout: '2up', header: '{title}|{slide}|{date}', footer: '{author}|page {page} of {pages}' });
    const { pages } = await planned({ ...made, deck: { ...made.deck, meta: { author: 'Ida', date: '2024-05-06' } } });
    expect(textsOf(pages[0]!).slice(2)).toEqual(['A made deck', '1–2', '2024-05-06', 'Ida', 'page 1 of 1']);
  });

  it('has a cover where one is wanted', async () => {
    const made = job(scene(deckOf([1])), { cover: true });
    const { pages } = await planned({ ...made, deck: { ...made.deck, meta: { author: 'Ida' } } });
    expect(pages.map(textsOf)).toEqual([
      ['A made deck', 'Ida'],
      ['1', 's1w0', 'A made deck', '2 / 2'],
    ]);
  });

  it('has its inner margin at the right on the back of a leaf', async () => {
    const pages = await pagesOf(deckOf([1, 1]), { duplex: true, margin: '20mm 10mm 20mm 30mm' });
    const lefts = pages.map((page) => Math.round(drawnOn(page).find(({ text: said }) => said.startsWith('s'))!.x));
    expect(lefts).toEqual([Math.round((30 * 72) / 25.4), Math.round((10 * 72) / 25.4)]);
  });

  it('has sections of the talk in the bookmarks', async () => {
    const own = deckOf([1, 1, 1]).map((one, index) => ({
      ...one,
      slide: { ...one.slide, properties: index === 1 ? { section: 'Fire' } : {} },
    }));
    const pages = await pagesOf(own, {});
    expect(pages.flatMap(({ starts }) => starts.map(({ bookmark, section }) => [section, bookmark]))).toEqual([
      [undefined, 'Title 1'],
      ['Fire', 'Title 2'],
      [undefined, 'Title 3'],
    ]);
  });
});
