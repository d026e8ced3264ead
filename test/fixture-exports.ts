import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createReport, createStages, exportDeck, loadBuiltIn, type OutputFile, type Report } from 'deckx';
import { parseDeck } from '../src/read/json/parse-deck.js';
import { createAssets } from '../src/source/assets.js';
import { fixturesRoot } from './golden/golden.js';

/** What an exporter made of a deck of the fixtures, and reported. */
export interface FixtureExport {
  readonly files: readonly OutputFile[];
  readonly report: Report;
}

const made = new Map<string, Promise<FixtureExport>>();

/**
 * A deck of the fixtures (`deck/links.json`) in a format, through the whole pipeline. Each is made once in a process, whatever
 * number of tests looks at it: golden files, package faults, reading back. Tests that spoil a file spoil a copy.
 */
export function fixtureExport(path: string, format: string, given: object = {}): Promise<FixtureExport> {
  const key = JSON.stringify([path, format, given]);
  const known = made.get(key) ?? exportFixture(path, format, given);
  made.set(key, known);
  return known;
}

async function exportFixture(path: string, format: string, given: object): Promise<FixtureExport> {
  const report = createReport();
  const deck = parseDeck(readFileSync(join(fixturesRoot, path), 'utf8'), path, report)!;
  const stages = createStages(deck, createAssets({ folders: [dirname(join(fixturesRoot, path))], report }));
  const exporter = (await loadBuiltIn(format))!;
  const files = await exportDeck(deck, exporter, { stages, given: { ...given }, fileName: `deck${exporter.extension}` }, report);
  return { files: files ?? [], report };
}
