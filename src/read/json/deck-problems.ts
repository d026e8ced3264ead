import * as v from 'valibot';
import type { Deck } from '../../deck/deck.js';
import { findDeepBlock, tooDeep } from '../../deck/nesting.js';
import { deckSchema } from '../../deck/schema.js';
import type { JsonPath } from './locate-in-json.js';

/** At most this many problems of one deck are reported: the first ones explain the rest. */
const maxProblems = 10;

/** Keys of a path that are shown. */
const mostKeys = 12;

/** What is wrong with a value that should be a deck, and where in it. */
export interface DeckProblem {
  /** `slides[3].blocks[0].depth: expected …, but received …` */
  readonly message: string;
  readonly path: JsonPath;
}

/** What keeps a value from being a deck that follows the schema and is not nested too deeply; empty: it is one. */
export function deckProblems(value: unknown): readonly DeckProblem[] {
  const result = v.safeParse(deckSchema, value);
  if (result.success) {
    const deep = findDeepBlock(value as Deck);
    return deep === undefined ? [] : [{ message: `${pathText(deep.path)}: ${tooDeep}`, path: deep.path }];
  }
  return result.issues.slice(0, maxProblems).map((issue) => {
    const path = pathOf(issue);
    return { message: messageOf(issue, path), path };
  });
}

function pathOf(issue: v.BaseIssue<unknown>): JsonPath {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

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
