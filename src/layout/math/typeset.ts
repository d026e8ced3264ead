/** A formula typeset: what it says, and how it looks. Lengths are shares of the font size. */
export interface TypesetMath {
  /** Presentation MathML, one `math` element. */
  readonly mathml: string;
  /** A whole SVG document; what takes the colour of the text around is `currentColor`. */
  readonly svg: string;
  readonly width: number;
  /** Above and below the baseline. */
  readonly ascent: number;
  readonly descent: number;
}

/** What keeps a formula from being typeset, for people. */
export interface MathProblem {
  readonly problem: string;
}

/** Typesets formulas one after the other: a macro that one defines is known to those that follow, as on a page of the player. */
export interface Typesetter {
  typeset(latex: string, display: boolean): TypesetMath | MathProblem;
}
