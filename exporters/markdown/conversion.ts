import type { Report } from 'deckx/exporter';

/** What turning nodes into Markdown needs to know. */
export interface Conversion {
  readonly report: Report;
  /** The address a link has in the transcript. */
  readonly linkOf: (url: string) => string;
}
