import { constant, type Specified } from '../values/specified.js';
import { functionOf, isString, splitAt, splitWords, unquote } from '../values/split.js';
import { own } from './property.js';

/** What `::before` and `::after` show: texts and values of attributes; `none` makes no box. */
export type Content = 'none' | readonly ({ readonly text: string } | { readonly attribute: string })[];

const quotes: Readonly<Record<string, string>> = {
  'open-quote': '\u201C',
  'close-quote': '\u201D',
  'no-open-quote': '',
  'no-close-quote': '',
};

/** Reads `content` (CSS Content 3); text after a slash is an alternative for those who listen. */
function parseContent(text: string): Specified<Content> | undefined {
  if (/^(none|normal)$/i.test(text)) return constant<Content>('none');
  const words = splitWords(splitAt(text, '/')[0] ?? '');
  const parts = words.map(partOf);
  const known = parts.filter((part) => part !== undefined);
  return words.length > 0 && known.length === parts.length ? constant<Content>(known) : undefined;
}

function partOf(word: string): { readonly text: string } | { readonly attribute: string } | undefined {
  if (isString(word)) return { text: unquote(word) };
  const quote = quotes[word.toLowerCase()];
  if (quote !== undefined) return { text: quote };
  const call = functionOf(word);
  if (call === undefined) return undefined;
  if (call.name === 'attr') return { attribute: call.body.toLowerCase() };
  return ['counter', 'counters', 'url', 'image-set'].includes(call.name) ? { text: '' } : undefined;
}

function unsupportedContent(text: string): string | undefined {
  const call = splitWords(text).map(functionOf).find((found) => found !== undefined && found.name !== 'attr');
  return call === undefined ? undefined : `${call.name}()`;
}

/** Generated text. */
export const contentProperties = {
  content: { ...own<Content>('none', parseContent), unsupported: unsupportedContent },
};
