import type { Color } from 'deckx/exporter';
import type { PptxColor, PptxTheme, SchemeColor } from './presentation.js';

/** What is painted: text on the slide itself, a link in it, or anything else, such as what stands on a ground of its own. */
export type ColorUse = 'text' | 'link' | 'other';

/** The colour as the theme's, where it is: of text on the slide its text colours too, of anything else the accents. */
export function themed(color: Color, theme: PptxTheme | undefined, use: ColorUse): PptxColor {
  if (theme === undefined) return color;
  const { tx1, tx2, hlink, accents } = theme.colors;
  if (use === 'link' && color.hex === hlink) return withScheme(color, 'hlink');
  if (use !== 'other' && color.hex === tx1) return withScheme(color, 'tx1');
  const accent = accents.indexOf(color.hex);
  if (accent >= 0) return withScheme(color, `accent${(accent + 1) as 1}`);
  return use !== 'other' && color.hex === tx2 ? withScheme(color, 'tx2') : color;
}

function withScheme(color: Color, scheme: SchemeColor): PptxColor {
  return { ...color, scheme };
}

/** The family as the theme's, where it is. */
export function themedFont(family: string, theme: PptxTheme | undefined): string {
  if (family === theme?.bodyFont) return '+mn-lt';
  return family === theme?.headingFont ? '+mj-lt' : family;
}

/** The family that a font of the theme stands for. */
export function fontFamily(font: string, theme: PptxTheme): string {
  if (font === '+mj-lt') return theme.headingFont;
  return font === '+mn-lt' ? theme.bodyFont : font;
}
