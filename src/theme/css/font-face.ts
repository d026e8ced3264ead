import type { FontFaceRule } from '../styled.js';
import { functionOf, splitAt, splitWords, unquote } from '../values/split.js';
import { resolveAddress } from './address.js';

/** Formats of `src` that no font file deckx reads has. */
const unreadable = /^(svg|embedded-opentype|eot)$/i;

/** Reads the descriptors of an `@font-face` rule (CSS Fonts 4, 4); `undefined` without a family or an address. */
export function readFontFace(
  descriptors: ReadonlyMap<string, string>,
  stylesheet: string | undefined,
): FontFaceRule | undefined {
  const family = unquote((descriptors.get('font-family') ?? '').trim());
  const urls = splitAt(descriptors.get('src') ?? '', ',').flatMap(sourceUrl);
  if (family === '' || urls.length === 0) return undefined;
  return {
    family,
    weight: weightOf(descriptors.get('font-weight') ?? 'normal'),
    style: /^(italic|oblique)/i.test((descriptors.get('font-style') ?? '').trim()) ? 'italic' : 'normal',
    urls: urls.map((url) => resolveAddress(url, stylesheet)),
  };
}

/** The machine's own fonts, `local()`, are never asked. */
function sourceUrl(source: string): readonly string[] {
  const calls = splitWords(source).map(functionOf);
  const url = calls.find((call) => call?.name === 'url');
  const format = unquote(calls.find((call) => call?.name === 'format')?.body ?? '');
  if (url === undefined || unreadable.test(format)) return [];
  const address = unquote(url.body);
  return /\.(svg|eot)([?#].*)?$/i.test(address) ? [] : [address];
}

/** Of a variable font's range of weights, regular where it has it. */
function weightOf(text: string): number {
  const [from = 400, to = from] = splitWords(text).map((word) => {
    if (/^bold$/i.test(word)) return 700;
    const weight = Number(word);
    return Number.isFinite(weight) && weight > 0 ? weight : 400;
  });
  return Math.min(Math.max(400, from), to);
}
