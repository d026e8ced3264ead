import { createTextBuilder, cut, originAt, type MappedText, type TextBuilder } from '../text/mapped-text.js';
import { scan, type Region, type Rules } from '../text/scan.js';
import type { Finding, PreparedMarkdown, Slot } from './reading.js';

/** What a rule finds in Markdown, and what becomes of it; text of which nothing is said stays as it is, as code does. */
export interface MarkdownRegion extends Region {
  /** Writes what the Markdown parser gets in its place. */
  readonly rewrite?: (builder: TextBuilder, source: MappedText) => void;
  /** What it is taken out as. */
  readonly slot?: (taken: TakenText) => Slot;
  /** What to report to the author. */
  readonly finding?: Omit<Finding, 'kind' | 'offset'>;
}

/** A text that is taken out of Markdown. */
export interface TakenText {
  readonly text: MappedText;
  /** Prepares Markdown in it by the same rules. `deeper`: whether that counts as one level of depth (see `ScanState.depth`). */
  readonly prepare: (inner: MappedText, deeper: boolean) => PreparedMarkdown;
}

/** Rules for Markdown. */
export type MarkdownRules = Rules<MarkdownRegion>;

/** Name of the element that holds the place of a slot. */
export function slotTag(index: number): string {
  return `deckx-slot-${index}`;
}

/** Takes out what is no Markdown and changes what CommonMark would read otherwise. `depth`: regions around it. */
export function prepareMarkdown(source: MappedText, rules: MarkdownRules, depth = 0): PreparedMarkdown {
  const builder = createTextBuilder();
  const slots: Slot[] = [];
  const findings: Finding[] = [];
  let done = 0;
  for (const region of scan(source.text, rules, depth)) {
    builder.copy(source, done, region.start);
    addFinding(region, source, findings);
    if (region.slot !== undefined) {
      const slot = region.slot({
        text: cut(source, region.start, region.end),
        prepare: (inner, deeper) => prepareMarkdown(inner, rules, deeper ? depth + 1 : depth),
      });
      putSlot(slot, slots.push(slot) - 1, source, region, builder);
    } else if (region.rewrite !== undefined) region.rewrite(builder, source);
    else builder.copy(source, region.start, region.end);
    done = region.end;
  }
  builder.copy(source, done);
  return { markdown: builder.build(), slots, findings };
}

function addFinding({ kind, start, finding }: MarkdownRegion, source: MappedText, findings: Finding[]): void {
  if (finding === undefined || (finding.once === true && findings.some((one) => one.kind === kind))) return;
  findings.push({ ...finding, kind, offset: originAt(source, start) });
}

/** An element in place of the region; as a paragraph of its own where a block began at the start of a line. */
function putSlot({ apart = false }: Slot, index: number, source: MappedText, { start }: Region, builder: TextBuilder): void {
  const atLineStart = start === 0 || source.text[start - 1] === '\n';
  const tag = slotTag(index);
  const element = `<${tag}></${tag}>`;
  builder.insert(apart && atLineStart ? `\n\n${element}\n\n` : element, originAt(source, start));
}
