/** What an independent reader finds on one slide of an output. */
export interface SlideReading {
  /** All text on the slide, in any order. */
  readonly text: string;
  /** All text of the slide's speaker notes. */
  readonly notes: string;
  /** Addresses of the links on the slide. */
  readonly links: readonly string[];
  /** SHA-256 of each picture's bytes where the format keeps them, else a name; one entry a picture shown. */
  readonly images: readonly string[];
}

/** Text as it is compared: one form of look-alikes, no white space, no case. */
export function squeezed(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replaceAll('\u23bd', '_')
    .replace(/[\ufe0f\u200b\u00ad]/g, '')
    .replace(/\s+/g, '')
    .toLowerCase();
}

/**
 * The words that a text does not hold. Each word uses up its place, so a word that the source has twice must be there
 * twice. Words that stand by themselves are found first; the others are looked for in what is left, longest first and
 * without regard to blanks, since a run boundary is no blank and a player may break a word where markup begins.
 */
export function missingWords(words: readonly string[], text: string): readonly string[] {
  const tokens = text.split(/\s+/).map(squeezed);
  const wanted = words.map(squeezed).filter((word) => word !== '');
  const parts = wanted.filter((word) => {
    const at = tokens.indexOf(word);
    if (at >= 0) tokens[at] = '\0';
    return at < 0;
  });
  let rest = tokens.join('');
  return parts
    .sort((a, b) => b.length - a.length)
    .filter((word) => {
      const at = rest.indexOf(word);
      if (at >= 0) rest = `${rest.slice(0, at)}\0${rest.slice(at + word.length)}`;
      return at < 0;
    });
}
