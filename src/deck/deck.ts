/**
 * The intermediate representation: a slide deck as plain, JSON-serialisable data.
 *
 * Node names are mdast's wherever mdast has the node (https://github.com/syntax-tree/mdast); slides, speaker notes,
 * steps, terminals, columns and footnotes are deckx's own. Rules that hold for the whole tree:
 *
 * - no classes, no parents, no methods, no cycles: `JSON.parse(JSON.stringify(deck))` is the same deck;
 * - lists are never absent; what is absent is `undefined` (a key that is not there), never `null`;
 * - the text of nodes is what the audience reads: entities decoded, markup gone;
 * - a node that the author can point at has a `place`.
 */

/** Where a node is in the author's file. Lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What markup can hang on any node: HTML's global attributes. */
export interface Attributes {
  readonly id?: string;
  readonly classes: readonly string[];
  /** The text of a `style` attribute, as written. */
  readonly style?: string;
  /** BCP 47 language tag. */
  readonly lang?: string;
  /** Every other attribute the source named, as written. */
  readonly other?: Readonly<Record<string, string>>;
}

/** What every node has. */
export interface NodeBase {
  readonly place?: Place;
  /** The step at which the node appears: absent or 0 from the start, n after the n-th click. */
  readonly step?: number;
  readonly attrs?: Attributes;
}

export interface Deck {
  readonly type: 'deck';
  /** Version of this representation; raised when a reader of the older one would misread the newer. */
  readonly version: 1;
  readonly meta: DeckMeta;
  /** Size of the player's slide in CSS pixels; all CSS lengths refer to it. */
  readonly size: { readonly width: number; readonly height: number };
  /** Name of the dialect the deck was read from. Only readers look at it: how slides look is up to `player`. */
  readonly dialect: string;
  /**
   * Name of the player that the deck was written for: what shows its slides, with elements, classes and sizes that the deck's
   * stylesheets build on (`src/theme/players`). Absent: none, so slides look as plain HTML does.
   */
  readonly player?: string;
  /** In cascade order: those of the deck, then those given on the command line. */
  readonly stylesheets: readonly Stylesheet[];
  readonly slides: readonly Slide[];
  /** What references lead to, in the order of their numbers. */
  readonly footnotes: readonly FootnoteDefinition[];
}

export interface DeckMeta {
  readonly title?: string;
  readonly author?: string;
  /** ISO 8601 date, with or without time. */
  readonly date?: string;
  /** BCP 47 language tag of the whole deck. */
  readonly lang?: string;
  /** Name of a built-in theme, put before the deck's own stylesheets. */
  readonly theme?: string;
}

/** A stylesheet by address (relative to the deck, as assets are) or by its text. */
export interface Stylesheet {
  readonly href?: string;
  readonly css?: string;
}

export interface Slide {
  readonly type: 'slide';
  /** Unique in the deck, usable as an HTML id and an anchor: from the name, else `slide-N`. */
  readonly id: string;
  /** The author's own name for the slide; links of the form `#name` lead here. */
  readonly name?: string;
  readonly classes: readonly string[];
  /** The author's wish for a layout of the target (`layout:` in front matter and the like). */
  readonly layout?: string;
  readonly background?: Background;
  readonly blocks: readonly Block[];
  /** Speaker notes. A note given with a step carries its number. */
  readonly notes: readonly Block[];
  /** Properties of the source that deckx gives no meaning, as written. */
  readonly properties?: Readonly<Record<string, string>>;
  /** True when the author took the slide out of the show. */
  readonly hidden?: boolean;
  /** False when the slide does not count in slide numbers (remark's `count: false`). */
  readonly counted?: boolean;
  readonly transition?: string;
  readonly place?: Place;
}

export interface Background {
  /** A CSS colour. */
  readonly color?: string;
  /** Address of a picture, relative to the deck. */
  readonly image?: string;
  /** CSS `background-size`, `-position`, `-repeat`, as written. */
  readonly size?: string;
  readonly position?: string;
  readonly repeat?: string;
}

