/** An input as text, with what its surroundings say about it. */
export interface Source {
  /** Name for people and places: the path as given, `/` between its parts; `<stdin>` for standard input. */
  readonly file: string;
  /** Decoded text, line feeds only, no byte order mark. */
  readonly text: string;
  /** Stylesheets found beside the deck, in cascade order; addresses relative to the deck. */
  readonly stylesheets: readonly { readonly href: string }[];
  /** Present when the page that plays the deck shows formulas. */
  readonly math?: MathNotation;
  /** Whether a file lies at this address, relative to the deck; lets a dialect look where its player looks. */
  hasAsset(url: string): boolean;
  /** The file that was probably meant by an address where none lies. */
  nearestAsset?(url: string): string | undefined;
}

/**
 * How formulas are marked in a deck whose page shows them: in any case by `$$ … $$`, `\\( … \\)` and `\\[ … \\]`. Without such a page a
 * dollar is a dollar.
 */
export interface MathNotation {
  /** Also by single dollars. */
  readonly dollars: boolean;
  /** Also within code spans. */
  readonly inCode: boolean;
}
