import { readFileSync } from 'node:fs';
import type { Block, Deck, Inline } from 'deckx/exporter';
import { expect, it } from 'vitest';
import { toNotes } from '../../../../exporters/pptx/model/notes.js';
import type { PptxParagraph } from '../../../../exporters/pptx/model/presentation.js';
import { themeOf } from '../../../../exporters/pptx/model/theme.js';
import { noteContext } from '../contexts.js';
import { scene } from '../scenes.js';

const path = new URL('../../../../fixtures/deck/notes-rich.json', import.meta.url);
const rich = JSON.parse(readFileSync(path, 'utf8')) as Deck;

const texts = (paragraphs: readonly PptxParagraph[]): readonly string[] =>
  paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''));
const words = (...children: readonly Inline[]): Block => ({ type: 'paragraph', children });
const plain = (value: string): Inline => ({ type: 'text', value });

it('keeps every block in order as paragraphs', () => {
  const context = noteContext();
  expect(texts(toNotes(rich.slides[0]!.notes, context))).toEqual([
    'What to say',
    'Start with the price, then the weight, never the colour.',
    'First line\nsecond line of the same paragraph.',
    'one kiln',
    'two shelves',
    'six posts',
    'three cones',
    'third',
    'fourth',
    '“Fire is a good servant”',
    'as my aunt said',
    'See the price list or the last slide. x2 and H2O.',
    'kiln --cone 6',
    'kiln --off',
    'Cone\tHours',
    '06\t9',
    'bash',
    'ida ~/pots $ date',
    'Fri',
    '[the kiln]',
    '———',
    'After the click.',
  ]);
  expect(context.report.diagnostics.map(({ code }) => code)).toEqual(['export/link']);
});

it('marks emphasis, code, strikes, raised and lowered text', () => {
  const [, start, , , , , cones] = toNotes(rich.slides[0]!.notes, noteContext());
  expect(start!.runs.map(({ format }) => format)).toEqual([{}, { bold: true }, {}, { italic: true }, {}, { strike: true }, {}]);
  expect(cones!.runs[1]).toEqual({ text: 'cones', format: { font: 'Courier New', proof: false } });
});

it('says of each paragraph where it begins, and of plain text after code which font it is in', () => {
  const theme = themeOf(scene());
  const paragraphs = toNotes(rich.slides[0]!.notes, noteContext({ theme }));
  expect(paragraphs.filter(({ marginLeft, indent }) => marginLeft === undefined || indent === undefined)).toEqual([]);
  expect(paragraphs[1]!.runs.map(({ format }) => format.font)).toEqual(Array.from({ length: 7 }, () => undefined));
  expect(paragraphs[7]!.runs[0]!.format.font).toBe(theme.bodyFont);
});

it('sets the columns of a table by its longest cell', () => {
  const cell = (value: string) => ({ type: 'tableCell' as const, header: false, children: [plain(value)] });
  const table = (...cells: readonly string[]): Block => ({
    type: 'table',
    align: [],
    children: [{ type: 'tableRow', children: cells.map(cell) }],
  });
  const stops = (...cells: readonly string[]): number => toNotes([table(...cells)], noteContext())[0]!.tabSize! / 12_700;
  expect(stops('a', 'b')).toBe(36);
  expect(stops('a', 'twelve cones')).toBe(91);
  expect(stops('x'.repeat(90))).toBe(180);
});

it('gives lists bullets and numbers by level', () => {
  const paragraphs = toNotes(rich.slides[0]!.notes, noteContext());
  expect(paragraphs[3]).toMatchObject({ bullet: { kind: 'character', character: '•' }, marginLeft: 228_600, indent: -228_600 });
  expect(paragraphs[4]).toMatchObject({ level: 1, marginLeft: 457_200 });
  expect(paragraphs[7]).toMatchObject({ bullet: { kind: 'number', scheme: 'arabicPeriod', start: 3 } });
  expect(paragraphs[8]).toMatchObject({ bullet: { kind: 'number', scheme: 'arabicPeriod', start: 3 } });
});

