import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReport, dialects, type Deck, type Node } from 'deckx/reader';
import { fixturesRoot } from '../golden/golden.js';
import { fixtureSource, readerFixtures } from '../golden/readers.js';
import { nodesOf } from './read.js';
import { sizedDeck } from '../../src/theme/players/sized-deck.js';

const cases = readerFixtures.map(({ dialect, path }) => ({
  dialect,
  path,
  text: readFileSync(join(fixturesRoot, path), 'utf8'),
}));

async function readFixture(dialect: string, text: string): Promise<Deck> {
  return sizedDeck(await dialects.find(({ name }) => name === dialect)!.read(fixtureSource('deck', text), createReport()));
}

/** The source from a node's place on, to the end of the line. */
function sourceAt(text: string, node: Node): string {
  const line = text.split('\n')[node.place!.line - 1] ?? '';
  return line.slice(node.place!.column - 1);
}

/** Keys whose value JSON would not keep. */
function lostKeys(value: unknown, path = ''): readonly string[] {
  if (value === undefined || value === null) return [path];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => lostKeys(inner, `${path}.${key}`));
}

describe.each(cases)('$path', ({ dialect, text }) => {
  it('reads the same with CRLF and a byte order mark', async () => {
    const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    expect(await readFixture(dialect, windows)).toEqual(await readFixture(dialect, text));
  });

  it('is the same after JSON, with nothing undefined or null', async () => {
    const deck = await readFixture(dialect, text);
    expect(lostKeys(deck)).toEqual([]);
    expect(JSON.parse(JSON.stringify(deck))).toEqual(deck);
  });

  it('says where its nodes are, within the file and at their text', async () => {
    const deck = await readFixture(dialect, text);
    const lines = text.split('\n');
    for (const node of nodesOf(deck)) {
      const { place } = node;
      if (place === undefined) continue;
      expect(place.line).toBeLessThanOrEqual(lines.length);
      expect(place.column).toBeLessThanOrEqual(lines[place.line - 1]!.length + 1);
      const word = node.type === 'text' ? /^[A-Za-z]{2,}/.exec(node.value)?.[0] : undefined;
      if (word !== undefined && !text.includes('{{')) expect(sourceAt(text, node)).toContain(word[0]);
    }
  });

  it('has ids of its own for all slides, and steps without gaps', async () => {
    const { slides } = await readFixture(dialect, text);
    expect(new Set(slides.map(({ id }) => id)).size).toBe(slides.length);
    for (const slide of slides) expect(slide.id).toMatch(/^[\p{L}\p{N}_-]+$/u);
  });
});

describe('places', () => {
  it('of most text nodes point at their first character', async () => {
    let exact = 0;
    let all = 0;
    for (const { dialect, text } of cases) {
      for (const node of nodesOf(await readFixture(dialect, text))) {
        const word = node.type === 'text' ? /^[A-Za-z]{2,}/.exec(node.value)?.[0] : undefined;
        if (word === undefined || node.place === undefined) continue;
        all++;
        // `.noop[p]ython` begins at its p; a property stands where its expression does.
        if (
          sourceAt(text, node)
            .replace(/^\.noop\[(\w+)\]/, '$1')
            .startsWith(word)
        )
          exact++;
      }
    }
    expect(all).toBeGreaterThan(100);
    expect(exact / all).toBeGreaterThan(0.97);
  });
});
