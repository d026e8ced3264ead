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
