/**
 * `deckx/reader`: the dialects deckx reads, and what a third party needs to write one more. See “A dialect” in src/README.md.
 * @module
 */
export { dialects } from './dialects.js';
export { defineDialect, type Detection, type Dialect, type ReadDeck, type Surroundings } from './dialect.js';
export { checkReader, type ReaderSample } from './check-reader.js';
export { detectBySigns, evidenceIn, evidenceWords, type Evidence, type Sign } from './evidence.js';
export type { Folder } from '../source/folder.js';
export type { Source } from '../source/source.js';

// Text with places
export { createPlacer, type Placer } from './text/placer.js';
export {
  createTextBuilder,
  cut,
  firstOrigin,
  insertedText,
  joined,
  originalText,
  originAt,
  type MappedText,
  type TextBuilder,
} from './text/mapped-text.js';
export { matchAt, patternRule, scan, skip, type Region, type Rule, type Rules, type ScanState } from './text/scan.js';
export { unstepped, type SteppedText } from './text/stepped-text.js';

// Front matter
export { findFrontMatter, frontMatterText, type FrontMatterRange } from './front-matter/find-front-matter.js';
export { readFrontMatter, type FrontMatter } from './front-matter/read-front-matter.js';
export { readYaml, type YamlMapping, type YamlReporting } from './front-matter/read-yaml.js';
export type { YamlMap, YamlValue } from './front-matter/yaml-values.js';

// Markdown
export { readMarkdownDeck, type DeckDraft, type SlideDraft } from './markdown/read-markdown-deck.js';
export type { MarkdownFlavour } from './markdown/flavour.js';
export { gfmNodes, gfmSyntax, without, withoutFootnotes, withoutHtml, withoutHtmlBlocks } from './markdown/flavour-parts.js';
export { commonMarkRules, gfmFlavour } from './markdown/gfm-flavour.js';
export { prepareMarkdown, type MarkdownRegion, type MarkdownRules, type TakenText } from './markdown/prepare-markdown.js';
export { parseMarkdown } from './markdown/parse-markdown.js';
export { codeSpanRule, escapeRule, fenceRule, indentedCodeRule, openFenceRule } from './markdown/rules/code-rules.js';
export { deepItemRule } from './markdown/rules/deep-item-rule.js';
export { brokenTagRule, commentRule, verbatimRule } from './markdown/rules/html-rules.js';
export { delimitedMath, mathRegion, singleDollars } from './markdown/rules/math-rules.js';
export { keptSlot } from './markdown/nodes/kept-slot.js';
export type {
  ElementReading,
  Finding,
  HtmlTree,
  MarkdownReaders,
  MarkdownTrees,
  NodeStart,
  PreparedMarkdown,
  SlideContext,
  Slot,
  SlotReading,
} from './markdown/reading.js';

// From mdast to HTML, and from HTML to the deck’s nodes
export {
  closeTag,
  openTag,
  sourceOf,
  writeText,
  type AttributesOf,
  type HtmlWriter,
  type NodeWriters,
  type WrittenCode,
} from './markdown/html-writer.js';
export { writeElement, writeLink, writeNodes } from './markdown/write-html.js';
export { attribute, attributesOf, classAttributes, classesOf } from './markdown/attributes.js';
export { isComment, isElement, isText } from './markdown/html-tree.js';
export { withAttributes } from './markdown/node-start.js';
export { readBlocks } from './markdown/nodes/blocks.js';
export { codeFrom } from './markdown/nodes/code.js';

// The deck
export type * from '../deck/deck.js';
export { deckClassNames } from '../deck/player.js';
export type * from '../deck/player.js';
export { childrenOf, walk } from '../deck/walk.js';
export { textOf } from '../deck/text.js';
export { checkLinks } from './check-links.js';
export { createSlideIds, type SlideIds } from './slide-ids.js';
export { closest } from '../source/closest.js';

// The report
export type { Diagnostic, Severity } from '../report/diagnostic.js';
export type { Code as DiagnosticCode } from '../report/codes.js';
export { createReport, type DiagnosticDetails, type Report } from '../report/report.js';
