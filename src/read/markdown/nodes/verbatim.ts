/**
 * Reads text in which blanks and signs count (`<pre>`, terminals), not as Markdown, but with its tags and entities, and what else a
 * dialect knows in it, into a flat list of what happens.
 */
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Attributes } from '../../../deck/deck.js';
import { attributesOf, parseTag } from '../attributes.js';
import { originAt, type MappedText } from '../../text/mapped-text.js';
import { createScanState, matchAt, specialCharacters, type ScanState } from '../../text/scan.js';

/** Offsets are those of the text's original. Starts and ends of elements pair by `id`. */
export type VerbatimEvent =
  | { readonly kind: 'text'; readonly value: string; readonly offset: number }
  | { readonly kind: 'break'; readonly offset: number }
  | { readonly kind: 'broken'; readonly value: string; readonly offset: number }
  | {
      readonly kind: 'open';
      readonly id: string;
      readonly tag?: string;
      readonly attrs?: Attributes;
      readonly element?: Tree.Element;
      readonly offset: number;
    }
  | { readonly kind: 'close'; readonly id: string };

/** What readers of verbatim text see of it, and the events so far, to which they add. */
export interface VerbatimReading extends ScanState {
  readonly source: MappedText;
  readonly events: VerbatimEvent[];
}

/** Deals with what begins at an offset; the offset after what it took, `undefined` where that is text. */
export type VerbatimReader = (reading: VerbatimReading, at: number) => number | undefined;

/** Readers by the character that begins what they deal with. */
export type VerbatimReaders = Readonly<Record<string, VerbatimReader>>;

/** What happens in the text: its tags and entities, and what `more` readers find. */
export function verbatimEvents(source: MappedText, more: VerbatimReaders): readonly VerbatimEvent[] {
  const { text } = source;
  const readers: VerbatimReaders = { ...more, '<': readTag, '&': readEntity };
  const reading: VerbatimReading = { ...createScanState(text), source, events: [] };
  const special = specialCharacters(Object.keys(readers));
  for (let at = 0; at < text.length;) {
    const next = matchAt(special, text, at)?.index ?? text.length;
    pushText(reading, at, next);
    if (next >= text.length) break;
    const end = readers[text[next]!]?.(reading, next);
    if (end === undefined) pushText(reading, next, next + 1);
    at = end ?? next + 1;
  }
  return reading.events;
}

/** `<br<br`, which HTML reads as one element of an unknown name, which shows nothing. */
export const brokenBreak = /<br<[^<>\n]*>/iy;

const breakTag = /<\/?br\b[^<>]*>/iy;
const anyTag = /<(\/?)([a-z][^\s<>/]*)(?:"[^"]*"|'[^']*'|[^<>"'])*>/iy;

const readTag: VerbatimReader = (reading, at) => {
  const { text, source, events } = reading;
  const offset = originAt(source, at);
  const broken = matchAt(brokenBreak, text, at);
  if (broken !== null) {
    events.push({ kind: 'broken', value: broken[0], offset });
    return at + broken[0].length;
  }
  if (text.startsWith('<!--', at)) {
    const end = reading.find('-->', at + 4);
    return end < 0 ? undefined : end + 3;
  }
  const lineBreak = matchAt(breakTag, text, at);
  if (lineBreak !== null) {
    events.push({ kind: 'break', offset });
    return at + lineBreak[0].length;
  }
  const tag = matchAt(anyTag, text, at);
  if (tag === null) return undefined;
  events.push(...tagEvents(tag, offset));
  return at + tag[0].length;
};

function tagEvents([whole, slash, name]: RegExpExecArray, offset: number): readonly VerbatimEvent[] {
  const tag = name!.toLowerCase();
  if (slash === '/') return [{ kind: 'close', id: tag }];
  const element = parseTag(whole);
  if (element === undefined) return [];
  const attrs = attributesOf(element);
  return [
    {
      kind: 'open',
      id: tag,
      ...(tag === 'span' ? {} : { tag }),
      ...(attrs === undefined ? {} : { attrs }),
      element,
      offset,
    },
    ...(/^(?:img|hr|input|wbr)$/.test(tag) ? [{ kind: 'close', id: tag } as const] : []),
  ];
}

const readEntity: VerbatimReader = ({ source, events }, at) => {
  const entity = matchAt(/&(?:#\d+|#x[\da-f]+|[a-z][\da-z]*);?/iy, source.text, at);
  if (entity === null) return undefined;
  const value = decodeEntity(entity[0]);
  events.push({ kind: 'text', value, offset: originAt(source, at) });
  return at + entity[0].length;
};

function decodeEntity(entity: string): string {
  const first = parseFragment(entity).childNodes[0];
  return first !== undefined && 'value' in first ? first.value : entity;
}

/** Backticks on one line that stand for their content, as in Markdown. */
export const codeSpans: VerbatimReaders = {
  '`': (reading, at) => {
    const opener = matchAt(/`+/y, reading.text, at)![0].length;
    const inner = at + opener;
    const [whole, content, closer] = matchAt(/([^`\n]+)(`+)/y, reading.text, inner) ?? [];
    if (whole === undefined || content === undefined || closer === undefined || closer.length > opener) {
      pushText(reading, at, inner);
      return inner;
    }
    // Of a run that is longer than the one that closes it, the first backticks are text.
    pushText(reading, at, inner - closer.length);
    pushText(reading, inner, inner + content.length);
    return inner + whole.length;
  },
};

function pushText({ source, events }: VerbatimReading, start: number, end: number): void {
  if (end > start) events.push({ kind: 'text', value: source.text.slice(start, end), offset: originAt(source, start) });
}
