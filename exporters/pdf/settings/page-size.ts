import { parseLength } from './lengths.js';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Papers by name, upright, in points (ISO 216, ANSI). */
const papers: Readonly<Record<string, Size>> = {
  a3: { width: 841.89, height: 1190.55 },
  a4: { width: 595.28, height: 841.89 },
  a5: { width: 419.53, height: 595.28 },
  letter: { width: 612, height: 792 },
  legal: { width: 612, height: 1008 },
};

export const paperNames = Object.keys(papers);

/** Pages outside of these are mistakes: a PDF's may have from 3 to 14,400 units (ISO 32000-1, annex C). */
const bounds = { least: 72, most: 14_400 };

/** A paper by its name, or by width and height: `210x297mm`, `8.5inx11in`. `undefined` for what is no paper. */
export function parsePageSize(text: string): Size | undefined {
  const known = papers[text.trim().toLowerCase()];
  if (known !== undefined) return known;
  const [first = '', second = '', ...more] = text.trim().toLowerCase().split('x');
  const unit = /[a-z]+$/.exec(second)?.[0] ?? '';
  const width = parseLength(/[a-z]$/.test(first) ? first : `${first}${unit}`);
  const height = parseLength(second);
  if (width === undefined || height === undefined || more.length > 0) return undefined;
  const fits = [width, height].every((length) => length >= bounds.least && length <= bounds.most);
  return fits ? { width, height } : undefined;
}
