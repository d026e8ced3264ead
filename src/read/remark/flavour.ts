import { gfmNodes, gfmSyntax, withoutFootnotes, withoutHtmlBlocks } from '../markdown/flavour-parts.js';
import type { MarkdownFlavour } from '../markdown/flavour.js';
import { codeSpans } from '../markdown/nodes/verbatim.js';
import type { MarkdownRegion, MarkdownRules } from '../markdown/prepare-markdown.js';
import type { MarkdownReaders } from '../markdown/reading.js';
import { escapeRule, fenceRule, indentedCodeRule } from '../markdown/rules/code-rules.js';
import { deepItemRule } from '../markdown/rules/deep-item-rule.js';
import { brokenTagRule, commentRule, verbatimRule } from '../markdown/rules/html-rules.js';
import { writeRemarkLink } from './bare-links.js';
import { classSpanFromMarkdown, classSpanSyntax, writeClassSpan } from './class-span.js';
import { codeReader } from './code.js';
import { contentRule } from './content-rules.js';
import { isFootnote } from './footnote-classes.js';
import { withoutLookAlikes } from './look-alikes.js';
import {
  addressRule,
  blankEntityRule,
  endBreakRule,
  htmlDepthRule,
  htmlIndentRule,
  tightHeadingRule,
  unclosedFenceRule,
} from './markdown-rules.js';
import { createMacroRule } from './macro-rule.js';
import type { Macro } from './macros.js';
import type { MathNotation } from './math-notation.js';
import { mathRules } from './math-rules.js';
import { deckCodeSpan } from './paragraph-end.js';
import type { Rule } from '../text/scan.js';
import { terminalRule } from './terminal-rule.js';
import { verbatimClasses } from './verbatim-classes.js';

/** How remark decks differ from each other. */
export interface RemarkFlavourOptions {
  /** Whether look-alikes in code stand for the characters that Markdown and HTML would have eaten. */
  readonly lookAlikes: boolean;
  /**
   * Which code has lines that the author highlighted by a star in front: none, or all of it, as the page that starts remark.js says;
   * without such a page, code in a language in which no line begins with a star.
   */
  readonly highlightedLines: 'none' | 'marked' | 'inLanguages';
  /** The language of code that names none. */
  readonly language?: string;
  /** Macros that the page defines. */
  readonly macros?: ReadonlyMap<string, Macro>;
  /** How formulas are marked; absent: not at all. */
  readonly math?: MathNotation;
}

/**
 * remark.js's Markdown: what GFM and it have in common, content classes, and tags that the player escapes before it looks for
 * Markdown, so that Markdown works between them.
 */
export function remarkFlavour({ lookAlikes, math, macros, highlightedLines, language }: RemarkFlavourOptions): MarkdownFlavour {
  const rules = rulesWith(createMacroRule(macros));
  const own = { ...readers, code: codeReader(highlightedLines, language) };
  return {
    micromark: [gfmSyntax, withoutFootnotes, withoutHtmlBlocks, classSpanSyntax],
    mdast: [...gfmNodes, classSpanFromMarkdown],
    rules: math === undefined ? rules : withMath(rules, math),
    readers: lookAlikes ? { ...own, codeText: withoutLookAlikes } : own,
    markup: /\[/,
  };
}

const rulesWith = (macroRule: Rule<MarkdownRegion>): MarkdownRules => ({
  line: [fenceRule, unclosedFenceRule, htmlIndentRule, indentedCodeRule, deepItemRule, tightHeadingRule],
  character: {
    '`': [deckCodeSpan],
    '\\': [escapeRule],
    '.': [contentRule],
    '<': [commentRule, terminalRule, verbatimRule, brokenTagRule, endBreakRule, htmlDepthRule],
    '&': [blankEntityRule],
    ']': [addressRule],
    '!': [macroRule],
  },
});

/** Formulas come first: they hide what is in them. */
function withMath({ line, character }: MarkdownRules, math: MathNotation): MarkdownRules {
  const extra = mathRules(math);
  const keys = new Set([...Object.keys(character), ...Object.keys(extra)]);
  const both = [...keys].map((key) => [key, [...(extra[key] ?? []), ...(character[key] ?? [])]] as const);
  return { line, character: Object.fromEntries(both) };
}

const readers: MarkdownReaders = {
  nodes: { classSpan: writeClassSpan, link: writeRemarkLink },
  verbatim: (text) => (text.includes('\n') ? verbatimClasses : { ...verbatimClasses, ...codeSpans }),
  isFootnote,
};
