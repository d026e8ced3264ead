/** The options of `--to md`. */
export interface MarkdownOptions {
  /** Write only what was said. */
  readonly notesOnly: boolean;
}
