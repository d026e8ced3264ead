import type { OptionSpec } from './options.js';

/** The option of formats that hold pictures in pixels: what they give `suitPicture` as `dpi`. */
export const maxImageDpi: OptionSpec<number> = {
  kind: 'number',
  min: 0,
  max: 2400,
  default: 0,
  description: 'reduce images to this many pixels per inch, at the largest size they are shown; 0: do not reduce',
};
