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
  /** The element that the player draws the slide's content in (`Player.frame`). */
  readonly root: StyledElement;
}

/** A time in the show of a slide: from a step on, to another with which it ends; without that, to the slide's end. */
export interface Interval {
  readonly from: number;
  readonly until?: number;
}

export interface StyledElement {
  readonly type: 'element';
  /** HTML's name in lower case; `::before` and `::after` for text that the stylesheet adds; `#root` never. */
  readonly tag: string;
  readonly attrs?: Attributes;
  /** The deck's node it was made from; absent for what has none (`tbody`, `::before`, a terminal's bar). */
  readonly node?: Node;
  /** The step with which the element shows: its node's or, where that is later, that of what contains it. */
  readonly step?: number;
  /** When its background shows, where that is not all the time. */
  readonly lit?: readonly Interval[];
  readonly style: ComputedStyle;
  /** What `::marker` says of a list item's marker, where any rule does. */
  readonly marker?: { readonly style: ComputedStyle; readonly text?: string };
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

/**
 * A length in pixels, or a share (1 = 100 %) of what CSS says it is a share of, to which `calc()` may add pixels, or the
 * least or greatest of several.
 */
export type Length =
  | { readonly px: number }
  | { readonly share: number; readonly plus?: number }
  | { readonly choose: 'min' | 'max'; readonly of: readonly Length[] };
export type LengthOrAuto = Length | 'auto';
/** Sizes that a box's content decides (CSS Sizing 3, 3.2). */
export type ContentSize = 'min-content' | 'max-content' | 'fit-content';
export type SizeOrAuto = LengthOrAuto | ContentSize;

/** One end of a grid track: a share of what the others leave, a length, or what its content asks for. */
export type GridBreadth = { readonly fr: number } | Length | 'auto' | 'min-content' | 'max-content';
/** A row or column of a grid; `fit` is the argument of `fit-content()`. */
export type GridTrack = GridBreadth | { readonly least: GridBreadth; readonly most: GridBreadth } | { readonly fit: Length };

/** A list of tracks, in which one group may be repeated as often as it fits. */
export interface GridTemplate {
  readonly before: readonly GridTrack[];
  readonly repeated?: { readonly tracks: readonly GridTrack[]; readonly keepEmpty: boolean };
  readonly after: readonly GridTrack[];
  /** Names of the lines, by their number from 0; only of templates without `repeated`. */
  readonly names: ReadonlyMap<string, readonly number[]>;
}

/** A line of a grid that a box begins or ends at. */
export type GridLine = 'auto' | { readonly line: number } | { readonly span: number } | { readonly name: string; readonly number?: number };

/** How a box is aligned in its room. */
export type ItemAlignment = 'stretch' | 'start' | 'center' | 'end' | 'baseline';
export type ContentDistribution = 'start' | 'center' | 'end' | 'space-between' | 'space-around' | 'space-evenly' | 'stretch';

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
  /** How much larger than the box the shadow is on each side; absent: not at all. */
  readonly spread?: number;
  /** True for a shadow that the box's edge throws inwards. */
  readonly inset?: boolean;
  readonly color: Color;
}

/** A gradient over a box. */
export interface LinearGradient {
  /** Degrees as in CSS: 0 to the top, 90 to the right, 180 to the bottom. */
  readonly angle: number;
  /** Present for one that goes out from a point; those who cannot draw that draw `angle`. Shares of the box. */
  readonly radial?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly stops: readonly { readonly offset: number; readonly color: Color }[];
}

/** A gradient as declared: where its colours are depends on the size of the box. */
export interface Gradient {
  readonly kind: 'linear' | 'radial' | 'conic';
  readonly repeating: boolean;
  /** Degrees, or the corner (-1 or 1 to the right, to the bottom) that a linear one runs to. */
  readonly direction: number | { readonly x: number; readonly y: number };
  /** Of one that goes out from a point. */
  readonly center: Position;
  readonly shape: 'circle' | 'ellipse';
  readonly extent: 'closest-side' | 'farthest-side' | 'closest-corner' | 'farthest-corner' | readonly Length[];
  readonly stops: readonly { readonly color: Color; readonly at?: Length }[];
}

