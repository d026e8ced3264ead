/** What a stepped deck shows after each click, played from the file, is what its states show. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expandSteps, stepCount, walk, type Deck, type Slide } from 'deckx/exporter';
import { describe, expect, it } from 'vitest';
import { expectedSlides } from '../../../src/export/expected-slide.js';
import { fixturesRoot } from '../../golden/golden.js';
import { playPptx } from '../../readback/play-pptx.js';
import { missingWords } from '../../readback/reading.js';
import { exportFixture, fixtureDecks } from './fixture-decks.js';

const deckAt = (name: string): Deck => JSON.parse(readFileSync(join(fixturesRoot, 'deck', `${name}.json`), 'utf8')) as Deck;
const stepped = fixtureDecks.filter((name) => deckAt(name).slides.some((slide) => stepCount(slide) > 0));

/** The words of a slide's states, each state that shows other words than the one before. */
function statesOf(slide: Slide, deck: Deck): readonly (readonly string[])[] {
  const states = expectedSlides(expandSteps({ ...deck, slides: [slide] }, 'slides')).map(({ words }) => words);
  return states.filter((words, index) => index === 0 || words.join(' ') !== states[index - 1]!.join(' '));
}

it('finds the fixtures', () => {
  expect(stepped).toEqual(expect.arrayContaining(['builds', 'steps', 'steps-kinds', 'transitions']));
});

describe.each(stepped)('%s', (name) => {
  it('shows with each click what its states show', async () => {
    const deck = deckAt(name);
    const played = playPptx(await exportFixture(name));
    expect(played).toHaveLength(deck.slides.length);
    deck.slides.forEach((slide, index) => {
      const texts = distinct(played[index]!);
      const states = statesOf(slide, deck);
      // Titles and tables appear as a whole, which is reported: those slides show all words no later than they should.
      const coarse = name === 'steps-kinds' && index < 2;
      if (!coarse) expect(texts.length, `slide ${index + 1}`).toBe(states.length);
      states.forEach((words, state) => {
        const text = texts[coarse ? texts.length - 1 : state]!;
        expect(missingWords(words, text), `slide ${index + 1}, click ${state}`).toEqual([]);
        // A formula that cannot be read is text, too.
        const exact = !coarse && ![...walk(slide.blocks)].some(({ type }) => type === 'math' || type === 'inlineMath');
        if (exact) expect(text.replace(/\s+/g, '').length, `slide ${index + 1}, click ${state}`).toBe(words.join('').length);
      });
    });
  });
});

function distinct(texts: readonly string[]): readonly string[] {
  return texts.filter((text, index) => index === 0 || text !== texts[index - 1]);
}
