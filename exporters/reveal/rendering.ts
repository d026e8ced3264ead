import type { Code, DiagnosticCode, DiagnosticDetails, FootnoteDefinition, Html, Node, Report, Slide } from 'deckx/exporter';
import type { MathWriter } from './math.js';
import type { AssetShelf } from './asset-shelf.js';

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
  /** Classes that the deck's player gives every slide, by which stylesheets select. */
  readonly slideClasses: readonly string[];
  /** The id a slide has in the page. */
  readonly idOf: (slide: Slide) => string;
  /** The address a link has in the page. */
  readonly linkOf: (url: string) => string;
  /** Coloured code, as HTML, one entry a line; `undefined` for a language that is not known. */
  readonly highlight: (code: Code) => readonly string[] | undefined;
  /** Writes formulas; present when the deck has any. */
  readonly math?: MathWriter;
  /** Cleans markup of the source; present when the deck has any. */
  readonly cleaner?: HtmlCleaner;
  readonly footnotes: ReadonlyMap<string, NumberedFootnote>;
  /** Whether what could run scripts or load files is to stay. */
  readonly trusted: boolean;
  /** The series of slides that only add to each other, if this one is part of such: its parts get names to be followed by. */
  readonly series?: string;
}

/** Makes markup and styles of the source fit for the page. */
export interface HtmlCleaner {
  /** Addresses of the pictures that markup shows, in its order, and of further files that it or a style needs. */
  files(markup: string): MarkupFiles;
  styleFiles(style: string): readonly string[];
  /** Markup without what runs scripts or loads files; what was left out is reported. */
  markup(node: Html, rendering: Rendering): string;
  /** A `style` attribute with its files embedded; reports each declaration that was left out. */
  style(style: string, shelf: AssetShelf, onDropped: (what: string) => void): string | undefined;
}

export interface MarkupFiles {
  readonly pictures: readonly string[];
  readonly others: readonly string[];
}

export interface NumberedFootnote {
  readonly number: number;
  readonly definition: FootnoteDefinition;
}

/** Reports something about a node, with its place and slide. */
export function reportNode(
  { report, slide }: Pick<Rendering, 'report' | 'slide'>,
  node: Pick<Node, 'place'>,
  code: DiagnosticCode,
  message: string,
  details: DiagnosticDetails = {},
): void {
  report.add(code, message, { slide, ...(node.place === undefined ? {} : { place: node.place }), ...details });
}
