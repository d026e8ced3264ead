/** What deckx uses of Temml: its own declarations have no default export, which its module has. */
declare module 'temml' {
  interface Options {
    readonly displayMode?: boolean;
    readonly annotate?: boolean;
    readonly throwOnError?: boolean;
    readonly macros?: Record<string, unknown>;
    readonly trust?: boolean;
  }
  const temml: {
    renderToString(latex: string, options: Options): string;
    /** The macros that the given definitions make. */
    definePreamble(definitions: string, options?: Options): unknown;
  };
  export default temml;
}
