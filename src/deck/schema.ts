/**
 * The deck representation (deck.ts) as a valibot schema: what `parseDeck` checks and docs/deck.schema.json is made from.
 * schema-matches-types.ts makes the compiler prove that the two say the same.
 * @module
 */
import * as v from 'valibot';
import type * as Deck from './deck.js';

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const ordinal = v.pipe(v.number(), v.integer(), v.minValue(1));
const texts = v.array(text);
const strings = v.record(text, text);

const place = v.strictObject({ file: text, line: ordinal, column: ordinal });

const attributes = v.strictObject({
  id: v.exactOptional(text),
  classes: texts,
  style: v.exactOptional(text),
  lang: v.exactOptional(text),
  other: v.exactOptional(strings),
});

const base = {
  place: v.exactOptional(place),
  step: v.exactOptional(count),
  attrs: v.exactOptional(attributes),
};

/** Any block; a reference, since blocks hold blocks. */
const block: v.GenericSchema<Deck.Block> = v.lazy(() => blockVariant);
/** Any inline. */
const inline: v.GenericSchema<Deck.Inline> = v.lazy(() => inlineVariant);
const blocks = v.array(block);
const inlines = v.array(inline);

const heading = v.strictObject({
  type: v.literal('heading'),
  depth: v.picklist([1, 2, 3, 4, 5, 6]),
  children: inlines,
  ...base,
});
const paragraph = v.strictObject({
  type: v.literal('paragraph'),
  anonymous: v.exactOptional(v.boolean()),
  children: inlines,
  ...base,
});
const listItem = v.strictObject({
  type: v.literal('listItem'),
  checked: v.exactOptional(v.boolean()),
  children: blocks,
  ...base,
});
const list = v.strictObject({
  type: v.literal('list'),
  ordered: v.boolean(),
  start: v.exactOptional(count),
  spread: v.boolean(),
  children: v.array(listItem),
  ...base,
});
const code = v.strictObject({
  type: v.literal('code'),
  lang: v.exactOptional(text),
  value: text,
  highlighted: v.array(ordinal),
  lineSteps: v.exactOptional(v.array(count)),
  highlightSteps: v.exactOptional(v.array(v.strictObject({ step: ordinal, lines: v.array(ordinal) }))),
  markup: v.exactOptional(inlines),
  ...base,
});
const terminalPrompt = v.strictObject({
  user: v.exactOptional(text),
  path: v.exactOptional(text),
  sign: text,
});
const terminalLine = v.strictObject({
  type: v.literal('terminalLine'),
  prompt: v.exactOptional(terminalPrompt),
  children: inlines,
  cursor: v.exactOptional(v.boolean()),
  cursorUntil: v.exactOptional(ordinal),
  ...base,
});
const terminal = v.strictObject({
  type: v.literal('terminal'),
  title: v.exactOptional(text),
  children: v.array(terminalLine),
  ...base,
});
const tableCell = v.strictObject({
  type: v.literal('tableCell'),
  header: v.boolean(),
  colspan: v.exactOptional(ordinal),
  rowspan: v.exactOptional(ordinal),
  children: inlines,
  ...base,
});
const tableRow = v.strictObject({ type: v.literal('tableRow'), children: v.array(tableCell), ...base });
const table = v.strictObject({
  type: v.literal('table'),
  align: v.array(v.picklist(['left', 'center', 'right', 'none'])),
  children: v.array(tableRow),
  ...base,
});
const blockquote = v.strictObject({ type: v.literal('blockquote'), children: blocks, ...base });
const image = v.strictObject({
  type: v.literal('image'),
  url: text,
  alt: text,
  title: v.exactOptional(text),
  width: v.exactOptional(text),
  height: v.exactOptional(text),
  ...base,
});
const media = v.strictObject({
  type: v.literal('media'),
  kind: v.picklist(['video', 'audio']),
  url: text,
  alt: text,
  poster: v.exactOptional(text),
  ...base,
});
const math = v.strictObject({ type: v.literal('math'), value: text, ...base });
const column = v.strictObject({
  type: v.literal('column'),
  width: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  children: blocks,
  ...base,
});
const columns = v.strictObject({ type: v.literal('columns'), children: v.array(column), ...base });
const group = v.strictObject({
  type: v.literal('group'),
  tag: v.exactOptional(text),
  children: blocks,
  ...base,
});
const footnote = v.strictObject({ type: v.literal('footnote'), children: inlines, ...base });
const thematicBreak = v.strictObject({ type: v.literal('thematicBreak'), ...base });
const spacer = v.strictObject({ type: v.literal('spacer'), lines: count, ...base });
const html = v.strictObject({ type: v.literal('html'), value: text, ...base });
const footnoteDefinition = v.strictObject({
  type: v.literal('footnoteDefinition'),
  identifier: text,
  children: blocks,
  ...base,
});

