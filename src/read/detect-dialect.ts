import type { Player } from '../deck/player.js';
import { placeOf, reasonOf } from '../plug-in/load-plug-in.js';
import type { Report } from '../report/report.js';
import type { Source } from '../source/source.js';
import type { Detection, ReadDeck, StrictDialect } from './dialect.js';
import { dialects } from './dialects.js';
import { deckInJson } from './json/index.js';
import type { LoadedDialect } from './load-dialect.js';

/** Which dialect a source is read in, why, and what the others said. */
export interface ExplainedDetection {
  readonly dialect: string;
  readonly why: string;
  readonly others: readonly (Detection & { readonly dialect: string })[];
  /** `undefined` when the source cannot be read, which is then in the report. */
  read(source: Source, report: Report): Promise<FoundDeck | undefined>;
}

/** A deck, and what around its source it was made from. */
export interface FoundDeck {
  readonly deck: ReadDeck;
  /** The one that its dialect brings. */
  readonly player?: Player;
  /** Files beside the source that belong to it (stylesheets, the player's page), by addresses relative to it. */
  readonly files: readonly string[];
}

/** Below this nobody is sure enough to read a source unasked. */
const least = 0.1;

/** The dialect that was named for a source, explained as one that was detected is. */
export function namedDialect({ dialect, plugIn }: LoadedDialect): ExplainedDetection {
  const read = plugIn === undefined ? reader(dialect) : guardedReader(dialect, plugIn);
  return { dialect: dialect.name, why: 'set by --from', others: [], read };
}

/**
 * The built-in dialect that is surest of a source; a deck in JSON counts as one. `undefined` when there is none, which is then in the
 * report (`read/unknown-dialect`).
 */
export function detectDialect(source: Source, report: Report): ExplainedDetection | undefined {
  const candidates: readonly StrictDialect[] = [deckInJson, ...dialects];
  const detections = candidates.map((dialect) => ({ dialect, ...dialect.detect(source) })).sort((a, b) => b.confidence - a.confidence);
  const [best, ...rest] = detections;
  if (best === undefined || best.confidence < least) {
    report.add('read/unknown-dialect', `the dialect of ${source.file} cannot be detected`, {
      hint: `set it with --from: ${candidates.map(({ name }) => name).join(', ')}`,
      place: { file: source.file, line: 1, column: 1 },
    });
    return undefined;
  }
  const others = rest.map(({ dialect, confidence, why }) => ({ dialect: dialect.name, confidence, why }));
  return { dialect: best.dialect.name, why: best.why, others, read: reader(best.dialect) };
}

/** Reads a source with what its dialect finds around it. */
function reader(dialect: StrictDialect): ExplainedDetection['read'] {
  return async (source, report) => {
    const { folder } = source;
    const surroundings = folder === undefined ? undefined : await dialect.surroundings?.(folder, source);
    const stylesheets = [...(surroundings?.stylesheets ?? []), ...source.stylesheets];
    const deck = await dialect.read({ ...source, stylesheets }, report, surroundings);
    const files = [...(surroundings?.files ?? []), ...stylesheets.flatMap(({ href }) => href ?? [])];
    return deck && { deck, files, ...(dialect.player === undefined ? {} : { player: dialect.player }) };
  };
}

/** The reader of a plug-in, whose errors are reported as such (`read/plug-in`), and whose deck is checked. */
function guardedReader(dialect: StrictDialect, plugIn: string): ExplainedDetection['read'] {
  const read = reader(dialect);
  return async (source, report) => {
    let [fault, place] = ['', plugIn];
    try {
      const found = await read(source, report);
      const problem = (await import('./check-deck.js')).deckProblem(found?.deck);
      if (problem === undefined) return found;
      fault = `did not return a valid deck: ${problem}`;
    } catch (error) {
      [fault, place] = [`failed: ${reasonOf(error)}`, placeOf(error, plugIn)];
    }
    const hint = 'this is a bug in the reader, not a problem with the deck';
    report.add('read/plug-in', `the reader ${dialect.name} (${place}) ${fault}`, { hint });
    return undefined;
  };
}
