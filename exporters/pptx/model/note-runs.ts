import {
  citedSource,
  dropped,
  splitEmoji,
  type FootnoteDefinition,
  type Inline,
  type InlineMath,
  type MathBlock,
  type Place,
  type Slide,
} from 'deckx/exporter';
import type { PptxLink, PptxRun, RunFormat } from './presentation.js';
import { emojiFont } from './runs.js';
import { slideText, toLink, where, type SlideContext } from './slide-context.js';

/** What turning notes into runs needs beside the slide's context. */
export interface NoteContext extends SlideContext {
  /** Definitions in the order they are numbered by. */
  readonly footnotes: readonly FootnoteDefinition[];
  /** The slide that a link leads to. */
  readonly slideOf: (url: string) => Slide | undefined;
}

/** The family of verbatim text: every PowerPoint has it. */
export const typewriter = 'Courier New';

/** Raised and lowered text as PowerPoint itself writes it, in thousandths of a percent. */
const [raised, lowered] = [30_000, -25_000];

/** The runs of inline nodes; `format` is what they inherit. */
export function toNoteRuns(nodes: readonly Inline[], format: RunFormat, context: NoteContext): readonly PptxRun[] {
  return nodes.flatMap((node) => toInline(node, format, context));
}

function toInline(node: Inline, format: RunFormat, context: NoteContext): readonly PptxRun[] {
  const inner = (more: RunFormat): readonly PptxRun[] =>
    'children' in node ? toNoteRuns(node.children, { ...format, ...more }, context) : [];
  const text = (value: string, more: RunFormat = {}): readonly PptxRun[] => plain(value, { ...format, ...more }, node, context);
  switch (node.type) {
    case 'text':
      return text(node.value);
    case 'inlineMath':
      reportLatex(node, context);
      return text(node.value, { font: typewriter, proof: false });
    case 'inlineCode':
      return text(node.value, { font: typewriter, proof: false });
    case 'strong':
      return inner({ bold: true });
    case 'emphasis':
      return inner({ italic: true });
    case 'delete':
      return inner({ strike: true });
    case 'sub':
      return inner({ baseline: lowered });
    case 'sup':
      return inner({ baseline: raised });
    case 'span':
      return inner(node.attrs?.lang === undefined ? {} : { lang: node.attrs.lang });
    case 'link':
      return linked(inner({}), node.url, node.title, node, context);
    case 'break':
      return [{ text: '\n', format }];
    case 'image':
      return text(node.alt === '' ? '' : `[${node.alt}]`);
    case 'footnoteReference':
      return cited(text(footnoteNumber(node.identifier, context), { baseline: raised }), node, context);
    case 'html':
      return text(withoutTags(node.value, node, context));
    default:
      dropped(node, context.report);
      return [];
  }
}

/** Notes have no place for the pictures that other programs would need. */
export function reportLatex({ value, place }: InlineMath | MathBlock, context: NoteContext): void {
  const line = value.replace(/\s+/g, ' ').trim();
  const name = line.length > 60 ? `${line.slice(0, 59)}…` : line;
  context.report.add('export/dropped', `the formula ${name} is written as LaTeX in the notes`, {
    severity: 'info',
    ...where(context, place),
  });
}

function plain(value: string, format: RunFormat, node: Inline, context: NoteContext): readonly PptxRun[] {
  const lang = format.lang ?? context.lang;
  const full = lang === undefined ? format : { ...format, lang };
  return value
    .split(/(\n)/)
    .map((piece) => slideText(piece, context, node.place))
    .flatMap(splitEmoji)
    .map(({ text, emoji }) => ({ text, format: emoji ? { ...full, font: emojiFont } : full }));
}

function linked(
  runs: readonly PptxRun[],
  url: string,
  title: string | undefined,
  { place }: Inline,
  context: NoteContext,
): readonly PptxRun[] {
  const slide = context.slideOf(url);
  const target = slide === undefined ? { url, ...(title === undefined ? {} : { title }) } : { slide: slide.id };
  const link = noteLink(toLink(target, context, place), url, context, place);
  return link === undefined ? runs : runs.map((run) => (run.text === '\n' ? run : { ...run, link }));
}

/** A notes page may have a relationship to no slide but its own (ECMA-376 part 1, 13.3.5). */
function noteLink(link: PptxLink | undefined, url: string, context: NoteContext, place: Place | undefined): PptxLink | undefined {
  if (link?.kind !== 'slide' || link.number === context.number) return link;
  const message = `the link to ${url} is left out: PowerPoint notes cannot link to a slide`;
  context.report.add('export/link', message, where(context, place));
  return undefined;
}

/** A reference to a definition with one link leads where that does. */
function cited(runs: readonly PptxRun[], node: Extract<Inline, { type: 'footnoteReference' }>, context: NoteContext): readonly PptxRun[] {
  const definition = context.footnotes.find(({ identifier }) => identifier === node.identifier);
  const url = definition === undefined ? undefined : citedSource(definition);
  return url === undefined ? runs : linked(runs, url, undefined, node, context);
}

function footnoteNumber(identifier: string, { footnotes }: NoteContext): string {
  const index = footnotes.findIndex((definition) => definition.identifier === identifier);
  return index < 0 ? `[${identifier}]` : String(index + 1);
}

/** The text of markup; that the markup itself is lost is reported, a comment is no loss. */
function withoutTags(html: string, { place }: Inline, context: NoteContext): string {
  const told = html.replace(/<!--[^]*?-->/g, '');
  if (/<[a-z]/i.test(told)) {
    context.report.add('export/dropped', 'HTML tags in speaker notes are left out; their text is kept', where(context, place));
  }
  return told
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '\u00a0')
    .trim();
}
