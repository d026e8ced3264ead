import type { MathNotation } from '../remark/math-notation.js';
import { codeSpanRule, escapeRule, fenceRule, indentedCodeRule, unclosedFenceRule } from './rules/code-rules.js';
import { contentRule } from '../remark/content-rules.js';
import { deepItemRule } from './rules/deep-item-rule.js';
import {
  addressRule,
  blankEntityRule,
  brokenTagRule,
  commentRule,
  endBreakRule,
  htmlDepthRule,
  htmlIndentRule,
  macroRule,
  terminalRule,
  tightHeadingRule,
  verbatimRule,
} from './rules/html-rules.js';
import { createTextBuilder, cut, originAt, type MappedText, type TextBuilder } from '../text/mapped-text.js';
import { mathRules } from '../remark/math-rules.js';
import { scan, type Region, type Rules } from '../text/scan.js';
import { splitTerminal } from '../remark/split-terminal.js';

/** What was taken out of the Markdown, to be put back into the tree where its tag stands. */
export type Slot = { readonly source: MappedText } & (
  | { readonly kind: 'content'; readonly classes: readonly string[]; readonly inner: PreparedMarkdown }
  | { readonly kind: 'terminal'; readonly window: MappedText; readonly after: readonly PreparedMarkdown[] }
  | { readonly kind: 'comment' }
  | { readonly kind: 'macro' }
  | { readonly kind: 'math'; readonly latex: string; readonly display: boolean }
  | { readonly kind: 'verbatim'; readonly tag: string }
);

/** Something to tell the author. */
export interface Finding {
  readonly kind: 'unclosed-fence' | 'unclosed-content' | 'unclosed-comment' | 'broken-tag' | 'deep-item';
  readonly text: string;
  /** Offset in the original of the text that was prepared. */
  readonly offset: number;
}

/** Markdown that CommonMark reads as the author's player reads the original. */
export interface PreparedMarkdown {
  readonly markdown: MappedText;
  readonly slots: readonly Slot[];
  readonly findings: readonly Finding[];
}

const rules: Rules = {
  line: [fenceRule, unclosedFenceRule, htmlIndentRule, indentedCodeRule, deepItemRule, tightHeadingRule],
  character: {
    '`': [codeSpanRule],
    '\\': [escapeRule],
    '.': [contentRule],
    '<': [commentRule, terminalRule, verbatimRule, brokenTagRule, endBreakRule, htmlDepthRule],
    '&': [blankEntityRule],
    ']': [addressRule],
    '!': [macroRule],
  },
};

/** Name of the element that holds the place of a slot. */
export function slotTag(index: number): string {
  return `deckx-slot-${index}`;
}

/** The slot an element stands for; `undefined` for ordinary elements. */
export function slotOf(tagName: string, slots: readonly Slot[]): Slot | undefined {
  const match = /^deckx-slot-(\d+)$/.exec(tagName);
  return match === null ? undefined : slots[Number(match[1])];
}

/** The rules for decks whose formulas are marked like this, made once. */
export function markdownRules(math: MathNotation | undefined): Rules {
  if (math === undefined) return rules;
  const extra = mathRules(math);
  const { line, character } = rules;
  const keys = new Set([...Object.keys(character), ...Object.keys(extra)]);
  const both = [...keys].map((key) => [key, [...(extra[key] ?? []), ...(character[key] ?? [])]] as const);
  return { line, character: Object.fromEntries(both) };
}

/** Block classes in one another; deeper ones stay text: no slide needs them, and the stack is spared. */
const deepest = 60;

/** Takes out what is no Markdown and mends what CommonMark would read otherwise. `depth`: block classes around it. */
export function prepareMarkdown(source: MappedText, own: Rules = rules, depth = 0): PreparedMarkdown {
  const builder = createTextBuilder();
  const slots: Slot[] = [];
  const findings: Finding[] = [];
  let done = 0;
  for (const region of scan(source.text, own)) {
    builder.copy(source, done, region.start);
    const slot = slotFor(source, region, own, depth);
    if (slot === undefined) rewrite(source, region, builder, findings);
    else putSlot(source, region, slotTag(slots.push(slot) - 1), builder);
    done = region.end;
  }
  builder.copy(source, done);
  return { markdown: builder.build(), slots, findings };
}

const taken: ReadonlySet<Region['kind']> = new Set(['content', 'verbatim', 'terminal', 'comment', 'macro', 'math']);

function slotFor(source: MappedText, region: Region, own: Rules, depth: number): Slot | undefined {
  if (!taken.has(region.kind)) return undefined;
  const whole = cut(source, region.start, region.end);
  switch (region.kind) {
    case 'content':
      return {
        kind: 'content',
        source: whole,
        classes: region.classes,
        inner: prepareMarkdown(cut(source, ...region.inner), depth < deepest ? own : withoutClasses(own), depth + 1),
      };
    case 'verbatim':
      return { kind: 'verbatim', source: whole, tag: region.tag };
    case 'terminal': {
      const { terminal, after } = splitTerminal(whole);
      return { kind: 'terminal', source: whole, window: terminal, after: after.map((text) => prepareMarkdown(text, own, depth)) };
    }
    case 'math':
      return { kind: 'math', source: whole, latex: region.latex, display: region.display };
    case 'comment':
    case 'macro':
      return { kind: region.kind, source: whole };
    default:
      return undefined;
  }
}

function withoutClasses({ line, character }: Rules): Rules {
  return { line, character: { ...character, '.': [] } };
}

/** An element in place of the region; as a paragraph of its own where a block began at the start of a line. */
function putSlot(source: MappedText, region: Region, tag: string, builder: TextBuilder): void {
  const block = region.kind === 'content' || region.kind === 'terminal' || region.kind === 'verbatim';
  const apart = block && (region.start === 0 || source.text[region.start - 1] === '\n');
  const element = `<${tag}></${tag}>`;
  builder.insert(apart ? `\n\n${element}\n\n` : element, originAt(source, region.start));
}

function rewrite(source: MappedText, region: Region, builder: TextBuilder, findings: Finding[]): void {
  const { start, end, kind } = region;
  const found = source.text.slice(start, end);
  switch (kind) {
    case 'unclosed-fence':
    case 'unclosed-comment':
      findings.push({ kind, text: found, offset: originAt(source, start) });
      for (let at = start; at < end; at++) {
        builder.insert('\\', originAt(source, at));
        builder.copy(source, at, at + 1);
      }
      return;
    case 'unclosed-content':
      findings.push({ kind, text: found, offset: originAt(source, start) });
      builder.copy(source, start, end - 1);
      builder.insert('\\', originAt(source, end - 1));
      builder.copy(source, end - 1, end);
      return;
    case 'broken-tag':
      findings.push({ kind, text: found, offset: originAt(source, start) });
      return;
    case 'end-break':
      builder.insert('<br>', originAt(source, start));
      return;
    case 'indent':
      return;
    case 'deep-item':
      // The first explains the rest.
      if (!findings.some((one) => one.kind === kind)) findings.push({ kind, text: found, offset: originAt(source, start) });
      return;
    case 'address':
      builder.insert('<', originAt(source, start));
      builder.copy(source, start, end);
      builder.insert('>', originAt(source, end));
      return;
    default:
      builder.copy(source, start, end);
      if (kind === 'tight-heading') builder.insert(' ', originAt(source, end));
      if (kind === 'blank-entity') builder.insert(';', originAt(source, end));
  }
}
