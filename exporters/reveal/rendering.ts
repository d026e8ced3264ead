import type { Code, DiagnosticCode, DiagnosticDetails, FootnoteDefinition, Node, Report } from 'deckx/exporter';
import type { AssetShelf } from './asset-shelf.js';
import type { HtmlCleaner } from './html-cleaner.js';

/** What making HTML of one slide needs to know. */
export interface Rendering {
  readonly report: Report;
  readonly shelf: AssetShelf;
  /** The slide's number, for reports. */
  readonly slide: number;
  /** Whether notes are being made: reveal.js would step through fragments in them, unseen. */
  readonly inNotes?: boolean;
  /** Width of the player's slide in CSS pixels. */
  readonly width: number;
  /** The address a link has in the page. */
  readonly linkOf: (url: string) => string;
  /** Coloured code, as HTML, one entry a line; `undefined` for a language that is not known. */
  readonly highlight: (code: Code) => readonly string[] | undefined;
  /** Cleans markup of the source; present when the deck has any. */
  readonly cleaner?: HtmlCleaner;
  readonly footnotes: ReadonlyMap<string, NumberedFootnote>;
}

export interface NumberedFootnote {
  readonly number: number;
  readonly definition: FootnoteDefinition;
}

/** Reports something about a node, with its place and slide. */
export function tell(
  { report, slide }: Pick<Rendering, 'report' | 'slide'>,
  node: Pick<Node, 'place'>,
  code: DiagnosticCode,
  message: string,
  details: DiagnosticDetails = {},
): void {
  report.add(code, message, { slide, ...(node.place === undefined ? {} : { place: node.place }), ...details });
}
