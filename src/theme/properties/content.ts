import { constant, parseNamed, type Specified } from '../values/specified.js';
import { functionOf, isString, splitAt, splitWords, unquote } from '../values/split.js';
import { inherited, own } from './property.js';

/** One piece of `content`. */
export type ContentPart =
  | { readonly text: string }
  | { readonly attribute: string; readonly fallback: string }
  | { readonly counter: string; readonly style: string; readonly join?: string }
  | { readonly quote: 'open' | 'close'; readonly shown: boolean }
  | { readonly url: string };

/** What `::before` and `::after` show; `none` makes no box, `normal` is a marker's own text. */
export type Content = 'none' | 'normal' | readonly ContentPart[];

const quotations: Readonly<Record<string, ContentPart>> = {
  'open-quote': { quote: 'open', shown: true },
  'close-quote': { quote: 'close', shown: true },
  'no-open-quote': { quote: 'open', shown: false },
  'no-close-quote': { quote: 'close', shown: false },
};

/** Reads `content` (CSS Content 3); text after a slash is an alternative for those who listen. */
function parseContent(text: string): Specified<Content> | undefined {
  if (/^(none|normal)$/i.test(text)) return constant<Content>(text.toLowerCase() === 'none' ? 'none' : 'normal');
  const words = splitWords(splitAt(text, '/')[0] ?? '').flatMap(apart);
  const parts = words.map(partOf);
  const known = parts.filter((part) => part !== undefined);
  return words.length > 0 && known.length === parts.length ? constant<Content>(known) : undefined;
}

/** Strings and functions may follow each other without a blank: `"("counter(x)")"`. */
function apart(word: string): readonly string[] {
  return (
    word.match(/"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|-?[a-z][\w-]*\((?:[^()"']|"[^"]*"|'[^']*'|\([^()]*\))*\)|[^\s"'()]+/gi) ?? [
      word,
    ]
  );
}

function partOf(word: string): ContentPart | undefined {
  if (isString(word)) return { text: unquote(word) };
  const quote = quotations[word.toLowerCase()];
  if (quote !== undefined) return quote;
  const call = functionOf(word);
  if (call === undefined) return undefined;
  const [first = '', second, third] = splitAt(call.body, ',');
  switch (call.name) {
    case 'attr':
      return {
        attribute: (splitWords(first)[0] ?? '').toLowerCase(),
        fallback: second !== undefined && isString(second) ? unquote(second) : '',
      };
    case 'counter':
      return { counter: first, style: second ?? 'decimal' };
    case 'counters':
      return { counter: first, join: unquote(second ?? ''), style: third ?? 'decimal' };
    case 'url':
      return { url: unquote(call.body) };
    default:
      return call.name === 'image-set' || call.name.endsWith('gradient') ? { text: '' } : undefined;
  }
}

function unsupportedContent(text: string): string | undefined {
  const call = splitWords(text)
    .flatMap(apart)
    .map(functionOf)
    .find((found) => found !== undefined && !['attr', 'counter', 'counters', 'url'].includes(found.name));
  return call === undefined ? undefined : `${call.name}()`;
}

/** Counters with numbers; `undefined` numbers are the property's own. */
export type CounterChanges = readonly (readonly [name: string, by: number])[];

function counters(initial: number) {
  return own<CounterChanges>([], (text) => {
    if (text.toLowerCase() === 'none') return constant([]);
    const changes: [string, number][] = [];
    for (const word of splitWords(text)) {
      const last = changes.at(-1);
      if (/^[+-]?\d+$/.test(word) && last !== undefined) last[1] = Number(word);
      else if (/^(-?[a-z_\u0080-\uFFFF\\][\w\u0080-\uFFFF\\-]*|--[\w-]+)$/i.test(word)) changes.push([word, initial]);
      else return undefined;
    }
    return constant(changes);
  });
}

/** Quotation marks by depth, opening and closing; `auto`: those of the text's language. */
export type Quotes = 'auto' | readonly (readonly [string, string])[];

function parseQuotes(text: string): Specified<Quotes> | undefined {
  const keyword = parseNamed<Quotes>({ auto: 'auto', none: [] })(text);
  if (keyword !== undefined) return keyword;
  const words = splitWords(text).flatMap(apart);
  if (words.length === 0 || words.length % 2 === 1 || !words.every(isString)) return undefined;
  return constant<Quotes>(
    words.flatMap((word, index) => (index % 2 === 0 ? [[unquote(word), unquote(words[index + 1] ?? '')] as const] : [])),
  );
}

/** Generated text (CSS Content 3, CSS Lists 3). */
export const contentProperties = {
  content: { ...own<Content>('normal', parseContent), unsupported: unsupportedContent },
  'counter-reset': counters(0),
  'counter-set': counters(0),
  'counter-increment': counters(1),
  quotes: inherited<Quotes>('auto', parseQuotes),
};
