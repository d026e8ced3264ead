import { parseLength } from './lengths.js';

/** In points. With `duplex` the left one is the inner one. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** One to four lengths, in the order of CSS: `20mm`, `2cm 15mm`, `2cm 15mm 3cm 15mm`. `undefined` for what is none. */
export function parseMargins(text: string): Margins | undefined {
  const lengths = text.trim().split(/\s+/).map(parseLength);
  const [top, right = top, bottom = top, left = right] = lengths;
  const all = [top, right, bottom, left];
  if (lengths.length > 4 || lengths.includes(undefined) || all.includes(undefined)) return undefined;
  return { top: top!, right: right!, bottom: bottom!, left: left! };
}
