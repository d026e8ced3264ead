import type { OptionSpec } from './options.js';

/** The option of formats that hold pictures in pixels: what they give `suitPicture` as `dpi`. */
export const maxImageDpi: OptionSpec<number> = {
  kind: 'number',
  min: 0,
  max: 2400,
  default: 0,
  description: 'pixels to the inch that pictures are reduced to, at the largest size they are shown in; 0: none are',
};
