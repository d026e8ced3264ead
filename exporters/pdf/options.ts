import { maxImageDpi, type OptionSpecs } from 'deckx/exporter';

/** How a handout can be laid out. */
export const layoutNames = ['handout', 'notes-right', '2up', '3up', '4up', '6up', '9up', 'slides', 'outline', 'script'] as const;
export type LayoutName = (typeof layoutNames)[number];

/** What can be asked of the PDF exporter (docs/handout.md). */
export interface PdfOptions {
  readonly layout: LayoutName;
  readonly pageSize: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly margin: string;
  readonly header: string;
  readonly footer: string;
  readonly fontSize: number;
  readonly compact: boolean;
  readonly beside: 'lines' | 'notes';
  readonly hyphenate: boolean;
  readonly wordsPerMinute: number;
  readonly cover: boolean;
  readonly slides: string;
  readonly onlyWithNotes: boolean;
  readonly duplex: boolean;
  readonly pdfa: boolean;
  readonly pdfNotes: boolean;
  readonly pdfpc: boolean;
  readonly maxImageDpi: number;
}

/** Their flags, defaults and help. */
export const pdfOptions: OptionSpecs<PdfOptions> = {
  layout: {
    kind: 'string',
    choices: layoutNames,
    default: 'handout',
    description:
      'handout: a slide per page with its notes below; notes-right: slides with notes beside them; 2up to 9up: several slides per page (3up beside ruled lines or notes, the others without notes); slides: slide-size pages; outline: titles and notes; script: the notes as a speech',
  },
  pageSize: { kind: 'string', default: 'a4', description: 'paper size: a3, a4, a5, letter, legal, or width and height (210x297mm)' },
  orientation: { kind: 'string', choices: ['portrait', 'landscape'], default: 'portrait', description: 'paper orientation' },
  margin: {
    kind: 'string',
    default: '',
    description: 'page margins, one to four lengths as in CSS (20mm, "2cm 15mm"); empty: depends on the layout',
  },
  header: {
    kind: 'string',
    default: '',
    description: 'page header, up to three parts (left|middle|right) with {title} {author} {date} {page} {pages} {slide}',
  },
  footer: { kind: 'string', default: '{title}||{page} / {pages}', description: 'page footer, like the header' },
  fontSize: { kind: 'number', min: 0, max: 72, default: 0, description: 'font size of the notes in points; 0: depends on the layout' },
  compact: { kind: 'boolean', default: false, description: 'let slides with short notes share a page of the handout' },
  beside: { kind: 'string', choices: ['lines', 'notes'], default: 'lines', description: 'what to print beside the slides of 3up' },
  hyphenate: { kind: 'boolean', default: false, description: 'hyphenate words in the notes' },
  wordsPerMinute: { kind: 'number', min: 20, max: 600, default: 140, description: 'speaking rate, for the times in the script' },
  cover: { kind: 'boolean', default: false, description: 'add a cover page with title, author and date' },
  slides: { kind: 'string', default: '', description: 'include only these slides, by number (3-10,15); empty: all' },
  onlyWithNotes: { kind: 'boolean', default: false, description: 'include only slides that have notes' },
  duplex: {
    kind: 'boolean',
    default: false,
    description: 'mirror the margins for double-sided printing; the left margin is the inner one',
  },
  pdfa: { kind: 'boolean', default: false, description: 'write an archival file, PDF/A-2a' },
  pdfNotes: {
    kind: 'boolean',
    default: false,
    description: 'add the notes to slide pages as annotations, for pympress and pdfpc; with --layout slides',
  },
  pdfpc: {
    kind: 'boolean',
    default: false,
    description: 'write the notes to a .pdfpc file beside the PDF, for pdfpc; with --layout slides',
  },
  maxImageDpi,
};
