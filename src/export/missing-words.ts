/**
 * The words that a text does not hold, each as often as it is lacking. Case, white space, characters that are not seen and
 * those that XML cannot hold do not count. Words that stand by themselves are found first; the others are looked for in
 * what is left, longest first, since a format may join words or part them where markup begins.
 */
export function missingWords(words: readonly string[], text: string): readonly string[] {
  const tokens = new Map<string, number>();
  for (const token of text.split(/\s+/u).map(bare)) tokens.set(token, (tokens.get(token) ?? 0) + 1);
  const apart = words.filter((word) => bare(word) !== '' && !take(tokens, bare(word)));
  if (apart.length === 0) return [];
  let rest = [...tokens].map(([token, count]) => token.repeat(count)).join('\0');
  return [...apart]
    .sort((one, other) => other.length - one.length)
    .filter((word) => {
      const wanted = bare(word);
      const at = rest.indexOf(wanted);
      if (at >= 0) rest = `${rest.slice(0, at)}\0${rest.slice(at + wanted.length)}`;
      return at < 0;
    });
}

function take(tokens: Map<string, number>, token: string): boolean {
  const count = tokens.get(token) ?? 0;
  if (count > 0) tokens.set(token, count - 1);
  return count > 0;
}

/** Characters without a look of their own: controls, formats (joiners, directions, soft hyphens), variation selectors. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\u{fe00}-\u{fe0f}]/gu;

function bare(word: string): string {
  return word.replace(unseen, '').normalize('NFC').toUpperCase().toLowerCase();
}
