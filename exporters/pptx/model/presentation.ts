import type { Color, LinearGradient } from 'deckx/exporter';
import type { XmlElement } from '../finish/xml.js';

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
  readonly typography: Typography;
  readonly slides: readonly PptxSlide[];
  /** Every picture file once; pictures name it by its index. */
  readonly media: readonly Medium[];
}

/** What master and theme say of text: families of headings and body, sizes in hundredths of a point. */
export interface Typography {
  readonly headingFont: string;
  readonly bodyFont: string;
  readonly titleSize: number;
  readonly bodySize: number;
}

/** The layouts of the package, by the name PowerPoint shows. */
export type LayoutName = 'Title Slide' | 'Title and Content' | 'Title Only' | 'Blank';

export interface PptxSlide {
  /** The deck's own id of the slide; the name of the slide in the package. */
  readonly id: string;
  /** On one line, for the list of titles. */
  readonly title?: string;
  readonly layout: LayoutName;
  readonly hidden: boolean;
  readonly background: PptxBackground;
  readonly shapes: readonly PptxShape[];
  /** Absent where the speaker has nothing to say: then there is no notes page either. */
  readonly notes?: readonly PptxParagraph[];
}

/** What lies behind everything else; absent parts are the master's. */
export type PptxBackground =
  | { readonly kind: 'fill'; readonly fill: Color | LinearGradient }
  | { readonly kind: 'picture'; readonly medium: number; readonly crop?: Crop };

export type PptxShape = TextShape | PlainShape | PictureShape | TableShape | GroupShape | FormulaShape;

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

/** Text; the slide's title when it says so. */
export interface TextShape extends ShapeBase {
  readonly kind: 'text';
  readonly placeholder?: 'title';
  readonly paragraphs: readonly PptxParagraph[];
  /** Present where the text is one formula: it neither breaks nor hangs from the top of its frame. Its LaTeX. */
  readonly formula?: string;
}

/**
 * What holds formulas: with them, for programs that know PowerPoint's, and without, as pictures, for the others. The first
 * shape of the fallback has the id and the name of the shape that it stands in for, as PowerPoint writes it.
 */
export interface FormulaShape extends ShapeBase {
  readonly kind: 'formula';
  readonly choice: TextShape | TableShape;
  readonly fallback: readonly PptxShape[];
  /** Whether LibreOffice draws the first as it should be; else it is to take the second. */
  readonly inLibreOffice: boolean;
}

/** A rectangle, round at the corners or not; decoration, as far as a screen reader goes. */
export interface PlainShape extends ShapeBase {
  readonly kind: 'shape';
  /** Share of the shorter side, 0 to 0.5. */
  readonly rounding: number;
  readonly fill?: Color | LinearGradient;
  readonly line?: Line;
  readonly shadow?: Shadow;
}

export interface PictureShape extends ShapeBase {
  readonly kind: 'picture';
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
      readonly fill?: Color;
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
  readonly color: Color;
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

export type Bullet =
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
  /** A formula in place of the text. */
  readonly formula?: Formula;
}

/** A formula in PowerPoint's terms; in display it is a paragraph of its own. */
export interface Formula {
  /** `m:oMath`. */
  readonly element: XmlElement;
  readonly display: boolean;
  readonly inLibreOffice: boolean;
}

/** Whatever is absent comes from the master. */
export interface RunFormat {
  readonly font?: string;
  /** Hundredths of a point. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly smallCaps?: boolean;
  readonly color?: Color;
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
