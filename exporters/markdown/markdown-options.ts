/** What `--to md` can be told. */
export interface MarkdownOptions {
  /** Write only what was said. */
  readonly notesOnly: boolean;
}
