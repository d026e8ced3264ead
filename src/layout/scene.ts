import type { Place, Slide } from '../deck/deck.js';
import type { FontFile } from '../theme/fonts/font-library.js';
import type { BorderSide, BoxShadow, Color, Corners, LinearGradient, TextDecoration } from '../theme/styled.js';

export type { FontFile } from '../theme/fonts/font-library.js';
export type { BorderSide, BoxShadow, Color, Corners, LinearGradient } from '../theme/styled.js';

/**
 * A deck laid out: per slide, boxes in reading order. All lengths are points (1/72 inch), x to the right and y down
 * from the slide's upper left corner (also inside groups). A text box holds paragraphs of runs, for formats that break
 * lines themselves, and the lines deckx broke, for formats that place glyphs.
 */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly lang?: string;
  readonly title?: string;
  readonly slides: readonly SceneSlide[];
  /** Every font file that a line uses, by `FontFile.id`. */
  readonly fonts: ReadonlyMap<string, FontFile>;
}

export interface SceneSlide {
  /** The slide as shown here: with `steps: 'slides'` one of its states. Its notes are in it. */
  readonly slide: Slide;
  /** Present if a slide continues the content of the one before (`--overflow split`): 1 for the first such slide, 2 … */
  readonly continuation?: number;
  /** Text of the heading that names the slide, on one line; absent when the slide shows none. */
  readonly title?: string;
  readonly background: SceneBackground;
  readonly boxes: readonly SceneBox[];
}

export interface SceneBackground {
  readonly color: Color;
  readonly gradient?: LinearGradient;
  readonly image?: ImageBox;
}

export type SceneBox = TextBox | ShapeBox | ImageBox | TableBox | GroupBox;

interface BoxBase {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Degrees clockwise about the centre. */
  readonly rotate?: number;
  /** 0 to 1. */
  readonly opacity?: number;
  readonly step?: number;
  /** The step with which it goes again; absent: it stays. Only what decorates goes. */
  readonly until?: number;
  /** The source of what is drawn, for diagnostics. */
  readonly place?: Place;
}

/** What a text box is on the slide; exporters choose placeholders, tags and names by it. */
export type TextRole = 'title' | 'subtitle' | 'body' | 'footnote' | 'code' | 'terminal' | 'terminalTitle' | 'decoration' | 'placeholder';

/** One flow of text: a run of headings, paragraphs and lists that follow each other, as one box. */
export interface TextBox extends BoxBase {
  readonly type: 'text';
  readonly role: TextRole;
  readonly paragraphs: readonly TextParagraph[];
  /** Font scale that was needed to make the text fit, 1 when none. Sizes below are already scaled. */
  readonly scale: number;
}

export interface TextParagraph {
  /** What it is: heading level, or list nesting. */
  readonly kind: 'heading' | 'paragraph' | 'listItem' | 'code' | 'quote';
  /** Heading depth 1 to 6, or list nesting from 0; else 0. */
  readonly level: number;
  readonly align: 'left' | 'right' | 'center' | 'justify';
  readonly direction: 'ltr' | 'rtl';
  /** Bullet or number of a list item, as text (`•`, `3.`); it hangs before the indent. */
  readonly marker?: string;
  /** Present where the marker does not look like the paragraph's first run. */
  readonly markerStyle?: RunStyle;
  /** Indent of the text in the box from where lines begin: left, and right in right-to-left text. */
  readonly indent: number;
  /** How much further in (or out, when negative) the first line begins; absent: not at all. */
  readonly firstLineIndent?: number;
  /** Distance from baseline to baseline; the mean where the lines of a paragraph differ. */
  readonly lineHeight: number;
  /** Space between this paragraph's first line box and the one before; for the first one, from the box's top. */
  readonly spaceBefore: number;
  readonly spaceAfter: number;
  /** Distance of the tab stops; present where runs have tabs, whose fragments are blanks. */
  readonly tabSize?: number;
  readonly step?: number;
  /** Present where it is of a footnote's definition: the footnote's identifier. */
  readonly footnote?: string;
  readonly runs: readonly TextRun[];
  readonly lines: readonly TextLine[];
}

/** Text of one style. A line break that the author asked for is a run with `text: '\n'`. */
export interface TextRun {
  readonly text: string;
  readonly style: RunStyle;
  readonly link?: SceneLink;
  readonly step?: number;
  /**
   * A formula in the line. The text is then blanks about as wide as it; the drawing is an `ImageBox` with this very object.
   */
  readonly math?: SceneMath;
  /** True for emoji, and for nothing else in the run: its fragments have drawings. */
  readonly emoji?: boolean;
  /** Present where it is the number of a footnote. */
  readonly footnote?: FootnoteNumber;
}

/** A number that refers to a footnote, or stands before its definition; those of one footnote lead to each other. */
export interface FootnoteNumber {
  readonly identifier: string;
  readonly of: 'reference' | 'definition';
}

