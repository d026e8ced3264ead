import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createReport, readDeck, type Deck } from 'deckx';
import { fixturesRoot } from '../golden/golden.js';

/** A deck of the fixtures, by its path: in JSON, or in a dialect with the stylesheet beside it. */
export async function deckAt(path: string): Promise<Deck> {
  const text = readFileSync(join(fixturesRoot, path), 'utf8');
  if (path.endsWith('.json')) return JSON.parse(text) as Deck;
  const files = readdirSync(dirname(join(fixturesRoot, path)), { recursive: true }) as readonly string[];
  const stylesheets = files.includes('style.css') ? [{ href: 'style.css' }] : [];
  const read = await readDeck({ file: path, text, stylesheets, hasAsset: (url) => files.includes(url) }, {}, createReport());
  return read!.deck;
}
