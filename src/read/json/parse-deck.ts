import type { Report } from '../../report/report.js';
import type { Deck, Place } from '../../deck/deck.js';
import { deckProblems } from './deck-problems.js';
import { locateInJson } from './locate-in-json.js';
import { withPlayer } from './with-player.js';

/**
 * Reads a deck that `deckx to-json` wrote. `undefined` when the text is not JSON or does not follow the schema, each
 * fault then being in the report (`read/invalid-deck`) with its line, its column and its path in the tree.
 */
export function parseDeck(text: string, file: string, report: Report): Deck | undefined {
  const refuse = (message: string, offset: number, hint?: string): undefined => {
    const place = placeAt(text, offset, file);
    report.add('read/invalid-deck', message, { place, ...(hint === undefined ? {} : { hint }) });
  };
  const syntax = locateInJson(text);
  if (syntax.expected !== undefined) {
    refuse(`not JSON: expected ${syntax.expected}`, syntax.offset);
    return;
  }
  const value: unknown = JSON.parse(text);
  const version = versionOf(value);
  if (version !== undefined && version !== 1) {
    const { offset } = locateInJson(text, ['version']);
    refuse(
      `the deck has version ${JSON.stringify(version)}, this deckx reads version 1`,
      offset,
      'use the deckx that wrote it, or a newer one',
    );
    return;
  }
  const problems = deckProblems(value);
  for (const { message, path } of problems) refuse(message, locateInJson(text, path).offset);
  // The value itself, not valibot's copy: nothing is left out, and keys keep their order.
  return problems.length === 0 ? withPlayer(value as Deck) : undefined;
}

function versionOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined;
}

function placeAt(text: string, offset: number, file: string): Place {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { file, line: before.split('\n').length, column: offset - start + 1 };
}
