import type { StrictDialect } from '../dialect.js';

/** A deck that deckx wrote (`deckx to-json`). */
export const deckInJson: StrictDialect = {
  api: 1,
  name: 'json',
  detect({ file, text }) {
    const looks = /^\s*\{/.test(text) && /"type"\s*:\s*"deck"/.test(text.slice(0, 2000));
    if (looks) return { confidence: 1, why: 'a JSON object of type "deck"' };
    return file.endsWith('.json') ? { confidence: 0.9, why: 'named .json' } : { confidence: 0, why: 'no JSON object of type "deck"' };
  },
  async read(source, report) {
    const { parseDeck } = await import('./parse-deck.js');
    const deck = parseDeck(source.text, source.file, report);
    // The deck names its own stylesheets; those given on the command line come last, as for any source.
    return deck && { ...deck, stylesheets: [...deck.stylesheets, ...source.stylesheets] };
  },
};
