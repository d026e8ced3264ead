/** Characters whose glyphs stand one beside the other as they come; U+2044 makes fractions of what is around it. */
const plain =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02e9\u02ec-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u03e1\u03f0-\u0482\u048a-\u04ff\u1e00-\u1eff\u1f00-\u1ffe\u2010-\u2027\u2030-\u2043\u2045-\u205e\u2070-\u209c\u20a0-\u20bf\u2100-\u27ff\u2900-\u2bff\u{1f300}-\u{1faff}]*$/u;

const scripts = [
  ['latn', /\p{Script=Latin}/u],
  ['grek', /\p{Script=Greek}/u],
  ['cyrl', /\p{Script=Cyrillic}/u],
] as const;

const ascii = /^[\u0020-\u007e]*$/;

/**
 * The tag of the script that a text is shaped in, by its first letter, `zyyy` for text without letters. `undefined` for text
 * with marks, invisible characters, or scripts with rules of their own: it takes a whole shaper.
 */
export function plainScript(text: string): string | undefined {
  if (ascii.test(text)) return /[A-Za-z]/.test(text) ? 'latn' : 'zyyy';
  if (!plain.test(text)) return undefined;
  const letter = /\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}/u.exec(text)?.[0];
  if (letter === undefined) return 'zyyy';
  return scripts.find(([, pattern]) => pattern.test(letter))?.[0];
}
