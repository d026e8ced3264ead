/** What `--to remark` can be told. */
export interface RemarkOptions {
  /** Address of remark.js, as the page loads it. */
  readonly player: string;
}
