import type { Extension as MdastExtension } from 'mdast-util-from-markdown';
import type { Extension as MicromarkExtension } from 'micromark-util-types';
import type { MarkdownRules } from './prepare-markdown.js';
import type { MarkdownReaders } from './reading.js';

/**
 * How a dialect's Markdown differs from CommonMark, on the way from the text to the deck's nodes: text, `rules`, micromark, mdast,
 * HTML, `readers`. GFM, footnotes and raw HTML are a flavour's own choice (flavour-parts.ts).
 */
export interface MarkdownFlavour {
  /** Syntax that the parser knows beyond CommonMark, or does not know. */
  readonly micromark: readonly MicromarkExtension[];
  /** What becomes of that syntax in mdast. */
  readonly mdast: readonly MdastExtension[];
  /** What is rewritten, or taken out, before the parser sees the text. */
  readonly rules: MarkdownRules;
  /** What becomes of mdast's nodes and of HTML's elements, where it is not what shared readers make of them. */
  readonly readers: MarkdownReaders;
  /**
   * What is in every text that has syntax of the flavour's own, so that other texts need no parser where they are plain prose. Absent:
   * any character by which `micromark` syntax begins.
   */
  readonly markup?: RegExp;
}
