const ascii = /^[\u0020-\u007e]*$/;

/** Characters whose glyphs stand one beside the other as they come; U+2044 makes fractions of what is around it. */
const plain =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02e9\u02ec-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u03e1\u03f0-\u0482\u048a-\u04ff\u1e00-\u1eff\u1f00-\u1ffe\u2010-\u2027\u2030-\u2043\u2045-\u205e\u2070-\u209c\u20a0-\u20bf\u2100-\u27ff\u2900-\u2bff\u{1f300}-\u{1faff}]*$/u;

/**
 * Whether a text has marks, invisible characters, or letters of scripts that join or reorder them. The glyphs of any other text
 * stand side by side, with ligatures and kerning.
 */
export function takesShaper(text: string): boolean {
  return !ascii.test(text) && !plain.test(text);
}
