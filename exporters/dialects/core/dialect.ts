import type { Background, Block, DiagnosticDetails, Inline, Node, Report, Terminal } from 'deckx/exporter';
import type { PhrasingContent, RootContent } from 'mdast';
import type { Unsafe } from 'mdast-util-to-markdown';

/** How a dialect writes what Markdown has no form for. What a function leaves undefined is written as HTML. */
export interface Dialect {
  readonly name: string;
  /** Whether Markdown works within HTML, so that its characters must be escaped there too. */
  readonly markdownInHtml: boolean;
  /** Whether tags are text to the Markdown parser, within paragraphs as all text (remark.js). */
  readonly tagsAreText: boolean;
  /** Whether blanks at the start of lines and runs of blanks mean nothing (capsicum). */
  readonly flatLines: boolean;
  /** How steps are written: as a mark in reading order, on each node, or not at all. */
  readonly steps: 'marks' | 'nodes' | 'none';
  /** Line breaks in text: `<br>`, or Markdown's own backslash. */
  readonly breaks: 'html' | 'markdown';
  /** What is no markup elsewhere; `encode` lists characters that a backslash does not protect. */
  readonly unsafe: readonly Unsafe[];
  readonly encode: readonly string[];
  /** Whether code with highlighted lines has a form, and the words behind the language or the lines that say so. */
  readonly highlight: (code: HighlightedCode) => WrittenFence | undefined;
  readonly math: (latex: string, display: boolean, writing: Writing) => PhrasingContent | RootContent;
  readonly footnoteReferences: boolean;
  /** A span, group or block with attributes in a form of its own. */
  /** Lines that mean something even in code and HTML: a fence cannot hold them. */
  readonly lineMarks?: RegExp;
  /** Comments that are more than comments, and what they are taken for. */
  readonly comments?: { readonly read: RegExp; readonly as: string };
  /** Attributes by which an element appears with a step. */
  readonly fragment?: (step: number) => Readonly<Record<string, string>>;
  /** Attributes that keep a player's highlighter away from code with colours of its own. */
  readonly colouredCode?: Readonly<Record<string, string>>;
  readonly span?: (span: Extract<Inline, { type: 'span' }>, children: readonly PhrasingContent[]) => readonly PhrasingContent[] | undefined;
  readonly block?: (block: Block, writing: Writing) => readonly RootContent[] | undefined;
  /** A terminal, where not as HTML. */
  readonly terminal?: (terminal: Terminal, writing: Writing) => RootContent;
}

/** A code block of which some lines are highlighted. */
export interface HighlightedCode {
  readonly lang: string | undefined;
  readonly lines: readonly string[];
  readonly highlighted: readonly number[];
}

/** What stands between the fences, and behind the language. */
export interface WrittenFence {
  readonly lines: readonly string[];
  readonly meta?: string;
}

/** What turning a slide's nodes into a dialect's source needs to know. */
export interface Writing {
  readonly dialect: Dialect;
  readonly report: Report;
  /** Number of the slide. */
  readonly slide: number;
  /** Address of a file, as it will lie beside the output. */
  readonly urlOf: (url: string) => string;
  /** How many steps have begun so far, in reading order. */
  readonly clicks: { begun: number; told: boolean };
  /** True in speaker notes. */
  readonly inNotes: boolean;
}

/** Reports something that the dialect cannot say, and what stands in for it. */
export function tellLoss(message: string, node: Pick<Node, 'place'> | undefined, { report, slide, dialect }: Writing): void {
  const details: DiagnosticDetails = { slide, ...(node?.place === undefined ? {} : { place: node.place }) };
  report.add('migrate/no-equivalent', `${dialect.name} ${message}`, details);
}

/** A CSS `background-…` of a slide, name by name, as written. */
export function backgroundParts(
  { image, color, size, position, repeat }: Background,
  urlOf: (url: string) => string,
): readonly (readonly [string, string])[] {
  const parts = { image: image === undefined ? undefined : urlOf(image), color, size, position, repeat };
  return Object.entries(parts).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}
