import { defineExporter, expandSteps } from 'deckx/exporter';

/** The deck representation as JSON (docs/deck.schema.json); `deckx` reads it back as an input. */
export default defineExporter<object>({
  api: 1,
  name: 'json',
  description: 'the deck as JSON, for other tools',
  extension: '.json',
  options: {},
  export({ deck, steps }) {
    const written = steps === undefined || steps === 'animate' ? deck : expandSteps(deck, steps);
    const text = `${JSON.stringify(written, null, 1)}\n`;
    return Promise.resolve([{ bytes: new TextEncoder().encode(text) }]);
  },
  async inventory([deck]) {
    const { readDeck } = await import('./read-deck.js');
    return deck === undefined ? [] : readDeck(deck);
  },
});
