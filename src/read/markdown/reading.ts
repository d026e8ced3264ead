/** What Markdown is read with, from the prepared text to the deck's nodes: types that know each other. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Block, FootnoteDefinition, Inline, Place } from '../../deck/deck.js';
import type { Code as DiagnosticCode } from '../../report/codes.js';
import type { Report } from '../../report/report.js';
import type { MappedText } from '../text/mapped-text.js';
import type { AttributesOf, NodeWriters, WrittenCode } from './html-writer.js';
import type { MarkdownTree } from './markdown-tree.js';
import type { VerbatimReaders } from './nodes/verbatim.js';

/** Markdown that CommonMark reads as the author's player reads the original. */
export interface PreparedMarkdown {
  readonly markdown: MappedText;
  readonly slots: readonly Slot[];
  readonly findings: readonly Finding[];
}

/** Something to report to the author. */
export interface Finding {
  /** The region's. */
  readonly kind: string;
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint?: string;
  /** True where the first of its kind in a text explains the rest. */
  readonly once?: boolean;
  /** Offset in the original of the text that was prepared. */
  readonly offset: number;
}

/** The trees of all texts of a deck. */
export type MarkdownTrees = ReadonlyMap<PreparedMarkdown, MarkdownTree>;

/**
 * What was taken out of the Markdown, to be put back into the tree where its tag stands. Kinds are open: a slot says itself where it
 * can stand and how it is read.
 */
export type Slot = {
  /** As written. */
  readonly source: MappedText;
  /** Texts within it that are Markdown. */
  readonly texts?: readonly PreparedMarkdown[];
  /** Whether blank lines are to be put around its tag where it begins a line, so that the tag is a paragraph of its own. */
  readonly apart?: boolean;
  /** Whether it shows nothing, so that blanks on both sides of it are one. */
  readonly hidden?: boolean;
} & (
  | {
      /** It ends its line, and the elements around it. */
      readonly stands: 'block';
      blocks(reading: SlotReading): readonly Block[];
    }
  | {
      /** `line`: it ends its line; in an element, it is part of that. `alone`: a block with nothing else in its line. */
      readonly stands: 'line' | 'alone';
      blocks(reading: SlotReading): readonly Block[];
      inlines(reading: SlotReading): readonly Inline[];
    }
  | {
      readonly stands: 'inline';
      inlines(reading: SlotReading): readonly Inline[];
    }
);

/** What a slot is read with. */
export interface SlotReading {
  readonly context: SlideContext;
  /** Place and step of the slot. */
  readonly start: NodeStart;
  /** The step of what contains the slot. */
  readonly inherited: number;
  /** The blocks of a text of the slot; `inherited`: the step of what contains it. */
  readonly blocks: (text: PreparedMarkdown, inherited: number) => readonly Block[];
}

/** What a node says about where and when: for spreading into it. */
export interface NodeStart {
  readonly place?: Place;
  readonly step?: number;
}

/** What a reader of one slide's text needs beside the text. Offsets are those of the slide's own text. */
export interface SlideContext {
  readonly report: Report;
  /** Number of the slide as the player counts; absent for a hidden slide. */
  readonly slide?: number;
  place(offset: number): Place;
  /** The step that has begun by this offset, 0 before the first. */
  step(offset: number): number;
  /** Offsets at which a step begins strictly between these two. */
  cuts(from: number, to: number): readonly number[];
  /** How the dialect reads what it reads in its own way. */
  readonly readers: MarkdownReaders;
  /** Collects the text of style elements. */
  readonly styles: string[];
  /** Kinds of markup that have been reported as kept. */
  readonly kept: Set<string>;
  /** Collects what footnote references lead to; the first of an identifier counts. */
  readonly footnotes: Map<string, FootnoteDefinition>;
}

/** HTML as a browser reads it, with what its placeholders stand for. */
export interface HtmlTree {
  readonly nodes: readonly Tree.ChildNode[];
  readonly html: MappedText;
  readonly slots: readonly Slot[];
  readonly codes: readonly WrittenCode[];
  readonly context: SlideContext;
  /** Trees of the texts within slots. */
  readonly trees: MarkdownTrees;
  /** Inline elements that hold a block somewhere. */
  readonly broken: ReadonlySet<Tree.Node>;
}

/** How a dialect reads what shared readers would read otherwise. All of it is optional; each function leaves what it does not know. */
export interface MarkdownReaders {
  /** How nodes of mdast are written as HTML: the dialect's own, or others that its player shows otherwise. */
  readonly nodes?: NodeWriters;
  /**
   * Attributes of the elements that nodes of mdast are written as, beyond those that Markdown gives them: `{.class}` after a heading,
   * or the marker of a list that appears step by step. Those that begin with `deckx-` are for `tree` only and not part of the deck.
   */
  readonly attributes?: AttributesOf;
  /**
   * Changes the tree of HTML as the player's scripts would, before it is read: attributes that are in comments, for example.
   * An attribute `deckx-step="2"` makes an element appear with that step.
   */
  tree?(tree: HtmlTree): void;
  /** Names of elements that break their line, beyond those of HTML. */
  readonly blockTags?: ReadonlySet<string>;
  /** An element that stands by itself, or holds such; `undefined` where HTML's meaning holds. */
  block?(element: Tree.Element, reading: ElementReading): readonly Block[] | undefined;
  /** An element in a line of text; `undefined` where HTML's meaning holds. */
  inline?(element: Tree.Element, reading: ElementReading): readonly Inline[] | undefined;
  /** A fenced or indented code block. */
  code?(code: WrittenCode, start: NodeStart, context: SlideContext): Block;
  /** What text in code stands for. */
  codeText?(text: string): string;
  /** What means something in a `pre` element beside tags and entities. `text`: its content. */
  verbatim?(text: string): VerbatimReaders;
  /** Whether classes make small print of an element (see `Footnote`). */
  isFootnote?(classes: readonly string[]): boolean;
}

/** What an element is read with. */
export interface ElementReading {
  readonly tree: HtmlTree;
  /** Place and step of the element. */
  readonly start: NodeStart;
  /** Nodes in it as blocks. */
  readonly blocks: (nodes: readonly Tree.ChildNode[]) => readonly Block[];
  /** Nodes in it as a line of text. */
  readonly inlines: (nodes: readonly Tree.ChildNode[]) => readonly Inline[];
}
