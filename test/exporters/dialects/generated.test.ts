/** Generated decks, written in a dialect that deckx reads and read again: text that looks like markup stays text. */
import fc from 'fast-check';
import { createReport, dialects, type Deck } from 'deckx/reader';
import { describe, expect, it } from 'vitest';
import { capsicumText } from '../../../exporters/dialects/capsicum/capsicum-text.js';
import { remarkText } from '../../../exporters/dialects/remark/remark-text.js';
import { fixtureSource } from '../../golden/readers.js';
import { deckOfGenerated, generatedSlide } from '../generated-deck.js';
import { sizedDeck } from '../../../src/theme/players/sized-deck.js';
import { tries } from '../../tier.js';

const bare = (deck: Deck): unknown =>
  JSON.parse(JSON.stringify(deck, (key, inner: unknown) => (key === 'place' || key === 'dialect' || key === 'player' ? undefined : inner)));

describe.each(Object.entries({ remark: remarkText, capsicum: capsicumText }))('%s', (name, write) => {
  it('reads back what was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(generatedSlide, { minLength: 1, maxLength: 3 }), async (slides) => {
        const deck = deckOfGenerated(slides);
        const report = createReport();
        const text = write(deck, { report, urlOf: (url) => url });
        const found = dialects.find((dialect) => dialect.name === name)!;
        const again = sizedDeck(await found.read(fixtureSource('deck', text), createReport()));
        expect(bare(again), text).toEqual(bare(deck));
        expect(report.diagnostics).toEqual([]);
      }),
      tries(300, 20240601),
    );
  });
});
