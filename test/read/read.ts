import { createReport, dialects, type Deck, type Diagnostic, type Node, type Source } from 'deckx/reader';
import { childrenOf } from '../../src/deck/walk.js';

/** A deck and what was said about it. */
export interface Reading {
  readonly deck: Deck;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a text in a dialect, with all assets there but those that `missing` names. */
export async function read(dialect: string, text: string, source: Partial<Source> = {}): Promise<Reading> {
  const report = createReport();
  const found = dialects.find(({ name }) => name === dialect);
  if (found === undefined) throw new Error(`no dialect ${dialect}`);
  const whole: Source = { file: 'deck', text, stylesheets: [], hasAsset: () => true, ...source };
  return { deck: await found.read(whole, report), diagnostics: report.diagnostics };
}

/** All nodes of a deck, those of code markup too. */
export function nodesOf(deck: Deck): readonly Node[] {
  const below = (node: Node): readonly Node[] => [node, ...(node.type === 'code' ? (node.markup ?? []) : childrenOf(node)).flatMap(below)];
  return deck.slides.flatMap(({ blocks, notes }) => [...blocks, ...notes]).flatMap(below);
}
