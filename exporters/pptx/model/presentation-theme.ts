import type { Frame, PptxBackground } from './presentation-drawing.js';
import type { PptxColor } from './presentation-text.js';

/** Families and colours that a change of the theme changes everywhere. */
export interface PptxTheme {
  readonly headingFont: string;
  readonly bodyFont: string;
  readonly colors: ThemeColors;
}

/** `RRGGBB`. `tx` stand on `bg`; which of them are the theme's dark and which its light ones, their lightness tells. */
export interface ThemeColors {
  readonly tx1: string;
  readonly bg1: string;
  readonly tx2: string;
  readonly bg2: string;
  /** Six. */
  readonly accents: readonly string[];
  readonly hlink: string;
  readonly folHlink: string;
}

/** What layouts inherit: the usual background, and the usual title and text. */
export interface PptxMaster {
  readonly background: PptxBackground;
  readonly title: PlaceholderLook;
  readonly body: PlaceholderLook;
}

/** Where a placeholder is, and how the first level of its text looks. */
export interface PlaceholderLook {
  readonly frame: Frame;
  readonly text: TextDefaults;
  readonly fill?: PptxColor;
}

/** What text looks like that says nothing of itself. Sizes and spaces in hundredths of a point. */
export interface TextDefaults {
  /** A family, or a font of the theme (`+mj-lt`, `+mn-lt`). */
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly align: 'l' | 'r' | 'ctr' | 'just';
  readonly color: PptxColor;
  /** From baseline to baseline, in percent of the size. */
  readonly lineSpacing: number;
}
