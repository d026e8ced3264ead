import type { Color } from 'deckx/exporter';
import type { Line, Sides } from './presentation-drawing.js';
import type { PptxColor, PptxParagraph } from './presentation-text.js';

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