it('links to the web and to the slide itself, by name and by number', () => {
  const to = (url: string): Inline => ({ type: 'link', url, children: [plain('there')] });
  const [paragraph] = toNotes([words(to('https://a.example/x'), to('#end'), to('#2'))], noteContext({ number: 2 }));
  expect(paragraph!.runs.map(({ link }) => link)).toEqual([
    { kind: 'web', url: 'https://a.example/x' },
    { kind: 'slide', number: 2 },
    { kind: 'slide', number: 2 },
  ]);
});

it('cannot link to another slide: PowerPoint’s notes pages know only their own', () => {
  const context = noteContext();
  const [paragraph] = toNotes([words({ type: 'link', url: '#end', children: [plain('the end')] })], context);
  expect(paragraph!.runs).toEqual([{ text: 'the end', format: {} }]);
  expect(context.report.diagnostics).toMatchObject([{ code: 'export/link', slide: 1 }]);
});

it('says of a link that leads nowhere that it is left out, and keeps its text', () => {
  const context = noteContext();
  const [paragraph] = toNotes([words({ type: 'link', url: '#lost', children: [plain('lost')] })], context);
  expect(paragraph!.runs).toEqual([{ text: 'lost', format: {} }]);
  expect(context.report.diagnostics).toMatchObject([{ code: 'export/link', slide: 1 }]);
});

it('links a reference to the one source that its footnote cites', () => {
  const source: Block = { type: 'paragraph', children: [{ type: 'link', url: 'https://a.example/', children: [plain('A')] }] };
  const [first] = toNotes(
    [words(plain('Well'), { type: 'footnoteReference', identifier: 'a' })],
    noteContext({ footnotes: [{ type: 'footnoteDefinition', identifier: 'a', children: [source] }] }),
  );
  expect(first!.runs[1]).toMatchObject({ text: '1', format: { baseline: 30_000 }, link: { kind: 'web', url: 'https://a.example/' } });
});

it('puts the footnotes that the notes cite below them', () => {
  const definition = (identifier: string, text: string): Deck['footnotes'][number] => ({
    type: 'footnoteDefinition',
    identifier,
    children: [words(plain(text))],
  });
  const footnotes = [definition('a', 'not cited'), definition('b', 'cited')];
  const notes = toNotes([words(plain('Well'), { type: 'footnoteReference', identifier: 'b' })], noteContext({ footnotes }));
  expect(texts(notes)).toEqual(['Well2', '2 cited']);
});

it('keeps the text of markup and reports the markup', () => {
  const context = noteContext();
  expect(texts(toNotes([{ type: 'html', value: '<u>so &amp; so</u><!-- no -->' }], context))).toEqual(['so & so']);
  expect(context.report.diagnostics).toMatchObject([{ code: 'export/dropped' }]);
});

it('puts a box before the items of a task list', () => {
  const item = (checked: boolean): Block => ({
    type: 'list',
    ordered: false,
    spread: false,
    children: [{ type: 'listItem', checked, children: [words(plain('task'))] }],
  });
  expect(texts(toNotes([item(true), item(false)], noteContext()))).toEqual(['☑ task', '☐ task']);
});

it('gives an item that begins with a list a bullet of its own', () => {
  const inner: Block = { type: 'list', ordered: false, spread: false, children: [{ type: 'listItem', children: [words(plain('in'))] }] };
  const outer: Block = { type: 'list', ordered: true, spread: false, children: [{ type: 'listItem', children: [inner] }] };
  const [first, second] = toNotes([outer], noteContext());
  expect(first).toMatchObject({ runs: [], bullet: { kind: 'number' } });
  expect(second).toMatchObject({ bullet: { kind: 'character' }, level: 1 });
});
