import { closest, type Report } from 'deckx/exporter';
import type { LayoutName, PdfOptions } from '../options.js';
import { lengthUnits } from './lengths.js';
import { parseMargins, type Margins } from './margins.js';
import { parsePageLine, placeholders, type PageLine } from './page-line.js';
import { paperNames, parsePageSize, type Size } from './page-size.js';
import { parseSlideRanges, type SlideRanges } from './slide-ranges.js';

/** What the options of a handout come to; lengths in points. */
export interface Settings {
  readonly layout: LayoutName;
  readonly paper: Size;
  readonly margins: Margins;
  readonly duplex: boolean;
  readonly header: PageLine;
  readonly footer: PageLine;
  readonly fontSize: number;
  readonly compact: boolean;
  readonly hyphenate: boolean;
  readonly beside: PdfOptions['beside'];
  readonly wordsPerMinute: number;
  readonly cover: boolean;
  /** Absent: all slides. */
  readonly slides?: SlideRanges;
  readonly onlyWithNotes: boolean;
}

const usualMargins: Margins = { top: 48, right: 54, bottom: 56, left: 54 };

/** Sizes of notes by layout, where the user names none. */
const fontSizes: Partial<Record<LayoutName, number>> = { 'notes-right': 9.5, '3up': 9.5, script: 16 };
const usualFontSize = 11;

/** The least that has to be left for slides and notes between the margins. */
const leastArea = 100;

/** The settings; `undefined` when an option says what cannot be, which is then in the report (`cli/usage`). */
export function readSettings(options: PdfOptions, report: Report): Settings | undefined {
  const understood = <T>(flag: string, value: string, parsed: T | undefined, hint: string): T | undefined => {
    if (parsed === undefined) report.add('cli/usage', `--${flag} ${JSON.stringify(value)} is not valid`, { hint });
    return parsed;
  };
  const paper = understood('page-size', options.pageSize, parsePageSize(options.pageSize), paperHint(options.pageSize));
  const margins = understood(
    'margin',
    options.margin,
    marginsOf(options),
    `give one to four lengths in ${lengthUnits}, such as 20mm or "2cm 15mm"`,
  );
  const header = pageLine('header', options.header, report);
  const footer = pageLine('footer', options.footer, report);
  const ranges = options.slides === '' ? 'all' : parseSlideRanges(options.slides);
  const slides = understood('slides', options.slides, ranges, 'give slide numbers and ranges, such as 3-10,15');
  if (paper === undefined || margins === undefined || header === undefined || footer === undefined || slides === undefined)
    return undefined;
  if (options.layout !== 'slides' && (options.pdfNotes || options.pdfpc)) {
    report.add('cli/usage', `--${options.pdfNotes ? 'pdf-notes' : 'pdfpc'} needs --layout slides`, {
      hint: 'add --layout slides: presenter consoles show slide-size pages',
    });
    return undefined;
  }
  const turned = options.orientation === 'landscape' ? { width: paper.height, height: paper.width } : paper;
  if (isTooNarrow(turned, margins)) {
    report.add('cli/usage', 'the margins leave no room on the page', {
      hint: 'use smaller margins (--margin) or larger paper (--page-size)',
    });
    return undefined;
  }
  const { layout, duplex, compact, hyphenate, beside, wordsPerMinute, cover, onlyWithNotes } = options;
  const fontSize = options.fontSize > 0 ? options.fontSize : (fontSizes[layout] ?? usualFontSize);
  return {
    layout,
    paper: turned,
    margins,
    duplex,
    header,
    footer,
    fontSize,
    compact,
    hyphenate,
    beside,
    wordsPerMinute,
    cover,
    ...(slides === 'all' ? {} : { slides }),
    onlyWithNotes,
  };
}

function paperHint(given: string): string {
  const meant = closest(given, paperNames);
  const forms = `${paperNames.join(', ')}, or a width and height such as 210x297mm`;
  return meant === undefined ? `use ${forms}` : `did you mean ${meant}? Otherwise use ${forms}`;
}

function marginsOf({ margin }: PdfOptions): Margins | undefined {
  return margin === '' ? usualMargins : parseMargins(margin);
}

function pageLine(flag: string, text: string, report: Report): PageLine | undefined {
  const line = parsePageLine(text);
  if (!('unknown' in line)) return line;
  const problem = line.unknown === '|' ? 'has more than three parts' : `has the unknown placeholder {${line.unknown}}`;
  const meant = closest(line.unknown, placeholders);
  const names = `available: ${placeholders.map((name) => `{${name}}`).join(' ')}`;
  report.add('cli/usage', `--${flag} ${JSON.stringify(text)} ${problem}`, {
    hint: meant === undefined ? names : `did you mean {${meant}}? ${names}`,
  });
  return undefined;
}

function isTooNarrow({ width, height }: Size, { top, right, bottom, left }: Margins): boolean {
  return width - left - right < leastArea || height - top - bottom < leastArea;
}
