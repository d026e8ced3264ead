import type { Color, LinearGradient } from 'deckx/exporter';
import type { PptxColor, PptxLink, PptxParagraph } from './presentation-text.js';

export type * from './presentation-text.js';

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
  /** In order, the first from the first slide on; absent: the talk has none. */
  readonly sections?: readonly PptxSection[];
  /** Every picture file once; pictures name it by its index. */
  readonly media: readonly Medium[];
  /** Every film and recording once; pictures name it by its index. */
  readonly recordings?: readonly Recording[];
  readonly fonts?: readonly EmbeddedFont[];
  /** Absent where the deck has no tables, and in a template, which has styles of its own. */
  readonly tableStyle?: TableStyle;
}

/** A family that travels with the presentation: its faces as TrueType files. */
export interface EmbeddedFont {
  readonly family: string;
  readonly panose: string;
  readonly regular?: Uint8Array;
  readonly bold?: Uint8Array;
  readonly italic?: Uint8Array;
  readonly boldItalic?: Uint8Array;
}

/** A film or recording as a file of the package. */
export interface Recording {
  readonly extension: string;
  readonly bytes: Uint8Array;
}

/** What a picture plays: an index into `Presentation.recordings`, or what is on the network. */
export type PptxRecording =
  | { readonly kind: 'video' | 'audio'; readonly file: number }
  | { readonly kind: 'video' | 'audio'; readonly url: string };


/** Slides that belong together, up to the next section. */
export interface PptxSection {
  readonly name: string;
  /** Index of its first slide. */
  readonly first: number;
}

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
  readonly transition?: PptxTransition;
  /** What appears with each click, in order; absent where all shows from the start. */
  readonly clicks?: readonly Click[];
  /** Absent: the layout's. */
  readonly background?: PptxBackground;
  readonly shapes: readonly PptxShape[];
  /** Absent where the speaker has nothing to say: then there is no notes page either. */
  readonly notes?: readonly PptxParagraph[];
  /** Scale of text at which the notes fit on their page, in thousandths of a percent; absent: 100 %. */
  readonly notesScale?: number;
}

/** What lies behind everything else. */
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

/** What appears with one click: the first by the click, the others with it. */
export type Click = readonly Entrance[];

/** A shape, or a paragraph of a text, that appears or, where it says so, goes. */
export interface Entrance {
  /** The shape's id. */
  readonly shape: number;
  /** PowerPoint keeps account of how it builds texts and drawn shapes, not of how it builds pictures, tables and groups. */
  readonly built: 'text' | 'drawn' | 'no';
  /** Index of the paragraph; absent: the shape as a whole. */
  readonly paragraph?: number;
  readonly effect: 'appear' | 'fade';
  /** Whether it goes instead, and whether it has appeared before. */
  readonly leaves?: 'it came' | 'it was there';
}

/** How a slide takes the place of the one before. */
export interface PptxTransition {
  readonly speed: 'slow' | 'med' | 'fast';
  /** Milliseconds, where the author says so. */
  readonly duration?: number;
  /** An element of PresentationML (CT_SlideTransition) or, with a prefix, of a later version's; and its attributes. */
  readonly effect: TransitionEffect;
  /** What a program shows that does not know the effect; absent for effects of PresentationML itself. */
  readonly fallback?: TransitionEffect;
}

export interface TransitionEffect {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

interface ShapeBase {
  /** Unique on the slide; 1 is the slide's own. */
  readonly id: number;
  /** As the selection pane shows it; unique on the slide. */
  readonly name: string;
  readonly frame: Frame;
  /** Number of the step with which it appears; absent: it is there from the start, or its paragraphs appear one by one. */
  readonly step?: number;
  /** Number of the step with which it goes; absent: it stays. */
  readonly until?: number;
}

/** Shares in thousandths of a percent: of the size of letters, and what is taken from the space between lines. */
export interface TextFit {
  readonly fontScale: number;
  readonly lineReduction: number;
}

/** Text; the slide's title or body when it says so. */
export interface TextShape extends ShapeBase {
  readonly kind: 'text';
  readonly placeholder?: FilledSlot;
  /** True where the text had to be made smaller to fit: then PowerPoint goes on fitting it while it is edited. */
  readonly shrunk?: boolean;
  /** How much smaller its letters and lines are to be shown than they are written; absent: as they are. */
  readonly fit?: TextFit;
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
  /** Present where the corners differ, or are no quarters of circles. */
  readonly corners?: PptxCorners;
  readonly fill?: PptxColor | LinearGradient;
  readonly line?: Line;
  readonly shadow?: Shadow;
  /** One that falls inwards. */
  readonly innerShadow?: Shadow;
}

/** Half the axes of the corners in EMU, clockwise from the upper left. */
export type PptxCorners = readonly { readonly x: number; readonly y: number }[];

export interface PictureShape extends ShapeBase {
  readonly kind: 'picture';
  readonly placeholder?: FilledSlot;
  readonly medium: number;
  /** Empty: decoration. */
  readonly alt: string;
  readonly title?: string;
  readonly link?: PptxLink;
  /** In terms of the picture as it is stored. */
  readonly crop?: Crop;
  readonly corners?: PptxCorners;
  /** What is played when it is clicked; then it has no link. */
  readonly recording?: PptxRecording;
  /** Whether it is mirrored left to right before it is turned. */
  readonly mirrored?: boolean;
  /** 0 to 1. */
  readonly opacity: number;
}

export interface TableShape extends ShapeBase {
  readonly kind: 'table';
  /** Whether the first row is a header. */
  readonly headerRow: boolean;
  /** What the table tells of; empty: nothing is known. */
  readonly alt: string;
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

/** How the deck's tables look: for tables that are made in PowerPoint. */
export interface TableStyle {
  readonly body: CellLook;
  /** Absent where no table has a header row. */
  readonly header?: CellLook;
  /** Fill of every other row, where rows alternate. */
  readonly band?: Color;
}

/** The look of a cell; what is absent is not there. */
export interface CellLook {
  readonly fill?: Color;
  readonly color?: Color;
  readonly bold: boolean;
  /** Line below it. */
  readonly bottom?: Line;
}

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
  /** Size against the shape's, thousandths of a percent. */
  readonly scale?: { readonly x: number; readonly y: number };
}

/** A file of the package and, for an SVG, the PNG that older programs show instead. */
export interface Medium {
  readonly extension: 'png' | 'jpeg' | 'gif' | 'bmp' | 'tiff' | 'svg';
  readonly bytes: Uint8Array;
  readonly fallback?: Uint8Array;
  /** EXIF orientation, 2 to 8, of a photo that is not stored upright: whoever shows it turns it. */
  readonly orientation?: number;
}
