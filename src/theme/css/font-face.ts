import type { FontFaceRule } from '../styled.js';
import { functionOf, splitAt, splitWords, unquote } from '../values/split.js';
import { resolveAddress } from './address.js';

/** Formats of `src` that no font file deckx reads has. */
const unreadable = /^(svg|embedded-opentype|eot)$/i;
/** What a font may need of its reader (`tech()`, CSS Fonts 4, 4.3) that deckx lacks. */
const unsupported = /^(incremental|color-|features-(aat|graphite))/i;

/** Reads the descriptors of an `@font-face` rule (CSS Fonts 4, 4); `undefined` without a family or an address. */
export function readFontFace(descriptors: ReadonlyMap<string, string>, stylesheet: string | undefined): FontFaceRule | undefined {
  const family = unquote((descriptors.get('font-family') ?? '').trim());
  const urls = splitAt(descriptors.get('src') ?? '', ',').flatMap(sourceUrl);
  if (family === '' || urls.length === 0) return undefined;
  const weights = weightsOf(descriptors.get('font-weight') ?? 'normal');
  const unicodeRange = unicodeRangeOf(descriptors.get('unicode-range') ?? '');
  return {
    family,
    weight: Math.min(Math.max(400, weights[0]), weights[1]),
    ...(weights[0] === weights[1] ? {} : { weights }),
    style: /^(italic|oblique)/i.test((descriptors.get('font-style') ?? '').trim()) ? 'italic' : 'normal',
    urls: urls.map((url) => resolveAddress(url, stylesheet)),
    ...(unicodeRange === undefined ? {} : { unicodeRange }),
  };
}

/** The machine's own fonts, `local()`, are never asked. */
function sourceUrl(source: string): readonly string[] {
  const calls = splitWords(source).map(functionOf);
  const url = calls.find((call) => call?.name === 'url');
  const format = unquote(calls.find((call) => call?.name === 'format')?.body ?? '');
  const needs = splitAt(calls.find((call) => call?.name === 'tech')?.body ?? '', ',');
  if (url === undefined || unreadable.test(format) || needs.some((need) => unsupported.test(need))) return [];
  const address = unquote(url.body);
  return /\.(svg|eot)([?#].*)?$/i.test(address) ? [] : [address];
}

/** The lightest and the boldest weight: a variable font's descriptor names two. */
function weightsOf(text: string): readonly [number, number] {
  const [from = 400, to = from] = splitWords(text).map((word) => {
    if (/^bold$/i.test(word)) return 700;
    const weight = Number(word);
    return Number.isFinite(weight) && weight > 0 ? Math.min(1000, weight) : 400;
  });
  return [Math.min(from, to), Math.max(from, to)];
}

const lastCodePoint = 0x10ffff;

/** `U+26`, `U+0-7F`, `U+4??` (CSS Syntax 3, 7.1); with anything else among them the descriptor is no good, as in browsers. */
function unicodeRangeOf(text: string): FontFaceRule['unicodeRange'] {
  if (text.trim() === '') return undefined;
  const ranges = splitAt(text, ',').map(rangeOf);
  return ranges.includes(undefined) ? undefined : ranges.filter((range) => range !== undefined);
}

function rangeOf(word: string): readonly [number, number] | undefined {
  const [, first = '', wild = '', last] = /^u\+(?=[0-9a-f?])([0-9a-f]*)(\?*)(?:-([0-9a-f]{1,6}))?$/i.exec(word) ?? [];
  if (first.length + wild.length === 0 || first.length + wild.length > 6 || (wild !== '' && last !== undefined)) return undefined;
  const from = Number.parseInt(first + wild.replaceAll('?', '0'), 16);
  const to = Number.parseInt(last ?? first + wild.replaceAll('?', 'f'), 16);
  return from > to || to > lastCodePoint ? undefined : [from, to];
}
