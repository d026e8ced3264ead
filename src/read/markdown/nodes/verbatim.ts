/**
 * Reads text in which blanks and signs count (terminals, `<pre>`), not as Markdown, but with its tags, entities, content
 * classes and code spans, into a flat list of what happens.
 */
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Attributes } from '../../../deck/deck.js';
import { attributesOf, classAttributes, parseTag } from '../attributes.js';
import { classList, contentClassOpener, matchBrackets } from '../../remark/brackets.js';
import { brokenBreak } from '../rules/html-rules.js';
import { originAt, type MappedText } from '../../text/mapped-text.js';
import { matchAt } from '../../text/scan.js';

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

interface Reading {
  readonly source: MappedText;
  readonly brackets: ReadonlyMap<number, number>;
  /** Offsets of the brackets that close the content classes around the present offset. */
  readonly closers: number[];
  readonly events: VerbatimEvent[];
  readonly codeSpans: boolean;
}

/** What happens in the text. With `codeSpans`, backticks on one line stand for their content, as in Markdown. */
export function verbatimEvents(source: MappedText, codeSpans: boolean): readonly VerbatimEvent[] {
  const { text } = source;
  const reading: Reading = { source, brackets: matchBrackets(text), closers: [], events: [], codeSpans };
  const special = /[.\]<&`]/g;
  let at = 0;
  while (at < text.length) {
    special.lastIndex = at;
    const next = special.exec(text)?.index ?? text.length;
    pushText(reading, at, next);
    if (next >= text.length) break;
    at = readSpecial(reading, next);
  }
  return reading.events;
}

/** Deals with the special character at an offset; the offset behind what it took. */
function readSpecial(reading: Reading, at: number): number {
  const end = reader(reading.source.text[at]!)(reading, at);
  if (end !== undefined) return end;
  pushText(reading, at, at + 1);
  return at + 1;
}

type Reader = (reading: Reading, at: number) => number | undefined;

function reader(character: string): Reader {
  switch (character) {
    case '.':
      return readOpener;
    case ']':
      return readCloser;
    case '<':
      return readTag;
    case '&':
      return readEntity;
    default:
      return readCodeSpan;
  }
}

const readOpener: Reader = ({ source, brackets, closers, events }, at) => {
  const opener = matchAt(contentClassOpener, source.text, at);
  if (opener === null) return undefined;
  const end = at + opener[0].length;
  const closer = brackets.get(end - 1);
  if (closer === undefined) return undefined;
  closers.push(closer);
  const classes = classList(opener[1]!);
  if (classes.join() !== 'noop') events.push(openSpan(`]${closer}`, classes, originAt(source, at)));
  return end;
};

function openSpan(id: string, classes: readonly string[], offset: number): VerbatimEvent {
  const attrs = classAttributes(classes);
  return { kind: 'open', id, ...(attrs === undefined ? {} : { attrs }), offset };
}

const readCloser: Reader = ({ closers, events }, at) => {
  if (closers.at(-1) !== at) return undefined;
  closers.pop();
  events.push({ kind: 'close', id: `]${at}` });
  return at + 1;
};

const comment = /<!--[\s\S]*?-->/y;
const breakTag = /<\/?br\b[^<>]*>/iy;
const anyTag = /<(\/?)([a-z][^\s<>/]*)(?:"[^"]*"|'[^']*'|[^<>"'])*>/iy;

const readTag: Reader = ({ source, events }, at) => {
  const { text } = source;
  const offset = originAt(source, at);
  const broken = matchAt(brokenBreak, text, at);
  if (broken !== null) {
    events.push({ kind: 'broken', value: broken[0], offset });
    return at + broken[0].length;
  }
  const simple = matchAt(comment, text, at) ?? matchAt(breakTag, text, at);
  if (simple !== null) {
    if (!simple[0].startsWith('<!')) events.push({ kind: 'break', offset });
    return at + simple[0].length;
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

const readEntity: Reader = ({ source, events }, at) => {
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

const readCodeSpan: Reader = (reading, at) => {
  if (!reading.codeSpans) return undefined;
  const span = matchAt(/(`+)([^`\n]+)\1(?!`)/y, reading.source.text, at);
  if (span === null) return undefined;
  const start = at + span[1]!.length;
  pushText(reading, start, start + span[2]!.length);
  return at + span[0].length;
};

function pushText({ source, events }: Reading, start: number, end: number): void {
  if (end > start) events.push({ kind: 'text', value: source.text.slice(start, end), offset: originAt(source, start) });
}
