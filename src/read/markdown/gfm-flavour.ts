import { gfmNodes, gfmSyntax } from './flavour-parts.js';
import type { MarkdownFlavour } from './flavour.js';
import type { MarkdownRules } from './prepare-markdown.js';
import { codeSpanRule, escapeRule, fenceRule, indentedCodeRule, openFenceRule } from './rules/code-rules.js';
import { deepItemRule } from './rules/deep-item-rule.js';

/** What hides text in CommonMark: code and backslashes. Flavours put their own rules beside these. */
export const commonMarkRules: MarkdownRules = {
  line: [fenceRule, openFenceRule, indentedCodeRule, deepItemRule],
  character: { '`': [codeSpanRule()], '\\': [escapeRule] },
};

/** CommonMark with raw HTML, and with tables, task lists, strikethrough (two tildes), bare addresses and footnotes of GitHub's Markdown. */
export const gfmFlavour: MarkdownFlavour = {
  micromark: [gfmSyntax],
  mdast: gfmNodes,
  rules: commonMarkRules,
  readers: {},
};
