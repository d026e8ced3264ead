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
 * twice. Longer words are looked for first: words may touch (a run boundary is no blank), so the text is searched as one string.
 */
export function missingWords(words: readonly string[], text: string): readonly string[] {
  let rest = squeezed(text);
  const missing: string[] = [];
  const wanted = words.map(squeezed).filter((word) => word !== '');
  for (const word of wanted.sort((a, b) => b.length - a.length)) {
    const at = rest.indexOf(word);
    if (at < 0) missing.push(word);
    else rest = `${rest.slice(0, at)}\0${rest.slice(at + word.length)}`;
  }
  return missing;
}
