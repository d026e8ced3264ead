/** An alphabet of Unicode's mathematical letters: where its capitals, small letters and digits begin. */
interface Alphabet {
  readonly capitals: number;
  readonly small: number;
  readonly digits?: number;
  /** Letters that stand elsewhere, since they were in Unicode before. */
  readonly others?: Readonly<Record<string, string>>;
}

/** By MathML's `mathvariant`; the Unicode standard, chart of Mathematical Alphanumeric Symbols (U+1D400). */
const alphabets: Readonly<Record<string, Alphabet>> = {
  'double-struck': {
    capitals: 0x1d538,
    small: 0x1d552,
    digits: 0x1d7d8,
    others: { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' },
  },
  script: {
    capitals: 0x1d49c,
    small: 0x1d4b6,
    others: { B: 'ℬ', E: 'ℰ', F: 'ℱ', H: 'ℋ', I: 'ℐ', L: 'ℒ', M: 'ℳ', R: 'ℛ', e: 'ℯ', g: 'ℊ', o: 'ℴ' },
  },
  'bold-script': { capitals: 0x1d4d0, small: 0x1d4ea },
  fraktur: { capitals: 0x1d504, small: 0x1d51e, others: { C: 'ℭ', H: 'ℌ', I: 'ℑ', R: 'ℜ', Z: 'ℨ' } },
  'bold-fraktur': { capitals: 0x1d56c, small: 0x1d586 },
  'sans-serif': { capitals: 0x1d5a0, small: 0x1d5ba, digits: 0x1d7e2 },
  'bold-sans-serif': { capitals: 0x1d5d4, small: 0x1d5ee, digits: 0x1d7ec },
  'sans-serif-italic': { capitals: 0x1d608, small: 0x1d622 },
  'sans-serif-bold-italic': { capitals: 0x1d63c, small: 0x1d656 },
  monospace: { capitals: 0x1d670, small: 0x1d68a, digits: 0x1d7f6 },
};

/** Whether a `mathvariant` is an alphabet of its own, rather than a style of the usual letters. */
export function isAlphabet(variant: string): boolean {
  return Object.hasOwn(alphabets, variant);
}

/** Text in the letters of a `mathvariant`; characters that it has none for stay. */
export function inAlphabet(text: string, variant: string): string {
  const alphabet = Object.hasOwn(alphabets, variant) ? alphabets[variant] : undefined;
  return alphabet === undefined ? text : Array.from(text, (character) => letterIn(character, alphabet)).join('');
}

function letterIn(character: string, { capitals, small, digits, others = {} }: Alphabet): string {
  if (Object.hasOwn(others, character)) return others[character]!;
  const code = character.codePointAt(0)!;
  if (/^[A-Z]$/.test(character)) return String.fromCodePoint(capitals + code - 0x41);
  if (/^[a-z]$/.test(character)) return String.fromCodePoint(small + code - 0x61);
  return digits !== undefined && /^\d$/.test(character) ? String.fromCodePoint(digits + code - 0x30) : character;
}
