import type { PptxBackground } from './presentation-drawing.js';
import type { LayoutName, PptxLayout } from './presentation-layouts.js';
import type { EmbeddedFont, Medium, Recording } from './presentation-media.js';
import type { Click, PptxTransition } from './presentation-motion.js';
import type { PptxShape } from './presentation-shapes.js';
import type { TableStyle } from './presentation-tables.js';
import type { PptxParagraph } from './presentation-text.js';
import type { PptxMaster, PptxTheme } from './presentation-theme.js';

export type * from './presentation-drawing.js';
export type * from './presentation-layouts.js';
export type * from './presentation-media.js';
export type * from './presentation-motion.js';
export type * from './presentation-shapes.js';
export type * from './presentation-tables.js';
export type * from './presentation-text.js';
export type * from './presentation-theme.js';

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

/** Slides that belong together, up to the next section. */
export interface PptxSection {
  readonly name: string;
  /** Index of its first slide. */
  readonly first: number;
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
