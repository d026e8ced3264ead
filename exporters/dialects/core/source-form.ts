import type { Background, Block, DiagnosticDetails, Inline, Node, Report, Terminal } from 'deckx/exporter';
import type { PhrasingContent, RootContent } from 'mdast';
import type { Unsafe } from 'mdast-util-to-markdown';

/** The form of a dialect's source: how it writes what Markdown has no form for. What a function leaves undefined is written as HTML. */
export interface SourceForm {
  /** The dialect's name in diagnostics. */
  readonly name: string;
  /** Whether Markdown works inside HTML, so that its characters must be escaped there too. */
  readonly markdownInHtml: boolean;
  /** Whether the Markdown parser takes tags for text, as remark.js does: then they may stand inside paragraphs like any text. */
  readonly tagsAreText: boolean;
  /** Whether leading and repeated blanks mean nothing (capsicum). */
  readonly flatLines: boolean;
  /** How steps are written: as marks in reading order, on each node, or not at all. */
  readonly steps: 'marks' | 'nodes' | 'none';
  /** Line breaks in text: `<br>`, or Markdown's own backslash. */
  readonly breaks: 'html' | 'markdown';
  /** Characters that are markup in this dialect, and where. */
  readonly unsafe: readonly Unsafe[];
  /** Characters that a backslash does not protect: they are written as character references. */
  readonly encode: readonly string[];
  /** A fence that highlights lines, by words after the language or marks in the lines; `undefined` where it has none. */
  readonly highlight: (code: HighlightedCode) => WrittenFence | undefined;
  readonly math: (latex: string, display: boolean, writing: Writing) => PhrasingContent | RootContent;
  /** Whether it has Markdown's footnote references (`[^1]`). */
  readonly footnoteReferences: boolean;
  /** Lines that mean something even in code and HTML: a fence cannot hold them. */
  readonly lineMarks?: RegExp;
  /** Comments that are more than comments, and what they are taken for. */
  readonly comments?: { readonly read: RegExp; readonly as: string };
  /** Attributes by which an element appears with a step. */
  readonly fragment?: (step: number) => Readonly<Record<string, string>>;
  /** Attributes that keep a player's highlighter away from code with colours of its own. */
  readonly colouredCode?: Readonly<Record<string, string>>;
  /** A span in the dialect's own form. */
  readonly span?: (span: Extract<Inline, { type: 'span' }>, children: readonly PhrasingContent[]) => readonly PhrasingContent[] | undefined;
  /** A block in the dialect's own form. */
  readonly block?: (block: Block, writing: Writing) => readonly RootContent[] | undefined;
  /** A terminal in the dialect's own form. */
  readonly terminal?: (terminal: Terminal, writing: Writing) => RootContent;
}

/** A code block of which some lines are highlighted. */
export interface HighlightedCode {
  readonly lang: string | undefined;
  readonly lines: readonly string[];
  readonly highlighted: readonly number[];
}

/** The lines between the fences, and the words after the language. */
export interface WrittenFence {
  readonly lines: readonly string[];
  readonly meta?: string;
}

/** What turning a slide's nodes into a dialect's source needs to know. */
export interface Writing {
  readonly form: SourceForm;
  readonly report: Report;
  /** Number of the slide. */
  readonly slide: number;
  /** Address of a file, as it will be beside the output. */
  readonly urlOf: (url: string) => string;
  /** How many steps have begun so far, in reading order. */
  readonly clicks: { begun: number; reported: boolean };
  /** True in speaker notes. */
  readonly inNotes: boolean;
}

/** Reports something that the dialect cannot say, and what is written instead. */
export function reportLoss(message: string, node: Pick<Node, 'place'> | undefined, { report, slide, form }: Writing): void {
  const details: DiagnosticDetails = { slide, ...(node?.place === undefined ? {} : { place: node.place }) };
  report.add('migrate/no-equivalent', `${form.name} ${message}`, details);
}

/** A CSS `background-…` of a slide, name by name, as written. */
export function backgroundParts(
  { image, color, size, position, repeat }: Background,
  urlOf: (url: string) => string,
): readonly (readonly [string, string])[] {
  const parts = { image: image === undefined ? undefined : urlOf(image), color, size, position, repeat };
  return Object.entries(parts).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}
