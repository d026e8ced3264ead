import type { Code } from '../../../deck/deck.js';
import { attributesOf, classesOf, parseTag } from '../attributes.js';
import { nodeStart, tell, withAttributes, type NodeStart, type SlideContext } from '../context.js';
import { withoutLookAlikes } from '../../remark/look-alikes.js';
import { cut, originAt, type MappedText } from '../../text/mapped-text.js';
import { inlinesOf, linesOf, textPieces, type Piece } from './verbatim-lines.js';
import { verbatimEvents } from './verbatim.js';
import type { WrittenCode } from '../html-writer.js';

/** Languages in which a line may begin with a star, and others that are no languages. */
const starry =
  /^(?:|md|markdown|rmd|txt|text|plain|plaintext|none|no-?highlight|diff|rst|restructuredtext|asciidoc|org|mediawiki|latex|tex)$/i;

/** A fenced or indented code block. */
export function codeFrom({ lang, meta, value }: WrittenCode, start: NodeStart, lookAlikes: boolean): Code {
  const marked = starry.test(lang ?? '') ? { lines: value.split('\n'), highlighted: [] } : unmarked(value.split('\n'));
  const text = marked.lines.join('\n');
  return {
    type: 'code',
    ...(lang === undefined ? {} : { lang }),
    value: lookAlikes ? withoutLookAlikes(text) : text,
    highlighted: marked.highlighted,
    ...start,
    ...(meta === undefined ? {} : { attrs: { classes: [], other: { meta } } }),
  };
}

interface MarkedLines {
  readonly lines: readonly string[];
  readonly highlighted: readonly number[];
}

/** Lines without the marks of highlighted ones: a star in front (remark.js, extractMetadata), or double braces around. */
function unmarked(lines: readonly string[]): MarkedLines {
  const highlighted: number[] = [];
  const plain = lines.map((line, index) => {
    const braced = /^(\s*)\{\{\s?(.*?)\s?\}\}\s*$/.exec(line);
    if (braced === null && !line.startsWith('*')) return line;
    highlighted.push(index + 1);
    return braced === null ? line.replace(/^\*( )?/, '$1$1') : `${braced[1]!}${braced[2]!}`;
  });
  return { lines: plain, highlighted };
}

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
  const events = verbatimEvents(content, !content.text.includes('\n'));
  for (const event of events) {
    if (event.kind === 'broken') tell(context, 'read/malformed-html', `${event.value} is no tag and breaks no line`, event.offset);
  }
  const pieces = linesOf(events).flatMap((line): Piece[] =>
    line.end === undefined ? line.pieces : [...line.pieces, { kind: 'text', value: '\n', offset: line.end }],
  );
  const texts = textPieces(pieces);
  const [first, last] = [texts[0], texts.at(-1)];
  if (first?.value.startsWith('\n') === true) [first.value, first.offset] = [first.value.slice(1), first.offset + 1];
  if (last !== undefined) last.value = last.value.replace(/\n[ \t]*$/, '');
  if (context.lookAlikes) for (const text of texts) text.value = withoutLookAlikes(text.value);
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
