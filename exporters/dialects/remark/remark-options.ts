/** The options of `--to remark`. */
export interface RemarkOptions {
  /** Address of remark.js, as the page loads it. */
  readonly player: string;
}
