import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { createReport, type Deck } from 'deckx/reader';
import { describe, expect, it } from 'vitest';
import { mostNesting } from '../../../src/deck/nesting.js';
import { locateInJson, maxJsonDepth } from '../../../src/read/json/locate-in-json.js';
import { parseDeck } from '../../../src/read/json/parse-deck.js';
import { fixturesRoot } from '../../golden/golden.js';

/** Without a player, as decks were once. */
const old: Deck = {
  type: 'deck',
  version: 1,
  meta: { title: 'Tulips' },
  size: { width: 1210, height: 681 },
  dialect: 'remark',
  stylesheets: [],
  slides: [
    {
      type: 'slide',
      id: 'slide-1',
      classes: [],
      blocks: [{ type: 'heading', depth: 1, children: [{ type: 'text', value: 'Tulips' }] }],
      notes: [],
    },
  ],
  footnotes: [],
};
const { type, version, meta, size, dialect, ...rest } = old;
const tulips: Deck = { type, version, meta, size, dialect, player: 'remark', ...rest };

function problems(text: string): readonly string[] {
  const report = createReport();
  expect(parseDeck(text, 'deck.json', report)).toBeUndefined();
  return report.diagnostics.map(({ code, severity, message, place }) => {
    expect([code, severity, place?.file]).toEqual(['read/invalid-deck', 'error', 'deck.json']);
    return `${place!.line}:${place!.column} ${message}`;
  });
}

/** The JSON of the sample with one piece of its text exchanged. */
function with_(piece: string, other: string): string {
  const text = JSON.stringify(tulips, null, 1);
  expect(text).toContain(piece);
  return text.replace(piece, other);
}

describe('parseDeck', () => {
  it('gives back what was written', () => {
    const report = createReport();
    expect(parseDeck(JSON.stringify(tulips), 'deck.json', report)).toEqual(tulips);
    expect(report.diagnostics).toEqual([]);
  });

  it('keeps the order of keys', () => {
    const text = readFileSync(join(fixturesRoot, 'deck/terminal.json'), 'utf8');
    expect(JSON.stringify(parseDeck(text, 'deck.json', createReport()))).toBe(JSON.stringify(JSON.parse(text)));
  });

  it.each([
    ['remark', 'remark'],
    ['capsicum', 'podium'],
    ['reveal', 'reveal'],
    ['toString', undefined],
  ])('finds the player of decks that name none by their dialect: %s', (dialect, player) => {
    const deck = { ...old, dialect };
    expect(parseDeck(JSON.stringify(deck), 'deck.json', createReport())).toEqual(player === undefined ? deck : { ...deck, player });
  });

  it('leaves a player that is named alone, known or not', () => {
    const text = JSON.stringify({ ...tulips, player: 'stage' });
    expect(JSON.stringify(parseDeck(text, 'deck.json', createReport()))).toBe(text);
  });

  it('puts a player that it found where readers put it', () => {
    expect(JSON.stringify(parseDeck(JSON.stringify(old), 'deck.json', createReport()))).toBe(JSON.stringify(tulips));
  });

  it.each([
    ['', '1:1 not JSON: expected a value'],
    ['{"type":', '1:9 not JSON: expected a value'],
    ['{\n "type": "deck",\n}', '3:1 not JSON: expected a string in double quotation marks'],
    ['{"a": 1\n "b": 2}', '2:2 not JSON: expected a comma or }'],
    ['[1, 2', '1:6 not JSON: expected a comma or ]'],
    ['{"a" 1}', '1:6 not JSON: expected a colon'],
    ['{} {}', '1:4 not JSON: expected the end of the file'],
    ["{'a': 1}", '1:2 not JSON: expected a string in double quotation marks'],
  ])('tells where a text stops being JSON: %j', (text, message) => {
    expect(problems(text)).toEqual([message]);
  });

  it.each([
    ['"depth": 1', '"depth": 7', '22:15 slides[0].blocks[0].depth: expected (1 | 2 | 3 | 4 | 5 | 6), but received 7'],
    ['"notes": []', '"note": []', '31:12 slides[0].note: unknown key'],
    ['"dialect": "remark"', '"dialect": null', '11:13 dialect: expected string, but received null'],
    ['"title": "Tulips"', '"title": ["Tulips"]', '5:12 meta.title: expected string, but received Array'],
    ['"width": 1210', '"width": 0', '8:12 size.width: expected >0, but received 0'],
  ])('tells where a deck breaks the schema: %s → %s', (piece, other, message) => {
    expect(problems(with_(piece, other))).toContain(message);
  });

  it('names the kinds a node may be of', () => {
    const [message] = problems(with_('"type": "heading"', '"type": "headline"'));
    expect(message).toMatch(/^21:14 slides\[0\]\.blocks\[0\]\.type: expected .*"heading" \| "paragraph".* but received "headline"$/);
  });

  it('speaks of a newer version before of anything else', () => {
    expect(problems(with_('"version": 1', '"version": 2'))).toEqual(['3:13 the deck has version 2, this deckx reads version 1']);
  });

  it.each(['null', '[]', '3', '"deck"', '{}'])('refuses %s', (text) => {
    expect(problems(text).length).toBeGreaterThan(0);
  });

  it('tells the first faults of many', () => {
    const slide = JSON.stringify(tulips.slides[0]).replace('"notes"', '"note"');
    const deck = JSON.stringify({ ...tulips, slides: [] }).replace('"slides":[]', `"slides":[${Array(50).fill(slide).join()}]`);
    expect(problems(deck)).toHaveLength(10);
  });

  it('refuses what is nested too deep, without running out of stack', () => {
    const depth = 200_000;
    expect(problems(`${'['.repeat(depth)}${']'.repeat(depth)}`)).toEqual([
      `1:${maxJsonDepth + 2} not JSON: expected nesting at most ${maxJsonDepth} deep`,
    ]);
  });

  it('reads a deck as deep as it accepts', () => {
    let block = '{"type":"thematicBreak"}';
    for (let depth = 0; depth < mostNesting - 1; depth += 1) block = `{"type":"blockquote","children":[${block}]}`;
    const text = JSON.stringify(tulips).replace('"notes":[]', `"notes":[${block}]`);
    expect(parseDeck(text, 'deck.json', createReport())).toBeDefined();
  });
});

describe('locateInJson', () => {
  it('agrees with JSON.parse on what is JSON', () => {
    const soup = fc.array(
      fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"\\u00e9"', '"\\x"', '1', '-', '01', '1e5', 'true', 'nul', ' ', '\n'),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(soup, (parts) => {
        const text = parts.join('');
        expect(locateInJson(text).expected === undefined).toBe(isJson(text));
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  it('finds every value of a JSON text', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat({ max: 3 }), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        for (const [path, found] of valuesIn(value)) {
          expect(text.slice(locateInJson(text, path).offset)).toMatch(startOf(found));
        }
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function valuesIn(value: unknown, path: readonly (string | number)[] = []): (readonly [readonly (string | number)[], unknown])[] {
  const below = Array.isArray(value)
    ? value.flatMap((item, index) => valuesIn(item, [...path, index]))
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) => valuesIn(item, [...path, key]))
      : [];
  return [[path, value], ...below];
}

function startOf(value: unknown): RegExp {
  if (Array.isArray(value)) return /^\[/;
  if (typeof value === 'object' && value !== null) return /^\{/;
  return new RegExp(`^${JSON.stringify(value).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}`);
}