/** A formula, for formats that have formulas of their own. */
export interface SceneMath {
  readonly latex: string;
  /** Presentation MathML, one `math` element. */
  readonly mathml: string;
  /** Whether it stands by itself rather than in a line of text. */
  readonly display: boolean;
  /** Font size that it is drawn at: that of the text around, or less where it would be too wide. */
  readonly size: number;
  readonly color: Color;
  /** How far it reaches below the baseline. */
  readonly descent: number;
  readonly place?: Place;
}

/** An address, or a slide of the deck by its id. */
export type SceneLink = { readonly url: string; readonly title?: string } | { readonly slide: string };

export interface RunStyle {
  /** The family for formats that name fonts: the author's own if deckx has it, else its usual replacement (Arial …). */
  readonly family: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: Color;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly overline?: boolean;
  /** How those lines look where they are not plain lines in the text's colour; thickness in points. */
  readonly decoration?: Pick<TextDecoration, 'color' | 'style' | 'thickness'>;
  readonly letterSpacing: number;
  /** Colour behind the text. */
  readonly background?: Color;
  /** Share of the size by which the baseline is raised (super, > 0) or lowered (sub, < 0). */
  readonly baseline: number;
  readonly smallCaps: boolean;
  readonly monospace: boolean;
  readonly lang?: string;
}

/** One line as deckx broke it. */
export interface TextLine {
  /** Left edge of the first fragment. */
  readonly x: number;
  /** Top and height of the line box. */
  readonly top: number;
  readonly height: number;
  readonly baseline: number;
  readonly width: number;
  readonly fragments: readonly TextFragment[];
}

/** A piece of a line in one run and one font file, left to right in drawing order. */
export interface TextFragment {
  readonly x: number;
  readonly width: number;
  /** A soft hyphen (U+00AD), alone, is a hyphen that is seen: the line ends in a word. */
  readonly text: string;
  /** Index into the paragraph's runs; -1 for the marker. */
  readonly run: number;
  /** Key into `Scene.fonts`. */
  readonly font: string;
  /** Font size where it is not the run's: small capitals, which stand here as capitals. */
  readonly size?: number;
  /** Shown in place of the text, which is one emoji; the font has a glyph for its first character. */
  readonly drawing?: PlacedDrawing;
  /** True where it runs from right to left; the text is in reading order all the same, its brackets as written. */
  readonly rightToLeft?: boolean;
  /** Its place in reading order among the line's fragments, from 0; present where that is not the order from left to right. */
  readonly order?: number;
}

/** An emoji in colour, as a square with its upper left corner at (x, y). */
export interface PlacedDrawing {
  /** The same for the same drawing. */
  readonly id: string;
  readonly svg: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export interface ShapeBox extends BoxBase {
  readonly type: 'shape';
  readonly name: string;
  readonly fill?: Color | LinearGradient;
  readonly line?: BorderSide;
  /** Of all corners, or the largest of them. */
  readonly radius: number;
  /** Present where the corners differ, or are no quarters of circles. */
  readonly corners?: Corners<CornerSize>;
  readonly shadow?: BoxShadow;
  /** Shadows beside the first one, the uppermost first. */
  readonly moreShadows?: readonly BoxShadow[];
}

/** Half the axes of a rounded corner's ellipse. */
export interface CornerSize {
  readonly x: number;
  readonly y: number;
}

export interface ImageBox extends BoxBase {
  readonly type: 'image';
  /** To be given to `ExportJob.asset`. */
  readonly url: string;
  /** Empty: decoration. */
  readonly alt: string;
  readonly title?: string;
  readonly link?: SceneLink;
  /** The video or audio that the image represents and plays. */
  readonly media?: SceneMedia;
  /** Present where corners are cut off round. */
  readonly corners?: Corners<CornerSize>;
  /** The part of the picture that is shown, as shares of its width and height; absent: all of it. */
  readonly crop?: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** Present when this is the drawing of a formula; `alt` is its LaTeX. */
  readonly math?: SceneMath;
}

/** A video or audio. */
export interface SceneMedia {
  readonly kind: 'video' | 'audio';
  /** To be given to `ExportJob.asset`, unless it is on the network: of a file, or of a page that plays it. */
  readonly url: string;
}

export interface TableBox extends BoxBase {
  readonly type: 'table';
  /** What the author says it shows (`aria-label`, `summary`, `title`); absent: nothing. */
  readonly alt?: string;
  readonly columns: readonly number[];
  readonly rows: readonly SceneTableRow[];
}

export interface SceneTableRow {
  readonly height: number;
  readonly header: boolean;
  readonly cells: readonly SceneTableCell[];
}

export interface SceneTableCell {
  /** Index of its leftmost column; the cells of a row are in reading order. */
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly header: boolean;
  /** The cell's text, placed on the slide as any text box, insets inside the cell already taken off. */
  readonly text: TextBox;
  readonly fill?: Color;
  readonly border?: { readonly top: BorderSide; readonly right: BorderSide; readonly bottom: BorderSide; readonly left: BorderSide };
}

/** Boxes that belong together and move together: a terminal window with its bar and text. */
export interface GroupBox extends BoxBase {
  readonly type: 'group';
  readonly role: 'terminal' | 'code' | 'columns' | 'other';
  readonly name: string;
  readonly boxes: readonly SceneBox[];
}
