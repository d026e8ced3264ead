import * as v from 'valibot';
import type { Report } from '../../report/report.js';
import type { Deck, Place } from '../../deck/deck.js';
import { locateInJson, type JsonPath } from './locate-in-json.js';
import { findDeepBlock, tooDeep } from '../../deck/nesting.js';
import { deckSchema } from '../../deck/schema.js';
import { withPlayer } from './with-player.js';

/** At most so many faults of one file are told: the first ones explain the rest. */
const maxProblems = 10;

/** Keys of a path that are told. */
const mostKeys = 12;

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
  const result = v.safeParse(deckSchema, value);
  // The value itself, not valibot's copy: nothing is left out, and keys keep their order.
  if (result.success) {
    const deep = findDeepBlock(value as Deck);
    if (deep === undefined) return withPlayer(value as Deck);
    refuse(`${pathText(deep.path)}: ${tooDeep}`, locateInJson(text, deep.path).offset);
    return;
  }
  for (const issue of result.issues.slice(0, maxProblems)) {
    const path = pathOf(issue);
    refuse(messageOf(issue, path), locateInJson(text, path).offset);
  }
  return undefined;
}

function versionOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined;
}

function pathOf(issue: v.BaseIssue<unknown>): JsonPath {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

/** `slides[3].blocks[0].depth: expected …, but received …` */
function messageOf({ expected, received }: v.BaseIssue<unknown>, path: JsonPath): string {
  const what = expected === 'never' ? 'unknown key' : `expected ${expected ?? 'something else'}, but received ${received}`;
  return `${pathText(path)}: ${what}`;
}

/** `slides[3].blocks[0].depth`; of a path that is long, its beginning and its end. */
function pathText(path: JsonPath): string {
  const keys = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`));
  const shown = keys.length <= mostKeys ? keys : [...keys.slice(0, mostKeys / 2), '…', ...keys.slice(-mostKeys / 2)];
  return shown.join('').replace(/^\./, '') || 'deck';
}

function placeAt(text: string, offset: number, file: string): Place {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { file, line: before.split('\n').length, column: offset - start + 1 };
}
