import type { LinkingPart } from './links.js';

/** A slide's part, and where each of the presentation's pictures lies. */
export interface DrawingPart extends LinkingPart {
  /** Paths relative to the slide, by index into `Presentation.media`. */
  readonly media: readonly MediumPath[];
  /** Paths relative to the slide, by index into `Presentation.recordings`. */
  readonly recordings: readonly string[];
  /** The id of the style that tables refer to, where the presentation has one. */
  readonly tableStyle?: string;
}

/** A picture's own file, and the PNG that stands in for it where it is an SVG. */
export interface MediumPath {
  readonly file: string;
  readonly fallback?: string;
}
