import type { PptxBackground } from './presentation-drawing.js';
import type { PlaceholderLook } from './presentation-theme.js';

/** The layouts of the package, by the name PowerPoint shows. */
export type LayoutName =
  'Title Slide' | 'Title and Content' | 'Section Header' | 'Two Content' | 'Title Only' | 'Picture with Caption' | 'Blank' | 'Terminal';

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
