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
