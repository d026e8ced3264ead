import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createReport, readDeck, type Deck } from 'deckx';
import { createFolder } from '../../src/source/folder.js';
import { fixturesRoot } from '../golden/golden.js';

/** A deck of the fixtures, by its path: in JSON, or in a dialect with the stylesheet beside it. */
export async function deckAt(path: string): Promise<Deck> {
  const text = readFileSync(join(fixturesRoot, path), 'utf8');
  if (path.endsWith('.json')) return JSON.parse(text) as Deck;
  const folder = createFolder([dirname(join(fixturesRoot, path))]);
  const read = await readDeck({ file: path, text, stylesheets: [], folder }, {}, createReport());
  return read!.deck;
}
