/**
 * Finds, in the text of slides, the parts that mean something of their own or that hide it (code). Regions come in order and
 * never overlap; what is between them means nothing to the rules.
 */

/** A stretch of text that a rule recognised. Rules may add what else they know of it. */
export interface Region {
  /** A name by which it is known again: `code`, `comment`, `separator`. A `skip` is passed over. */
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** What rules see of a text, and what they keep from one offset to the next. */
export interface ScanState {
  readonly text: string;
  /** How many regions of outer texts contain this text. */
  readonly depth: number;
  /** What a rule keeps for the length of one scan: made by the function on the first call, the same from then on. */
  readonly keep: <T>(make: (text: string) => T) => T;
  /**
   * The first offset from `from` on at which `what` (a string, or a pattern with the flag `g`) stands; -1 where it does nowhere.
   * Quick for offsets that only grow: the text is not searched twice.
   */
  readonly find: (what: string | RegExp, from: number) => number;
}

/** Looks at an offset and says what begins there. */
export type Rule<Found extends Region = Region> = (state: ScanState, at: number) => Found | undefined;

/** Rules that are tried at the start of each line, and rules by the character that begins what they recognise. */
export interface Rules<Found extends Region = Region> {
  readonly line: readonly Rule<Found>[];
  readonly character: Readonly<Record<string, readonly Rule<Found>[]>>;
}

/** Runs the rules over a text. Time is linear in its length, but for what single rules look ahead. */
export function scan<Found extends Region>(text: string, rules: Rules<Found>, depth = 0): readonly Found[] {
  const state = createScanState(text, depth);
  const special = specialCharacters(Object.keys(rules.character));
  const regions: Found[] = [];
  let at = 0;
  while (at < text.length) {
    const region = regionAt(state, at, rules);
    if (region !== undefined && region.kind !== 'skip') regions.push(region);
    at = region === undefined ? nextSpecial(special, text, at) : Math.max(region.end, at + 1);
  }
  return regions;
}

/** The state of a scan that begins. */
export function createScanState(text: string, depth = 0): ScanState {
  const kept = new Map<unknown, unknown>();
  const searches = new Map<string | RegExp, { readonly from: number; readonly at: number }>();
  return {
    text,
    depth,
    keep<T>(make: (text: string) => T) {
      if (!kept.has(make)) kept.set(make, make(text));
      return kept.get(make) as T;
    },
    find(what, from) {
      const known = searches.get(what);
      if (known !== undefined && known.from <= from && (known.at < 0 || from <= known.at)) return known.at;
      const at = typeof what === 'string' ? text.indexOf(what, from) : (matchAt(what, text, from)?.index ?? -1);
      searches.set(what, { from, at });
      return at;
    },
  };
}

/** A line feed, or one of these characters; global. */
export function specialCharacters(characters: readonly string[]): RegExp {
  const escaped = characters.map((each) => (/[\\\]^-]/.test(each) ? `\\${each}` : each));
  return new RegExp(`[\\n${escaped.join('')}]`, 'g');
}

function regionAt<Found extends Region>(state: ScanState, at: number, rules: Rules<Found>): Found | undefined {
  const lineStart = at === 0 || state.text[at - 1] === '\n';
  const candidates = rules.character[state.text[at]!] ?? [];
  for (const rule of lineStart ? [...rules.line, ...candidates] : candidates) {
    const region = rule(state, at);
    if (region !== undefined) return region;
  }
  return undefined;
}

/** The next offset at which a rule could apply: a special character, or the start of a line. */
function nextSpecial(special: RegExp, text: string, at: number): number {
  if (text[at] === '\n') return at + 1;
  special.lastIndex = at + 1;
  const match = special.exec(text);
  if (match === null) return text.length;
  return match[0] === '\n' ? match.index + 1 : match.index;
}

/** The match of a sticky or global expression from an offset on. */
export function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}

/** Text that no rule is to look at again, and that stays as it is. */
export function skip(start: number, end: number): Region {
  return { kind: 'skip', start, end };
}

/** A rule for what a pattern (flag `y`) matches. */
export function patternRule(kind: string, pattern: RegExp): Rule {
  return ({ text }, at) => {
    const match = matchAt(pattern, text, at);
    return match === null ? undefined : { kind, start: at, end: at + match[0].length };
  };
}
