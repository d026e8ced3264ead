import type { Code } from '../../../deck/deck.js';
import { attributesOf, classesOf, parseTag } from '../attributes.js';
import { nodeStart, reportAt, withAttributes } from '../node-start.js';
import type { SlideContext } from '../reading.js';
import { cut, originAt, type MappedText } from '../../text/mapped-text.js';
import { inlinesOf, linesOf, textPieces, type Piece } from './verbatim-lines.js';
import { verbatimEvents } from './verbatim.js';

const preformatted = /^(<pre\b[^>]*>)(?:\s*(<code\b[^>]*>))?([\s\S]*?)(?:<\/code\s*>\s*)?<\/pre\s*>$/i;

/** A `<pre>` element as a code block: verbatim, with entities decoded and the author's colours kept as markup. */
export function preformattedFrom(source: MappedText, context: SlideContext, inherited: number): Code {
  const [, pre = '', code = '', inner = ''] = preformatted.exec(source.text) ?? [];
  const from = source.text.indexOf(inner, pre.length + code.length);
  const start = nodeStart(context, originAt(source, 0), inherited);
  const pieces = preformattedPieces(cut(source, from, from + inner.length), context);
  const value = textPieces(pieces)
    .map((piece) => piece.value)
    .join('');
  const marked = pieces.some(({ kind }) => kind === 'span');
  const { lang, attrs } = languageOf(pre, code);
  return {
    type: 'code',
    ...(lang === undefined ? {} : { lang }),
    value,
    highlighted: [],
    ...(marked ? { markup: inlinesOf(pieces, context, start.step ?? inherited) } : {}),
    ...start,
    ...attrs,
  };
}

/** Breaks are line feeds; the first and the last line feed belong to the tags. */
function preformattedPieces(content: MappedText, context: SlideContext): readonly Piece[] {
  const events = verbatimEvents(content, context.readers.verbatim?.(content.text) ?? {});
  for (const event of events) {
    if (event.kind === 'broken')
      reportAt(context, 'read/malformed-html', `${event.value} is not an HTML tag and does not break the line`, event.offset);
  }
  const pieces = linesOf(events).flatMap((line): Piece[] =>
    line.end === undefined ? line.pieces : [...line.pieces, { kind: 'text', value: '\n', offset: line.end }],
  );
  const texts = textPieces(pieces);
  const [first, last] = [texts[0], texts.at(-1)];
  if (first?.value.startsWith('\n') === true) [first.value, first.offset] = [first.value.slice(1), first.offset + 1];
  if (last !== undefined) last.value = last.value.replace(/\n[ \t]*$/, '');
  for (const text of texts) text.value = context.readers.codeText?.(text.value) ?? text.value;
  return pieces;
}

/** The language, which is the first class of `code` (or a `language-…` of `pre`), and the attributes besides. */
function languageOf(pre: string, code: string): { readonly lang?: string; readonly attrs: Pick<Code, 'attrs'> } {
  const [outer, inner] = [parseTag(pre), parseTag(code)];
  const outerClasses = outer === undefined ? [] : classesOf(outer);
  const named =
    (inner === undefined ? [] : classesOf(inner)).find((name) => !/^(?:hljs|no-?highlight|remark-code)$/i.test(name)) ??
    outerClasses.find((name) => /^lang(?:uage)?-/.test(name));
  const classes = outerClasses.filter((name) => name !== named);
  const others = outer === undefined ? undefined : attributesOf(outer, 'class');
  const attrs = classes.length === 0 ? others : { ...others, classes };
  const lang = named?.replace(/^lang(?:uage)?-/, '');
  return { ...(lang === undefined ? {} : { lang }), attrs: withAttributes(attrs) };
}