// --- blocks -----------------------------------------------------------------------------------------------------

export type Block =
  | Heading
  | Paragraph
  | List
  | Code
  | Terminal
  | Table
  | Blockquote
  | Image
  | Media
  | MathBlock
  | Columns
  | Group
  | Footnote
  | ThematicBreak
  | Spacer
  | Html;

export interface Heading extends NodeBase {
  readonly type: 'heading';
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6;
  readonly children: readonly Inline[];
}

export interface Paragraph extends NodeBase {
  readonly type: 'paragraph';
  /**
   * True for text that is directly in its container, without an element around it (`<div>text</div>`): then it has no margins
   * of its own (anonymous block boxes, CSS 2.2, 9.2.1.1). Absent where it has one.
   */
  readonly anonymous?: boolean;
  readonly children: readonly Inline[];
}

export interface List extends NodeBase {
  readonly type: 'list';
  readonly ordered: boolean;
  /** Number of the first item of an ordered list; absent: 1. */
  readonly start?: number;
  /** Whether blank lines stand between the items (mdast). */
  readonly spread: boolean;
  readonly children: readonly ListItem[];
}

export interface ListItem extends NodeBase {
  readonly type: 'listItem';
  /** State of a task list's box. */
  readonly checked?: boolean;
  readonly children: readonly Block[];
}

export interface Code extends NodeBase {
  readonly type: 'code';
  /** Language, as the author named it (`python`, `js`). */
  readonly lang?: string;
  /** The code, verbatim, lines separated by `\n`, no final line feed. */
  readonly value: string;
  /** Numbers of the highlighted lines, from 1. */
  readonly highlighted: readonly number[];
  /** The step with which each line appears, in the order of the lines, 0 from the start; absent: all of them at once. */
  readonly lineSteps?: readonly number[];
  /** What is highlighted instead from a step on, in the order of the steps. */
  readonly highlightSteps?: readonly LitLines[];
  /** The same text with the author's own markup (coloured by hand), when there is any. */
  readonly markup?: readonly Inline[];
}

/** Highlighted lines of code, by number from 1, from a step on. */
export interface LitLines {
  readonly step: number;
  readonly lines: readonly number[];
}

/** A terminal window. Text in it is verbatim: blanks count, nothing is markup but spans. */
export interface Terminal extends NodeBase {
  readonly type: 'terminal';
  /** The title bar of the window (`bash`). */
  readonly title?: string;
  readonly children: readonly TerminalLine[];
}

/** A line of the screen: typed text after a prompt, or output where there is no prompt. */
export interface TerminalLine extends NodeBase {
  readonly type: 'terminalLine';
  readonly prompt?: TerminalPrompt;
  readonly children: readonly Inline[];
  /** True when the block cursor stands at the end of the line. */
  readonly cursor?: boolean;
  /** The step with which the cursor leaves the line, and the line itself where it holds nothing else; absent: it stays. */
  readonly cursorUntil?: number;
}

/** `myrtle ~/git $` is user, path and sign; `>>>` is a sign alone. */
export interface TerminalPrompt {
  readonly user?: string;
  readonly path?: string;
  readonly sign: string;
}

export interface Table extends NodeBase {
  readonly type: 'table';
  /** One entry a column. */
  readonly align: readonly ('left' | 'center' | 'right' | 'none')[];
  readonly children: readonly TableRow[];
}

export interface TableRow extends NodeBase {
  readonly type: 'tableRow';
  readonly children: readonly TableCell[];
}

export interface TableCell extends NodeBase {
  readonly type: 'tableCell';
  readonly header: boolean;
  /** Cells spanned; absent: 1. */
  readonly colspan?: number;
  readonly rowspan?: number;
  readonly children: readonly Inline[];
}

export interface Blockquote extends NodeBase {
  readonly type: 'blockquote';
  readonly children: readonly Block[];
}

