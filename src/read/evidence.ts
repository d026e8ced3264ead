import type { Detection } from './dialect.js';

/** A sign by which a dialect is known: a pattern of whole lines (flags `gm`), what to call it, and how much it says. */
export interface Sign {
  readonly pattern: RegExp;
  readonly name: string;
  readonly weight: number;
}

/** A sign that was found, and how often. */
export interface Evidence extends Sign {
  readonly count: number;
}

/** Which of these signs a text shows. */
export function evidenceIn(text: string, signs: readonly Sign[]): readonly Evidence[] {
  return signs.flatMap((sign) => {
    const count = text.match(sign.pattern)?.length ?? 0;
    return count === 0 ? [] : [{ ...sign, count }];
  });
}

/** The evidence in words: `3 lines $$terminal, 1 line ???`. */
export function evidenceWords(evidence: readonly Evidence[]): string {
  return evidence.map(({ count, name }) => `${count} ${count === 1 ? 'line' : 'lines'} ${name}`).join(', ');
}

/** Nothing but the user is surer. */
const most = 0.95;

/** How sure the signs of a dialect make of a text, and why: the sum of the weights of those that it shows. */
export function detectBySigns(text: string, signs: readonly Sign[]): Detection {
  const evidence = evidenceIn(text, signs);
  const weight = evidence.reduce((sum, each) => sum + each.weight, 0);
  const confidence = Math.min(most, Number(weight.toFixed(2)));
  return { confidence, why: evidence.length === 0 ? `no line ${signs.map(({ name }) => name).join(', ')}` : evidenceWords(evidence) };
}
