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
