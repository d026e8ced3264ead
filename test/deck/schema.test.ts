import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { createReport } from 'deckx/reader';
import { describe, expect, it } from 'vitest';
import { parseDeck } from '../../src/read/json/parse-deck.js';
import { deckDefinitions, deckSchema } from '../../src/deck/schema.js';
import { filesBelow, fixturesRoot, goldenRoot, rewriting } from '../golden/golden.js';

const published = fileURLToPath(new URL('../../docs/deck.schema.json', import.meta.url));

const current = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'deckx deck, version 1',
  ...toJsonSchema(deckSchema, { target: 'draft-2020-12', definitions: deckDefinitions }),
};

describe('the published JSON Schema', () => {
  it('is that of the types', () => {
    const text = `${JSON.stringify(current, null, 2)}\n`;
    if (rewriting && !process.env['CI']) writeFileSync(published, text);
    expect(readFileSync(published, 'utf8')).toBe(text);
  });
});

const validate = new Ajv2020({ strict: true }).compile(current as object);

const decks = [
  ...filesBelow(join(fixturesRoot, 'deck'))
    .filter((path) => /^[^/]+\.json$/.test(path))
    .map((path) => join(fixturesRoot, 'deck', path)),
  ...filesBelow(goldenRoot)
    .filter((path) => path.endsWith('/read/ir.json'))
    .map((path) => join(goldenRoot, path)),
];

describe('both schemas', () => {
  it.each(decks)('accept %s', (path) => {
    const text = readFileSync(path, 'utf8');
    const report = createReport();
    expect(parseDeck(text, path, report)).toBeDefined();
    expect(report.diagnostics).toEqual([]);
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    ['a key that nobody knows', (deck: Loose) => ({ ...deck, colour: 'red' })],
    ['null for absent', (deck: Loose) => ({ ...deck, meta: { title: null } })],
    ['a list left out', (deck: Loose) => Object.fromEntries(Object.entries(deck).filter(([key]) => key !== 'slides'))],
    ['a block among inlines', (deck: Loose) => ({ ...deck, slides: [withBlock({ type: 'paragraph', children: [{ type: 'list' }] })] })],
    ['a step that is no number', (deck: Loose) => ({ ...deck, slides: [withBlock({ type: 'thematicBreak', step: '1' })] })],
    ['a column without its columns', (deck: Loose) => ({ ...deck, slides: [withBlock({ type: 'column', children: [] })] })],
  ])('refuse %s', (_what, spoil) => {
    const deck = spoil(JSON.parse(readFileSync(decks[0]!, 'utf8')) as Loose);
    expect(parseDeck(JSON.stringify(deck), 'deck.json', createReport())).toBeUndefined();
    expect(validate(deck)).toBe(false);
  });
});

type Loose = Readonly<Record<string, unknown>>;

function withBlock(block: object): object {
  return { type: 'slide', id: 'slide-1', classes: [], blocks: [block], notes: [] };
}
