import type { Color, LinearGradient } from 'deckx/exporter';

/**
 * A presentation as PowerPoint thinks of it: plain data, final numbers, no decisions left to whoever writes the package.
 * Positions are in EMU (914,400 to the inch, 12,700 to the point), from the slide's upper left corner, in groups too.
 */
export interface Presentation {
  readonly width: number;
  readonly height: number;
  readonly title?: string;
  readonly author?: string;
  /** BCP 47. */
  readonly lang?: string;
  readonly created: Date;
  readonly theme: PptxTheme;
  readonly master: PptxMaster;
  /** In the order of their parts. */
  readonly layouts: readonly PptxLayout[];
  readonly slides: readonly PptxSlide[];
  /** Every picture file once; pictures name it by its index. */
  readonly media: readonly Medium[];
}

/** A colour of the theme, as slides name it (`ST_SchemeColorVal`). */
export type SchemeColor = 'tx1' | 'bg1' | 'tx2' | 'bg2' | `accent${1 | 2 | 3 | 4 | 5 | 6}` | 'hlink';

/** A colour; where it is the theme's it says which, and is written as that: a recolouring then reaches it. */
export type PptxColor = Color & { readonly scheme?: SchemeColor };

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

/** The layouts of the package, by the name PowerPoint shows. */
export type LayoutName =
  | 'Title Slide'
  | 'Title and Content'
  | 'Section Header'
  | 'Two Content'
  | 'Title Only'
  | 'Picture with Caption'
  | 'Blank'
  | 'Terminal';

export interface PptxLayout {
  readonly name: LayoutName;
  /** Of most of its slides; absent: the master's. */
  readonly background?: PptxBackground;
  readonly placeholders: readonly LayoutPlaceholder[];
}

/** A placeholder of a layout, and what it looks like there. */
export interface LayoutPlaceholder extends Slot {
  readonly look: PlaceholderLook;
}

/** Which placeholder it is (`p:ph`, ECMA-376 19.3.1.36); titles have no index, content no type. */
export interface Slot {
  readonly type: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'obj' | 'pic';
  readonly idx?: number;
  readonly half?: boolean;
  /** What it is for, and its name on the layout. */
  readonly use: SlotUse;
}

/** What of a slide goes into a placeholder. */
export type SlotUse = 'title' | 'subtitle' | 'text' | 'content' | 'second content' | 'picture' | 'caption' | 'terminal';

/** The placeholder that a shape fills; where its place is the layout's, the shape says none. */
export interface FilledSlot extends Slot {
  readonly inheritsFrame?: boolean;
  /** True in a user's template, whose text fits itself into its place. */
  readonly fitsText?: boolean;
}

export interface PptxSlide {
  /** The deck's own id of the slide; the name of the slide in the package. */
  readonly id: string;
  /** On one line, for the list of titles. */
  readonly title?: string;
  readonly layout: LayoutName;
  /** Part of the layout in the user's template. */
  readonly templateLayout?: string;
  readonly hidden: boolean;
  /** Absent: the layout's. */
  readonly background?: PptxBackground;
  readonly shapes: readonly PptxShape[];
  /** Absent where the speaker has nothing to say: then there is no notes page either. */
  readonly notes?: readonly PptxParagraph[];
}

/** What lies behind everything else. */
export type PptxBackground =
  | { readonly kind: 'fill'; readonly fill: Color | LinearGradient }
  | { readonly kind: 'picture'; readonly medium: number; readonly crop?: Crop };

export type PptxShape = TextShape | PlainShape | PictureShape | TableShape | GroupShape;

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** 60,000ths of a degree, clockwise. */
  readonly rotation?: number;
}

interface ShapeBase {
  /** Unique on the slide; 1 is the slide's own. */
  readonly id: number;
  /** As the selection pane shows it; unique on the slide. */
  readonly name: string;
  readonly frame: Frame;
}

