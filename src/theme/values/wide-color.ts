import {
  type Color as WideColor,
  converter,
  modeA98,
  modeHsl,
  modeHsv,
  modeHwb,
  modeLab,
  modeLch,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeP3,
  modeProphoto,
  modeRec2020,
  modeRgb,
  modeXyz50,
  modeXyz65,
  parse,
  useMode,
} from 'culori/fn';
import type { Color } from '../styled.js';

/** A colour as precise as it was written, in the space that it was written in. */
export type { WideColor };

/** The spaces of CSS Color 4. HSV is between sRGB and HWB. */
const spaces = [
  ...[modeRgb, modeLrgb, modeHsl, modeHsv, modeHwb, modeLab, modeLch, modeOklab, modeOklch],
  ...[modeA98, modeP3, modeProphoto, modeRec2020, modeXyz50, modeXyz65],
];
spaces.forEach(useMode);
const toRgb = converter('rgb');

/**
 * Reads a colour that depends on nothing around it, in lower case: names, `#…`, and the functions of CSS Color 4 up to `color()`;
 * `undefined` for anything else.
 */
export function parseWide(text: string): WideColor | undefined {
  // culori takes hexadecimal digits without `#` as well.
  const color = /^[0-9a-f]+$/.test(text) ? undefined : parse(text);
  if (color === undefined) return undefined;
  // A missing alpha value is 0; culori takes it for one that is not given.
  const { alpha } = /\/\s*none\s*\)$/.test(text) ? { alpha: 0 } : color;
  const { s } = color;
  const checked = { ...color, ...(s !== undefined && { s: clamp(s) }), ...(alpha !== undefined && { alpha }) };
  // Browsers keep these as bytes.
  return text.startsWith('rgb') ? widen(narrow(checked)) : checked;
}

/** The colour in sRGB; what sRGB cannot show is clipped to it, as browsers do on the screen. */
export function narrow(color: WideColor): Color {
  const { r, g, b, alpha = 1 } = toRgb(color);
  return { hex: [r, g, b].map(hexByte).join(''), alpha: Math.round(clamp(alpha) * 1000) / 1000 };
}

/** A colour of sRGB, to be mixed with others. */
export function widen({ hex, alpha }: Color): WideColor {
  const at = (index: number): number => Number.parseInt(hex.slice(index, index + 2), 16) / 255;
  return { mode: 'rgb', r: at(0), g: at(2), b: at(4), alpha };
}

function hexByte(channel = 0): string {
  return Math.round(clamp(channel) * 255)
    .toString(16)
    .padStart(2, '0')
    .toUpperCase();
}

/** Between 0 and 1; channels of numbers beyond all bounds may be NaN. */
function clamp(value: number): number {
  return Number.isNaN(value) ? 0 : Math.min(1, Math.max(0, value));
}
