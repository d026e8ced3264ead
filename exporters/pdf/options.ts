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
      'a slide a page with its notes below; slides with notes beside; 2 to 9 slides a page (3up beside ruled lines or notes, the others without notes); slide-size pages; titles and notes; the notes as a speech',
  },
  pageSize: { kind: 'string', default: 'a4', description: 'paper: a3, a4, a5, letter, legal, or width and height (210x297mm)' },
  orientation: { kind: 'string', choices: ['portrait', 'landscape'], default: 'portrait', description: 'how the paper lies' },
  margin: {
    kind: 'string',
    default: '',
    description: 'margins of the page, one to four lengths as in CSS (20mm, "2cm 15mm"); empty: as suits the layout',
  },
  header: {
    kind: 'string',
    default: '',
    description: 'head of each page, up to three parts (left|middle|right) with {title} {author} {date} {page} {pages} {slide}',
  },
  footer: { kind: 'string', default: '{title}||{page} / {pages}', description: 'foot of each page, like the head' },
  fontSize: { kind: 'number', min: 0, max: 72, default: 0, description: 'size of the notes in points; 0: as suits the layout' },
  compact: { kind: 'boolean', default: false, description: 'slides of a handout whose notes are short share a page' },
  beside: { kind: 'string', choices: ['lines', 'notes'], default: 'lines', description: 'what stands beside the slides of 3up' },
  hyphenate: { kind: 'boolean', default: false, description: 'long words of the notes are divided at the ends of lines' },
  wordsPerMinute: { kind: 'number', min: 20, max: 600, default: 140, description: 'how fast the script is spoken, for its times' },
  cover: { kind: 'boolean', default: false, description: 'a page with title, author and date before the others' },
  slides: { kind: 'string', default: '', description: 'only these slides, by number (3-10,15); empty: all' },
  onlyWithNotes: { kind: 'boolean', default: false, description: 'only slides that have notes' },
  duplex: { kind: 'boolean', default: false, description: 'the left margin is the inner one, as for printing on both sides' },
  pdfa: { kind: 'boolean', default: false, description: 'a file for archives, PDF/A-2a' },
  pdfNotes: {
    kind: 'boolean',
    default: false,
    description: 'slide pages carry their notes as annotations, for pympress and pdfpc; with --layout slides',
  },
  pdfpc: { kind: 'boolean', default: false, description: 'a .pdfpc file with the notes beside the PDF, for pdfpc; with --layout slides' },
  maxImageDpi,
};