/** A picture. As a block it stands by itself; as an inline, in a line of text. */
export interface Image extends NodeBase {
  readonly type: 'image';
  /** As the author wrote it: relative to the deck, absolute, or `data:`. */
  readonly url: string;
  /** Alternative text; empty: decoration. */
  readonly alt: string;
  readonly title?: string;
  /** CSS lengths, as written (`400px`, `50%`). */
  readonly width?: string;
  readonly height?: string;
}

export interface Media extends NodeBase {
  readonly type: 'media';
  readonly kind: 'video' | 'audio';
  readonly url: string;
  readonly alt: string;
  readonly poster?: string;
}

export interface MathBlock extends NodeBase {
  readonly type: 'math';
  /** LaTeX. */
  readonly value: string;
}

export interface Columns extends NodeBase {
  readonly type: 'columns';
  readonly children: readonly Column[];
}

export interface Column extends NodeBase {
  readonly type: 'column';
  /** Share of the width, 0 to 1; absent: an equal share. */
  readonly width?: number;
  readonly children: readonly Block[];
}

/** A container with classes: `<div class>`, a block content class. */
export interface Group extends NodeBase {
  readonly type: 'group';
  /** The element's name where it is not `div`. */
  readonly tag?: string;
  readonly children: readonly Block[];
}

/** A line of small print that belongs to the slide, where it stands (not a reference to a definition). */
export interface Footnote extends NodeBase {
  readonly type: 'footnote';
  readonly children: readonly Inline[];
}

export interface ThematicBreak extends NodeBase {
  readonly type: 'thematicBreak';
}

/** Empty lines that the author put in to move what follows down. */
export interface Spacer extends NodeBase {
  readonly type: 'spacer';
  readonly lines: number;
}

/** Markup for which there is no node, as written. Also an inline. */
export interface Html extends NodeBase {
  readonly type: 'html';
  readonly value: string;
}

/** What a `[^1]` refers to. */
export interface FootnoteDefinition extends NodeBase {
  readonly type: 'footnoteDefinition';
  readonly identifier: string;
  readonly children: readonly Block[];
}

// --- inlines ----------------------------------------------------------------------------------------------------

export type Inline =
  Text | Strong | Emphasis | Delete | InlineCode | Link | Image | Break | Span | InlineMath | Sub | Sup | FootnoteReference | Html;

export interface Text extends NodeBase {
  readonly type: 'text';
  readonly value: string;
}

export interface Strong extends NodeBase {
  readonly type: 'strong';
  readonly children: readonly Inline[];
}

export interface Emphasis extends NodeBase {
  readonly type: 'emphasis';
  readonly children: readonly Inline[];
}

export interface Delete extends NodeBase {
  readonly type: 'delete';
  readonly children: readonly Inline[];
}

export interface InlineCode extends NodeBase {
  readonly type: 'inlineCode';
  readonly value: string;
}

export interface Link extends NodeBase {
  readonly type: 'link';
  /** As written; `#name` and `#5` lead to a slide by name and by number. */
  readonly url: string;
  readonly title?: string;
  readonly children: readonly Inline[];
}

/** A line break that the author asked for. */
export interface Break extends NodeBase {
  readonly type: 'break';
}

/** Text with classes or a style of its own. */
export interface Span extends NodeBase {
  readonly type: 'span';
  /** The element's name where it is not `span` (`mark`, `kbd`, an author's own). */
  readonly tag?: string;
  readonly children: readonly Inline[];
}

export interface InlineMath extends NodeBase {
  readonly type: 'inlineMath';
  /** LaTeX. */
  readonly value: string;
}

export interface Sub extends NodeBase {
  readonly type: 'sub';
  readonly children: readonly Inline[];
}

export interface Sup extends NodeBase {
  readonly type: 'sup';
  readonly children: readonly Inline[];
}

export interface FootnoteReference extends NodeBase {
  readonly type: 'footnoteReference';
  readonly identifier: string;
}

/** Any node below a slide. */
export type Node = Block | Inline | ListItem | TerminalLine | TableRow | TableCell | Column | FootnoteDefinition;
