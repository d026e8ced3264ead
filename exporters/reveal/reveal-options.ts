/** What `--to reveal` can be told. */
export interface RevealOptions {
  /** Whether speaker notes go into the page; leave them out of a page for everybody. */
  readonly includeNotes: boolean;
}
