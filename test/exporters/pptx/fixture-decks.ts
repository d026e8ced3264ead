import { join } from 'node:path';
import { createReport, createStages, exportDeck, type Deck, type Report } from 'deckx';
import type { GivenOptions } from 'deckx/exporter';
import pptx from '../../../exporters/pptx/index.js';
import { createAssets } from '../../../src/source/assets.js';
import { fixtureExport } from '../../fixture-exports.js';
import { filesBelow, fixturesRoot } from '../../golden/golden.js';
import { readTalk } from '../../golden/talks.js';

const folder = join(fixturesRoot, 'deck');

/** The decks in `fixtures/deck`, by file name without its ending. */
export const fixtureDecks: readonly string[] = filesBelow(folder).flatMap((path) => /^([^/]+)\.json$/.exec(path)?.[1] ?? []);

/** A fixture's presentation, through the whole pipeline; made once in a process. Its pictures are the fixtures'. */
export async function exportFixture(name: string): Promise<Uint8Array> {
  const { files } = await fixtureExport(`deck/${name}.json`, 'pptx');
  return files[0]!.bytes;
}

const plainTalks = new Map<string, Promise<Uint8Array>>();

/** A shipped talk's presentation (`bread/slides.md`) by itself; made once in a process. */
export function exportTalk(talk: string): Promise<Uint8Array> {
  const known = plainTalks.get(talk) ?? exportTalkWith(talk, {});
  plainTalks.set(talk, known);
  return known;
}

/** A shipped talk's presentation with options, for example in a template. */
export async function exportTalkWith(talk: string, given: GivenOptions, report: Report = createReport()): Promise<Uint8Array> {
  const { deck, folders } = await readTalk(`talks/${talk}`, createReport());
  return exportPptx(deck, folders, given, report);
}

/** Any deck’s presentation; its pictures are the fixtures’ unless other folders are given. */
export async function exportPptx(
  deck: Deck,
  folders: readonly string[] = [folder],
  given: GivenOptions = {},
  report: Report = createReport(),
): Promise<Uint8Array> {
  const stages = createStages(deck, createAssets({ folders, report }));
  const files = await exportDeck(deck, pptx, { stages, given, fileName: 'x.pptx' }, report);
  return files![0]!.bytes;
}
