import { walk } from '../deck/walk.js';
import { reasonOf } from '../plug-in/load-plug-in.js';
import { createReport } from '../report/report.js';
import type { Source } from '../source/source.js';
import { deckProblem } from './check-deck.js';
import type { Dialect, ReadDeck } from './dialect.js';

/** A text in a dialect, for `checkReader`. */
export interface ReaderSample {
  readonly text: string;
  /** The name of its file. Default: `deck`. */
  readonly file?: string;
}

/** A stylesheet that a user might give with `--css`. */
const given = { href: 'given-by-the-user.css' };

/** How many beginnings of a sample are read: what authors have while they write. */
const mostBeginnings = 20;

/**
 * What a reader does wrong with samples of its dialect, a sentence each; empty: nothing that can be seen from outside. For the tests
 * of a dialect: it says how sure it is; each deck follows the schema, is the same each time, has ids and places that lead somewhere
 * and the stylesheets that were given; it never throws, on the beginnings of the samples neither.
 */
export async function checkReader(dialect: Dialect, samples: readonly ReaderSample[]): Promise<readonly string[]> {
  const problems = new Set<string>();
  for (const { text, file = 'deck' } of samples) {
    const source: Source = { file, text, stylesheets: [given] };
    for (const problem of [...detectionProblems(dialect, source), ...(await deckProblems(dialect, source))]) problems.add(problem);
    for (let count = 1; count < mostBeginnings; count += 1) {
      const begun = { ...source, text: text.slice(0, Math.floor((text.length * count) / mostBeginnings)) };
      const deck = await tryToRead(dialect, begun);
      if (typeof deck === 'string') problems.add(`read() throws at the first ${begun.text.length} characters of ${file}: ${deck}`);
    }
  }
  return [...problems];
}

function detectionProblems(dialect: Dialect, source: Source): readonly string[] {
  try {
    const { confidence, why } = dialect.detect(source);
    const problems = [];
    if (!(confidence > 0 && confidence <= 1))
      problems.push(`detect() gives ${source.file} a confidence of ${confidence}, not one above 0 and up to 1`);
    if (typeof why !== 'string' || why === '') problems.push(`detect() gives no reason for ${source.file}`);
    return problems;
  } catch (error) {
    return [`detect() throws at ${source.file}: ${reasonOf(error)}`];
  }
}

async function deckProblems(dialect: Dialect, source: Source): Promise<readonly string[]> {
  const deck = await tryToRead(dialect, source);
  if (typeof deck === 'string') return [`read() throws at ${source.file}: ${deck}`];
  const invalid = deckProblem(deck);
  if (invalid !== undefined) return [`the deck of ${source.file} is not valid: ${invalid}`];
  const again = await tryToRead(dialect, source);
  const problems = [...idProblems(deck), ...placeProblems(deck, source)];
  if (JSON.stringify(again) !== JSON.stringify(deck)) problems.push('the same source gives a different deck the second time');
  if (!deck.stylesheets.some(({ href }) => href === given.href))
    problems.push('the deck is without the stylesheets of the source (Source.stylesheets)');
  return problems;
}

/** The deck, or what was thrown. */
async function tryToRead(dialect: Dialect, source: Source): Promise<ReadDeck | string> {
  try {
    return await dialect.read(source, createReport());
  } catch (error) {
    return reasonOf(error);
  }
}

function idProblems({ slides }: ReadDeck): readonly string[] {
  const ids = slides.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  const unusable = ids.find((id) => !/^[\p{L}\p{N}_-]+$/u.test(id));
  return [
    ...(twice === undefined ? [] : [`two slides have the id ${twice}`]),
    ...(unusable === undefined ? [] : [`${JSON.stringify(unusable)} cannot be the id of a slide: letters, digits, _ and - can`]),
  ];
}

/** Nodes without a place, or with one that is not in the source, or where another text stands. */
function placeProblems({ slides }: ReadDeck, { file, text }: Source): readonly string[] {
  const lines = text.split('\n');
  const problems: string[] = [];
  for (const node of walk(slides.flatMap(({ blocks, notes }) => [...blocks, ...notes]))) {
    if (node.type !== 'text') continue;
    const shown = JSON.stringify(node.value.slice(0, 20));
    const line = node.place === undefined ? undefined : lines[node.place.line - 1];
    const word = /[A-Za-z]{2,}/.exec(node.value)?.[0];
    if (node.place === undefined) problems.push(`the text ${shown} has no place`);
    else if (node.place.file !== file || line === undefined || node.place.column > line.length + 1) {
      problems.push(`the place of the text ${shown} is not in the source`);
    } else if (
      word !== undefined &&
      text.includes(word) &&
      !lines
        .slice(node.place.line - 1)
        .join('\n')
        .includes(word)
    ) {
      problems.push(`the place of the text ${shown} is after it`);
    }
  }
  return problems.slice(0, 1);
}
