import type { Report } from '../../report/report.js';
import type { Folder } from '../../source/folder.js';
import type { Source } from '../../source/source.js';
import { createTextBuilder, cut, insertedText, joined, originalText, originAt, type MappedText } from '../text/mapped-text.js';
import type { Placer } from '../text/placer.js';
import { fencedLines } from './fences.js';
import { lineFrom, type Line } from './line.js';
import { translateLine } from './line-rules.js';

interface OpenSlide {
  /** The separator above it; none above the first. */
  readonly separator: MappedText | undefined;
  readonly properties: SlideProperty[];
  readonly lines: MappedText[];
  inNotes: boolean;
  inTerminal: boolean;
  /** Whether anything but properties has come. */
  begun: boolean;
}

interface SlideProperty {
  readonly name: string;
  readonly value: string;
  readonly origin: number;
  /** True after other text, where the author's tool would have shown the property as text. */
  readonly late: boolean;
}

/** The deck in remark's dialect: what the author's preprocessor would write, but for what it mangles. */
export function translate(source: Source, report: Report, place: Placer): MappedText {
  const lines = linesOf(source.text);
  const fenced = fencedLines(lines.map(({ text }) => text));
  const slides: OpenSlide[] = [openSlide(undefined)];
  lines.forEach((raw, index) => {
    const slide = slides.at(-1)!;
    if (fenced.has(index)) {
      slide.lines.push(raw);
      slide.begun = true;
      return;
    }
    const line = lineFrom(withCodeForEntities(raw));
    if (line.type === '---' || line.type === '--') {
      reportIgnored(line, report, place);
      slides.push(openSlide(insertedText(line.type, line.origin)));
    } else if (addLine(slide, line, source.folder)) slides.push(openSlide(insertedText('--', line.origin)));
  });
  return joined(slides.map((slide, index) => slideText(slide, index === slides.length - 1)));
}

function linesOf(text: string): readonly MappedText[] {
  const whole = originalText(text);
  return [...text.matchAll(/[^\n]*(?:\n|$)/g)]
    .filter((match) => match[0] !== '')
    .map((match) => cut(whole, match.index, match.index + match[0].replace(/\n$/, '').length));
}

function openSlide(separator: MappedText | undefined): OpenSlide {
  return { separator, properties: [], lines: [], inNotes: false, inTerminal: false, begun: false };
}

/** `&lt;` and `&gt;` stand for a code span with the sign in it. */
function withCodeForEntities(line: MappedText): MappedText {
  if (!/&[lg]t;/.test(line.text)) return line;
  const builder = createTextBuilder();
  let done = 0;
  for (const match of line.text.matchAll(/&[lg]t;/g)) {
    builder.copy(line, done, match.index);
    builder.insert(match[0] === '&lt;' ? '`<`' : '`>`', originAt(line, match.index));
    done = match.index + match[0].length;
  }
  builder.copy(line, done);
  return builder.build();
}

function reportIgnored({ type, content, origin }: Line, report: Report, place: Placer): void {
  if (content.text === '') return;
  report.add('read/ignored', `${content.text} after ${type} is left out, as the dialect’s own tool does`, { place: place(origin) });
}

/** Adds a line to its slide. True if a step begins after it. */
function addLine(slide: OpenSlide, line: Line, folder: Folder | undefined): boolean {
  if (line.type === 'Note:') {
    slide.inNotes = true;
    slide.lines.push(insertedText('???', line.origin));
    if (line.content.text !== '') slide.lines.push(insertedText('', line.origin), fixed(line.content));
    return false;
  }
  if (slide.inNotes) {
    slide.lines.push(fixed(line.whole));
    return false;
  }
  const { properties = [], markdown, terminal, step } = translateLine(line, slide.inTerminal, folder);
  for (const [name, value] of properties) slide.properties.push({ name, value, origin: line.origin, late: slide.begun });
  if (markdown !== undefined) slide.lines.push(slide.inTerminal ? markdown : fixed(markdown));
  slide.begun ||= markdown !== undefined && markdown.text !== '';
  slide.inTerminal = terminal ?? slide.inTerminal;
  return step === true;
}

/** Tildes that decorate open no fence; `#=` makes no heading in a note; `_ _aside_ _` is an aside in italics. */
function fixed(line: MappedText): MappedText {
  if (/^(?:~~~|#+=)/.test(line.text)) return joined([insertedText('\\', originAt(line, 0)), line]);
  const aside = /^(_ )_.+_( _)$/.exec(line.text);
  return aside === null ? line : cut(line, 2, line.text.length - 2);
}

/** The slide's lines below its separator, properties first, where remark.js looks for them. */
function slideText({ separator, properties, lines }: OpenSlide, last: boolean): MappedText {
  const builder = createTextBuilder();
  const all = [...(separator === undefined ? [] : [separator]), ...propertyLines(properties), ...lines];
  all.forEach((line, index) => {
    builder.copy(line);
    if (!last || index < all.length - 1) builder.insert('\n', originAt(line, line.text.length));
  });
  return builder.build();
}

/** One line a property. Of classes at the top the last counts, as in remark.js; later ones come to it. */
function propertyLines(properties: readonly SlideProperty[]): readonly MappedText[] {
  const classes = properties.filter(({ name }) => name === 'class');
  const early = classes.filter(({ late }) => !late).slice(-1);
  const counting = [...early, ...classes.filter(({ late }) => late)];
  const first = counting[0];
  const line = (name: string, value: string, origin: number): MappedText => insertedText(`${name}: ${value}`, origin);
  return [
    ...(first === undefined ? [] : [line('class', counting.map(({ value }) => value).join(', '), first.origin)]),
    ...properties.filter(({ name }) => name !== 'class').map(({ name, value, origin }) => line(name, value, origin)),
  ];
}
