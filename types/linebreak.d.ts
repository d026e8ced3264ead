/** Unicode line breaking (UAX #14). Types for linebreak 1.1.0, which ships none. */
declare module 'linebreak' {
  /** A place where a line may end. */
  interface Break {
    /** Offset in UTF-16 units at which the next line would start. */
    position: number;
    /** True when the line must end here (a line feed). */
    required: boolean;
  }

  /** Walks the break opportunities of a text, in order; the end of the text is the last one. */
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): Break | null;
  }
}
