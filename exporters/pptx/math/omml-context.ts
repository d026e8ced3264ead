import type { Color } from 'deckx/exporter';
import type { XmlElement } from '../xml/element.js';
import type { PptxColor } from '../model/presentation.js';
import type { MathNode } from './math-tree.js';

/** What a part of a formula is converted with. */
export interface OmmlContext {
  /** Hundredths of a point. */
  readonly size: number;
  readonly color: PptxColor;
  /** Whether it is in display style: sums have their limits over and under them then. */
  readonly display: boolean;
  /** Colour behind the text. */
  readonly highlight?: Color;
  readonly lang?: string;
  /** Converts a row; handed down, since every structure holds rows. */
  row(nodes: readonly MathNode[], context: OmmlContext): readonly XmlElement[];
  /** Tells of something that PowerPoint's formulas cannot say, in words that follow “because of”. */
  unsupported(what: string): void;
  /** Tells of something that LibreOffice does not draw, or wrongly. */
  notInLibreOffice(): void;
}
