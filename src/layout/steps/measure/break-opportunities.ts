import LineBreaker from 'linebreak';

const known = new Map<string, ReadonlySet<number>>();
const limit = 4000;

/**
 * Offsets at which a line may end, by the Unicode line breaking algorithm (UAX #14), as browsers tailor it: behind blanks
 * always, whatever follows; behind a solidus between letters not, so that addresses and paths stay whole. Memoised, as
 * slides repeat each other.
 */
export function breakOpportunities(text: string): ReadonlySet<number> {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= limit) known.clear();
  const found = findOpportunities(text);
  known.set(text, found);
  return found;
}

function findOpportunities(text: string): ReadonlySet<number> {
  const breaker = new LineBreaker(text);
  const positions = new Set<number>();
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    if (next.position < text.length && !insidePath(text, next.position)) positions.add(next.position);
  }
  for (const { index, 0: blanks } of text.matchAll(/ +(?=[^ \n])/g)) positions.add(index + blanks.length);
  return positions;
}

function insidePath(text: string, position: number): boolean {
  return text[position - 1] === '/' && /[!-~]/.test(text[position] ?? '');
}
