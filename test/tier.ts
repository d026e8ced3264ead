/**
 * The two tiers of the tests. `npm run test:all` runs every case of every test. `npm test` runs the same tests, but of the long ones
 * (properties, hostile input, extreme decks, validation for each version of Office) an eighth of the cases: always the same
 * eighth for a seed. Seeds 1 to 8 together run every case.
 */
import { rewriting } from './golden/golden.js';

/** One in so many cases of a long test is in `npm test`. */
export const share = 8;

/** What `sample` and `tries` go by. */
export interface Tier {
  /** Every case runs. */
  readonly all: boolean;
  /** Which eighth runs otherwise: a whole number from 1 on. */
  readonly seed: number;
  /** How often each property is tried, with a seed of chance; for a long search on one's own machine. */
  readonly runs?: number;
}

/** The tier that the environment asks for: `DECKX_TESTS=all`, `DECKX_SEED=2`, `DECKX_RUNS=5000`. */
export function readTier(env: Readonly<Record<string, string | undefined>>): Tier {
  const whole = (name: string): number | undefined => {
    const text = env[name];
    if (text === undefined || text === '') return undefined;
    if (!/^[1-9]\d*$/.test(text)) throw new Error(`${name}=${text} is not a whole number from 1 on`);
    return Number(text);
  };
  const runs = whole('DECKX_RUNS');
  return { all: env['DECKX_TESTS'] === 'all', seed: whole('DECKX_SEED') ?? 1, ...(runs === undefined ? {} : { runs }) };
}

const fromEnvironment = readTier(process.env);

/** This run's tier. Golden files are only ever written from all cases. */
export const tier: Tier = { ...fromEnvironment, all: fromEnvironment.all || rewriting };

/** What is printed before the tests. */
export function describeTier({ all, seed }: Tier): string {
  return all
    ? 'All cases of the long tests run.'
    : `An eighth of the cases of the long tests runs, chosen by seed ${seed} (DECKX_SEED). npm run test:all runs all of them.`;
}

/** A number that depends on each character of a text. */
function hash(text: string): number {
  let value = 0;
  for (const character of text) value = (value * 31 + character.codePointAt(0)!) % 1_000_003;
  return value;
}

/** The cases of a long test that run: all, or an eighth of them, and at least one. Its name spreads the choice over the tests. */
export function sample<T>(name: string, cases: readonly T[], { all, seed }: Tier = tier): readonly T[] {
  if (all) return cases;
  const first = (hash(name) + seed) % Math.min(share, Math.max(cases.length, 1));
  return cases.filter((_, index) => index % share === first);
}

/** How often fast-check tries a property, and from which seed: all runs that it has, or the first eighth of them. */
export function tries(
  count: number,
  seed: number,
  { all, seed: chosen, runs }: Tier = tier,
): { readonly numRuns: number; readonly seed?: number } {
  if (runs !== undefined) return { numRuns: runs };
  return { numRuns: all ? count : Math.ceil(count / share), seed: seed + chosen - 1 };
}
