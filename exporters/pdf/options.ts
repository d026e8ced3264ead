import { maxImageDpi, type OptionSpecs } from 'deckx/exporter';

/** What can be asked of the PDF exporter. */
export interface PdfOptions {
  readonly layout: 'handout' | 'slides';
  readonly pageSize: 'a4' | 'letter';
  readonly notesFontSize: number;
  readonly maxImageDpi: number;
}

/** Their flags, defaults and help. */
export const pdfOptions: OptionSpecs<PdfOptions> = {
  layout: {
    kind: 'string',
    choices: ['handout', 'slides'],
    default: 'handout',
    description: 'a page a slide with its notes below, or slide-size pages',
  },
  pageSize: { kind: 'string', choices: ['a4', 'letter'], default: 'a4', description: 'paper of the handout' },
  notesFontSize: { kind: 'number', min: 5, max: 48, default: 11, description: 'size of the notes in points' },
  maxImageDpi,
};
