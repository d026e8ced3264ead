import { maxImageDpi, type OptionFile, type OptionSpecs } from 'deckx/exporter';

/** What can be asked of the PowerPoint exporter. */
export interface PptxOptions {
  readonly maxImageDpi: number;
  readonly embedFonts: boolean;
  /** Whose masters and layouts the deck goes into; absent: its own. */
  readonly template: OptionFile | undefined;
}

/** Their flags, defaults and help. */
export const pptxOptions: OptionSpecs<PptxOptions> = {
  maxImageDpi,
  embedFonts: {
    kind: 'boolean',
    default: false,
    description: 'embed the deck’s own fonts in the presentation, if their licences permit it',
  },
  template: { kind: 'file', description: 'a .pptx or .potx file whose masters and layouts the deck uses', default: undefined },
};
