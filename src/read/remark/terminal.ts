import type { Terminal, TerminalLine, TerminalPrompt } from '../../deck/deck.js';
import { nodeStart, reportAt } from '../markdown/node-start.js';
import type { SlideContext } from '../markdown/reading.js';
import { withoutLookAlikes } from './look-alikes.js';
import { cut, originAt, type MappedText } from '../text/mapped-text.js';
import { inlinesOf, linesOf, textPieces, type Piece, type VerbatimLine } from '../markdown/nodes/verbatim-lines.js';
import { codeSpans, verbatimEvents } from '../markdown/nodes/verbatim.js';
import { verbatimClasses } from './verbatim-classes.js';

/** What means something on the screen beside tags and entities. */
const screenText = { ...verbatimClasses, ...codeSpans };

const titleBar = /<p\b[^<>]*\bshell-top-bar\b[^<>]*>([\s\S]*?)<\/p\s*>/i;
const bodyTag = /<(?:p|div)\b[^<>]*\bshell-body\b[^<>]*>/i;

/** The terminal window whose HTML this is, from its `<div class="shell-wrap">` on. */
export function terminalFrom(source: MappedText, context: SlideContext, inherited: number): Terminal {
  const bar = titleBar.exec(source.text);
  const body = bodyTag.exec(source.text);
  const after = bar === null ? source.text.indexOf('>') + 1 : bar.index + bar[0].length;
  const content = cut(source, body === null ? after : body.index + body[0].length);
  const start = nodeStart(context, originAt(source, 0), inherited);
  const title = bar === null ? '' : plainText(bar[1]!);
  return {
    type: 'terminal',
    ...(title === '' ? {} : { title }),
    children: terminalLines(content, context, start.step ?? inherited),
    ...start,
  };
}

function plainText(html: string): string {
  const events = verbatimEvents({ text: html, runs: [] }, screenText);
  return events
    .flatMap((event) => (event.kind === 'text' ? [event.value] : []))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function terminalLines(content: MappedText, context: SlideContext, inherited: number): readonly TerminalLine[] {
  const events = verbatimEvents(content, screenText);
  for (const event of events) {
    if (event.kind !== 'broken') continue;
    reportAt(context, 'read/malformed-html', `${event.value} is not an HTML tag and does not break the line`, event.offset, 'write <br>');
  }
  const lines = linesOf(events);
  return lines.flatMap((line, index) => terminalLine(line, index === lines.length - 1, context, inherited));
}

/** A line of the screen. What follows the last break is one only when there is something in it. */
function terminalLine(line: VerbatimLine, last: boolean, context: SlideContext, inherited: number): readonly TerminalLine[] {
  const [prompt, rest] = splitPrompt(line.pieces);
  const [cursor, pieces] = splitCursor(rest);
  const offset = firstOffset(line.pieces) ?? line.end;
  collapse(pieces);
  const start = nodeStart(context, offset, inherited);
  const children = inlinesOf(pieces, context, start.step ?? inherited);
  if (last && prompt === undefined && !cursor && children.length === 0) return [];
  return [
    {
      type: 'terminalLine',
      ...(prompt === undefined ? {} : { prompt }),
      children,
      ...(cursor ? { cursor } : {}),
      ...start,
    },
  ];
}

function firstOffset(pieces: readonly Piece[]): number | undefined {
  const first = pieces.find((piece) => piece.kind === 'span' || collapsible(piece.value) !== '');
  if (first === undefined) return undefined;
  return first.kind === 'span' ? first.offset : first.offset + first.value.search(/[^ \t\n\r\f]/);
}

/** Text without the blanks that HTML drops at its edges; no-break spaces stay. */
function collapsible(value: string): string {
  return value.replace(/^[ \t\n\r\f]+|[ \t\n\r\f]+$/g, '');
}

/** `<ps>user</ps> <dr>path $</dr>`, the second alone, or `>>>`; and what follows it. */
function splitPrompt(pieces: Piece[]): readonly [TerminalPrompt | undefined, Piece[]] {
  const filled = pieces.filter((piece) => piece.kind === 'span' || collapsible(piece.value) !== '');
  const [first, second] = filled;
  const user = first?.kind === 'span' && first.tag === 'ps' ? first : undefined;
  const directory = user === undefined ? first : second;
  if (directory?.kind === 'span' && directory.tag === 'dr') {
    const prompt = promptOf(user, directory);
    if (prompt !== undefined) return [prompt, pieces.slice(pieces.indexOf(directory) + 1)];
  }
  if (first?.kind !== 'text' || !/^\s*>>>(?!\S)/.test(first.value)) return [undefined, pieces];
  const end = first.value.indexOf('>>>') + 3;
  const rest: Piece = { kind: 'text', value: first.value.slice(end), offset: first.offset + end };
  return [{ sign: '>>>' }, [rest, ...pieces.slice(pieces.indexOf(first) + 1)]];
}

function promptOf(user: Piece | undefined, directory: Piece): TerminalPrompt | undefined {
  const match = /^(?:(.*\S)\s+)?([^\s\w]+)$/.exec(visible(directory));
  if (match === null) return undefined;
  const name = user === undefined ? '' : visible(user);
  return {
    ...(name === '' ? {} : { user: name }),
    ...(match[1] === undefined ? {} : { path: match[1] }),
    sign: match[2]!,
  };
}

function visible(piece: Piece): string {
  return withoutLookAlikes(
    textPieces([piece])
      .map(({ value }) => value)
      .join(''),
  )
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether the line ends in the block cursor, `<w>&nbsp;</w>`, and what stands before it. */
function splitCursor(pieces: Piece[]): readonly [boolean, Piece[]] {
  const last = pieces.findLastIndex((piece) => piece.kind === 'span' || collapsible(piece.value) !== '');
  const piece = pieces[last];
  const found = piece?.kind === 'span' && piece.tag === 'w' && visible(piece) === '';
  return found ? [true, pieces.slice(0, last)] : [false, pieces];
}

/** Runs of blanks become one, those at the edges go; then no-break spaces, which authors indent with, become blanks. */
function collapse(pieces: readonly Piece[]): void {
  const texts = textPieces(pieces);
  let blankBefore = true;
  for (const text of texts) {
    const value = text.value.replace(/[ \t\n\r\f]+/g, ' ');
    const lead = blankBefore && value.startsWith(' ') ? 1 : 0;
    if (lead > 0) text.offset += text.value.search(/[^ \t\n\r\f]|$/);
    text.value = value.slice(lead);
    if (text.value !== '') blankBefore = text.value.endsWith(' ');
  }
  const last = texts.findLast(({ value }) => value !== '');
  if (last?.value.endsWith(' ') === true) last.value = last.value.slice(0, -1);
  for (const text of texts) text.value = withoutLookAlikes(text.value.replaceAll('\u00a0', ' '));
}
