import { counterText } from './counter-style.js';
import type { Counters } from './counters.js';
import type { Content, Quotes } from './properties/content.js';
import { attributeOf, type ElementNode } from './tree/element.js';

/** What generated text depends on beside its element. */
export interface GeneratedContext {
  readonly counters: Counters;
  /** How many quotations are open. */
  quoteDepth: number;
}

/** A piece of generated content: text, or a picture. */
export type GeneratedPiece = { readonly text: string } | { readonly url: string };

/** What `content` shows on an element, text that follows text joined. */
export function generatedPieces(
  content: Exclude<Content, string>,
  quotes: Quotes,
  element: ElementNode,
  context: GeneratedContext,
): readonly GeneratedPiece[] {
  const pieces: GeneratedPiece[] = [];
  for (const part of content) {
    const piece: GeneratedPiece = 'url' in part ? { url: part.url } : { text: textOf(part, quotes, element, context) };
    const last = pieces.at(-1);
    if (last !== undefined && 'text' in last && 'text' in piece) pieces[pieces.length - 1] = { text: last.text + piece.text };
    else pieces.push(piece);
  }
  return pieces.filter((piece) => 'url' in piece || piece.text !== '');
}

type TextPart = Exclude<Exclude<Content, string>[number], { readonly url: string }>;

function textOf(part: TextPart, quotes: Quotes, element: ElementNode, context: GeneratedContext): string {
  if ('text' in part) return part.text;
  if ('attribute' in part) return attributeOf(element, part.attribute) ?? part.fallback;
  if ('quote' in part) return quotationMark(part, quotes, element, context);
  const values = context.counters.of(part.counter).map((value) => counterText(part.style, value));
  return part.join === undefined ? (values.at(-1) ?? '') : values.join(part.join);
}

function quotationMark(
  part: { readonly quote: 'open' | 'close'; readonly shown: boolean },
  quotes: Quotes,
  element: ElementNode,
  context: GeneratedContext,
): string {
  const depth = part.quote === 'open' ? context.quoteDepth : context.quoteDepth - 1;
  if (depth < 0) return '';
  context.quoteDepth = part.quote === 'open' ? depth + 1 : depth;
  const pairs = quotes === 'auto' ? quotesOf(languageOf(element)) : quotes;
  const pair = pairs[Math.min(depth, pairs.length - 1)];
  return part.shown && pair !== undefined ? pair[part.quote === 'open' ? 0 : 1] : '';
}

function languageOf(element: ElementNode | undefined): string {
  return element === undefined ? '' : (attributeOf(element, 'lang') ?? languageOf(element.parent));
}

const english = [
  ['“', '”'],
  ['‘', '’'],
] as const;

/** Quotation marks by language, outer and inner (Unicode CLDR); English ones for all others. */
const byLanguage: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  de: [
    ['„', '“'],
    ['‚', '‘'],
  ],
  cs: [
    ['„', '“'],
    ['‚', '‘'],
  ],
  sk: [
    ['„', '“'],
    ['‚', '‘'],
  ],
  pl: [
    ['„', '”'],
    ['«', '»'],
  ],
  hu: [
    ['„', '”'],
    ['»', '«'],
  ],
  ro: [
    ['„', '”'],
    ['«', '»'],
  ],
  nl: [
    ['‘', '’'],
    ['“', '”'],
  ],
  fr: [
    ['«', '»'],
    ['«', '»'],
  ],
  es: [
    ['«', '»'],
    ['“', '”'],
  ],
  it: [
    ['«', '»'],
    ['“', '”'],
  ],
  pt: [
    ['“', '”'],
    ['‘', '’'],
  ],
  ru: [
    ['«', '»'],
    ['„', '“'],
  ],
  uk: [
    ['«', '»'],
    ['„', '“'],
  ],
  el: [
    ['«', '»'],
    ['“', '”'],
  ],
  da: [
    ['“', '”'],
    ['‘', '’'],
  ],
  no: [
    ['«', '»'],
    ['‘', '’'],
  ],
  nb: [
    ['«', '»'],
    ['‘', '’'],
  ],
  sv: [
    ['”', '”'],
    ['’', '’'],
  ],
  fi: [
    ['”', '”'],
    ['’', '’'],
  ],
  ja: [
    ['「', '」'],
    ['『', '』'],
  ],
  zh: [
    ['“', '”'],
    ['‘', '’'],
  ],
};

function quotesOf(language: string): readonly (readonly [string, string])[] {
  return byLanguage[language.toLowerCase().split('-')[0] ?? ''] ?? english;
}