const textNode = v.strictObject({ type: v.literal('text'), value: text, ...base });
const strong = v.strictObject({ type: v.literal('strong'), children: inlines, ...base });
const emphasis = v.strictObject({ type: v.literal('emphasis'), children: inlines, ...base });
const deleted = v.strictObject({ type: v.literal('delete'), children: inlines, ...base });
const inlineCode = v.strictObject({ type: v.literal('inlineCode'), value: text, ...base });
const link = v.strictObject({
  type: v.literal('link'),
  url: text,
  title: v.exactOptional(text),
  children: inlines,
  ...base,
});
const lineBreak = v.strictObject({ type: v.literal('break'), ...base });
const span = v.strictObject({
  type: v.literal('span'),
  tag: v.exactOptional(text),
  children: inlines,
  ...base,
});
const inlineMath = v.strictObject({ type: v.literal('inlineMath'), value: text, ...base });
const sub = v.strictObject({ type: v.literal('sub'), children: inlines, ...base });
const sup = v.strictObject({ type: v.literal('sup'), children: inlines, ...base });
const footnoteReference = v.strictObject({
  type: v.literal('footnoteReference'),
  identifier: text,
  ...base,
});

const blockVariant = v.variant('type', [
  heading,
  paragraph,
  list,
  code,
  terminal,
  table,
  blockquote,
  image,
  media,
  math,
  columns,
  group,
  footnote,
  thematicBreak,
  spacer,
  html,
]);

const inlineVariant = v.variant('type', [
  textNode,
  strong,
  emphasis,
  deleted,
  inlineCode,
  link,
  image,
  lineBreak,
  span,
  inlineMath,
  sub,
  sup,
  footnoteReference,
  html,
]);

const background = v.strictObject({
  color: v.exactOptional(text),
  image: v.exactOptional(text),
  size: v.exactOptional(text),
  position: v.exactOptional(text),
  repeat: v.exactOptional(text),
});

const slide = v.strictObject({
  type: v.literal('slide'),
  id: text,
  name: v.exactOptional(text),
  classes: texts,
  layout: v.exactOptional(text),
  background: v.exactOptional(background),
  blocks,
  notes: blocks,
  properties: v.exactOptional(strings),
  hidden: v.exactOptional(v.boolean()),
  counted: v.exactOptional(v.boolean()),
  transition: v.exactOptional(text),
  place: v.exactOptional(place),
});

const meta = v.strictObject({
  title: v.exactOptional(text),
  author: v.exactOptional(text),
  date: v.exactOptional(text),
  lang: v.exactOptional(text),
  theme: v.exactOptional(text),
});

const stylesheet = v.strictObject({ href: v.exactOptional(text), css: v.exactOptional(text) });

const positive = v.pipe(v.number(), v.gtValue(0));

/** The whole deck. Unknown keys are errors: a key misspelt is a thing lost. */
export const deckSchema = v.strictObject({
  type: v.literal('deck'),
  version: v.literal(1),
  meta,
  size: v.strictObject({ width: positive, height: positive }),
  dialect: text,
  player: v.exactOptional(text),
  stylesheets: v.array(stylesheet),
  slides: v.array(slide),
  footnotes: v.array(footnoteDefinition),
});

/** The parts that the JSON Schema names under `$defs`. */
export const deckDefinitions = {
  place,
  attributes,
  meta,
  stylesheet,
  slide,
  background,
  block,
  inline,
  heading,
  paragraph,
  list,
  listItem,
  code,
  terminal,
  terminalLine,
  terminalPrompt,
  table,
  tableRow,
  tableCell,
  blockquote,
  image,
  media,
  math,
  columns,
  column,
  group,
  footnote,
  thematicBreak,
  spacer,
  html,
  footnoteDefinition,
  text: textNode,
  strong,
  emphasis,
  delete: deleted,
  inlineCode,
  link,
  break: lineBreak,
  span,
  inlineMath,
  sub,
  sup,
  footnoteReference,
};
