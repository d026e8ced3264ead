/**
 * Finds, in slide Markdown, the parts that mean something beyond Markdown, or that hide it (code). Regions come in order
 * and never overlap; what lies between them is plain Markdown.
 */
import { matchBrackets } from '../remark/brackets.js';

/** A stretch of text that a rule recognised. */
export type Region = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'skip' }
  | { readonly kind: 'code' }
  | { readonly kind: 'separator'; readonly mark: '---' | '--' | '???' }
  | { readonly kind: 'definition' }
  | { readonly kind: 'unclosed-fence' }
  | { readonly kind: 'unclosed-content' }
  | { readonly kind: 'content'; readonly classes: readonly string[]; readonly inner: readonly [number, number] }
  | { readonly kind: 'verbatim'; readonly tag: string }
  | { readonly kind: 'comment' }
  | { readonly kind: 'unclosed-comment' }
  | { readonly kind: 'terminal' }
  | { readonly kind: 'broken-tag' }
  | { readonly kind: 'end-break' }
  | { readonly kind: 'blank-entity' }
  | { readonly kind: 'tight-heading' }
  | { readonly kind: 'indent' }
  | { readonly kind: 'deep-item' }
  | { readonly kind: 'address' }
  | { readonly kind: 'macro' }
  | { readonly kind: 'math'; readonly latex: string; readonly display: boolean }
);

/** What rules see: the text, its brackets, and what has been found out on the way. */
export interface ScanState {
  readonly text: string;
  readonly brackets: ReadonlyMap<number, number>;
  /** Fence markers (`` ` `` or `~`) to the shortest run that is known to be closed nowhere in the rest of the text. */
  readonly unclosable: Map<string, number>;
  /** Ends of the one-line content classes around the present offset. */
  readonly contents: number[];
  /** How many raw HTML blocks are open. */
  htmlDepth: number;
}

/** Looks at an offset and says what begins there. */
export type Rule = (state: ScanState, at: number) => Region | undefined;

/** Rules that are tried at the start of each line, and rules by the character that begins what they recognise. */
export interface Rules {
  readonly line: readonly Rule[];
  readonly character: Readonly<Record<string, readonly Rule[]>>;
}

/** Runs the rules over a text. Time is linear in its length, but for what single rules look ahead. */
export function scan(text: string, rules: Rules): readonly Region[] {
  const state: ScanState = {
    text,
    brackets: matchBrackets(text),
    unclosable: new Map(),
    contents: [],
    htmlDepth: 0,
  };
  const characters = Object.keys(rules.character);
  const special = new RegExp(`\\n|${characters.map((character) => `\\${character}`).join('|')}`, 'g');
  const regions: Region[] = [];
  let at = 0;
  while (at < text.length) {
    const region = regionAt(state, at, rules);
    if (region !== undefined && region.kind !== 'skip') regions.push(region);
    at = region === undefined ? nextSpecial(special, text, at) : Math.max(region.end, at + 1);
  }
  return regions;
}

function regionAt(state: ScanState, at: number, rules: Rules): Region | undefined {
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

/** The match of a sticky expression at an offset. */
export function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}
