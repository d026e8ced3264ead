import type { Attributes, Deck, Node, Slide } from '../deck/deck.js';

/**
 * A deck as a browser sees it after the cascade: elements with computed styles. Lengths are CSS pixels of the player's
 * slide (`Deck.size`), percentages are kept where only layout can resolve them.
 */
export interface StyledDeck {
  readonly deck: Deck;
  readonly slides: readonly StyledSlide[];
  /** Faces that the deck's stylesheets bring along, in order. */
  readonly fontFaces: readonly FontFaceRule[];
}

export interface StyledSlide {
  readonly slide: Slide;
  /** The element that the player draws the slide's content in (remark's `.remark-slide-content`). */
  readonly root: StyledElement;
}

export interface StyledElement {
  readonly type: 'element';
  /** HTML's name in lower case; `::before` and `::after` for text that the stylesheet adds; `#root` never. */
  readonly tag: string;
  readonly attrs?: Attributes;
  /** The deck's node it was made from; absent for what has none (`tbody`, `::before`, a terminal's bar). */
  readonly node?: Node;
  /** The step with which the element shows: its node's or, where that is later, that of what it stands in. */
  readonly step?: number;
  readonly style: ComputedStyle;
  readonly children: readonly StyledNode[];
}

export interface StyledText {
  readonly type: 'text';
  /** As in the deck: white space not yet collapsed, `text-transform` not yet applied. */
  readonly value: string;
  readonly node?: Node;
}

export type StyledNode = StyledElement | StyledText;

/** A colour in sRGB: six upper-case hexadecimal digits, and opacity from 0 to 1. */
export interface Color {
  readonly hex: string;
  readonly alpha: number;
}

/** A length in pixels, or a share (1 = 100 %) of what CSS says it is a share of, to which `calc()` may add pixels. */
export type Length = { readonly px: number } | { readonly share: number; readonly plus?: number };
export type LengthOrAuto = Length | 'auto';

/** A column of a grid: a share of what the others leave, a width, or as wide as its content. */
export type GridTrack = { readonly fr: number } | Length | 'auto';

export interface Sides<T> {
  readonly top: T;
  readonly right: T;
  readonly bottom: T;
  readonly left: T;
}

export interface BorderSide {
  /** Pixels; 0 where the style is `none`. */
  readonly width: number;
  readonly style: 'none' | 'solid' | 'dashed' | 'dotted' | 'double';
  readonly color: Color;
}

export interface BoxShadow {
  readonly x: number;
  readonly y: number;
  readonly blur: number;
  readonly color: Color;
}

export interface LinearGradient {
  /** Degrees as in CSS: 0 to the top, 90 to the right, 180 to the bottom. */
  readonly angle: number;
  readonly stops: readonly { readonly offset: number; readonly color: Color }[];
}

/** Computed values of the properties that change what is seen (CSS 2.2 and the level 3 modules). */
export interface ComputedStyle {
  readonly display:
    | 'block'
    | 'inline'
    | 'inline-block'
    | 'list-item'
    | 'flex'
    | 'grid'
    | 'table'
    | 'table-row-group'
    | 'table-row'
    | 'table-cell'
    | 'none';
  readonly position: 'static' | 'relative' | 'absolute' | 'fixed';
  readonly inset: Sides<LengthOrAuto>;
  /** Of a box that is not `static`; 0 for `auto`. */
  readonly zIndex: number;
  readonly float: 'none' | 'left' | 'right';
  readonly clear: 'none' | 'left' | 'right' | 'both';
  readonly boxSizing: 'content-box' | 'border-box';
  readonly width: LengthOrAuto;
  readonly height: LengthOrAuto;
  readonly minWidth: Length;
  readonly minHeight: Length;
  readonly maxWidth: Length | 'none';
  readonly maxHeight: Length | 'none';
  readonly margin: Sides<LengthOrAuto>;
  readonly padding: Sides<Length>;
  readonly border: Sides<BorderSide>;
  /** Pixels, one for all corners. */
  readonly borderRadius: number;
  readonly outline: BorderSide & { readonly offset: number };
  readonly boxShadow?: BoxShadow;
  readonly backgroundColor: Color;
  readonly backgroundImage?: { readonly url: string } | LinearGradient;
  readonly backgroundSize: string;
  readonly backgroundPosition: string;
  readonly backgroundRepeat: string;
  readonly color: Color;
  readonly opacity: number;
  /** In the author's order, generic families last, without quotation marks. */
  readonly fontFamily: readonly string[];
  readonly fontSize: number;
  /** 100 to 900. */
  readonly fontWeight: number;
  readonly fontStyle: 'normal' | 'italic';
  readonly fontVariantCaps: 'normal' | 'small-caps';
  readonly lineHeight: { readonly px: number } | { readonly factor: number } | 'normal';
  readonly letterSpacing: number;
  readonly textAlign: 'left' | 'right' | 'center' | 'justify';
  readonly textDecoration: { readonly underline: boolean; readonly lineThrough: boolean };
  readonly textTransform: 'none' | 'uppercase' | 'lowercase' | 'capitalize';
  readonly textIndent: Length;
  readonly verticalAlign: 'baseline' | 'sub' | 'super' | 'top' | 'middle' | 'bottom' | { readonly px: number };
  readonly whiteSpace: 'normal' | 'nowrap' | 'pre' | 'pre-wrap' | 'pre-line';
  readonly overflowWrap: 'normal' | 'break-word';
  readonly listStyleType: string;
  readonly flexDirection: 'row' | 'column';
  /** Of an item in a row or column: its share of the room that is left. */
  readonly flexGrow: number;
  /** Of an item: its size along the row or column before growing; `auto`: its `width` or `height`. */
  readonly flexBasis: LengthOrAuto;
  /** `grid-template-columns`; empty: one column. */
  readonly gridColumns: readonly GridTrack[];
  readonly justifyContent: 'start' | 'center' | 'end' | 'space-between';
  readonly alignItems: 'stretch' | 'start' | 'center' | 'end';
  readonly columnGap: Length;
  readonly rowGap: Length;
  readonly columnCount: number;
  /** Degrees clockwise. */
  readonly rotate: number;
  readonly direction: 'ltr' | 'rtl';
  readonly visibility: 'visible' | 'hidden';
}

/** An `@font-face` rule: family, what it is for, and where its file lies (first usable source), relative to the deck. */
export interface FontFaceRule {
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  readonly urls: readonly string[];
}
