import type { OptionSpecs } from 'deckx/exporter';

/** What can be asked of the PowerPoint exporter. */
export interface PptxOptions {
  readonly maxImageDpi: number;
}

/** Their flags, defaults and help. */
export const pptxOptions: OptionSpecs<PptxOptions> = {
  maxImageDpi: {
    kind: 'number',
    min: 0,
    max: 2400,
    default: 0,
    description: 'pixels to the inch that pictures are reduced to, at the largest size they are shown in; 0: none are',
  },
};
