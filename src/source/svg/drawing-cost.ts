import type { MarkupToken } from './scan-markup.js';

/** What a drawing asks of whoever draws it. */
export interface DrawingCost {
  /** Elements within elements. */
  readonly depth: number;
  /** Elements drawn, each as often as something refers to it; `Infinity` where that cannot be counted. */
  readonly elements: number;
}

interface Entry {
  elements: number;
  readonly references: string[];
}

/**
 * Measures a drawing without drawing it: `use` and `url(#…)` multiply what they refer to, so that a short file can ask for
 * more elements than there is time for. A reference in a circle draws nothing. Counting ends where the depth is reached.
 */
export function drawingCost(tokens: Iterable<MarkupToken>, deepest: number): DrawingCost {
  const entries = new Map<string, Entry>();
  const whole: Entry = { elements: 0, references: [] };
  const open: (Entry | undefined)[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'close') open.pop();
    if (token.kind !== 'open') continue;
    const id = token.attributes.find(({ name }) => name === 'id')?.value;
    const own: Entry | undefined = id === undefined || entries.has(id) ? undefined : { elements: 0, references: [] };
    if (own !== undefined && id !== undefined) entries.set(id, own);
    const references = token.attributes.flatMap(({ name, value }) => referred(name, value));
    for (const entry of [whole, own, ...open]) {
      if (entry === undefined) continue;
      entry.elements += 1;
      entry.references.push(...references);
    }
    if (!token.empty) open.push(own);
    depth = Math.max(depth, open.length);
    if (depth > deepest) break;
  }
  return { depth, elements: weigh(whole, entries, new Map(), new Set()) };
}

function referred(name: string, value: string): readonly string[] {
  if (/^(?:xlink:)?href$/.test(name)) return value.startsWith('#') ? [value.slice(1)] : [];
  return [...value.matchAll(/url\(\s*["']?#([^"')\s]+)/g)].map(([, id]) => id!);
}

function weigh(entry: Entry, entries: ReadonlyMap<string, Entry>, known: Map<Entry, number>, around: Set<Entry>): number {
  const before = known.get(entry);
  if (before !== undefined) return before;
  if (around.has(entry)) return 0;
  if (around.size > 200) return Infinity;
  around.add(entry);
  const total = entry.references.reduce((sum, id) => {
    const target = entries.get(id);
    return target === undefined ? sum : sum + weigh(target, entries, known, around);
  }, entry.elements);
  around.delete(entry);
  known.set(entry, total);
  return total;
}