/** A position in a box: shares are of the room that the box leaves. */
export interface Position {
  readonly x: Length;
  readonly y: Length;
}

export type BoxArea = 'border-box' | 'padding-box' | 'content-box';
export type Repeat = 'repeat' | 'no-repeat' | 'space' | 'round';

/** One of the background images of a box. */
export interface BackgroundLayer {
  readonly image: { readonly url: string } | Gradient;
  readonly size: 'cover' | 'contain' | readonly [LengthOrAuto, LengthOrAuto];
  readonly position: Position;
  readonly repeat: readonly [Repeat, Repeat];
  readonly origin: BoxArea;
  readonly clip: BoxArea;
}

/** A rounded corner: half the axes of its ellipse, shares being of the border box. */
export interface CornerRadius {
  readonly x: Length;
  readonly y: Length;
}

/** The four corners, clockwise. */
export interface Corners<T> {
  readonly topLeft: T;
  readonly topRight: T;
  readonly bottomRight: T;
  readonly bottomLeft: T;
}

/** A function of `transform` that deckx applies. Degrees, factors, lengths of the box itself. */
export type TransformFunction =
  { readonly move: Position } | { readonly turn: number } | { readonly scale: { readonly x: number; readonly y: number } };

export interface TextDecoration {
  readonly underline: boolean;
  readonly lineThrough: boolean;
  readonly overline?: boolean;
  /** Where it is not the text's own. */
  readonly color?: Color;
  /** Where it is not `solid`. */
  readonly style?: 'double' | 'dotted' | 'dashed' | 'wavy';
  /** Pixels; absent: as the font says. */
  readonly thickness?: number;
}

/**
 * Computed values of the properties that change what is seen (CSS 2.2 and the level 3 modules). Those that are rarely
 * set are absent where they have their initial value.
 */
