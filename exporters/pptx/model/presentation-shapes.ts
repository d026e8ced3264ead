import type { LinearGradient } from 'deckx/exporter';
import type { Crop, Frame, Line, Shadow } from './presentation-drawing.js';
import type { FilledSlot } from './presentation-layouts.js';
import type { PptxRecording } from './presentation-media.js';
import type { PptxTableRow } from './presentation-tables.js';
import type { PptxColor, PptxLink, PptxParagraph } from './presentation-text.js';

export type PptxShape = TextShape | PlainShape | PictureShape | TableShape | GroupShape | FormulaShape;

/** What every shape has. */
export interface ShapeBase {
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

/** Shapes that are selected and moved as one. */
export interface GroupShape extends ShapeBase {
  readonly kind: 'group';
  readonly shapes: readonly PptxShape[];
}
