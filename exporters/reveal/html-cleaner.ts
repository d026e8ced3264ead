import type { Html } from 'deckx/exporter';
import type { AssetShelf } from './asset-shelf.js';
import type { Rendering } from './rendering.js';

/** Makes markup and styles of the source fit for the page. */
export interface HtmlCleaner {
  /** Addresses of the pictures that markup shows, in its order, and of further files that it or a style needs. */
  files(markup: string): MarkupFiles;
  styleFiles(style: string): readonly string[];
  /** Markup without what runs scripts or loads files; what was left out is reported. */
  markup(node: Html, rendering: Rendering): string;
  /** A `style` attribute with its files embedded; tells of each declaration that was left out. */
  style(style: string, shelf: AssetShelf, onDropped: (what: string) => void): string | undefined;
}

export interface MarkupFiles {
  readonly pictures: readonly string[];
  readonly others: readonly string[];
}
