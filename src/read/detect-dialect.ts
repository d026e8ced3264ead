import type { Player } from '../deck/player.js';
import type { Report } from '../report/report.js';
import type { Source } from '../source/source.js';
import type { Detection, Dialect, ReadDeck } from './dialect.js';
import { dialects } from './index.js';

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

/**
 * The dialect named by `from`, else the one that is surest of the source; a deck in JSON counts as one. `undefined` when
 * there is none, which is then in the report (`read/unknown-dialect`).
 */
export function detectDialect(source: Source, from: string | undefined, report: Report): ExplainedDetection | undefined {
  const candidates = [deckInJson, ...dialects];
  if (from !== undefined) return named(from, candidates, report);
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

type Candidate = Omit<Dialect, 'read'> & {
  read(...given: Parameters<Dialect['read']>): Promise<ReadDeck | undefined>;
};

function named(from: string, candidates: readonly Candidate[], report: Report): ExplainedDetection | undefined {
  const dialect = candidates.find(({ name }) => name === from);
  if (dialect === undefined) {
    report.add('read/unknown-dialect', `unknown dialect ${from}`, {
      hint: `available: ${candidates.map(({ name }) => name).join(', ')}`,
    });
    return undefined;
  }
  return { dialect: dialect.name, why: 'set by --from', others: [], read: reader(dialect) };
}

/** Reads a source with what its dialect finds around it. */
function reader(dialect: Candidate): ExplainedDetection['read'] {
  return async (source, report) => {
    const { folder } = source;
    const surroundings = folder === undefined ? undefined : await dialect.surroundings?.(folder, source);
    const stylesheets = [...(surroundings?.stylesheets ?? []), ...source.stylesheets];
    const deck = await dialect.read({ ...source, stylesheets }, report, surroundings);
    const files = [...(surroundings?.files ?? []), ...stylesheets.flatMap(({ href }) => href ?? [])];
    return deck && { deck, files, ...(dialect.player === undefined ? {} : { player: dialect.player }) };
  };
}

/** A deck that deckx wrote (`deckx to-json`). */
const deckInJson: Candidate = {
  name: 'json',
  detect({ file, text }) {
    const looks = /^\s*\{/.test(text) && /"type"\s*:\s*"deck"/.test(text.slice(0, 2000));
    if (looks) return { confidence: 1, why: 'a JSON object of type "deck"' };
    return file.endsWith('.json') ? { confidence: 0.9, why: 'named .json' } : { confidence: 0, why: 'no JSON object of type "deck"' };
  },
  async read(source, report) {
    const { parseDeck } = await import('./json/parse-deck.js');
    const deck = parseDeck(source.text, source.file, report);
    // The deck names its own stylesheets; those given on the command line come last, as for any source.
    return deck && { ...deck, stylesheets: [...deck.stylesheets, ...source.stylesheets] };
  },
};