/** Text; the slide's title or body when it says so. */
export interface TextShape extends ShapeBase {
  readonly kind: 'text';
  readonly placeholder?: FilledSlot;
  readonly paragraphs: readonly PptxParagraph[];
}

/** A rectangle, round at the corners or not; decoration, as far as a screen reader goes. */
export interface PlainShape extends ShapeBase {
  readonly kind: 'shape';
  /** Share of the shorter side, 0 to 0.5. */
  readonly rounding: number;
  readonly fill?: PptxColor | LinearGradient;
  readonly line?: Line;
  readonly shadow?: Shadow;
}

export interface PictureShape extends ShapeBase {
  readonly kind: 'picture';
  readonly placeholder?: FilledSlot;
  readonly medium: number;
  /** Empty: decoration. */
  readonly alt: string;
  readonly title?: string;
  readonly link?: PptxLink;
  readonly crop?: Crop;
  /** 0 to 1. */
  readonly opacity: number;
}

export interface TableShape extends ShapeBase {
  readonly kind: 'table';
  /** Whether the first row is a header. */
  readonly headerRow: boolean;
  readonly columns: readonly number[];
  readonly rows: readonly PptxTableRow[];
  /** What cells without text are set in, hundredths of a point: in the master's size they would make their rows grow. */
  readonly emptySize: number;
}

export interface PptxTableRow {
  readonly height: number;
  /** One entry a column. */
  readonly cells: readonly PptxTableCell[];
}

/** A cell, or the part of a wider or taller one that lies in this column and row. */
export type PptxTableCell =
  | { readonly kind: 'covered'; readonly across: boolean; readonly down: boolean }
  | {
      readonly kind: 'cell';
      readonly colspan: number;
      readonly rowspan: number;
      readonly paragraphs: readonly PptxParagraph[];
      readonly margins: Sides<number>;
      /** Where the text stands between the upper and the lower margin. */
      readonly anchor: 't' | 'ctr' | 'b';
      readonly fill?: PptxColor;
      readonly borders: Sides<Line | undefined>;
    };

/** Shapes that are selected and moved as one. */
export interface GroupShape extends ShapeBase {
  readonly kind: 'group';
  readonly shapes: readonly PptxShape[];
}

export interface Sides<T> {
  readonly top: T;
  readonly right: T;
  readonly bottom: T;
  readonly left: T;
}

/** Shares of the picture's width and height that are not shown. */
export type Crop = Sides<number>;

export interface Line {
  /** EMU. */
  readonly width: number;
  readonly dash: 'solid' | 'dash' | 'dot';
  readonly double: boolean;
  readonly color: PptxColor;
}

export interface Shadow {
  /** EMU. */
  readonly blur: number;
  readonly distance: number;
  /** 60,000ths of a degree, clockwise from the right. */
  readonly direction: number;
  readonly color: Color;
}

/** A file of the package and, for an SVG, the PNG that older programs show instead. */
export interface Medium {
  readonly extension: 'png' | 'jpeg' | 'gif' | 'bmp' | 'tiff' | 'svg';
  readonly bytes: Uint8Array;
  readonly fallback?: Uint8Array;
}

/** A paragraph; whatever is absent comes from the master. Lengths in EMU, spacing and sizes in hundredths of a point. */
export interface PptxParagraph {
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
export type NumberScheme =
  | 'arabicPeriod'
  | 'arabicParenR'
  | 'alphaLcPeriod'
  | 'alphaUcPeriod'
  | 'romanLcPeriod'
  | 'romanUcPeriod';

/** Text of one format; `'\n'` is a line break in the paragraph. */
export interface PptxRun {
  readonly text: string;
  readonly format: RunFormat;
  readonly link?: PptxLink;
}

/** Whatever is absent comes from the master. */
export interface RunFormat {
  /** A family, or a font of the theme (`+mj-lt`, `+mn-lt`). */
  readonly font?: string;
  /** Hundredths of a point. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
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
  | { readonly kind: 'web'; readonly url: string; readonly tooltip?: string }
  | { readonly kind: 'slide'; readonly number: number };