export interface ComputedStyle {
  /** Of an absolute box that would be alone in a line, the line's alignment: there the box begins without offsets (CSS 2.2, 10.3.7). */
  readonly staticAlign?: 'center' | 'right';
  readonly display:
    | 'block'
    | 'flow-root'
    | 'inline'
    | 'inline-block'
    | 'inline-flex'
    | 'inline-grid'
    | 'inline-table'
    | 'contents'
    | 'list-item'
    | 'flex'
    | 'grid'
    | 'table'
    | 'table-row-group'
    | 'table-header-group'
    | 'table-footer-group'
    | 'table-caption'
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
  readonly width: SizeOrAuto;
  readonly height: LengthOrAuto;
  readonly minWidth: Length | ContentSize;
  readonly minHeight: Length;
  readonly maxWidth: Length | ContentSize | 'none';
  readonly maxHeight: Length | 'none';
  /** Width by height. */
  readonly aspectRatio?: number;
  /** Present where what sticks out of the box is cut off. */
  readonly overflow?: 'hidden';
  readonly objectFit?: 'contain' | 'cover' | 'none' | 'scale-down';
  readonly objectPosition?: Position;
  readonly margin: Sides<LengthOrAuto>;
  readonly padding: Sides<Length>;
  readonly border: Sides<BorderSide>;
  readonly borderRadius?: Corners<CornerRadius>;
  readonly outline: BorderSide & { readonly offset: number };
  /** The uppermost first. */
  readonly boxShadows?: readonly BoxShadow[];
  readonly backgroundColor: Color;
  /** Background images of the box, the topmost first. */
  readonly backgrounds?: readonly BackgroundLayer[];
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
  readonly wordSpacing?: number;
  readonly textAlign: 'left' | 'right' | 'center' | 'justify';
  /** Of lines that end a paragraph; absent: as the others, but not stretched. */
  readonly textAlignLast?: 'left' | 'right' | 'center' | 'justify';
  readonly textDecoration: TextDecoration;
  readonly textTransform: 'none' | 'uppercase' | 'lowercase' | 'capitalize';
  readonly textIndent: Length;
  readonly verticalAlign: 'baseline' | 'sub' | 'super' | 'top' | 'middle' | 'bottom' | 'text-top' | 'text-bottom' | { readonly px: number };
  readonly whiteSpace: 'normal' | 'nowrap' | 'pre' | 'pre-wrap' | 'pre-line';
  /** `anywhere`: also to find the least width. */
  readonly overflowWrap: 'normal' | 'break-word' | 'anywhere';
  /** Where lines may end inside of words without need, or not even between ideographs. */
  readonly wordBreak?: 'break-all' | 'keep-all';
  /** Present where soft hyphens are not to be used. */
  readonly hyphens?: 'none';
  /** Present where lines are to be about equally long. */
  readonly textWrap?: 'balance';
  /** Blanks to a tab stop, where they are not 8. */
  readonly tabSize?: number;
  readonly listStyleType: string;
  /** Present where the marker is the first thing in the item's text. */
  readonly listStylePosition?: 'inside';
  readonly listStyleImage?: string;
  readonly borderCollapse?: 'collapse';
  /** Between cells, pixels. */
  readonly borderSpacing?: { readonly x: number; readonly y: number };
  readonly captionSide?: 'bottom';
  readonly tableLayout?: 'fixed';
  readonly flexDirection: 'row' | 'row-reverse' | 'column' | 'column-reverse';
  readonly flexWrap?: 'wrap' | 'wrap-reverse';
  /** Of an item: what it shrinks in proportion to; absent: 1. */
  readonly flexShrink?: number;
  readonly order?: number;
  /** Of an item in a row or column: its share of the room that is left. */
  readonly flexGrow: number;
  /** Of an item: its size along the row or column before growing; `auto`: its `width` or `height`. */
  readonly flexBasis: LengthOrAuto;
  readonly gridColumns?: GridTemplate;
  readonly gridRows?: GridTemplate;
  readonly gridAutoColumns?: readonly GridTrack[];
  readonly gridAutoRows?: readonly GridTrack[];
  readonly gridAutoFlow?: { readonly column: boolean; readonly dense: boolean };
  /** `grid-template-areas`: names of cells, row by row. */
  readonly gridAreas?: readonly (readonly string[])[];
  /** Of an item: the lines that it is between. */
  readonly gridPlace?: {
    readonly rowStart: GridLine;
    readonly rowEnd: GridLine;
    readonly columnStart: GridLine;
    readonly columnEnd: GridLine;
  };
  readonly justifyContent: ContentDistribution;
  readonly alignContent?: ContentDistribution;
  readonly alignItems: ItemAlignment;
  readonly justifyItems?: ItemAlignment;
  readonly alignSelf?: ItemAlignment;
  readonly justifySelf?: ItemAlignment;
  readonly columnGap: Length;
  readonly rowGap: Length;
  readonly columnCount: number;
  /** Pixels; columns are at least so wide. */
  readonly columnWidth?: number;
  readonly columnRule?: BorderSide;
  /** Present where a box goes across all columns. */
  readonly columnSpan?: 'all';
  /** Present where no column may end inside of the box. */
  readonly breakInside?: 'avoid';
  readonly transform?: readonly TransformFunction[];
  readonly transformOrigin?: Position;
  readonly direction: 'ltr' | 'rtl';
  readonly visibility: 'visible' | 'hidden';
}

/** An `@font-face` rule: family, what it is for, and where its file is (first usable source), relative to the deck. */
export interface FontFaceRule {
  readonly family: string;
  /** Of a range, regular where it has it. */
  readonly weight: number;
  /** The lightest and the boldest weight it is for, where the rule gives a range. */
  readonly weights?: readonly [number, number];
  readonly style: 'normal' | 'italic';
  readonly urls: readonly string[];
  /** First and last code points of the ranges it is for (`unicode-range`); absent: all. */
  readonly unicodeRange?: readonly (readonly [number, number])[];
}
