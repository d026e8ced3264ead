import { describe, expect, it } from 'vitest';
import { createReport, type Diagnostic, type Exporter, type ExportJob, type OutputSlide, type Slide } from 'deckx/exporter';
import { verifyOutput } from '../../src/export/verify-output.js';
import { deckOf, paragraph, slide, text, title } from '../exporters/sample-deck.js';

const full: Slide = slide(
  [
    title('Windmills'),
    paragraph(text('see '), { type: 'link', url: 'https://mills.example/a b', children: [text('this')] }, text(' '), {
      type: 'link',
      url: '#two',
      children: [text('or that')],
    }),
    { type: 'image', url: 'mill.png', alt: 'A mill' },
    { type: 'image', url: 'gone.png', alt: 'Not there' },
    {
      type: 'table',
      align: ['none'],
      children: [{ type: 'tableRow', children: [{ type: 'tableCell', header: false, children: [text('cell')] }] }],
    },
    { type: 'math', value: 'e = mc^2' },
    { type: 'paragraph', step: 1, children: [text('later')] },
  ],
  { id: 'one', notes: [paragraph(text('said aloud'))] },
);
const deck = deckOf([full, slide([title('Two')], { id: 'slide-2', name: 'two' })]);

const whole: OutputSlide = {
  id: 'one',
  text: 'WINDMILLS\nsee this or that\ncell\nlater',
  notes: 'said aloud',
  links: ['https://mills.example/a%20b', '#slide-2'],
  images: ['A  mill'],
  tables: 1,
  formulas: 1,
  steps: 1,
};
const two: OutputSlide = { id: 'slide-2', text: 'Two', notes: '', links: [], images: [], tables: 0, formulas: 0, steps: 0 };

interface Given {
  readonly told?: readonly Pick<Diagnostic, 'code' | 'slide'>[];
  readonly steps?: 'final' | 'slides';
}

async function verified(slides: readonly OutputSlide[] | undefined, { told = [], steps }: Given = {}): Promise<readonly string[]> {
  const report = createReport();
  for (const { code, slide: number } of told) report.add(code, 'told', number === undefined ? {} : { slide: number });
  const job = {
    deck,
    options: {},
    ...(steps === undefined ? {} : { steps }),
    fileName: 'x',
    report,
    date: new Date(0),
    asset: (url: string) =>
      Promise.resolve(url === 'gone.png' ? undefined : { url, name: url, bytes: new Uint8Array(), mediaType: 'image/png' }),
  } as unknown as ExportJob<object>;
  const exporter: Exporter = {
    api: 1,
    name: 'x',
    description: '',
    extension: '.x',
    options: {},
    export: () => Promise.resolve([]),
    ...(slides === undefined ? {} : { inventory: () => Promise.resolve(slides) }),
  };
  await verifyOutput([], exporter, job);
  return report.diagnostics.slice(told.length).map(({ code, message, slide: number }) => `${code} [${number ?? '-'}] ${message}`);
}

describe('an output with all of the deck', () => {
  it('is passed, the picture that is not there aside', async () => {
    expect(await verified([whole, two])).toEqual([]);
  });

  it('may show a slide in states and in continuations', async () => {
    const first = { ...whole, text: 'windmills see this or that', tables: 0, steps: 0 };
    const rest = { ...whole, id: 'one-2', text: 'cell', notes: '', links: [], images: [], formulas: 0, steps: 0 };
    const later = { ...rest, id: 'one--1', text: 'later', tables: 0 };
    expect(await verified([first, rest, later, two])).toEqual([]);
  });

  it('may leave out by intent what it does not name', async () => {
    expect(await verified([{ id: 'one' }, { id: 'slide-2' }])).toEqual([]);
  });
});

describe('a loss is an error', () => {
  it.each<[string, Partial<OutputSlide>]>([
    ['the output is missing 2 words: later, cell', { text: 'windmills see this or that' }],
    ['the output is missing one word in the notes: aloud', { notes: 'said' }],
    ['the output is missing one link: https://mills.example/a b', { links: ['#slide-2'] }],
    ['the output is missing one link: #slide-2', { links: ['https://mills.example/a%20b'] }],
    ['the output is missing one image: A mill', { images: [''] }],
    ['the output has 0 of 1 tables', { tables: 0 }],
    ['the output has 0 of 1 formulas', { formulas: 0 }],
    ['the output has 0 of 1 steps', { steps: 0 }],
  ])('%s', async (message, less) => {
    expect(await verified([{ ...whole, ...less }, two])).toEqual([`export/lost [1] ${message}`]);
  });

  it('of a whole slide', async () => {
    expect(await verified([whole])).toEqual(['export/lost [2] the slide is missing from the output']);
  });

  it('of a thing that the output has on another slide', async () => {
    const swapped = [
      { ...whole, id: 'slide-2' },
      { ...two, id: 'one' },
    ];
    expect((await verified(swapped)).length).toBeGreaterThan(5);
  });
});

describe('what was said of a loss', () => {
  it('excuses it on that slide, and there only', async () => {
    const less = [{ ...whole, links: [] }, two];
    expect(await verified(less, { told: [{ code: 'export/link', slide: 1 }] })).toEqual([]);
    expect(await verified(less, { told: [{ code: 'export/link', slide: 2 }] })).toHaveLength(1);
    expect(await verified(less, { told: [{ code: 'export/link' }] })).toHaveLength(1);
  });

  it('excuses nothing of another kind', async () => {
    expect(await verified([{ ...whole, text: '' }, two], { told: [{ code: 'export/link', slide: 1 }] })).toHaveLength(1);
    expect(await verified([{ ...whole, notes: '' }, two], { told: [{ code: 'layout/hidden', slide: 1 }] })).toHaveLength(1);
  });

  it('is the user, where steps are to be shown at once', async () => {
    expect(await verified([{ ...whole, steps: 0 }, two], { steps: 'final' })).toEqual([]);
  });
});

it('an exporter that cannot read what it wrote is told of', async () => {
  expect(await verified(undefined)).toEqual(['export/unverified [-] x cannot be read back, so the output was not verified']);
});
