import type { SourceForm, HighlightedCode, WrittenFence } from './source-form.js';

/** What players with a CommonMark parser share: backslashes, raw HTML, fences. */
export const commonForm: Omit<SourceForm, 'name'> = {
  markdownInHtml: false,
  tagsAreText: false,
  flatLines: false,
  steps: 'nodes',
  breaks: 'markdown',
  unsafe: [{ atBreak: true, character: '-', after: '-' }],
  encode: ['<', '&', '\uE000'],
  highlight: linesAfterLanguage((ranges) => `{${ranges}}`),
  math: (latex, display) => (display ? { type: 'html', value: `$$\n${latex}\n$$` } : { type: 'html', value: `$${latex}$` }),
  footnoteReferences: false,
};

/** Highlighted lines as words after the language; without a language, the first of them would be read as one. */
export function linesAfterLanguage(words: (ranges: string) => string): (code: HighlightedCode) => WrittenFence | undefined {
  return ({ lang, lines, highlighted }) => {
    if (highlighted.length === 0) return { lines };
    return lang === undefined ? undefined : { lines, meta: words(rangesOf(highlighted)) };
  };
}

/** `1,3-5`. */
export function rangesOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(',');
}
