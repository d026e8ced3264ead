import type { Color } from 'deckx/exporter';
import type { XmlElement } from '../xml/element.js';

/** A colour of the theme, as slides name it (`ST_SchemeColorVal`). */
export type SchemeColor = 'tx1' | 'bg1' | 'tx2' | 'bg2' | `accent${1 | 2 | 3 | 4 | 5 | 6}` | 'hlink';

/** A colour; where it is the theme's it says which, and is written as that: a recolouring then reaches it. */
export type PptxColor = Color & { readonly scheme?: SchemeColor };

/** A paragraph; whatever is absent comes from the master. Lengths in EMU, spacing and sizes in hundredths of a point. */
export interface PptxParagraph {
  /** Number of the step with which it appears, where its shape is there before. */
  readonly step?: number;
  /** Outline level from 0 to 8. */
  readonly level?: number;
  readonly align?: 'l' | 'r' | 'ctr' | 'just';
  readonly rightToLeft?: boolean;
  readonly marginLeft?: number;
  /** Of the first line against the others; negative for a hanging bullet. */
  readonly indent?: number;
  readonly lineSpacing?: number;
  readonly spaceBefore?: number;
  readonly spaceAfter?: number;
  readonly bullet?: Bullet;
  /** How the bullet looks where it does not look like the text: colour, and size in thousandths of a percent. */
  readonly bulletLook?: { readonly color: Color; readonly size: number };
  /** Distance of the tab stops. */
  readonly tabSize?: number;
  readonly runs: readonly PptxRun[];
  /** What an empty paragraph is set in. */
  readonly endFormat?: RunFormat;
}

/** `none` where the placeholder would have one. */
export type Bullet =
  | { readonly kind: 'none' }
  | { readonly kind: 'character'; readonly character: string; readonly font?: string }
  | { readonly kind: 'number'; readonly scheme: NumberScheme; readonly start: number };

/** `ST_TextAutonumberScheme`, those that CSS has counter styles for. */
export type NumberScheme = 'arabicPeriod' | 'arabicParenR' | 'alphaLcPeriod' | 'alphaUcPeriod' | 'romanLcPeriod' | 'romanUcPeriod';

/** Text of one format; `'\n'` is a line break in the paragraph. */
export interface PptxRun {
  readonly text: string;
  readonly format: RunFormat;
  readonly link?: PptxLink;
  /** A formula in place of the text. */
  readonly formula?: Formula;
}

/** A formula in PowerPoint's terms; in display it is a paragraph of its own. */
export interface Formula {
  /** `m:oMath`. */
  readonly element: XmlElement;
  /** That of its letters, which `element` says with each. */
  readonly color: PptxColor;
  readonly display: boolean;
  readonly inLibreOffice: boolean;
}

/** What tells a program which face to take where it does not have the family. */
export interface FontHints {
  /** The classification numbers of the face, in hexadecimal (OpenType, OS/2 `panose`). */
  readonly panose?: string;
  /** `ST_PitchFamily`: 49 for typewriter faces, which no other may stand in for. */
  readonly pitchFamily?: number;
}

/** Whatever is absent comes from the master. */
export interface RunFormat {
  /** A family, or a font of the theme (`+mj-lt`, `+mn-lt`). */
  readonly font?: string;
  readonly fontHints?: FontHints;
  /** False for what no dictionary knows: code. */
  readonly proof?: boolean;
  /** Hundredths of a point. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean | 'dbl' | 'dotted' | 'dash' | 'wavy';
  /** Of the line under the text, where it is not the text's. */
  readonly underlineColor?: Color;
  readonly strike?: boolean;
  readonly smallCaps?: boolean;
  readonly color?: PptxColor;
  readonly highlight?: Color;
  /** Hundredths of a point. */
  readonly spacing?: number;
  /** Thousandths of a percent of the size, up from the baseline. */
  readonly baseline?: number;
  readonly lang?: string;
}

/** An address, or a slide by its number from 1. */
export type PptxLink =
  { readonly kind: 'web'; readonly url: string; readonly tooltip?: string } | { readonly kind: 'slide'; readonly number: number };
