/**
 * What a reader of a format finds on one slide of an output, to be compared with the deck. A part that is absent is not
 * compared: the format, or an option, leaves it out by intent.
 */
export interface OutputSlide {
  /** Id of the deck's slide that is shown here; a state of it or a continuation has that id followed by `--1` or `-2`. */
  readonly id: string;
  /** All that the audience reads, in any order; white space separates words. */
  readonly text?: string;
  /** All text of the speaker notes. */
  readonly notes?: string;
  /** Addresses of the links on the slide; `#` and its id for a slide. */
  readonly links?: readonly string[];
  /** The alternative text of each picture, empty for decoration; the background is one of them. */
  readonly images?: readonly string[];
  readonly tables?: number;
  /** Formulas that are formulas in the format, or pictures of them. */
  readonly formulas?: number;
  /** Clicks until all of it shows. */
  readonly steps?: number;
}
