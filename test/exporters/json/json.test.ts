import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReport, type Deck } from 'deckx/exporter';
import { describe, expect, it } from 'vitest';
import json from '../../../exporters/json/index.js';
import { parseDeck } from '../../../src/read/json/parse-deck.js';
import { filesBelow, fixturesRoot } from '../../golden/golden.js';
import { runExporter } from '../run-exporter.js';
import { deckOf, paragraph, slide, text } from '../sample-deck.js';

const fixtures = filesBelow(join(fixturesRoot, 'deck')).filter((path) => /^[^/]+\.json$/.test(path));

describe('a deck in JSON', () => {
  it.each(fixtures)('is the deck it was made of: %s', async (path) => {
    const deck = JSON.parse(readFileSync(join(fixturesRoot, 'deck', path), 'utf8')) as Deck;
    const made = await runExporter(json, deck);
    expect(made.diagnostics).toEqual([]);
    expect(made.text.endsWith('}\n')).toBe(true);
    const again = parseDeck(made.text, 'deck.json', createReport())!;
    expect(again).toEqual(deck);
    expect((await runExporter(json, again)).text).toBe(made.text);
  });

  it('keeps steps, unless they are asked for as slides', async () => {
    const deck = deckOf([slide([paragraph(text('now')), { ...paragraph(text('then')), step: 1 }])]);
    expect(JSON.parse((await runExporter(json, deck)).text)).toEqual(deck);
    const { slides } = JSON.parse((await runExporter(json, deck, { steps: 'slides' })).text) as Deck;
    expect(slides.map(({ id, blocks }) => [id, blocks.length])).toEqual([
      ['slide-1', 1],
      ['slide-1--1', 2],
    ]);
  });
});
