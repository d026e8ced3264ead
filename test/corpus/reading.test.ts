/** Reads the seed talk from its three sources and compares: the same deck, but for what the readers mend, by name. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReport, dialects, type Deck, type Diagnostic, type Slide } from 'deckx/reader';
import { inventoryOf, type SlideInventory } from '../../src/deck/inventory.js';
import { expandSteps } from '../../src/deck/steps.js';
import { repairMojibake } from '../../src/source/mojibake.js';
import { deployment, expectedSlides } from './expected.js';
import { folderOf } from '../read/read.js';
import { sizedDeck } from '../../src/theme/players/sized-deck.js';

async function read(dialect: string, text: string): Promise<{ deck: Deck; diagnostics: readonly Diagnostic[] }> {
  const report = createReport();
  const folder = { ...folderOf([]), hasAsset: (url: string) => url.startsWith('images/') };
  const source = { file: 'deck', text, stylesheets: [], folder };
  const deck = sizedDeck(await dialects.find(({ name }) => name === dialect)!.read(source, report));
  return { deck, diagnostics: report.diagnostics };
}

const file = (name: string): string => readFileSync(join(deployment, name), 'utf8');

const clean = await read('capsicum', file('deck.txt'));
const repaired = await read('capsicum', repairMojibake(file('deck.mojibake.txt'))?.text ?? '');
const translated = await read('remark', file('slides.md'));

/** What capsicum mends: slide numbers of the deck without steps, and which part of the slide differs. */
const mends: Readonly<Record<string, { readonly slide: number; readonly part: 'blocks' | 'notes' }>> = {
  'an aside in a note, _ _so_ _, is in italics without the outer underscores': { slide: 45, part: 'notes' },
  'a note that begins with ! is no drawing': { slide: 81, part: 'notes' },
};

const withoutPlaces = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => (key === 'place' || key === 'dialect' || key === 'player' ? undefined : inner)),
  );

function without(slide: Slide, parts: readonly string[]): unknown {
  return withoutPlaces(Object.fromEntries(Object.entries(slide).filter(([key]) => !parts.includes(key))));
}

const sum = (slides: readonly SlideInventory[], count: (slide: SlideInventory) => number): number =>
  slides.reduce((total, slide) => total + count(slide), 0);

describe('the seed talk', () => {
  it('is the same from the clean and the repaired text', () => {
    expect(repaired.deck).toEqual(clean.deck);
    expect(repaired.diagnostics).toEqual(clean.diagnostics);
  });

  it("is the same from the author's own translation, but for the mends", () => {
    const { slides } = translated.deck;
    expect(slides).toHaveLength(clean.deck.slides.length);
    clean.deck.slides.forEach((slide, index) => {
      const parts = Object.values(mends).flatMap((mend) => (mend.slide === index + 1 ? [mend.part] : []));
      expect(without(slide, parts)).toEqual(without(slides[index]!, parts));
      for (const part of parts) expect(withoutPlaces(slide[part])).not.toEqual(withoutPlaces(slides[index]![part]));
    });
    expect(withoutPlaces({ ...clean.deck, slides: [] })).toEqual(withoutPlaces({ ...translated.deck, slides: [] }));
  });

  it('holds what was counted', () => {
    const all = inventoryOf(clean.deck);
    const shown = inventoryOf(expandSteps(clean.deck, 'slides'));
    expect([all.length, sum(all, ({ steps }) => steps), shown.length]).toEqual([128, 1, 129]);
    expect(shown.filter(({ noteWords }) => noteWords.length > 0)).toHaveLength(100);
    expect(sum(all, ({ terminals }) => terminals)).toBe(38);
    expect(sum(all, ({ prompts }) => prompts)).toBe(67);
    expect(sum(all, ({ cursors }) => cursors)).toBe(38);
    expect(sum(all, ({ footnotes }) => footnotes)).toBe(27);
    expect(sum(all, ({ links }) => links.length)).toBe(22);
    expect(sum(all, ({ images }) => images.length)).toBe(23);
    expect(new Set(all.flatMap(({ images }) => images.map(({ url }) => url))).size).toBe(20);
  });

  it('has on each slide the letters that the player shows, and in the notes what was written', () => {
    const shown = inventoryOf(expandSteps(clean.deck, 'slides'));
    // The player shows `__init__` in bold without its underscores, and look-alikes for others.
    const letters = (words: readonly string[]): string => words.join('').replace(/[_⎽]/g, '');
    expectedSlides().forEach((expected, index) => {
      expect([index + 1, letters(shown[index]!.words)]).toEqual([index + 1, letters(expected.words)]);
      expect([index + 1, shown[index]!.noteWords]).toEqual([index + 1, expected.noteWords]);
      expect([index + 1, shown[index]!.links]).toEqual([index + 1, expected.links]);
    });
  });

  it('is reported as it should be', () => {
    expect(clean.diagnostics.map(({ code, slide }) => [code, slide])).toEqual(
      [22, 23, 24, 25].map((slide) => ['read/malformed-html', slide]),
    );
  });
});
