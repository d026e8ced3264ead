import type { EmojiGlyph, Face } from '../theme/fonts/font-library.js';
import type { BlockNode, ImageNode, InlineBox, LinesNode, TableCellNode, TableNode } from './boxes.js';

/**
 * The fragment tree: boxes with places. `x` and `y` are pixels from the upper left corner of the parent's border box,
 * `width` and `height` those of the border box itself.
 */
export type Placed = PlacedBlock | PlacedLines | PlacedImage | PlacedTable | PlacedOut;

interface PlacedBase {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedBlock extends PlacedBase {
  readonly kind: 'block';
  readonly node: BlockNode;
  /** The content box, from the border box's corner. */
  readonly content: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly children: readonly Placed[];
  /** Height that the content takes in the flow, margins at its ends included; only the root has it. */
  readonly flowHeight?: number;
}

export interface PlacedLines extends PlacedBase {
  readonly kind: 'lines';
  readonly node: LinesNode;
  readonly lines: readonly PlacedLine[];
  /** Hangs before the first line. */
  readonly marker?: PlacedMarker;
}

export interface PlacedImage extends PlacedBase {
  readonly kind: 'image';
  readonly node: ImageNode;
  /** The picture itself, without padding and border, from the border box's corner. */
  readonly content: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export interface PlacedTable extends PlacedBase {
  readonly kind: 'table';
  readonly node: TableNode;
  readonly columns: readonly number[];
  readonly rows: readonly PlacedRow[];
}

export interface PlacedRow {
  readonly y: number;
  readonly height: number;
  readonly header: boolean;
  readonly cells: readonly PlacedCell[];
}

export interface PlacedCell {
  readonly node: TableCellNode;
  /** From the table's corner; its height is that of the rows it spans. */
  readonly box: PlacedBlock;
}

/** Where an absolutely positioned box would stand if it were static; the step `place` turns it into a placed box. */
export interface PlacedOut extends PlacedBase {
  readonly kind: 'out';
  readonly node: BlockNode | ImageNode | TableNode;
}

/** One line box; coordinates from the corner of its `PlacedLines`. */
export interface PlacedLine {
  readonly x: number;
  readonly top: number;
  readonly height: number;
  readonly baseline: number;
  /** Of the content, hanging blanks at the end not counted. */
  readonly width: number;
  /** True when the author asked for the break after it, or it is the last. */
  readonly forced: boolean;
  readonly pieces: readonly PlacedPiece[];
  /** Pictures, inline blocks, and places of absolute boxes. */
  readonly atoms: readonly Placed[];
}

/** A piece of text of one style in one font file, in drawing order from left to right. */
export interface PlacedPiece {
  readonly x: number;
  readonly width: number;
  /** As the author wrote it. */
  readonly text: string;
  /** As it is drawn: capitals for small capitals, a hyphen where a soft one broke the line. */
  readonly drawn: string;
  /** Pixels; less than the style's own for small capitals. */
  readonly size: number;
  readonly face: Face;
  readonly inline: InlineBox;
  /** Distance of its baseline above the line's. */
  readonly raise: number;
  /** True for blanks that hang over the end of the line: kept for code that breaks lines again, not drawn. */
  readonly hanging: boolean;
  /** Position in the text, for exporters' runs: drawing order differs in right-to-left text. */
  readonly order: number;
  /** Embedding level (UAX #9); an odd one runs from right to left. */
  readonly level: number;
  /** Room that no glyph takes (a picture in the line): for runs a blank of that width. */
  readonly gap?: boolean;
  /** The formula that takes this room. */
  readonly math?: PlacedImage;
  /** Shown in place of the text, which is one emoji. */
  readonly drawing?: EmojiGlyph['drawing'];
}

export interface PlacedMarker {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly face: Face;
  /** How it looks. */
  readonly inline: InlineBox;
  readonly drawing?: EmojiGlyph['drawing'];
}
