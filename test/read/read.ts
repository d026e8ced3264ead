import { createReport, dialects, type Deck, type Diagnostic, type Folder, type Node, type Source, type Surroundings } from 'deckx/reader';
import { childrenOf } from '../../src/deck/walk.js';
import { sizedDeck } from '../../src/theme/players/sized-deck.js';

/** A deck and what was said about it. */
export interface Reading {
  readonly deck: Deck;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a text in a dialect, as if it lay in no folder and nothing around it. */
export async function read(
  dialect: string,
  text: string,
  source: Partial<Source> = {},
  surroundings: Surroundings = { stylesheets: [] },
): Promise<Reading> {
  const report = createReport();
  const found = dialects.find(({ name }) => name === dialect);
  if (found === undefined) throw new Error(`no dialect ${dialect}`);
  const whole: Source = { file: 'deck', text, stylesheets: [], ...source };
  return { deck: sizedDeck(await found.read(whole, report, surroundings)), diagnostics: report.diagnostics };
}

/** A folder without settings and pages, in which these assets lie. */
export function folderOf(assets: readonly string[], nearest?: string): Folder {
  return {
    hasFile: () => false,
    readText: () => Promise.resolve(undefined),
    hasAsset: (url) => assets.includes(url),
    nearestAsset: () => nearest,
  };
}

/** All nodes of a deck, those of code markup too. */
export function nodesOf(deck: Pick<Deck, 'slides'>): readonly Node[] {
  const below = (node: Node): readonly Node[] => [node, ...(node.type === 'code' ? (node.markup ?? []) : childrenOf(node)).flatMap(below)];
  return deck.slides.flatMap(({ blocks, notes }) => [...blocks, ...notes]).flatMap(below);
}
