import type { Asset, OutputFile } from 'deckx/exporter';

/** A stylesheet or script of the page. */
export interface PagePart {
  /** What it is, as a file name without extension: `reveal`, `deck`. */
  readonly name: string;
  /** Where it is from, for people who read the page. */
  readonly from: string;
  readonly text: string;
}

/**
 * How the page comes by what it needs: everything within it, or in files beside it. Stylesheets and scripts become markup,
 * in the order in which they are asked for; the policy speaks of those that were.
 */
export interface Packaging {
  /** The address of a file of the deck, in the page and in its stylesheets. */
  addressOf(asset: Asset): string;
  /** Whether addresses hold the files themselves: then a picture that is shown twice is better written once. */
  readonly holdsFiles: boolean;
  style(part: PagePart): string;
  script(part: PagePart): string;
  /** What the page may load and run (Content-Security-Policy); `more`: scripts and styles that are none of the packaging. */
  policy(more: { readonly scripts: readonly string[]; readonly styles: readonly string[] }): string;
  /** The files to be written, the page first. */
  files(page: string): readonly OutputFile[];
}
