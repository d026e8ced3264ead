import type * as v from 'valibot';
import type * as Deck from './deck.js';
import type { deckDefinitions, deckSchema } from './schema.js';

/** The type that each named part of the schema is to describe. */
interface Described {
  readonly meta: Deck.DeckMeta;
  readonly place: Deck.Place;
  readonly attributes: Deck.Attributes;
  readonly stylesheet: Deck.Stylesheet;
  readonly slide: Deck.Slide;
  readonly background: Deck.Background;
  readonly block: Deck.Block;
  readonly inline: Deck.Inline;
  readonly heading: Deck.Heading;
  readonly paragraph: Deck.Paragraph;
  readonly list: Deck.List;
  readonly listItem: Deck.ListItem;
  readonly code: Deck.Code;
  readonly terminal: Deck.Terminal;
  readonly terminalLine: Deck.TerminalLine;
  readonly terminalPrompt: Deck.TerminalPrompt;
  readonly table: Deck.Table;
  readonly tableRow: Deck.TableRow;
  readonly tableCell: Deck.TableCell;
  readonly blockquote: Deck.Blockquote;
  readonly image: Deck.Image;
  readonly media: Deck.Media;
  readonly math: Deck.MathBlock;
  readonly columns: Deck.Columns;
  readonly column: Deck.Column;
  readonly group: Deck.Group;
  readonly footnote: Deck.Footnote;
  readonly thematicBreak: Deck.ThematicBreak;
  readonly spacer: Deck.Spacer;
  readonly html: Deck.Html;
  readonly footnoteDefinition: Deck.FootnoteDefinition;
  readonly text: Deck.Text;
  readonly strong: Deck.Strong;
  readonly emphasis: Deck.Emphasis;
  readonly delete: Deck.Delete;
  readonly inlineCode: Deck.InlineCode;
  readonly link: Deck.Link;
  readonly break: Deck.Break;
  readonly span: Deck.Span;
  readonly inlineMath: Deck.InlineMath;
  readonly sub: Deck.Sub;
  readonly sup: Deck.Sup;
  readonly footnoteReference: Deck.FootnoteReference;
}

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

/** `true` when each is assignable to the other and their keys are the same, optional ones too. */
type Same<A, B> = [A, Required<A>, keyof A] extends [B, Required<B>, keyof B]
  ? [B, Required<B>, keyof B] extends [A, Required<A>, keyof A]
    ? true
    : false
  : false;

type DescribedBy<Schema extends v.GenericSchema> = Frozen<v.InferOutput<Schema>>;

type Every<Checks extends Readonly<Record<string, true>>> = Checks;

/** Compiles only while every type of deck.ts equals its schema: each part by itself, since parts refer to each other. */
export type SchemaMatchesTypes = Every<
  { [Part in keyof Described]: Same<DescribedBy<(typeof deckDefinitions)[Part]>, Described[Part]> } & {
    deck: Same<DescribedBy<typeof deckSchema>, Deck.Deck>;
    everyPart: Same<Record<keyof typeof deckDefinitions, true>, Record<keyof Described, true>>;
  }
>;
