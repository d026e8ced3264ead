/**
 * How formulas are marked in a deck whose page shows them: in any case by `$$ … $$`, `\\( … \\)` and `\\[ … \\]`. Without such a page a
 * dollar is a dollar.
 */
export interface MathNotation {
  /** Also by single dollars. */
  readonly dollars: boolean;
  /** Also within code spans. */
  readonly inCode: boolean;
}

/** The text of a page's scripts, each with the address it is loaded from. */
export interface PageScript {
  readonly src: string;
  readonly text: string;
}

/**
 * How a page's scripts mark formulas, from their settings; `undefined` where they load neither MathJax nor KaTeX
 * (docs.mathjax.org, “TeX input”; katex.org, “Auto-render Extension”). Both leave single dollars alone, and code, unless told otherwise.
 */
export function mathNotation(scripts: readonly PageScript[]): MathNotation | undefined {
  const loads = scripts.some(({ src, text }) => /mathjax|katex/i.test(src) || /\bMathJax\b|\bkatex\b|renderMathInElement/.test(text));
  if (!loads) return undefined;
  const settings = scripts.map(({ text }) => text).join('\n');
  return { dollars: /\[\s*(["'])\$\1\s*,\s*(["'])\$\2\s*\]|left["']?\s*:\s*(["'])\$\3/.test(settings), inCode: readsCode(settings) };
}

/** Tags that are passed over are listed; MathJax 3 can also take some off its list. */
function readsCode(settings: string): boolean {
  if (/skipHtmlTags["']?\s*:\s*\{[^}]*["']\[-\]["']\s*:\s*\[[^\]]*["']code["']/.test(settings)) return true;
  const listed = /(?:skipTags|skipHtmlTags|ignoredTags)["']?\s*:\s*\[([^\]]*)\]/.exec(settings);
  return listed !== null && !/["']code["']/.test(listed[1]!);
}
